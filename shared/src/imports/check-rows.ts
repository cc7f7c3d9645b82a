import type { Bilingual } from "../framework/indicator.ts";
import { type Observation, total } from "../observations/observation.ts";
import { checkArea } from "./check-area.ts";
import { readBeside } from "./check-beside.ts";
import { FigureReader, type RowAtHand, sayOf, textAt } from "./check-figure.ts";
import { checkHeadings } from "./check-headings.ts";
import { type Dimension, type FigurePlace, type Layout, layOut } from "./check-layout.ts";
import { CellLines } from "./check-twice.ts";
import { shorten } from "./check-value.ts";
import { FileWords, mostBreakdowns, type Word } from "./check-words.ts";
import { type Finding, mistake } from "./finding.ts";
import type { ImportMap } from "./import-map.ts";
import type { ImportRegister } from "./register.ts";

/** One figure of a row, and what became of it. */
export interface CheckedFigure {
  /** The file's own word for the indicator, for the summary. */
  sourceCode: string;
  line: number;
  fate: "stored" | "not-stored" | "refused";
  /** Only of a figure that can be stored. */
  observation: Observation | null;
  /** Stored, and somebody should look at it. */
  doubtful: boolean;
  /** What a draft has besides its figure; null: nothing. */
  reason: string | null;
  remark: string | null;
  /** The version of the cell when its template was made. */
  version: number | null;
}

/** What became of one row: a long table has one figure in it, a wide one as many as there are in its cells. */
export interface CheckedRow {
  figures: readonly CheckedFigure[];
  findings: readonly Finding[];
  /** A cell that an earlier row gave too: that one, which was good until now, cannot be stored either. */
  taken: readonly TakenBack[];
}

export interface TakenBack {
  sourceCode: string;
  cell: Pick<Observation, "indicator" | "period" | "area" | "breakdown">;
}

/** Checks rows one after another, and remembers them: two rows for the same cell are a mistake. */
export type RowChecker = (cells: readonly string[], line: number) => CheckedRow;

/** A checker for the rows below the header; null when the header does not fit the map, which the findings say. */
export function createRowChecker(
  map: ImportMap,
  header: readonly string[],
  register: ImportRegister,
): { check: RowChecker | null; findings: readonly Finding[] } {
  const laid = layOut(map, header);
  if (laid.layout === null) return { check: null, findings: laid.findings };
  const words = new FileWords(map, register);
  const wrong = checkHeadings(map, laid.layout, words);
  if (wrong.length > 0) return { check: null, findings: wrong };
  const reader = new RowReader(map, laid.layout, words, register.writable !== undefined);
  return { check: (cells, line) => reader.check(cells, line), findings: laid.findings };
}

/** More than any country needs (342 municipalities × 300 indicators × 20 years are 2.05 million); memory is bounded by it. */
export const mostFigures = 3_000_000;
const none: readonly never[] = [];

function hasMistake(findings: readonly Finding[], from: number): boolean {
  for (let at = from; at < findings.length; at++) if (findings[at]?.kind === "mistake") return true;
  return false;
}

class RowReader {
  readonly #map: ImportMap;
  readonly #layout: Layout;
  readonly #words: FileWords;
  /** A draft may still lack its source; a figure that is approved at once may not. */
  readonly #needsSource: boolean;
  /** A round asks for totals. */
  readonly #takesBreakdowns: boolean;
  readonly #figures: FigureReader;
  readonly #cells = new CellLines();
  /** Words that the map leaves out, with the reason. */
  readonly #leftOut: { indicators: ReadonlyMap<string, Bilingual>; areas: ReadonlyMap<string, Bilingual> };
  /** What was said of this row's own words: once, also when it has many figures. */
  readonly #said = new Set<Dimension>();
  #row: RowAtHand = { cells: [], line: 0, findings: [] };
  #taken: TakenBack[] = [];
  #figureCount = 0;

