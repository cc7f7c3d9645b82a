import { hostname } from "node:os";
import type { Database } from "@lokaal17/db/database/schema";
import {
  claimJob,
  endJob,
  finishJob,
  type Job,
  releaseJob,
  renewLease,
  reviveJobs,
  setProgress,
} from "@lokaal17/db/jobs/jobs";
import type { JobKind } from "@lokaal17/db/jobs/tables";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";

/** What a handler gets beside its job. */
export interface JobTools {
  /** Aborts when the job is cancelled or the server stops. */
  signal: AbortSignal;
  /** Tells how far it is: `progress` from 0 to 1. */
  report(step: { step: string; progress: number }): void;
}

/**
 * Does the long part of a job and answers what is to be kept. That runs in the one transaction that closes the job, so
 * that work is there wholly or not at all, and a job that is done twice after a crash stores once.
 * @throws Error with a sentence for people: the job has failed with it
 */
export type JobHandler = (job: Job, tools: JobTools) => Promise<Keep>;
export type Keep = (tx: Transaction<Database>) => Promise<void>;

const pollMilliseconds = 2_000;
const leaseMilliseconds = 10_000;
/** A worker that gave no sign of life for so long is gone: its job waits again. */
const lostMilliseconds = 60_000;

/**
 * Does waiting jobs of one kind, one at a time. Several servers on one database take turns by the claim. What a server
 * of an earlier life left running waits again.
 */
export class JobWorker {
  readonly #context: ApiContext;
  readonly #kind: JobKind;
  readonly #handle: JobHandler;
  readonly #name: string;
  #running: { id: string; abort: AbortController } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(context: ApiContext, kind: JobKind, handle: JobHandler) {
    this.#context = context;
    this.#kind = kind;
    this.#handle = handle;
    this.#name = `${hostname()} ${context.newId()}`;
  }

  start(): void {
    this.kick();
  }

  /** Looks for a waiting job now instead of at the next turn. */
  kick(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#loop = this.#loop
      .then(() => this.#work())
      .catch((error: unknown) => {
        this.#context.log.error({ err: error, kind: this.#kind }, "job worker");
      });
    void this.#loop.then(() => {
      if (!this.#stopped && !this.#timer)
        this.#timer = setTimeout(() => this.kick(), pollMilliseconds).unref();
    });
  }

  /** Ends the work of a job that was cancelled. */
  cancel(id: string): void {
    if (this.#running?.id === id) this.#running.abort.abort();
  }

  /** Stops taking jobs; the one that runs goes back to wait. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#running?.abort.abort();
    await this.#loop;
  }

  async #work(): Promise<void> {
    const { database, now } = this.#context;
    const since = new Date(now().getTime() - lostMilliseconds);
    await reviveJobs(database.db, [this.#kind], since, "Het werk is drie keer afgebroken.");
    while (!this.#stopped) {
      const job = await claimJob(database.db, [this.#kind], this.#name, now());
      if (!job) return;
      await this.#do(job);
    }
  }

  async #do(job: Job): Promise<void> {
    const { database, log, now } = this.#context;
    const { db } = database;
    const abort = new AbortController();
    this.#running = { id: job.id, abort };
    const lease = setInterval(() => {
      renewLease(db, job.id, now()).catch((error: unknown) => log.warn({ err: error }, "lease not renewed"));
    }, leaseMilliseconds);
    const report: JobTools["report"] = (step) => {
      setProgress(db, job.id, step).catch((error: unknown) =>
        log.warn({ err: error }, "progress not stored"),
      );
    };
    try {
      const keep = await this.#handle(job, { signal: abort.signal, report });
      await database.checkFreeSpace();
      await db.transaction().execute(async (tx) => {
        await keep(tx);
        if (!(await finishJob(tx, job.id, now()))) throw new Error("The job was cancelled.");
      });
    } catch (error) {
      if (this.#stopped) return await releaseJob(db, job.id);
      const sentence = error instanceof Error ? error.message : String(error);
      log.error({ err: error, job: job.id, kind: job.kind }, "job failed");
      // A job that was cancelled stays so: only one that waits or runs can end.
      await endJob(db, job.id, { state: "failed", error: sentence, now: now() });
    } finally {
      clearInterval(lease);
      this.#running = null;
    }
  }
}
