import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import { insertJob, type Job } from "../jobs/jobs.ts";
import { holdSource } from "./sources.ts";
import type { RunFailure, RunSummary, SourceRunTable } from "./tables.ts";

/** A run, with the name of who started it and how far its job is. */
export interface Run extends Selectable<SourceRunTable> {
  startedByName: string | null;
  progress: number | null;
}

export interface NewRun {
  id: string;
  jobId: string;
  sourceId: string;
  trigger: SourceRunTable["trigger"];
  /** Null: the schedule. */
  startedBy: string | null;
  /** Shows the changes and stores nothing. */
  preview: boolean;
  now: Date;
}

/** Begins a run with its job; null while another run of the source is under way. */
export async function insertRun(
  tx: Transaction<Database>,
  { id, jobId, sourceId, trigger, startedBy, preview, now }: NewRun,
): Promise<Job | null> {
  // Who starts a run of the same source at the same moment waits here.
  await holdSource(tx, sourceId);
  const underWay = await tx
    .selectFrom("sourceRun")
    .select("id")
    .where("sourceId", "=", sourceId)
    .where("state", "=", "running")
    .executeTakeFirst();
  if (underWay) return null;
  const job = await insertJob(tx, {
    id: jobId,
    kind: "source",
    step: "queued",
    input: { run: id, source: sourceId, preview },
    createdBy: startedBy,
    createdAt: now,
  });
  await tx
    .insertInto("sourceRun")
    .values({ id, sourceId, trigger, state: "running", startedBy, startedAt: now, jobId })
    .execute();
  return job;
}

const runs = (db: Kysely<Database>) =>
  db
    .selectFrom("sourceRun")
    .leftJoin("account", "account.id", "sourceRun.startedBy")
    .leftJoin("job", "job.id", "sourceRun.jobId")
    .selectAll("sourceRun")
    .select(["account.name as startedByName", "job.progress"]);

/** The runs of a source, the newest first. */
export async function loadRuns(db: Kysely<Database>, sourceId: string, limit: number): Promise<Run[]> {
  return runs(db)
    .where("sourceId", "=", sourceId)
    .orderBy("startedAt", "desc")
    .orderBy("sourceRun.id", "desc")
    .limit(limit)
    .execute();
}

export async function findRun(db: Kysely<Database>, id: string): Promise<Run | undefined> {
  return runs(db).where("sourceRun.id", "=", id).executeTakeFirst();
}

/** The newest run of every source. */
export async function loadLastRuns(db: Kysely<Database>): Promise<Run[]> {
  return runs(db)
    .distinctOn("sourceId")
    .orderBy("sourceId")
    .orderBy("startedAt", "desc")
    .orderBy("sourceRun.id", "desc")
    .execute();
}

/** When each source last had a run in which nothing was wrong: its figures are of that day at least. */
export async function loadLastGood(db: Kysely<Database>): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom("sourceRun")
    .select(["sourceId", (select) => select.fn.max("endedAt").as("endedAt")])
    .where("state", "in", ["stored", "unchanged"])
    .groupBy("sourceId")
    .execute();
  return new Map(rows.flatMap(({ sourceId, endedAt }) => (endedAt ? [[sourceId, new Date(endedAt)]] : [])));
}

/** The run before this one that has ended, of the same source. */
export async function findRunBefore(
  db: Kysely<Database>,
  { id, sourceId }: { id: string; sourceId: string },
  states: readonly SourceRunTable["state"][],
): Promise<Selectable<SourceRunTable> | undefined> {
  return db
    .selectFrom("sourceRun")
    .selectAll()
    .where("sourceId", "=", sourceId)
    .where("id", "<>", id)
    .where("state", "in", states)
    .orderBy("startedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface EndedRun {
  state: Exclude<SourceRunTable["state"], "running">;
  now: Date;
  modified?: string | null;
  summary?: RunSummary;
  error?: RunFailure;
  dataVersion?: number | null;
}

/** Ends a run that is under way. @returns whether it was */
export async function endRun(
  db: Kysely<Database>,
  id: string,
  { state, now, modified = null, summary, error, dataVersion = null }: EndedRun,
): Promise<boolean> {
  const ended = await db
    .updateTable("sourceRun")
    .set({
      state,
      endedAt: now,
      modified,
      summary: summary ? JSON.stringify(summary) : null,
      error: error ? JSON.stringify(error) : null,
      dataVersion,
    })
    .where("id", "=", id)
    .where("state", "=", "running")
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends the runs whose jobs have failed for good. @returns the runs */
export async function endRunsOfJobs(
  tx: Transaction<Database>,
  jobIds: readonly string[],
  error: RunFailure,
  now: Date,
): Promise<{ id: string; sourceId: string }[]> {
  if (jobIds.length === 0) return [];
  return tx
    .updateTable("sourceRun")
    .set({ state: "rejected", endedAt: now, error: JSON.stringify(error) })
    .where("jobId", "in", jobIds)
    .where("state", "=", "running")
    .returning(["id", "sourceId"])
    .execute();
}

/** Throws a preview away: its rows go, the run stays in the list as cancelled. */
export async function discardPreview(tx: Transaction<Database>, id: string): Promise<void> {
  await tx.deleteFrom("sourceRunChange").where("runId", "=", id).execute();
  await tx
    .updateTable("sourceRun")
    .set({ state: "cancelled" })
    .where("id", "=", id)
    .where("state", "=", "preview")
    .execute();
}

/** Old rows of changes: the newest run of a source that has them keeps them. */
export async function dropOldChanges(
  tx: Transaction<Database>,
  { id, sourceId }: { id: string; sourceId: string },
): Promise<void> {
  await sql`delete from source_run_change where run_id in
    (select id from source_run where source_id = ${sourceId} and id <> ${id})`.execute(tx);
}

/** A page of what a run would change or has changed, and how many there are. */
export async function loadRunChanges(
  db: Kysely<Database>,
  { id, kind, offset, limit }: { id: string; kind: "new" | "changed"; offset: number; limit: number },
) {
  const of = db.selectFrom("sourceRunChange").where("runId", "=", id).where("kind", "=", kind);
  const { total } = await of
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await of
    .selectAll()
    .orderBy("indicator")
    .orderBy("period", "desc")
    .orderBy("area")
    .orderBy("breakdown")
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}
