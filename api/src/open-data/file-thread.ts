import { parentPort, workerData } from "node:worker_threads";
import type { ExportRow, ExportTable } from "@lokaal17/shared/open-data/export-table";
import { bytesOf, type HeavyFormat } from "./file-writer.ts";

/** One file, made beside the thread that answers readers. The rows come in pieces; null: these were all. */
const { table, format } = workerData as { table: Omit<ExportTable, "rows">; format: HeavyFormat };
const rows: ExportRow[] = [];
parentPort?.on("message", async (more: ExportRow[] | null) => {
  if (more !== null) {
    for (const row of more) rows.push(row);
    return;
  }
  const bytes = await bytesOf({ ...table, rows }, format);
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
  parentPort?.close();
});
