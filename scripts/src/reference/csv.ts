import { readFileSync, writeFileSync } from "node:fs";

/** One row of a table, by column name. A column that the row does not fill is `""`. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a UTF-8 table with a header (RFC 4180; a byte order mark is dropped).
 * @throws Error naming file and row when a row has more or fewer fields than the header
 */
export function readCsv(path: string, delimiter = ","): Row[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const [header, ...records] = parseRecords(text, delimiter);
  if (!header) throw new Error(`${path} is empty.`);
  return records.map((record, index) => {
    if (record.length !== header.length) {
      throw new Error(`${path}, row ${index + 2}: ${record.length} fields, ${header.length} expected.`);
    }
    return Object.fromEntries(header.map((name, column) => [name, record[column] ?? ""]));
  });
}

/** The fields of every record, quotes resolved. Empty lines are left out. */
export function parseRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  const endRecord = () => {
    record.push(field);
    field = "";
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === delimiter) {
      record.push(field);
      field = "";
    } else if (character === "\n") endRecord();
    else if (character !== "\r") field += character;
  }
  if (field !== "" || record.length > 0) endRecord();
  return records;
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
