import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row of a table, by column name. A column that the row does not fill is `""`. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a UTF-8 table with a header (a byte order mark is dropped).
 * @throws Error naming the line when a row has more or fewer fields than the header
 */
export function readCsv(path: string, delimiter = ","): Row[] {
  return parse<Record<string, string>>(readFileSync(path), {
    bom: true,
    columns: true,
    delimiter,
    skip_empty_lines: true,
  });
}

/** Writes a table as UTF-8 with LF and commas; only fields that need quotes get them. */
export function writeCsv(path: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? "")).join(","));
  writeFileSync(path, `${[columns.join(","), ...lines].join("\n")}\n`);
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The field of a row. @throws Error when the table has no such column */
export function fieldOf(row: Row, column: string): string {
  const field = row[column];
  if (field === undefined) throw new Error(`There is no column "${column}".`);
  return field;
}
