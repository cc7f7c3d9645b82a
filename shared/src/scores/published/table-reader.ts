import { largestNumber } from "./framework.ts";
import type { Remark, RemarkCode, Table, TableRow } from "./remark.ts";

/** A number in plain or scientific notation with a decimal point; no thousands, no comma, no names of nothing. */
const numberForm = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const yearForm = /^[1-9]\d{3}$/;
const yesOrNo = new Map([
  ...["1", "true", "yes"].map((word) => [word, true] as const),
  ...["0", "false", "no"].map((word) => [word, false] as const),
]);

/** Reads the cells of a table by column name, and keeps a remark of everything that is wrong with them. */
export class TableReader {
  readonly remarks: Remark[] = [];
  readonly #table: Table;
  readonly #columns = new Map<string, number>();

  /** Remarks on columns: missing, twice, or (a notice) unknown or without a name and left out. */
  constructor(table: Table, required: readonly string[], optional: readonly string[]) {
    this.#table = table;
    const line = table.headerLine ?? 1;
    for (const [at, name] of table.header.entries()) {
      if (name === "") this.notice("column-nameless", line, null, { place: at + 1 });
      else if (!required.includes(name) && !optional.includes(name))
        this.notice("column-unknown", line, name);
      else if (this.has(name)) this.mistake("column-twice", line, name);
      else this.#columns.set(name, at);
    }
    for (const name of required) if (!this.has(name)) this.mistake("column-missing", line, name);
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }

  /** Remarks that there are no rows, unless they may stand in a part that could not be read. */
  requireRows(code: RemarkCode): void {
    if (this.#table.rows.length === 0 && !this.#table.isCut) this.mistake(code, null);
  }

  /**
   * The rows with as many fields as the header; every other row is a mistake.
   * @param misfit what to do with such a row besides
   */
  *rows(misfit?: (row: TableRow) => void): Generator<TableRow> {
    const width = this.#table.header.length;
    for (const row of this.#table.rows) {
      if (row.cells.length === width) {
        yield row;
        continue;
      }
      this.mistake("field-count", row.line, null, { found: row.cells.length, expected: width });
      misfit?.(row);
    }
  }

  mistake(
    code: RemarkCode,
    line: number | null,
    column: string | null = null,
    values: Remark["values"] = {},
  ): void {
    this.remarks.push({ kind: "mistake", code, file: this.#table.file, line, column, values });
  }

  notice(
    code: RemarkCode,
    line: number | null,
    column: string | null = null,
    values: Remark["values"] = {},
  ): void {
    this.remarks.push({ kind: "notice", code, file: this.#table.file, line, column, values });
  }

  /** Empty where the column is not there. */
  text(row: TableRow, column: string): string {
    return row.cells[this.#columns.get(column) ?? -1] ?? "";
  }

  /** A cell that has to be filled, where its column is there. */
  filled(row: TableRow, column: string): string {
    const text = this.text(row, column);
    if (text === "" && this.has(column)) this.mistake("cell-empty", row.line, column);
    return text;
  }

  /** Null when empty, and, with a mistake, when it is not a number. */
  number(row: TableRow, column: string): number | null {
    const text = this.text(row, column);
    if (text === "") return null;
    const number = numberForm.test(text) ? Number(text) : Number.NaN;
    if (Math.abs(number) <= largestNumber) return number;
    this.mistake(Number.isNaN(number) ? "number-bad" : "number-too-large", row.line, column, { text });
    return null;
  }

  /** A year of four digits; null when empty, and, with a mistake, when it is not a year. */
  year(row: TableRow, column: string): number | null {
    const text = this.text(row, column);
    if (text === "") return null;
    if (yearForm.test(text)) return Number(text);
    this.mistake("year-bad", row.line, column, { text });
    return null;
  }

  /** The year that a figure is of. Parts of a year are refused: a year has one figure. */
  period(row: TableRow, column: string): number | null {
    const text = this.filled(row, column);
    if (yearForm.test(text)) return Number(text);
    if (text === "") return null;
    const code = /^[1-9]\d{3}\D+\d/.test(text) && !text.includes(".") ? "period-within-year" : "period-bad";
    this.mistake(code, row.line, column, { text });
    return null;
  }

  /** 1/0, true/false or yes/no; yes when empty. */
  yes(row: TableRow, column: string): boolean {
    const text = this.text(row, column);
    const yes = text === "" ? true : yesOrNo.get(text.toLowerCase());
    if (yes === undefined) this.mistake("yes-no-bad", row.line, column, { text });
    return yes ?? true;
  }
}
