import { readFile } from "node:fs/promises";
import type { Remark, RemarkCode, Table, TableRow } from "@lokaal17/shared/scores/published/remark";
import { CsvError, parse } from "csv-parse/sync";

/** A file as far as it could be read, and what is wrong with it as a file. */
export interface ReadTable {
  /** Null when not even its header could be read. */
  table: Table | null;
  remarks: Remark[];
}

/**
 * Reads a CSV file (UTF-8, a byte order mark is dropped; commas; a header). Spaces around a cell and blank lines, also
 * those of commas alone, do not count. A row keeps the number of its line, also where cells before it span lines. After a
 * misplaced quotation mark nothing can be read, but the rows before it are.
 */
export async function readTable(file: string): Promise<ReadTable> {
  const bytes = await readFile(file).catch(reasonOf);
  if (typeof bytes === "string") return unreadable("file-unreadable", file, { reason: bytes });
  const text = decode(bytes);
  if (text === null) return unreadable("file-not-utf8", file);
  if (text.trim() === "") return unreadable("file-empty", file);
  if (hasOtherSeparators(text)) return unreadable("file-not-commas", file);
  const { rows, badQuote } = rowsOf(text);
  const remarks = badQuote === null ? [] : [{ ...aboutFile("file-malformed", file), line: badQuote }];
  const [header, ...others] = rows;
  if (!header) return badQuote === null ? unreadable("file-empty", file) : { table: null, remarks };
  const cut = badQuote === null ? {} : { isCut: true as const };
  return {
    table: { file, headerLine: header.line, header: header.cells, rows: others, ...cut },
    remarks,
  };
}

/** The rows up to a misplaced quotation mark, and the line on which that stands; null when there is none. */
function rowsOf(text: string): { rows: TableRow[]; badQuote: number | null } {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // Each row is kept as it comes: the library's own list of millions of records would double the memory.
      on_record: (record: string[], { lines }) => {
        const line = lines - lineBreaksIn(record);
        const cells = record.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
        return null;
      },
    });
    return { rows, badQuote: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, badQuote: lineOfBadQuote(text) };
  }
}

/** A well-formed cell with what ends it. */
const cellForm = /[ \t]*(?:"[^"]*(?:""[^"]*)*"[ \t]*|[^",\n]*)(?:,|\n|$)/y;

/** The line on which the first cell begins that is not well-formed: an unclosed quotation mark is found lines later. */
function lineOfBadQuote(text: string): number {
  let start = 0;
  cellForm.lastIndex = 0;
  while (start < text.length && cellForm.test(text)) start = cellForm.lastIndex;
  return text.slice(0, start).split("\n").length;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
}

/** Semicolons or tabs, as a Dutch Excel and many databases write: every row would be one cell. */
function hasOtherSeparators(text: string): boolean {
  const header = text.trimStart().split("\n", 1)[0] ?? "";
  return !header.includes(",") && /[;\t]/.test(header.trimEnd());
}

/** The text without its byte order mark and with one kind of line end; null when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function unreadable(code: RemarkCode, file: string, values: Remark["values"] = {}): ReadTable {
  return { table: null, remarks: [aboutFile(code, file, values)] };
}

function aboutFile(code: RemarkCode, file: string, values: Remark["values"] = {}): Remark {
  return { kind: "mistake", code, file, line: null, column: null, values };
}
