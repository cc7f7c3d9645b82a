import { isDeepStrictEqual } from "node:util";
import type { Database } from "@lokaal17/db/database/schema";
import { clearFindings } from "@lokaal17/db/imports/import-findings";
import { deleteParts, hasParts } from "@lokaal17/db/imports/import-parts";
import { changeImport, findNamedImport, holdImport, type Import } from "@lokaal17/db/imports/imports";
import type { ImportState } from "@lokaal17/db/imports/tables";
import { endJob } from "@lokaal17/db/jobs/jobs";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  deleteImport,
  type ImportView,
  postImportStorage,
  postImportUndo,
  putImportForm,
  putImportMapping,
} from "@lokaal17/shared/contract/imports";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { remember } from "./remember.ts";
import { whyNotUndo } from "./undo-import.ts";
import { findVisible, viewOf } from "./view.ts";
import { startTask } from "./work-job.ts";

/** The steps of an import: how it is read, storing, taking back, cancelling. */
export function stepRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  implement(app, putImportForm, async ({ params, body, actor, locale, c }) => {
    const step = { context, id: params.id, actor: signedIn(actor), locale, c, body };
    const view = await take(step, ["to-map", "checked", "failed"], async (tx, held, change) => {
      await needFile(tx, held);
      await startTask(context, tx, { task: "read", import: held.id, form: body }, change());
    });
    worker.kick();
    return view;
  });

  implement(app, putImportMapping, async ({ params, body, actor, locale, c }) => {
    const sender = signedIn(actor);
    const step = { context, id: params.id, actor: sender, locale, c, body };
    const { mapping: map } = body;
    const view = await take(step, ["to-map", "checked", "failed"], async (tx, held, change) => {
      if (!held.reading) throw conflict("import-not-now.detail");
      await needFile(tx, held);
      if (body.remember) await remember(tx, sender, held, map, context.now());
      // Other columns have other names in them: those are found first.
      const task = isReadAnew(held.reading.proposal, map)
        ? ({ task: "read", import: held.id, map } as const)
        : ({ task: "check", import: held.id, because: null } as const);
      await startTask(context, tx, task, change({ mapping: JSON.stringify(map) }));
    });
    worker.kick();
    return view;
  });

  implement(app, postImportStorage, async ({ params, body, actor, locale, c }) => {
    const step = { context, id: params.id, actor: signedIn(actor), locale, c, body };
    const view = await take(step, ["checked"], async (tx, held, change) => {
      const { summary } = held;
      if (!summary) throw conflict("import-not-now.detail");
      if (summary.refused > 0 && held.mapping?.refusedRows !== "leave-out")
        throw conflict("import-refused.detail", { count: summary.refused });
      if (summary.new + summary.changed === 0) throw conflict("import-nothing-new.detail");
      await startTask(context, tx, { task: "store", import: held.id }, change({ reason: body.reason }));
    });
    worker.kick();
    return view;
  });

  implement(app, postImportUndo, async ({ params, body, actor, locale, c }) => {
    const sender = signedIn(actor);
    const step = { context, id: params.id, actor: sender, locale, c, body };
    const view = await take({ ...step, anyVersion: true }, ["stored"], async (tx, held, change) => {
      const why = await whyNotUndo(tx, sender, held);
      if (why) throw conflict("import-undo.detail", { why: why[locale] });
      await startTask(context, tx, { task: "undo", import: held.id, reason: body.reason }, change());
    });
    worker.kick();
    return view;
  });

  implement(app, deleteImport, async ({ params, actor, locale, c }) => {
    const sender = signedIn(actor);
    const { database, now } = context;
    const known = await findVisible(database.db, params.id, sender);
    if (!cancellable.includes(known.state)) throw conflict("import-not-now.detail");
    // The work first: while it stores it holds the import, and it stops because its job has ended.
    if (known.jobId !== null) {
      await endJob(database.db, known.jobId, { state: "cancelled", error: null, now: now() });
      await worker.cancel(known.jobId);
    }
    const step = { context, id: params.id, actor: sender, locale, c, anyVersion: true, status: 200 as const };
    return take(step, cancellable, async (tx, held) => {
      await changeImport(tx, held.id, {
        ...{ state: "cancelled", version: held.version + 1 },
        ...{ reading: null, mapping: null, summary: null, error: null, batchId: null },
      });
      await clearFindings(tx, held.id);
      await deleteParts(tx, held.id);
      await tx.deleteFrom("observationStaging").where("batchId", "=", held.batchId).execute();
    });
  });
}

const cancellable: readonly ImportState[] = ["reading", "to-map", "checking", "checked", "storing", "failed"];

interface Step {
  context: ApiContext;
  id: string;
  actor: Actor;
  locale: Locale;
  c: Context<RequestState>;
  body?: unknown;
  /** It does not depend on what was seen. */
  anyVersion?: boolean;
  status?: 200 | 202;
}

type Change = (more?: Parameters<typeof changeImport>[2]) => Parameters<typeof startTask>[3];

/**
 * Takes one step with an import, in one transaction: it is held, it is still what was seen, and it is in a state in which
 * this can be done.
 * @throws Problem 404 for one of another organisation, 428 and 412 about the version, 409 about the state
 */
async function take(
  { context, id, actor, locale, c, body, anyVersion = false, status = 202 }: Step,
  states: readonly ImportState[],
  work: (tx: Transaction<Database>, held: Import, change: Change) => Promise<void>,
): Promise<ImportView | Response> {
  const { db } = context.database;
  await findVisible(db, id, actor);
  const version = anyVersion ? null : versionIn(c.req.header("if-match"), "import-version.detail");
  return once(context, { actor, c, body, status }, async (tx) => {
    const held = await holdImport(tx, id);
    if (!held) throw notFound();
    if (version !== null && held.version !== version) {
      const current = await findNamedImport(tx, id);
      throw new Problem(412, "import-differs", "import-differs.detail", {
        extra: { current: current && (await viewOf(tx, current, { actor, locale })) },
      });
    }
    if (!states.includes(held.state)) throw conflict("import-not-now.detail");
    await work(tx, held, (more) => ({
      createdBy: actor.accountId,
      change: { ...more, version: held.version + 1 },
    }));
    const named = await findNamedImport(tx, id);
    if (!named) throw notFound();
    return viewOf(tx, named, { actor, locale });
  });
}

/** @throws Problem 409 when the file itself is not kept any more */
async function needFile(tx: Transaction<Database>, { id }: Import): Promise<void> {
  if (!(await hasParts(tx, id))) throw conflict("import-not-now.detail");
}

/** Whether somebody says that the names stand in other columns than those that were looked at. */
function isReadAnew(proposal: ImportMap, map: ImportMap): boolean {
  const placed = ({ columns, fixed, wide, sheet, headerLine, headingLines }: ImportMap) => ({
    columns: [columns.indicator, columns.area],
    fixed: [fixed.indicator, fixed.area],
    wide,
    place: [sheet, headerLine, headingLines],
  });
  return !isDeepStrictEqual(placed(proposal), placed(map));
}
