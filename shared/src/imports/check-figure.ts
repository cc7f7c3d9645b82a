import type { DecimalText } from "../observations/decimal.ts";
import { decimalFromNumber } from "../observations/decimal.ts";
import type { Observation, ObservationStatus } from "../observations/observation.ts";
import { unitFactor } from "../scores/unit-factor.ts";
import type { ColumnPlace, FigureParts, FigurePlace } from "./check-layout.ts";
import { checkLimits, readFileNumber, readPlainNumber, shorten } from "./check-value.ts";
import type { KnownIndicator } from "./check-words.ts";
import { type Finding, type FindingValues, mistake } from "./finding.ts";
import type { ImportMap } from "./import-map.ts";

/** The row that is being checked; findings are added to it. */
export interface RowAtHand {
  cells: readonly string[];
  line: number;
  findings: Finding[];
}

export type Figure = Pick<Observation, "value" | "numerator" | "denominator" | "status">;

/** Adds a mistake to the row. */
export function sayOf(
  row: RowAtHand,
  code: Finding["code"],
  column: string | null | undefined,
  values: FindingValues = {},
): void {
  row.findings.push(mistake(code, row.line, column ?? null, values));
}

/** The text in a column, without the spaces around it; "" when no column has it. */
export function textAt(place: ColumnPlace | null, { cells }: RowAtHand): string {
  return place === null ? "" : (cells[place.at]?.trim() ?? "");
}

type Absence = "missing" | "confidential" | "not-applicable";

/** Reads value, parts and status of figures as a map says. */
export class FigureReader {
  readonly #map: ImportMap;
  readonly #statuses: ReadonlyMap<string, ObservationStatus>;
  readonly #marks: ReadonlyMap<string, Absence>;
  /** Whether something that looks like a number, such as 99997, stands for "no figure". */
  readonly #hasNumberMarks: boolean;

  constructor(map: ImportMap) {
    this.#map = map;
    this.#statuses = new Map(Object.entries(map.statuses));
    this.#marks = new Map(Object.entries(map.missingMarks));
    this.#hasNumberMarks = [...this.#marks.keys()].some(
      (mark) => readPlainNumber(mark, map.decimalMark) !== null,
    );
  }

  /** Whether a wide row has nothing at all for this figure: then it is no figure. */
  isBlank({ parts }: FigurePlace, row: RowAtHand): boolean {
    const { value, numerator, denominator, status } = parts;
    if (textAt(value, row) !== "" || this.#marks.has("")) return false;
    return textAt(numerator, row) === "" && textAt(denominator, row) === "" && textAt(status, row) === "";
  }

  /** A figure; null when something is wrong with it, which is said. */
  read({ parts }: FigurePlace, row: RowAtHand, indicator: KnownIndicator | null): Figure | null {
    const text = textAt(parts.value, row);
    const status = this.#status(parts, row);
    const plain = this.#hasNumberMarks ? null : readPlainNumber(text, this.#map.decimalMark);
    const absence = plain === null ? this.#absentBecause(text, status) : null;
    if (absence !== null) {
      if (status === null || !this.#hasQuotient(parts, row))
        return { value: null, numerator: null, denominator: null, status: absence };
      sayOf(row, "value-with-status", parts.status?.column, { status: textAt(parts.status, row) });
      return null;
    }
    const numerator = this.#part(parts.numerator, row);
    const denominator = this.#part(parts.denominator, row);
    const isWhole = agreeOnParts(parts, row, numerator, denominator);
    const rate = isWhole ? rateOf(numerator, denominator, indicator) : null;
    const value = text === "" && rate !== null ? rate : this.#value(plain, text, parts, row, indicator);
    if (value !== null && indicator) checkValue(value, rate, parts, row, indicator);
    if (value === null || status === null || !isWhole) return null;
    if (!isAbsence(status)) return { value, numerator, denominator, status };
    sayOf(row, "value-with-status", parts.status?.column, { status: textAt(parts.status, row) });
    return null;
  }

  #status(parts: FigureParts, row: RowAtHand): ObservationStatus | null {
    if (parts.status === null) return "normal";
    const text = textAt(parts.status, row);
    const status = this.#statuses.get(text);
    if (status === undefined) sayOf(row, "status-unknown", parts.status.column, { text: shorten(text) });
    return status ?? null;
  }

  /** Why there is no value: the status says so, or what stands in its place. Null: there is one, or there should be. */
  #absentBecause(text: string, status: ObservationStatus | null): Absence | null {
    const mark = this.#marks.get(text);
    if (text !== "" && mark === undefined) return null;
    return status !== null && isAbsence(status) ? status : (mark ?? null);
  }

  #hasQuotient({ numerator, denominator }: FigureParts, row: RowAtHand): boolean {
    return [numerator, denominator].some((part) => !this.#isAbsent(textAt(part, row)));
  }

  #isAbsent(text: string): boolean {
    return text === "" || this.#marks.has(text);
  }

  #value(
    plain: DecimalText | null,
    text: string,
    parts: FigureParts,
    row: RowAtHand,
    indicator: KnownIndicator | null,
  ): DecimalText | null {
    const factor = indicator?.factor ?? 1;
    if (plain !== null && factor === 1) return plain;
    return this.#number(text, factor, parts.value?.column ?? "", row);
  }

  #part(place: ColumnPlace | null, row: RowAtHand): DecimalText | null {
    if (place === null) return null;
    const text = textAt(place, row);
    return this.#isAbsent(text) ? null : this.#number(text, 1, place.column, row);
  }

  #number(text: string, factor: number, column: string, row: RowAtHand): DecimalText | null {
    const read = readFileNumber(text, this.#map, factor, { line: row.line, column });
    if ("value" in read) return read.value;
    row.findings.push(read.finding);
    return null;
  }
}

