import { Worker } from "node:worker_threads";
import type { PGliteDialectConfig } from "kysely";
import type {
  DatabaseFailure,
  NumberedRequest,
  PgliteReply,
  PgliteRequest,
  PgliteStart,
} from "./pglite-protocol.ts";

type DialectPglite = Exclude<PGliteDialectConfig["pglite"], (...given: never[]) => unknown>;
type DialectTransaction = Parameters<Parameters<DialectPglite["transaction"]>[0]>[0];

/** What Kysely's `PGliteDialect` needs of a PGlite, and a few things of our own; the work is done in a thread. */
export interface PgliteClient extends DialectPglite {
  /** Runs one `copy … from '/dev/blob'` over rows in PostgreSQL's text format; the number of rows. */
  copy(sql: string, text: string): Promise<number>;
  /** The whole database as a tar file, to start another one from. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the thread at once, whatever it is doing: a full disk can hang PGlite for ever. */
  abort(): Promise<void>;
}

/** An error of the database in the worker, with the parts that `pg` gives (`code`, `constraint`, …). */
export class PgliteError extends Error {
  override readonly name = "PgliteError";
  declare readonly code?: string;

  constructor(failure: DatabaseFailure) {
    super(failure.message);
    Object.assign(this, failure);
  }
}

/** @throws PgliteError when the database does not open */
export async function startPgliteClient(start: PgliteStart): Promise<PgliteClient> {
  const client = new WorkerClient(start);
  await client.waitReady;
  return client;
}

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class WorkerClient implements PgliteClient {
  readonly waitReady: Promise<void>;
  ready = false;
  closed = false;
  #lastId = 0;
  #crash: PgliteError | null = null;
  readonly #pending = new Map<number, PendingCall>();
  readonly #worker: Worker;

  constructor(start: PgliteStart) {
    this.#worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), {
      workerData: start,
      execArgv: [],
    });
    this.waitReady = new Promise((resolve, reject) => {
      this.#pending.set(0, { resolve: () => resolve(), reject });
    });
    this.#worker.on("message", (reply: PgliteReply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#fail(`${error}`));
    this.#worker.on("exit", (code) => this.#fail(`it ended with code ${code}`));
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []) {
    return this.#query<Row>(null, sql, parameters);
  }

  async transaction<T>(callback: (transaction: DialectTransaction) => Promise<T>): Promise<T> {
    const number = ++this.#lastId;
    const end = (commit: boolean) => this.#call({ kind: "end", transaction: number, commit });
    // Kysely waits for the callback to be called and would wait for ever if beginning failed;
    // so it is called all the same, and its first query tells what is wrong.
    const failure = await this.#call({ kind: "begin", transaction: number }).then(() => null, asError);
    const session: DialectTransaction = {
      query: (sql, parameters) =>
        failure ? Promise.reject(failure) : this.#query(number, sql, parameters ?? []),
      rollback: async () => {
        throw new Error("a transaction is rolled back by throwing out of it");
      },
    };
    let value: T;
    try {
      value = await callback(session);
    } catch (error) {
      if (!failure) await end(false);
      throw error;
    }
    if (failure) throw failure;
    await end(true);
    return value;
  }

  async copy(sql: string, text: string): Promise<number> {
    return (await this.#call({ kind: "copy", sql, text })) as number;
  }

  async dump(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.#call({ kind: "dump" })) as Uint8Array<ArrayBuffer>;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#call({ kind: "close" });
    await this.#worker.terminate();
  }

  async abort(): Promise<void> {
    await this.#worker.terminate();
  }

  async #query<Row>(transaction: number | null, sql: string, parameters: readonly unknown[]) {
    const reply = await this.#call({ kind: "query", transaction, sql, parameters });
    return reply as { rows: Row[]; affectedRows?: number; fields: { name: string; dataTypeID: number }[] };
  }

  #call(request: PgliteRequest): Promise<unknown> {
    if (this.#crash) return Promise.reject(this.#crash);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      // Posted first: a parameter that cannot be sent throws here and leaves nothing pending.
      this.#worker.postMessage({ id, request } satisfies NumberedRequest);
      this.#pending.set(id, { resolve, reject });
    });
  }

  #settle(reply: PgliteReply): void {
    const call = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.id === 0) this.ready = true;
    if ("failure" in reply) call?.reject(new PgliteError(reply.failure));
    else call?.resolve(reply.value);
  }

  /** 57P02 is PostgreSQL's own code for "the server crashed". */
  #fail(reason: string): void {
    this.#crash ??= new PgliteError({
      code: "57P02",
      message: this.ready
        ? `The embedded database stopped unexpectedly (${reason}). Start Lokaal17 again.`
        : `The embedded database did not open (${reason}).`,
    });
    this.closed = true;
    for (const call of this.#pending.values()) call.reject(this.#crash);
    this.#pending.clear();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
