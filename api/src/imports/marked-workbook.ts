import { nameHeadings } from "@lokaal17/shared/imports/heading-names";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import {
  isMarkedHeading,
  type MarkedFinding,
  markedHeading,
  notesByLine,
} from "@lokaal17/shared/imports/marked-notes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { type Cell, type CellStyle, type CellValue, cellRef, openXlsx, type Sheet, saveXlsx } from "hucre";
import { solid } from "./template-styles.ts";

/** Fills per kind; those of a part are never the user's own colours by chance: they go when the file comes again. */
const fills = { mistake: "FFC7CE", doubt: "FFEB9C", "not-stored": "D9D9D9" } as const;
const author = "Lokaal17";
/** Notes are drawings: a sheet with more of them opens slowly. All remarks stand in the column. */
const mostNotes = 2_000;

/**
 * The user's own workbook with every finding in its cell, as a colour and a note, and a column with a filter at the end
 * that says per row what is wrong.
 */
export async function markWorkbook(
  bytes: Uint8Array,
  findings: readonly MarkedFinding[],
  map: Pick<ImportMap, "sheet" | "headerLine" | "headingLines">,
  locale: Locale,
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheet = workbook.sheets.find(({ name, hidden, veryHidden }) =>
    map.sheet === undefined ? !hidden && !veryHidden : name === map.sheet,
  );
  if (!sheet) throw new Error("the sheet is not there");
  const marker = new SheetMarker(sheet, map);
  marker.clear();
  for (const finding of findings) marker.mark(finding);
  marker.addColumn(notesByLine(findings), markedHeading(locale));
  return saveXlsx(workbook);
}

class SheetMarker {
  readonly #sheet: Sheet;
  readonly #cells: Map<string, Cell>;
  /** Row of the last line of headings, from 0. */
  readonly #headingRow: number;
  readonly #headings: readonly string[];
  readonly #noted = new Map<string, MarkedFinding[]>();

  constructor(sheet: Sheet, { headerLine, headingLines }: Pick<ImportMap, "headerLine" | "headingLines">) {
    this.#sheet = sheet;
    this.#cells = sheet.cells ?? new Map<string, Cell>();
    sheet.cells = this.#cells;
    this.#headingRow = headerLine + headingLines - 2;
    this.#headings = nameHeadings(
      sheet.rows.slice(headerLine - 1, this.#headingRow + 1).map((row) => row.map(asText)),
    );
  }

  /** Takes away what an earlier time has marked. */
  clear(): void {
    for (const cell of this.#cells.values()) {
      if (cell.comment?.author !== author) continue;
      delete cell.comment;
      if (cell.style?.fill?.type === "pattern" && ours.has(cell.style.fill.fgColor?.rgb?.slice(-6) ?? ""))
        cell.style = withoutFill(cell.style);
    }
  }

  mark(finding: MarkedFinding): void {
    const column = finding.column === null ? -1 : this.#headings.indexOf(finding.column);
    if (finding.line === null || column < 0) return;
    const place = `${finding.line - 1},${column}`;
    const before = this.#noted.get(place) ?? [];
    this.#noted.set(place, [...before, finding]);
    const cell = this.#cellAt(finding.line - 1, column);
    const worst = [...before, finding].some(({ kind }) => kind === "mistake") ? "mistake" : finding.kind;
    cell.style = { ...cell.style, fill: solid(fills[worst]) };
    const said = [...before, finding].map(({ text }) => text).join("\n");
    // A note of the user's own stays, with ours below it.
    if (cell.comment && cell.comment.author !== author) return;
    if (this.#noted.size <= mostNotes) cell.comment = { author, text: said };
  }

  /** The column at the end: its heading, and per row what is wrong; the filter of the sheet reaches over it. */
  addColumn(notes: ReadonlyMap<number, string>, heading: string): void {
    const { rows } = this.#sheet;
    const old = rows[this.#headingRow]?.findIndex((value) => isMarkedHeading(asText(value))) ?? -1;
    const column = old >= 0 ? old : rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const last = rows.length - 1;
    this.#write(this.#headingRow, column, heading, { font: { bold: true }, fill: solid("FFC7CE") });
    for (let row = this.#headingRow + 1; row <= last; row++) {
      const note = notes.get(row + 1);
      if (note !== undefined || old >= 0)
        this.#write(row, column, note ?? null, { alignment: { wrapText: true, vertical: "top" } });
    }
    const columns = [...(this.#sheet.columns ?? [])];
    while (columns.length <= column) columns.push({});
    columns[column] = { width: 60 };
    this.#sheet.columns = columns;
    // A table of the workbook has a filter of its own, and two may not overlap.
    if (this.#sheet.tables?.length || old >= 0) return;
    const range = this.#sheet.autoFilter?.range.split(":")[0] ?? cellRef(this.#headingRow, 0);
    this.#sheet.autoFilter = {
      ...this.#sheet.autoFilter,
      range: `${range}:${cellRef(Math.max(last, this.#headingRow), column)}`,
    };
  }

  #write(row: number, column: number, value: string | null, style: CellStyle): void {
    const { rows } = this.#sheet;
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    rows[row] = cells;
    this.#cells.set(`${row},${column}`, { value, type: value === null ? "empty" : "string", style });
  }

  #cellAt(row: number, column: number): Cell {
    const place = `${row},${column}`;
    const known = this.#cells.get(place);
    if (known) return known;
    const value = this.#sheet.rows[row]?.[column] ?? null;
    const cell: Cell = { value, type: value === null ? "empty" : "string" };
    this.#cells.set(place, cell);
    return cell;
  }
}

const ours: ReadonlySet<string> = new Set(Object.values(fills));

const asText = (value: CellValue) => (value === null ? "" : String(value));

function withoutFill({ fill: _fill, ...style }: CellStyle): CellStyle {
  return style;
}
