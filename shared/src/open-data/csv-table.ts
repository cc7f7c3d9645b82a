import { type CsvDialect, csvText, lineOf, programDialect } from "./csv.ts";
import type { ExportColumn, ExportRow, ExportTable } from "./export-table.ts";

/** A whole table as CSV. */
export function tableToCsv(table: Pick<ExportTable, "columns" | "rows">, dialect = programDialect): string {
  const lines = table.rows.map((row) => csvRow(table.columns, row, dialect));
  return [csvHead(table.columns, dialect), ...lines].join("");
}

/** The line of names, with what stands before it. */
export function csvHead(columns: readonly ExportColumn[], dialect: CsvDialect = programDialect): string {
  const names = lineOf(
    columns.map(({ name }) => name),
    dialect.delimiter,
  );
  return dialect.byteOrderMark ? `\uFEFF${names}` : names;
}

/** One row: texts without the power of a formula, numbers to the digit, an empty cell where there is nothing. */
export function csvRow(
  columns: readonly ExportColumn[],
  row: ExportRow,
  { delimiter, decimalMark }: CsvDialect = programDialect,
): string {
  const cells = columns.map(({ kind }, at) => {
    const cell = row[at] ?? "";
    if (kind === "decimal") return decimalMark === "," ? cell.replace(".", ",") : cell;
    return kind === "integer" || kind === "date" ? cell : csvText(cell, delimiter);
  });
  return lineOf(cells, delimiter);
}
