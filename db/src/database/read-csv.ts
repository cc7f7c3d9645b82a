import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** A row of one of our own CSV files: every column as text, empty as "". */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads one of the files that come with the program. @throws Error when it is not there or not well-formed */
export async function readCsv(file: URL): Promise<CsvRow[]> {
  return parse<Record<string, string>>(await readFile(file, "utf8"), { columns: true });
}

/** A column that has to be there. @throws Error when the file lacks it */
export function column(row: CsvRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`The file lacks the column ${name}`);
  return value;
}

/** A column that may be empty. */
export function optional(row: CsvRow, name: string): string | null {
  return column(row, name) || null;
}
