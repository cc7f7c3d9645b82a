import type {
  ColumnKind,
  ExportCell,
  ExportColumn,
  ExportTable,
} from "@lokaal17/shared/open-data/export-table";
import { exportText } from "@lokaal17/shared/text/open-data-files";
import { type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";

/** More rows take more memory than a server should give to one file: 50,000 rows of 18 columns take 0.5 GB. */
export const mostWorkbookRows = 100_000;

/** A style of one cell; hucre takes them by "row,column". */
type Cells = NonNullable<WriteSheet["cells"]>;

const bold = { font: { bold: true } } as const;
const heading = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } } as const;
const wrapped = { alignment: { wrapText: true, vertical: "top" } } as const;

/**
 * A table as a workbook: figures as numbers with exactly their decimals, codes and words as text (so "=1+1" is words),
 * the headings frozen and filterable, and a second sheet with sources, definitions and how to get it again.
 * The same table makes the same bytes.
 */
export async function workbookBytes(table: ExportTable): Promise<Uint8Array> {
  const text = exportText(table.about.locale);
  const { publishedAt, mark } = table.about;
  return writeXlsx({
    sheets: [figureSheet(table, text("sheet")), noteSheet(table, text("notes"))],
    properties: {
      title: table.title,
      creator: "Lokaal17",
      ...(mark !== null && { description: mark }),
      // Else it would be the moment of making, and every download another file.
      modified: new Date(publishedAt ?? 0),
    },
  });
}

function figureSheet({ columns, rows, about }: ExportTable, name: string): WriteSheet {
  const cells: Cells = new Map(columns.map((_, at) => [`0,${at}`, { style: heading }]));
  const values: CellValue[][] = [columns.map(({ title }) => safe(title))];
  for (const [place, row] of rows.entries()) {
    values.push(columns.map(({ kind }, at) => cellValueOf(row[at] ?? null, kind)));
    for (const [at, { kind }] of columns.entries()) {
      const format = formatOf(row[at] ?? null, kind);
      if (format !== null) cells.set(`${place + 1},${at}`, { style: format });
    }
  }
  const last = columnLetters(columns.length - 1);
  return {
    name,
    columns: columns.map((column, at) => widthOf(column, at, rows)),
    rows: values,
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    ...(about.mark !== null && { headerFooter: { oddHeader: `&C${about.mark.replaceAll("&", "&&")}` } }),
  };
}

/** Numbers and days become what they are; all else is text. */
function cellValueOf(cell: ExportCell, kind: ColumnKind): CellValue {
  if (cell === null) return null;
  if (kind === "decimal" || kind === "integer") return Number(cell);
  if (kind === "date" && isDay(cell)) return new Date(`${cell}T00:00:00Z`);
  return safe(cell);
}

/** Days before 1 March 1900 do not exist in spreadsheets: they stay text. */
const isDay = (cell: string) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= "1900-03-01";

/** As many decimals as the number has, also zeros at the end: a spreadsheet shows what is stored. */
function formatOf(cell: ExportCell, kind: ColumnKind): { numFmt: string } | null {
  if (cell === null) return null;
  if (kind === "integer") return formats[0] ?? null;
  if (kind === "date") return isDay(cell) ? { numFmt: "yyyy-mm-dd" } : null;
  return kind === "decimal" ? (formats[cell.split(".")[1]?.length ?? 0] ?? null) : null;
}

const formats = Array.from({ length: 13 }, (_, decimals) => ({
  numFmt: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
}));

/** A workbook reads "_x0041_" in a text as "A": the first mark is written as such a code itself. */
const safe = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** Wide enough for most of the first rows, never so wide that a long text takes the screen. */
function widthOf({ title, kind }: ExportColumn, at: number, rows: ExportTable["rows"]): ColumnDef {
  const lengths = rows.slice(0, 200).map((row) => row[at]?.length ?? 0);
  const longest = Math.max(8, Math.min(title.length, 24) + 2, ...lengths.map((length) => length + 2));
  return { width: Math.min(longest, kind === "text" ? 50 : 30) };
}

function noteSheet({ title, about }: ExportTable, name: string): WriteSheet {
  const rows: CellValue[][] = [[safe(title)]];
  const cells: Cells = new Map([["0,0", { style: bold }]]);
  for (const { heading: head, lines } of about.notes) {
    cells.set(`${rows.length + 1},0`, { style: bold });
    rows.push([], [safe(head)]);
    for (const [label, words] of lines) {
      cells.set(`${rows.length},0`, { style: wrapped });
      cells.set(`${rows.length},1`, { style: wrapped });
      rows.push([safe(label), safe(words)]);
    }
  }
  return { name, columns: [{ width: 34 }, { width: 100 }], rows, cells };
}

/** 0 is A, 26 is AA. */
function columnLetters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ""}${String.fromCharCode(65 + (at % 26))}`;
}
