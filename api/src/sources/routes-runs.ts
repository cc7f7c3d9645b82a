import type { Database } from "@lokaal17/db/database/schema";
import { endJob } from "@lokaal17/db/jobs/jobs";
import {
  discardPreview,
  endRun,
  findRun,
  loadRunChanges,
  loadRuns,
  type Run,
} from "@lokaal17/db/sources/runs";
import { findSource, type Source } from "@lokaal17/db/sources/sources";
import {
  deleteSourceRun,
  listRunChanges,
  listSourceRuns,
  postSourceRun,
} from "@lokaal17/shared/contract/sources";
import type { Hono } from "hono";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { managing, seeing } from "./access.ts";
import { nameOf, runView } from "./run-view.ts";
import { definitionsNow } from "./source-view.ts";
import { startRun } from "./start-run.ts";

const mostRuns = 100;
const pageSize = 100;

/** Runs of a source: the list, starting one, what it changes, and stopping it. */
export function runRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;

  implement(app, listSourceRuns, async ({ params, actor, locale }) => {
    seeing(actor);
    await sourceOf(db, params.id);
    const definitions = await definitionsNow(context, db);
    const runs = await loadRuns(db, params.id, mostRuns);
    return { runs: runs.map((run) => runView(run, definitions, locale)) };
  });

  implement(app, postSourceRun, async ({ params, body, actor, locale, c }) => {
    const manager = managing(actor);
    const started = await once(context, { actor: manager, c, body, status: 202 }, async (tx) => {
      const source = await sourceOf(tx, params.id);
      if (!source.active) throw conflict("source-off.detail");
      const how = { trigger: "manual", startedBy: manager.accountId, preview: body.preview } as const;
      const begun = await startRun(context, tx, source, how);
      if (!begun) throw conflict("source-busy.detail");
      return runView(await runOf(tx, params.id, begun.id), await definitionsNow(context, tx), locale);
    });
    worker.kick();
    return started;
  });

  implement(app, listRunChanges, async ({ params, query, actor, locale }) => {
    seeing(actor);
    const { id } = await runOf(db, params.id, params.run);
    const { areaOf } = await context.views.reference();
    const definitions = await definitionsNow(context, db);
    const { show, offset } = query;
    const { rows, total } = await loadRunChanges(db, { id, kind: show, offset, limit: pageSize });
    return {
      rows: rows.map((row) => ({
        indicator: row.indicator,
        name: nameOf(definitions, row.indicator, locale),
        area: row.area,
        areaName: areaOf.get(row.area)?.name ?? row.area,
        period: row.period,
        from: row.was,
        fromStatus: row.wasStatus,
        to: row.becomes,
        toStatus: row.becomesStatus,
      })),
      total,
    };
  });

  implement(app, deleteSourceRun, async ({ params, actor, locale, c }) => {
    const manager = managing(actor);
    let jobId: string | null = null;
    const ended = await once(context, { actor: manager, c }, async (tx) => {
      const run = await runOf(tx, params.id, params.run);
      if (run.state === "preview") await discardPreview(tx, run.id);
      else if (run.state === "running") {
        jobId = run.jobId;
        const now = context.now();
        // In the order in which a worker that keeps what it read locks them.
        if (!(await endRun(tx, run.id, { state: "cancelled", now }))) throw conflict("run-over.detail");
        if (run.jobId) await endJob(tx, run.jobId, { state: "cancelled", error: null, now });
      } else throw conflict("run-over.detail");
      return runView(await runOf(tx, params.id, params.run), await definitionsNow(context, tx), locale);
    });
    if (jobId) worker.cancel(jobId);
    return ended;
  });
}

/** @throws Problem 404 */
export async function sourceOf(db: Kysely<Database>, id: string): Promise<Source> {
  const source = await findSource(db, id);
  if (!source) throw notFound();
  return source;
}

async function runOf(db: Kysely<Database>, sourceId: string, id: string): Promise<Run> {
  const run = await findRun(db, id);
  if (run?.sourceId !== sourceId) throw notFound();
  return run;
}
