import type { ExportTable } from "@lokaal17/shared/open-data/export-table";
import { parquetBytes } from "./parquet.ts";
import { workbookBytes } from "./workbook.ts";

/** Formats whose making takes so long that other readers would wait for it. */
export type HeavyFormat = "xlsx" | "parquet";

export async function bytesOf(table: ExportTable, format: HeavyFormat): Promise<Uint8Array> {
  return format === "xlsx" ? workbookBytes(table) : parquetBytes(table);
}
