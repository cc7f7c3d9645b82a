import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { JobKind, JobTable } from "./tables.ts";

export type Job = Selectable<JobTable>;

export async function insertJob(
  db: Kysely<Database>,
  job: {
    id: string;
    kind: JobKind;
    step: string;
    input: Record<string, unknown>;
    /** Null: the program itself. */
    createdBy: string | null;
    createdAt: Date;
  },
): Promise<Job> {
  return db
    .insertInto("job")
    .values({ ...job, input: JSON.stringify(job.input), state: "queued", progress: 0 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Takes the oldest waiting job of these kinds for one worker, one that freezes a version first; no other worker gets it. */
export async function claimJob(
  db: Kysely<Database>,
  kinds: readonly JobKind[],
  worker: string,
  now: Date,
): Promise<Job | undefined> {
  return db
    .updateTable("job")
    .set((update) => ({
      state: "running",
      claimedBy: worker,
      startedAt: now,
      heartbeatAt: now,
      attempts: update("attempts", "+", 1),
    }))
    .where("id", "in", (select) =>
      select
        .selectFrom("job")
        .select("id")
        .where("state", "=", "queued")
        .where("kind", "in", kinds)
        // What is to be published does not wait for drafts.
        .orderBy(
          ({ exists, selectFrom }) =>
            exists(
              selectFrom("chapterRequest")
                .select("jobId")
                .whereRef("chapterRequest.jobId", "=", "job.id")
                .where("version", ">", 0),
            ),
          "desc",
        )
        .orderBy("createdAt")
        .orderBy("id")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

/**
 * Says that the worker of a job lives.
 * @returns false when the job is not this worker's any more: it was cancelled, or given to another
 */
export async function renewLease(
  db: Kysely<Database>,
  id: string,
  worker: string,
  now: Date,
): Promise<boolean> {
  const renewed = await db
    .updateTable("job")
    .set({ heartbeatAt: now })
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("claimedBy", "=", worker)
    .returning("id")
    .executeTakeFirst();
  return renewed !== undefined;
}

/** The workers that have a running job of these kinds. */
export async function loadWorkers(db: Kysely<Database>, kinds: readonly JobKind[]): Promise<string[]> {
  const rows = await db
    .selectFrom("job")
    .select("claimedBy")
    .distinct()
    .where("state", "=", "running")
    .where("kind", "in", kinds)
    .execute();
  return rows.flatMap(({ claimedBy }) => claimedBy ?? []);
}

/** Which running jobs have nobody who does them. */
export interface Lost {
  kinds: readonly JobKind[];
  /** Without a sign of life since this moment. */
  since: Date;
  /** Claimed by workers of which it is known that they are gone. */
  workers: readonly string[];
}

/**
 * Running jobs whose worker is gone wait again; after three attempts they have failed.
 * @returns the jobs that have failed now
 */
export async function reviveJobs(
  db: Kysely<Database>,
  { kinds, since, workers }: Lost,
  sentence: string,
): Promise<string[]> {
  const left = db
    .updateTable("job")
    .where("state", "=", "running")
    .where("kind", "in", kinds)
    .where((where) =>
      where.or([
        where("heartbeatAt", "<", since),
        ...(workers.length > 0 ? [where("claimedBy", "in", workers)] : []),
      ]),
    );
  const failed = await left
    .where("attempts", ">=", 3)
    .set({ state: "failed", error: sentence, claimedBy: null })
    .returning("id")
    .execute();
  await left.set({ state: "queued", progress: 0, claimedBy: null }).execute();
  return failed.map(({ id }) => id);
}

/** Gives a running job back: its worker stops. */
export async function releaseJob(db: Kysely<Database>, id: string, worker: string): Promise<void> {
  await db
    .updateTable("job")
    .set({ state: "queued", progress: 0, claimedBy: null })
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("claimedBy", "=", worker)
    .execute();
}

export async function setProgress(
  db: Kysely<Database>,
  id: string,
  { progress, step }: { progress: number; step: string },
): Promise<void> {
  await db
    .updateTable("job")
    .set({ progress, step })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/**
 * Closes a running job as done.
 * @returns false when it was cancelled or given to another worker meanwhile: then what it made is not to be kept
 */
export async function finishJob(
  db: Kysely<Database>,
  id: string,
  worker: string,
  now: Date,
): Promise<boolean> {
  const done = await db
    .updateTable("job")
    .set({ state: "done", progress: 1, finishedAt: now })
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("claimedBy", "=", worker)
    .returning("id")
    .executeTakeFirst();
  return done !== undefined;
}

/** Ends a job that waits or runs without a result; with a worker only while it is that worker's. */
export async function endJob(
  db: Kysely<Database>,
  id: string,
  end: { state: "failed" | "cancelled"; error: string | null; now: Date; worker?: string },
): Promise<boolean> {
  const ended = await db
    .updateTable("job")
    .set({ state: end.state, error: end.error, finishedAt: end.now })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .$if(end.worker !== undefined, (query) => query.where("claimedBy", "=", end.worker ?? ""))
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

export async function loadJobs(db: Kysely<Database>, kind: JobKind, limit: number): Promise<Job[]> {
  return db
    .selectFrom("job")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function findJob(db: Kysely<Database>, id: string): Promise<Job | undefined> {
  return db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst();
}
