import type { Database } from "@lokaal17/db/database/schema";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { discardBatch } from "@lokaal17/db/imports/staging";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadMappings, type Mapping } from "@lokaal17/db/sources/mappings";
import { endRun, endRunsOfJobs, findRun, findRunBefore, type Run } from "@lokaal17/db/sources/runs";
import { findSource, type Source } from "@lokaal17/db/sources/sources";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Transaction } from "kysely";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import type { JobCare, JobHandler, JobTools } from "../jobs/job-worker.ts";
import { SourceFailure } from "./failure.ts";
import { type Fetched, fetchSource, type Unchanged } from "./fetch-source.ts";
import { keepRun } from "./keep-run.ts";
import { tellRejected } from "./tell-rejected.ts";

/** What a run needs from outside; the command line has no more than this. */
export type SourceContext = Pick<
  ApiContext,
  "database" | "log" | "now" | "newId" | "address" | "sources" | "views"
>;

/** What the job of a run was asked to do. */
const runInput = z.object({ run: z.uuid(), source: z.string(), preview: z.boolean() });

/** Everything that a run stands on, read before it begins. */
export interface RunBasis {
  run: Run;
  source: Source;
  mappings: readonly Mapping[];
  definitions: ReadonlyMap<string, IndicatorDefinition>;
  preview: boolean;
}

/** Fetches a source, and keeps what it brought: stored, as a preview, or rejected with the reason. */
export function sourceWork(context: SourceContext): JobHandler {
  return async (job, tools) => {
    const basis = await basisOf(context, job);
    if (!basis) return async () => undefined;
    const { run } = basis;
    try {
      const fetched = await fetchFor(context, basis, tools);
      tools.signal.throwIfAborted();
      tools.report({ step: "keeping", progress: 0.92 });
      return (tx) => keepRun(context, tx, basis, fetched);
    } catch (error) {
      await discardBatch(context.database, run.id).catch(() => undefined);
      // Cancelled, or the server stops: then somebody else ends the run, or it is done again.
      if (tools.signal.aborted) throw error;
      return (tx) => reject(context, tx, basis, error);
    }
  };
}

/** What belongs to the work of sources: a run whose job was broken off too often, and readers that see what is new. */
export function sourceCare(context: SourceContext): JobCare {
  return {
    async failed(tx, jobIds) {
      const now = context.now();
      const error = { code: "broken-off", values: {} };
      for (const { id } of await endRunsOfJobs(tx, jobIds, error, now)) {
        const run = await findRun(tx, id);
        const source = run && (await findSource(tx, run.sourceId));
        if (run && source) await tellRejected(context, tx, { run, source, error });
      }
    },
    kept: () => context.views.refresh(),
  };
}

async function basisOf({ database }: SourceContext, job: Job): Promise<RunBasis | null> {
  const { db } = database;
  const { run: id, source: sourceId, preview } = runInput.parse(job.input);
  const run = await findRun(db, id);
  const source = await findSource(db, sourceId);
  if (!source || run?.state !== "running") return null;
  const definitions = new Map(
    (await loadDefinitions(db, await currentDataVersion(db))).map((definition) => [
      String(definition.code),
      definition,
    ]),
  );
  return {
    run,
    source,
    definitions,
    preview,
    mappings: await loadMappings(db, sourceId),
  };
}

async function fetchFor(
  context: SourceContext,
  { run, source, mappings, definitions }: RunBasis,
  { signal, report }: JobTools,
): Promise<Fetched | Unchanged> {
  const { database, sources, views } = context;
  const { areaOf } = await views.reference();
  const fetched = await fetchSource(database, {
    runId: run.id,
    source,
    mappings,
    register: { areas: areaOf, definitions },
    settings: sources,
    signal,
    report,
  });
  if (fetched.kind === "fetched") await refuseFarFewer(context, { run, source }, fetched);
  return fetched;
}

/** Half of the rows of the last good run, with the same mappings, is an answer that lacks pages. */
async function refuseFarFewer(
  { database }: SourceContext,
  { run, source }: Pick<RunBasis, "run" | "source">,
  { rows }: Fetched,
): Promise<void> {
  const before = await findRunBefore(database.db, run, ["stored"]);
  if (!before?.summary || before.startedAt < source.changedAt) return;
  if (rows * 2 < before.summary.rows)
    throw new SourceFailure("far-fewer", { rows: String(rows), before: String(before.summary.rows) });
}

/** Ends the run with its reason, and tells the administrators and analysts. What was stored before stays. */
async function reject(
  context: SourceContext,
  tx: Transaction<Database>,
  { run, source }: RunBasis,
  failure: unknown,
): Promise<void> {
  const error =
    failure instanceof SourceFailure
      ? { code: failure.code, values: { ...failure.values } }
      : { code: "unexpected", values: { id: run.id } };
  if (error.code === "unexpected")
    context.log.error({ err: failure, run: run.id, source: source.id }, "source run failed");
  else context.log.warn({ run: run.id, source: source.id, reason: error.code }, "source run rejected");
  await endRun(tx, run.id, { state: "rejected", now: context.now(), error });
  await tellRejected(context, tx, { run, source, error });
}