function isAbsence(status: ObservationStatus): status is Absence {
  return status === "missing" || status === "confidential" || status === "not-applicable";
}

function checkValue(
  value: DecimalText,
  rate: DecimalText | null,
  parts: FigureParts,
  row: RowAtHand,
  { definition, limits, beyondLimits }: KnownIndicator,
): void {
  const number = Number(value);
  if (number < limits.least || number > limits.most) {
    const place = { line: row.line, column: parts.value?.column ?? parts.numerator?.column ?? "" };
    const finding = checkLimits(value, definition, beyondLimits, place);
    if (finding) row.findings.push(finding);
  }
  if (rate === null || areEqual(value, rate, definition.decimals)) return;
  row.findings.push({
    ...mistake("value-not-quotient", row.line, parts.value?.column ?? null, { value, computed: rate }),
    kind: "doubt",
  });
}

function agreeOnParts(
  parts: FigureParts,
  row: RowAtHand,
  numerator: DecimalText | null,
  denominator: DecimalText | null,
): boolean {
  if ((numerator === null) !== (denominator === null)) {
    sayOf(row, "needs-both", (parts.numerator ?? parts.denominator)?.column);
    return false;
  }
  if (denominator === null || Number(denominator) !== 0) return true;
  sayOf(row, "denominator-zero", parts.denominator?.column);
  return false;
}

function rateOf(
  numerator: DecimalText | null,
  denominator: DecimalText | null,
  indicator: KnownIndicator | null,
): DecimalText | null {
  if (numerator === null || denominator === null || indicator === null) return null;
  const { unit, decimals } = indicator.definition;
  const factor = unitFactor(unit);
  const rate = factor === null ? Number.NaN : (factor * Number(numerator)) / Number(denominator);
  return Math.abs(rate) < 1e9 ? decimalFromNumber(rate, Math.min(6, decimals + 4)) : null;
}

/** Equal as shown: a value may have fewer decimals than the division gives. */
function areEqual(value: DecimalText, rate: DecimalText, decimals: number): boolean {
  return Math.abs(Number(value) - Number(rate)) <= 0.5 * 10 ** -decimals + 1e-9;
}
