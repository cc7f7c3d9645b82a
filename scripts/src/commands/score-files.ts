import { readFile } from "node:fs/promises";
import type { Remark, RemarkCode, Table, TableRow } from "@lokaal17/shared/scores/published/remark";
import { CsvError, parse } from "csv-parse/sync";

/**
 * Reads a CSV file (UTF-8, a byte order mark is dropped; commas; a header). Spaces around a cell and blank lines do not
 * count. A row keeps the number of its line, also where cells before it span lines.
 * @returns what is wrong when it cannot be read as a table at all
 */
export async function readTable(file: string): Promise<Table | Remark> {
  const bytes = await readFile(file).catch(reasonOf);
  if (typeof bytes === "string") return aboutFile("file-unreadable", file, { reason: bytes });
  const text = decode(bytes);
  if (text === null) return aboutFile("file-not-utf8", file);
  if (text.trim() === "") return aboutFile("file-empty", file);
  try {
    const [header, ...rows] = rowsOf(text);
    return { file, header: header?.cells ?? [], rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : null;
    return { ...aboutFile("file-malformed", file), line };
  }
}

function rowsOf(text: string): TableRow[] {
  const rows: TableRow[] = [];
  parse(text, {
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    // Each row is kept as it comes: the library's own list of millions of records would double the memory.
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lines - lineBreaksIn(cells), cells });
      return null;
    },
  });
  return rows;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
}

/** The text without its byte order mark; null when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function aboutFile(code: RemarkCode, file: string, values: Remark["values"] = {}): Remark {
  return { kind: "mistake", code, file, line: null, column: null, values };
}
