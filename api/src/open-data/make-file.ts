import { Worker } from "node:worker_threads";
import type { ExportTable } from "@lokaal17/shared/open-data/export-table";
import { bytesOf, type HeavyFormat } from "./file-writer.ts";
import { inPieces } from "./in-pieces.ts";

/** Up to so many rows it takes less time (30 ms) than starting a thread. */
const rowsAtOnce = 500;
const threadMemoryMb = 1024;

/** One file at a time: the memory of two large ones together is more than a small server has. */
let queue: Promise<unknown> = Promise.resolve();

/** A table as a workbook or as Parquet; large ones in a thread of their own, so that other readers do not wait. */
export async function makeFile(table: ExportTable, format: HeavyFormat): Promise<Uint8Array> {
  if (table.rows.length <= rowsAtOnce) return bytesOf(table, format);
  const made = queue.then(() => inThread(table, format));
  queue = made.catch(() => undefined);
  return made;
}

/** The bytes of a table as a workbook. */
export const writeWorkbook = (table: ExportTable): Promise<Uint8Array> => makeFile(table, "xlsx");

async function inThread({ rows, ...table }: ExportTable, format: HeavyFormat): Promise<Uint8Array> {
  const thread = new Worker(new URL("./file-thread.ts", import.meta.url), {
    workerData: { table, format },
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`making a file ended with ${code}`)));
  });
  // Heard below, after the rows were handed over.
  made.catch(() => undefined);
  for await (const some of inPieces(rows)) thread.postMessage(some);
  thread.postMessage(null);
  return made;
}
