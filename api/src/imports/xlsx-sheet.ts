import { mostColumns } from "./parse-csv.ts";
import { cellNumberText } from "./xlsx-cell.ts";
import { ArchiveFault } from "./xlsx-gate.ts";
import type { CellFormat } from "./xlsx-styles.ts";
import { feedPart, unescapeText, type Workbook, type WorkbookSheet } from "./xlsx-workbook.ts";
import type { XmlAttributes, XmlHandlers } from "./xlsx-xml.ts";

/** A text for each cell, up to the last that holds one. */
export interface SheetRow {
  cells: string[];
  /** Number of the row in the sheet, from 1. */
  line: number;
}

/** What a person should know of how the cells were read; filled while reading. */
export interface SheetFacts {
  formulas: number;
  formulasWithoutResult: number;
  hiddenRows: number;
  hiddenColumns: number;
  merged: number;
  /** Numbers in cells that are merged downwards: they count for their first row alone. */
  mergedNumbers: { count: number; example: string };
  percent: { count: number; from: string; to: string };
  dates: { count: number; example: string };
  errors: { count: number; example: string };
  /** Columns with number cells, from 0. */
  numberColumns: Set<number>;
}

export function emptyFacts(): SheetFacts {
  return {
    formulas: 0,
    formulasWithoutResult: 0,
    hiddenRows: 0,
    hiddenColumns: 0,
    merged: 0,
    mergedNumbers: { count: 0, example: "" },
    percent: { count: 0, from: "", to: "" },
    dates: { count: 0, example: "" },
    errors: { count: 0, example: "" },
    numberColumns: new Set(),
  };
}

/** More cells than this are a CSV: 20 000 rows × 250 columns. */
const mostCells = 5_000_000;
const mostMerges = 20_000;

/**
 * The rows of a sheet that hold something, one by one; hidden ones too. Formulas give the result that was stored, cells
 * that are merged downwards all have the text of the first; a number is a figure, of the first row alone. Memory: one piece of the sheet.
 * @param decimalMark that numbers are written with
 * @throws ArchiveFault when it is damaged or has too many cells or columns
 */
export async function* readSheet(
  workbook: Workbook,
  sheet: WorkbookSheet,
  decimalMark: "," | ".",
  facts: SheetFacts = emptyFacts(),
): AsyncGenerator<SheetRow> {
  const merges = await findMerges(workbook, sheet, facts);
  const reader = new SheetReader(workbook, decimalMark, facts, merges);
  for await (const _ of feedPart(workbook.archive, sheet.part, reader)) yield* reader.take();
}

class SheetReader implements XmlHandlers {
  readonly #workbook: Workbook;
  readonly #mark: "," | ".";
  readonly #facts: SheetFacts;
  readonly #merges: ReadonlyMap<number, readonly Merge[]>;
  readonly #carried = new Map<number, { until: number; text: string }>();
  #ready: SheetRow[] = [];
  #row: SheetRow | null = null;
  #line = 0;
  #cells = 0;
  #column = -1;
  /** Columns of the row at hand that hold something else than a text. */
  readonly #noTexts = new Set<number>();
  #type = "";
  #format: CellFormat | undefined;
  #text = "";
  #hasFormula = false;
  #inValue = false;
  #inPronunciation = false;

  constructor(
    workbook: Workbook,
    mark: "," | ".",
    facts: SheetFacts,
    merges: ReadonlyMap<number, readonly Merge[]>,
  ) {
    this.#workbook = workbook;
    this.#mark = mark;
    this.#facts = facts;
    this.#merges = merges;
  }

