import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Transaction, types } from "@electric-sql/pglite";
import {
  describeFailure,
  type NumberedRequest,
  type PgliteReply,
  type PgliteRequest,
  type PgliteStart,
} from "./pglite-protocol.ts";

/**
 * PGlite in a thread of its own: a query in the main thread would stop every timer and answer there.
 * PGlite itself puts queries and transactions in a queue, so requests may arrive in any order.
 */
const pglite = await startPglite(workerData as PgliteStart);

interface RunningTransaction {
  readonly transaction: Transaction;
  readonly commit: () => void;
  readonly rollBack: (reason: Error) => void;
  readonly finished: Promise<void>;
}
const running = new Map<number, RunningTransaction>();

parentPort?.on("message", async ({ id, request }: NumberedRequest) => {
  parentPort?.postMessage(await answer(id, request));
  if (request.kind === "close") parentPort?.close();
});
parentPort?.postMessage({ id: 0, value: null } satisfies PgliteReply);

async function startPglite({ folder, dump }: PgliteStart): Promise<PGlite> {
  return PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(dump === null ? {} : { loadDataDir: new Blob([await readFile(dump)]) }),
    // The same JavaScript types as `pg` is told to give (see postgres-types.ts).
    parsers: { [types.INT8]: Number, [types.DATE]: (text: string) => text, [types.BYTEA]: bytesOf },
    // PGlite's own way over an array of digits takes 250 ms per MB, and half of that back; this takes 45 and 8.
    serializers: { [types.BYTEA]: hexOf },
  });
}

function hexOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return `\\x${Buffer.from(buffer, byteOffset, byteLength).toString("hex")}`;
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}

async function answer(id: number, request: PgliteRequest): Promise<PgliteReply> {
  try {
    return { id, value: await carryOut(request) };
  } catch (error) {
    return { id, failure: describeFailure(error) };
  }
}

async function carryOut(request: PgliteRequest): Promise<unknown> {
  switch (request.kind) {
    case "query": {
      const session =
        request.transaction === null ? pglite : runningTransaction(request.transaction).transaction;
      const { rows, affectedRows, fields } = await session.query(request.sql, [...request.parameters]);
      return { rows, affectedRows, fields };
    }
    case "begin":
      return begin(request.transaction);
    case "end":
      return end(request.transaction, request.commit);
    case "copy":
      return copy(request.sql, request.text);
    case "dump":
      return new Uint8Array(await (await pglite.dumpDataDir("none")).arrayBuffer());
    case "close":
      return pglite.close();
  }
}

async function begin(number: number): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<void>();
  const finished = pglite.transaction(async (transaction) => {
    running.set(number, { transaction, commit: ending.resolve, rollBack: ending.reject, finished });
    begun.resolve();
    await ending.promise;
  });
  finished.catch(begun.reject);
  await begun.promise;
}

async function end(number: number, commit: boolean): Promise<void> {
  const transaction = runningTransaction(number);
  running.delete(number);
  if (commit) {
    transaction.commit();
    await transaction.finished;
    return;
  }
  const wanted = new Error("rolled back");
  transaction.rollBack(wanted);
  await transaction.finished.catch((error: unknown) => {
    if (error !== wanted) throw error;
  });
}

/** COPY from a file, which `/dev/blob` is to PostgreSQL, is the owner's right; the role returns with the commit. */
async function copy(sql: string, text: string): Promise<number> {
  return pglite.transaction(async (transaction) => {
    await transaction.exec("set local role none");
    const { affectedRows } = await transaction.query(sql, [], { blob: new Blob([text]) });
    return affectedRows ?? 0;
  });
}

function runningTransaction(number: number): RunningTransaction {
  const transaction = running.get(number);
  if (!transaction) throw new Error(`transaction ${number} is not open`);
  return transaction;
}
