import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { deleteUpload } from "@lokaal17/db/imports/import-parts";
import { countBusy, countKeptBytes, findNamedImport, insertImport } from "@lokaal17/db/imports/imports";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { type ImportView, postImport } from "@lokaal17/shared/contract/imports";
import { largestImport } from "@lokaal17/shared/imports/largest-import";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { placeOf, standingOf } from "../entry/grid-place.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { forbidden, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { type Received, receiveFile } from "./upload.ts";
import { viewOf } from "./view.ts";
import { importAreas } from "./view-rights.ts";
import { startTask } from "./work-job.ts";

type Query = Checked<typeof postImport>["query"];

/** So many files of one account may be on their way at once: each may be 200 MB. */
const mostBusy = 5;

/** So much of one account's files is kept; an hour after they were taken back or stopped they are erased. */
const mostKept = 2 * 2 ** 30;
const inMegabytes = (bytes: number) => Math.round(bytes / 2 ** 20);

/** Taking a file in. */
export function uploadRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;

  implement(app, postImport, async ({ query, actor, locale, c }) => {
    const sender = signedIn(actor);
    await refuseOthers(context, query, sender);
    if (!/^application\/octet-stream\s*(;|$)/i.test(c.req.header("content-type") ?? ""))
      throw new Problem(415, "unsupported-media-type", "import-media-type.detail");
    const busy = await countBusy(db, sender.accountId);
    if (busy >= mostBusy)
      throw new Problem(429, "imports-waiting", "imports-waiting.detail", {
        values: { count: busy },
        headers: { "Retry-After": "30" },
      });
    const announced = Number(c.req.header("content-length") ?? 0) || 0;
    const kept = await countKeptBytes(db, sender.accountId);
    if (kept + Math.max(1, announced) > mostKept)
      throw new Problem(413, "imports-full", "imports-full.detail", {
        values: { kept: inMegabytes(kept), limit: inMegabytes(mostKept) },
      });
    const id = context.newId();
    const { round: roundId = null, area = null, fileName } = query;
    await insertImport(db, {
      ...{ id, roundId, area, fileName, createdBy: sender.accountId, createdAt: context.now() },
      target: roundId === null ? "approved" : "entry",
      fileSize: Math.min(announced, largestImport),
    });
    const sent = { isNew: false };
    try {
      const received = await receiveFile(db, id, c.req.raw);
      const answer = await register(context, { id, query, sender, locale, c, received, sent });
      faultPoint("import.queued");
      worker.kick();
      return answer;
    } catch (error) {
      sent.isNew = false;
      throw error;
    } finally {
      // It did not arrive, or it is the one that was sent before with the same key.
      if (!sent.isNew) await deleteUpload(db, id);
    }
  });
}

/** Drafts for organisations of which the account is an officer; figures that are approved at once for analysts. */
async function refuseOthers(context: ApiContext, { round, area }: Query, sender: Actor): Promise<void> {
  if (round === undefined) {
    if (!may(sender, "import as approved")) throw forbidden();
    if (area !== undefined) throw invalid([{ pointer: "#/query/round", text: "import-needs-round" }]);
    return;
  }
  const standing = await standingOf(context);
  if (area === undefined) {
    if (importAreas(sender).length === 0) throw forbidden();
    return;
  }
  if (!may(sender, "import values", area)) throw notFound();
  await placeOf(standing, context.database.db, round, area);
}

interface Registering {
  id: string;
  query: Query;
  sender: Actor;
  locale: Locale;
  c: Context<RequestState>;
  received: Received;
  sent: { isNew: boolean };
}

/** Makes an upload an import whose work waits: from here on it is there. The same key with the same file is the same import. */
function register(
  context: ApiContext,
  { id, query, sender, locale, c, received, sent }: Registering,
): Promise<ImportView | Response> {
  const body = { ...query, ...received };
  return once(context, { actor: sender, c, body, status: 202 }, async (tx) => {
    sent.isNew = true;
    const change = { fileSize: received.size, fileHash: received.hash };
    const task = { task: "read", import: id } as const;
    await startTask(context, tx, task, { createdBy: sender.accountId, change });
    const found = await findNamedImport(tx, id);
    if (!found) throw notFound();
    return viewOf(tx, found, { actor: sender, locale });
  });
}