  take(): SheetRow[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "c":
        if (this.#row) this.#openCell(attributes);
        break;
      case "v":
      case "t":
        this.#inValue = this.#row !== null;
        break;
      case "f":
        this.#hasFormula = true;
        break;
      case "rPh":
        this.#inPronunciation = true;
        break;
      case "row":
        this.#openRow(attributes);
        break;
      case "col":
        if (attributes.get("hidden") === "1" || attributes.get("hidden") === "true")
          this.#facts.hiddenColumns += Math.min(
            mostColumns,
            Number(attributes.get("max") ?? 0) - Number(attributes.get("min") ?? 0) + 1,
          );
    }
  }

  text(piece: string): void {
    if (this.#inValue && !this.#inPronunciation) this.#text += piece;
  }

  close(name: string): void {
    switch (name) {
      case "v":
      case "t":
        this.#inValue = false;
        break;
      case "rPh":
        this.#inPronunciation = false;
        break;
      case "c":
        if (this.#row) this.#closeCell(this.#row);
        break;
      case "row":
        if (this.#row) this.#closeRow(this.#row);
        this.#row = null;
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const line = Number(attributes.get("r") ?? this.#line + 1);
    if (!(line > this.#line)) throw new ArchiveFault("workbook-xml", { name: `row ${line}` });
    this.#line = line;
    this.#column = -1;
    this.#noTexts.clear();
    this.#row = { cells: [], line };
    if (attributes.get("hidden") === "1" || attributes.get("hidden") === "true") this.#facts.hiddenRows++;
  }

  #openCell(attributes: XmlAttributes): void {
    const place = attributes.get("r");
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    this.#type = attributes.get("t") ?? "n";
    this.#format = this.#workbook.formats[Number(attributes.get("s") ?? -1)];
    this.#text = "";
    this.#hasFormula = false;
  }

  #closeCell(row: SheetRow): void {
    const text = this.#cellText();
    if (this.#hasFormula) {
      this.#facts.formulas++;
      if (text === "") this.#facts.formulasWithoutResult++;
    }
    if (text === "") return;
    if (this.#column >= mostColumns)
      throw new ArchiveFault("too-many-columns", { count: this.#column + 1, limit: mostColumns });
    if (!textTypes.has(this.#type) && this.#merges.has(row.line)) this.#noTexts.add(this.#column);
    this.#put(row, this.#column, text);
  }

  #put(row: SheetRow, column: number, text: string): void {
    if (++this.#cells > mostCells) throw new ArchiveFault("workbook-cells", { limit: mostCells });
    while (row.cells.length < column) row.cells.push("");
    row.cells[column] = text;
  }

  #closeRow(row: SheetRow): void {
    for (const [column, { until, text }] of this.#carried)
      if (row.line > until) this.#carried.delete(column);
      else if ((row.cells[column] ?? "") === "") this.#put(row, column, text);
    for (const { column, until } of this.#merges.get(row.line) ?? []) {
      const text = row.cells[column] ?? "";
      if (this.#noTexts.has(column)) {
        const { mergedNumbers } = this.#facts;
        if (mergedNumbers.count++ === 0) mergedNumbers.example = text;
      } else if (text !== "") this.#carried.set(column, { until, text });
    }
    if (row.cells.some((cell) => cell.trim() !== "")) this.#ready.push(row);
  }

  #cellText(): string {
    const raw = this.#text;
    const facts = this.#facts;
    switch (this.#type) {
      case "s":
        return this.#workbook.strings[Number(raw)] ?? "";
      case "b":
        return raw === "1" ? "TRUE" : raw === "0" ? "FALSE" : "";
      case "e":
        facts.errors = { count: facts.errors.count + 1, example: raw };
        return raw;
      case "str":
      case "inlineStr":
        return unescapeText(raw);
      case "d":
        return raw.replace(/T00:00(:00)?(\.0+)?$/, "");
      default:
        return raw === "" ? "" : this.#numberText(raw);
    }
  }

  #numberText(raw: string): string {
    const format = this.#format ?? { kind: "number", decimals: null };
    const text = cellNumberText(raw, format, this.#workbook.calendar, this.#mark);
    const { percent, dates, numberColumns } = this.#facts;
    if (format.kind === "number") numberColumns.add(this.#column);
    if (format.kind === "percent") {
      if (percent.count++ === 0) Object.assign(percent, { from: raw.slice(0, 20), to: text });
    } else if (format.kind === "date" && dates.count++ === 0) dates.example = text;
    return text;
  }
}

/** `AB12` is column 27. @throws ArchiveFault when it is no place */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at);
    if (code < 65 || code > 90) return column > 0 ? column - 1 : wrongPlace(place);
    column = column * 26 + code - 64;
    if (column > 20_000) return wrongPlace(place);
  }
  return wrongPlace(place);
}

function wrongPlace(place: string): never {
  throw new ArchiveFault("workbook-xml", { name: place.slice(0, 20) });
}

/** Types of cells that hold text: in the list of texts, as the result of a formula, in the cell itself. */
const textTypes: ReadonlySet<string> = new Set(["s", "str", "inlineStr"]);

interface Merge {
  column: number;
  /** The last row that has the text. */
  until: number;
}

/** Cells that are merged downwards, by the row of their first. They stand behind the rows, so they are read before them. */
async function findMerges(
  { archive }: Workbook,
  { part }: WorkbookSheet,
  facts: SheetFacts,
): Promise<ReadonlyMap<number, readonly Merge[]>> {
  const merges = new Map<number, Merge[]>();
  let overlap = "";
  for await (const piece of await archive.read(part)) {
    const text = overlap + piece.toString("latin1");
    let taken = 0;
    for (const found of text.matchAll(
      // Without its end: a tag that never closes would be searched to the end of the piece, again and again.
      /<(?:\w{1,20}:)?mergeCell\s{1,20}ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g,
    )) {
      taken = found.index + found[0].length;
      if (++facts.merged > mostMerges) continue;
      const [, column = "", first = "", , last = ""] = found;
      const merge = { column: columnOf(`${column}1`), until: Number(last) };
      if (first === last || merge.column >= mostColumns) continue;
      const ofLine = merges.get(Number(first));
      if (ofLine) ofLine.push(merge);
      else merges.set(Number(first), [merge]);
    }
    overlap = text.slice(Math.max(taken, text.length - 100));
  }
  return merges;
}
