import { isPublicOn, loadReleases } from "@lokaal17/db/chapter/releases";
import { postEditionPublication } from "@lokaal17/shared/contract/editions";
import { editionText } from "@lokaal17/shared/text/editions";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { invalid, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { askVersion } from "./ask-version.ts";
import { asEditor, heldEdition, openEdition, refuseWhileFreezing } from "./edition-access.ts";
import { editionContent, loadEditionRows } from "./edition-content.ts";
import { refusalsOf } from "./edition-refusals.ts";
import { logChapter } from "./log-chapter.ts";

/**
 * Freezing an edition: what stands in it at this moment is what the job makes and keeps. What is written afterwards is
 * for the next version.
 */
export function editionPublicationRoutes(
  context: ApiContext,
  app: Hono<RequestState>,
  worker: JobWorker,
): void {
  implement(app, postEditionPublication, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const today = dayInAmsterdam(context.now());
    if (body.embargoUntil && body.embargoUntil <= today)
      throw invalid([{ pointer: "#/body/embargoUntil", text: "embargo-past" }]);
    const opened = await openEdition(context, params.edition);
    const { source, before } = opened;
    const answer = await once(context, { actor, c, body, status: 202 }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      await refuseWhileFreezing(tx, edition);
      const releases = await loadReleases(tx, edition.slug);
      const [latest] = releases;
      const version = (latest?.version ?? 0) + 1;
      // A correction says what the version before it says: it keeps its embargo.
      const hidden = releases
        .filter((release) => !isPublicOn(release, today))
        .toSorted((a, b) => ((a.embargoUntil ?? "") < (b.embargoUntil ?? "") ? 1 : -1))[0];
      // Left out: that of before. Null asks for no embargo at all, which is another thing.
      const embargoUntil =
        body.embargoUntil === undefined ? (hidden?.embargoUntil ?? null) : body.embargoUntil;
      const mistakes: Parameters<typeof invalid>[0][number][] = [];
      if (version > 1 && !body.changed)
        mistakes.push({
          pointer: "#/body/changed",
          text: "correction-reason",
          values: { version: String(version - 1) },
        });
      if (hidden?.embargoUntil && (embargoUntil === null || embargoUntil < hidden.embargoUntil))
        mistakes.push({
          pointer: "#/body/embargoUntil",
          text: embargoUntil === null ? "embargo-hidden" : "embargo-earlier",
          values: { version: String(hidden.version), date: formatDate(hidden.embargoUntil, locale) },
        });
      if (mistakes.length > 0) throw invalid(mistakes);
      const rows = await loadEditionRows(tx, edition);
      const refusals = refusalsOf(rows, opened, locale);
      if (refusals.length > 0)
        throw new Problem(409, "edition-refused", "edition-refused.detail", {
          values: { count: refusals.length },
          errors: refusals.map(({ section, detail }) => ({ pointer: `#/sections/${section}`, detail })),
          extra: { refusals },
        });
      const changed = body.changed ?? { nl: editionText("nl")("first"), en: editionText("en")("first") };
      const publishedOn = embargoUntil ?? today;
      const job = await askVersion(tx, {
        jobId: context.newId(),
        edition,
        version,
        content: editionContent(rows, before, { version, publishedOn, embargoUntil, changed }),
        changed,
        embargoUntil,
        publishedOn,
        publication: source.publication,
        snapshotHash: source.snapshot.hash,
        by: actor.accountId,
        now: context.now(),
      });
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: "chapter asked",
        channel: "publication",
        details: { edition: edition.slug, job: job.id, version },
      });
      return { job: job.id, version };
    });
    worker.kick();
    return answer;
  });
}