  constructor(map: ImportMap, layout: Layout, words: FileWords, isDraft: boolean) {
    this.#map = map;
    this.#layout = layout;
    this.#words = words;
    this.#needsSource = !isDraft;
    this.#takesBreakdowns = !isDraft;
    this.#figures = new FigureReader(map);
    this.#leftOut = {
      indicators: new Map(Object.entries(map.notStored.indicator)),
      areas: new Map(Object.entries(map.notStored.area)),
    };
  }

  check(cells: readonly string[], line: number): CheckedRow {
    const row: RowAtHand = { cells, line, findings: [] };
    this.#row = row;
    this.#taken = [];
    const { figures: places, width, isWide } = this.#layout;
    if (cells.length !== width) {
      row.findings.push(mistake("columns-differ", line, null, { count: cells.length, expected: width }));
      const first = places[0];
      const sourceCode = first ? this.#text(first.indicator) : "";
      return { figures: [withoutFigure(sourceCode, line, "refused")], findings: row.findings, taken: none };
    }
    const figures: CheckedFigure[] = [];
    this.#said.clear();
    for (const place of places)
      if (!isWide || !this.#figures.isBlank(place, row)) figures.push(this.#check(place));
    return { figures, findings: row.findings, taken: this.#taken };
  }

  /** All parts are looked at, also when an earlier one is wrong: every mistake is told at once. */
  #check(place: FigurePlace): CheckedFigure {
    const row = this.#row;
    const before = row.findings.length;
    const sourceCode = this.#text(place.indicator);
    if (this.#isLeftOut(place, sourceCode)) return withoutFigure(sourceCode, row.line, "not-stored");
    const indicator = this.#known(this.#words.indicator(sourceCode), place.indicator);
    const period = this.#known(this.#words.period(this.#text(place.period)), place.period);
    const area = this.#known(this.#words.area(this.#text(place.area)), place.area);
    const { boundaryYear, origin, definitionVersion } = readBeside(this.#layout, row, this.#map, indicator);
    if (area && period && indicator) {
      const at = { line: row.line, column: place.area.column ?? place.period.column ?? "" };
      const finding = checkArea(area.area, indicator.definition, period.year, boundaryYear, at);
      if (finding) row.findings.push(finding);
    }
    const figure = this.#figures.read(place, row, indicator);
    const source = this.#source(place);
    const breakdown = this.#breakdown();
    if (!indicator || !period || !area || !breakdown) return withoutFigure(sourceCode, row.line, "refused");
    const cell = {
      indicator: indicator.definition.code,
      period: period.text,
      area: area.area.code,
      breakdown: breakdown.text,
    };
    const isRight = figure !== null && !hasMistake(row.findings, before) && this.#isWithinLimit();
    const number = this.#words.cellNumber(indicator, area, period, breakdown.number);
    if (this.#isTwice(sourceCode, cell, number, isRight) || !isRight)
      return withoutFigure(sourceCode, row.line, "refused");
    const { value, numerator, denominator, status } = figure;
    return {
      sourceCode,
      line: row.line,
      fate: "stored",
      observation: {
        indicator: cell.indicator,
        area: cell.area,
        period: cell.period,
        breakdown: cell.breakdown,
        boundaryYear,
        value,
        numerator,
        denominator,
        status: status === "normal" && period.isProvisional ? "provisional" : status,
        origin,
        source,
        definitionVersion,
      },
      doubtful: row.findings.length > before,
      reason: textAt(place.parts.reason, row) || null,
      remark: textAt(place.parts.remark, row) || null,
      version: this.#version(place),
    };
  }

  #isWithinLimit(): boolean {
    if (++this.#figureCount <= mostFigures) return true;
    if (this.#figureCount === mostFigures + 1)
      sayOf(this.#row, "too-many-figures", null, { limit: mostFigures });
    return false;
  }

  #isLeftOut(place: FigurePlace, sourceCode: string): boolean {
    const { indicators, areas } = this.#leftOut;
    const ofIndicator = indicators.size > 0 ? indicators.get(sourceCode) : undefined;
    const areaCode = areas.size > 0 ? this.#text(place.area) : "";
    const reason = ofIndicator ?? (areas.size > 0 ? areas.get(areaCode) : undefined);
    if (reason === undefined) return false;
    const of = ofIndicator ? place.indicator : place.area;
    const values = { code: ofIndicator ? sourceCode : areaCode, reason };
    if (this.#isNew(of))
      this.#row.findings.push({
        ...mistake("left-out", this.#row.line, of.column, values),
        kind: "not-stored",
      });
    return true;
  }

  #known<Known>(word: Word<Known>, of: Dimension): Known | null {
    if ("known" in word) return word.known;
    if (this.#isNew(of)) sayOf(this.#row, word.code, of.column, word.values);
    return null;
  }

  /** What holds for a row's word is said once, however many figures the row has. */
  #isNew(of: Dimension): boolean {
    if (this.#said.has(of)) return false;
    this.#said.add(of);
    return true;
  }

  #source({ parts }: FigurePlace): string {
    const source = textAt(parts.source, this.#row) || (this.#map.source?.trim() ?? "");
    if (source === "" && this.#needsSource) sayOf(this.#row, "source-empty", parts.source?.column);
    return source;
  }

  #breakdown(): { text: string; number: number } | null {
    const of = this.#layout.breakdown;
    const text = (of && this.#text(of)) || total;
    const number = this.#words.breakdown(text);
    if (number !== null && text !== total && !this.#takesBreakdowns) {
      sayOf(this.#row, "breakdown-not-asked", of?.column, { text: shorten(text) });
      return null;
    }
    if (number !== null) return { text, number };
    if (of === null || this.#isNew(of))
      sayOf(this.#row, "breakdown-wrong", of?.column, { text: shorten(text), limit: mostBreakdowns });
    return null;
  }

  #version({ parts }: FigurePlace): number | null {
    const text = textAt(parts.version, this.#row);
    return text !== "" && /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  /** Says of both rows that they give the same cell, and takes the earlier one back. */
  #isTwice(sourceCode: string, cell: TakenBack["cell"], number: number, isRight: boolean): boolean {
    const { line, findings } = this.#row;
    const earlier = this.#cells.meet(number, line, isRight ? sourceCode : null);
    if (earlier === null) return false;
    const { indicator, period, area, breakdown } = cell;
    const values = {
      first: String(earlier.line),
      second: String(line),
      cell: `${indicator} ${period} ${area} ${breakdown}`,
    };
    findings.push(mistake("row-twice", line, null, values));
    if (!earlier.isFirstRepeat || earlier.sourceCode === null) return true;
    if (earlier.line !== line) findings.push(mistake("row-twice", earlier.line, null, values));
    this.#taken.push({ sourceCode: earlier.sourceCode, cell });
    return true;
  }

  #text(of: Dimension): string {
    return "at" in of ? (this.#row.cells[of.at]?.trim() ?? "") : of.text;
  }
}

function withoutFigure(sourceCode: string, line: number, fate: "refused" | "not-stored"): CheckedFigure {
  return {
    sourceCode,
    line,
    fate,
    observation: null,
    doubtful: false,
    reason: null,
    remark: null,
    version: null,
  };
}
