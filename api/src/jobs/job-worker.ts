import type { Database } from "@lokaal17/db/database/schema";
import {
  claimJob,
  endJob,
  finishJob,
  type Job,
  loadWorkers,
  releaseJob,
  renewLease,
  reviveJobs,
  setProgress,
} from "@lokaal17/db/jobs/jobs";
import { nameTransaction, stopStatement } from "@lokaal17/db/jobs/stop-statement";
import type { JobKind } from "@lokaal17/db/jobs/tables";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { isPassing } from "../http/errors.ts";
import { sayWork, sentenceOf } from "./work-failed.ts";
import { isGone, workerName } from "./worker-name.ts";

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
 * @throws WorkFailed with a sentence for people: the job has failed with it. Of any other error they only hear its number
 */
export type JobHandler = (job: Job, tools: JobTools) => Promise<Keep>;
export type Keep = (tx: Transaction<Database>) => Promise<void>;

/** What belongs to a kind of work besides doing it. */
export interface JobCare {
  /** In the transaction in which jobs fail for good: what they were for learns so. */
  failed?(tx: Transaction<Database>, jobIds: readonly string[], sentence: Bilingual): Promise<void>;
  /** After what a job made is kept. */
  kept?(job: Job): void;
}

const pollMilliseconds = 2_000;
/** So often a worker says that it lives, and hears that its job was cancelled on another server. */
const leaseMilliseconds = 1_000;
/** A worker that gave no sign of life for so long is gone: its job waits again. */
const lostMilliseconds = 20_000;
const mostAttempts = 3;

/**
 * Does waiting jobs of one kind, one at a time. Several servers on one database take turns by the claim. What a server
 * of an earlier life left running waits again.
 */
export class JobWorker {
  readonly #context: ApiContext;
  readonly #kind: JobKind;
  readonly #handle: JobHandler;
  readonly #care: JobCare;
  readonly #name: string;
  #running: { id: string; abort: AbortController } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(context: ApiContext, kind: JobKind, handle: JobHandler, care: JobCare = {}) {
    this.#context = context;
    this.#kind = kind;
    this.#handle = handle;
    this.#care = care;
    this.#name = workerName(context.newId());
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

  /** Does what waits, for who runs no server: it is over when nothing waits any more. */
  async workOff(): Promise<void> {
    this.kick();
    await this.#loop;
  }

  /** Ends the work of a job that was cancelled, here at once and on another server within a second. */
  async cancel(id: string): Promise<void> {
    if (this.#running?.id === id) this.#running.abort.abort();
    await stopStatement(this.#context.database, id).catch((error: unknown) =>
      this.#context.log.warn({ err: error, job: id }, "statement not stopped"),
    );
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
    await this.#revive();
    while (!this.#stopped) {
      const job = await claimJob(database.db, [this.#kind], this.#name, now());
      if (!job) return;
      await this.#do(job);
    }
  }

  /** An embedded database has one server: who claimed a job in an earlier life of it is gone. */
  async #revive(): Promise<void> {
    const { database, now } = this.#context;
    const kinds = [this.#kind];
    const workers = (await loadWorkers(database.db, kinds)).filter(
      (name) => name !== this.#name && (database.kind === "pglite" || isGone(name)),
    );
    const since = new Date(now().getTime() - lostMilliseconds);
    const sentence = sayWork("broken-off");
    await database.db.transaction().execute(async (tx) => {
      const failed = await reviveJobs(tx, { kinds, since, workers }, sentence.nl);
      if (failed.length > 0) await this.#care.failed?.(tx, failed, sentence);
    });
  }

  async #do(job: Job): Promise<void> {
    const { database, log, now } = this.#context;
    const { db } = database;
    const abort = new AbortController();
    this.#running = { id: job.id, abort };
    const lease = setInterval(() => {
      renewLease(db, job.id, this.#name, now()).then(
        (isOurs) => isOurs || abort.abort(),
        (error: unknown) => log.warn({ err: error }, "lease not renewed"),
      );
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
        if (database.kind === "postgres") await nameTransaction(tx, job.id);
        await keep(tx);
        if (!(await finishJob(tx, job.id, this.#name, now()))) throw new Error("The job was cancelled.");
      });
      this.#care.kept?.(job);
    } catch (error) {
      // What went wrong for a moment is tried again. A job that was cancelled is not this worker's to give back.
      const isToRetry = isPassing(error) && job.attempts < mostAttempts;
      if (this.#stopped || isToRetry) return await releaseJob(db, job.id, this.#name);
      log.error({ err: error, job: job.id, kind: job.kind }, "job failed");
      await this.#fail(job, sentenceOf(error, job));
    } finally {
      clearInterval(lease);
      this.#running = null;
    }
  }

  /** A job that was cancelled stays so, and one that another worker has is that worker's. */
  async #fail({ id }: Job, sentence: Bilingual): Promise<void> {
    const { database, now } = this.#context;
    const end = { state: "failed" as const, error: sentence.nl, now: now(), worker: this.#name };
    await database.db
      .transaction()
      .execute(async (tx) => {
        // In the order in which a cancelling locks them: what the job is for, then the job.
        await this.#care.failed?.(tx, [id], sentence);
        if (!(await endJob(tx, id, end))) throw new NotOurs();
      })
      .catch((error: unknown) => {
        if (!(error instanceof NotOurs)) throw error;
      });
  }
}

class NotOurs extends Error {}
