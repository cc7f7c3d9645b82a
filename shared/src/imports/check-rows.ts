import type { DecimalText } from "../observations/decimal.ts";
import { type Observation, type ObservationStatus, total } from "../observations/observation.ts";
import { checkArea, unknownArea } from "./check-area.ts";
import { checkLimits, readFileNumber, shorten } from "./check-value.ts";
import { type Finding, type FindingValues, mistake } from "./finding.ts";
import type { ImportMap, MappedColumn, MappedIndicator } from "./import-map.ts";
import type { ImportRegister, RegisteredArea, RegisteredDefinition } from "./register.ts";

/** Figures before and after these years are typing errors (an Excel date is 45292). */
const firstYear = 1990;
const lastYear = 2035;
const periodPattern = /^(\d{4})(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

/** What became of one row. Without an observation the findings say why. */
export interface CheckedRow {
  /** The file's own code of the indicator, for the summary. */
  sourceCode: string;
  observation: Observation | null;
  findings: readonly Finding[];
}

/** Checks rows one after another, and remembers them: a second row for the same cell is a mistake. */
export type RowChecker = (cells: readonly string[], line: number) => CheckedRow;

/** What the header lacks; or a checker for the rows below it. */
export function createRowChecker(
  map: ImportMap,
  header: readonly string[],
  register: ImportRegister,
): { check: RowChecker } | { findings: Finding[] } {
  const findings = checkHeader(map, header);
  if (findings.length > 0) return { findings };
  const reader = new RowReader(map, header, register);
  return { check: (cells, line) => reader.check(cells, line) };
}

function checkHeader(map: ImportMap, header: readonly string[]): Finding[] {
  const names = header.map((name) => name.trim());
  const missing = Object.values(map.columns)
    .filter((name) => name !== undefined)
    .filter((name) => !names.includes(name))
    .map((name) => mistake("column-missing", 1, name, { name, found: shorten(names.join(", ")) }));
  const twice = names
    .filter((name, index) => name !== "" && names.indexOf(name) !== index)
    .map((name) => mistake("column-twice", 1, name, { name }));
  return [...missing, ...twice];
}

interface KnownIndicator extends MappedIndicator {
  definition: RegisteredDefinition;
}

class RowReader {
  readonly #map: ImportMap;
  readonly #width: number;
  readonly #places = new Map<MappedColumn, number>();
  readonly #areas: ReadonlyMap<string, RegisteredArea>;
  readonly #allAreas: readonly RegisteredArea[];
  readonly #indicators = new Map<string, KnownIndicator>();
  readonly #lineOfCell = new Map<string, number>();
  #findings: Finding[] = [];
  #cells: readonly string[] = [];
  #line = 0;

  constructor(map: ImportMap, header: readonly string[], register: ImportRegister) {
    this.#map = map;
    this.#width = header.length;
    const names = header.map((name) => name.trim());
    for (const [column, name = ""] of Object.entries(map.columns))
      this.#places.set(column as MappedColumn, names.indexOf(name));
    this.#allAreas = register.areas;
    this.#areas = new Map(register.areas.map((area) => [area.code, area]));
    const definitions = new Map<string, RegisteredDefinition>(
      register.definitions.map((definition) => [definition.code, definition]),
    );
    for (const [code, mapped] of Object.entries(map.indicators)) {
      const definition = definitions.get(mapped.code);
      if (definition) this.#indicators.set(code, { ...mapped, definition });
    }
  }

  check(cells: readonly string[], line: number): CheckedRow {
    this.#findings = [];
    this.#cells = cells;
    this.#line = line;
    const sourceCode = this.#text("indicator");
    if (cells.length !== this.#width) {
      this.#findings.push(
        mistake("columns-differ", line, null, { count: cells.length, expected: this.#width }),
      );
      return { sourceCode, observation: null, findings: this.#findings };
    }
    const observation = this.#isNotStored(sourceCode) ? null : this.#read(sourceCode);
    return { sourceCode, observation, findings: this.#findings };
  }

  #isNotStored(sourceCode: string): boolean {
    const { indicator, area } = this.#map.notStored;
    const areaCode = this.#text("area");
    const left = Object.hasOwn(indicator, sourceCode)
      ? { column: "indicator" as const, code: sourceCode, reason: indicator[sourceCode] }
      : Object.hasOwn(area, areaCode)
        ? { column: "area" as const, code: areaCode, reason: area[areaCode] }
        : null;
    if (!left?.reason) return false;
    const values = { code: left.code, reason: left.reason };
    this.#findings.push({
      ...mistake("left-out", this.#line, this.#map.columns[left.column], values),
      kind: "not-stored",
    });
    return true;
  }

  /** All parts are looked at, also when an earlier one is wrong: every mistake is told at once. */
  #read(sourceCode: string): Observation | null {
    const indicator = this.#indicator(sourceCode);
    const period = this.#period();
    const area = this.#areas.get(this.#text("area"));
    if (!area) this.#findings.push(unknownArea(this.#text("area"), this.#allAreas, this.#place("area")));
    const boundaryYear = indicator?.boundaryYear ?? null;
    if (area && period && indicator) {
      const finding = checkArea(area, indicator.definition, period.year, boundaryYear, this.#place("area"));
      if (finding) this.#findings.push(finding);
    }
    const figure = this.#figure(indicator);
    const source = this.#map.source ?? this.#text("source");
    if (source === "") this.#say("source-empty", "source");
    const breakdown = this.#text("breakdown") || total;
    if (!/^[\w.-]{1,40}$/.test(breakdown))
      this.#say("breakdown-wrong", "breakdown", { text: shorten(breakdown) });
    if (indicator && area && period)
      this.#remember(`${indicator.code} ${period.text} ${area.code} ${breakdown}`);
    if (!indicator || !area || !period || !figure || this.#findings.some(({ kind }) => kind === "mistake")) {
      return null;
    }
    return {
      indicator: indicator.definition.code,
      area: area.code,
      period: period.text,
      breakdown,
      boundaryYear,
      ...figure,
      origin: this.#map.origin,
      source,
      definitionVersion: indicator.definitionVersion ?? indicator.definition.version,
    };
  }

  #indicator(sourceCode: string): KnownIndicator | null {
    const known = this.#indicators.get(sourceCode);
    if (known) {
      const { definitionVersion = 1, definition } = known;
      if (definitionVersion <= definition.version) return known;
      this.#say("definition-unknown", "indicator", { code: known.code, version: definitionVersion });
    } else if (Object.hasOwn(this.#map.indicators, sourceCode)) {
      this.#say("indicator-unknown", "indicator", { code: this.#map.indicators[sourceCode]?.code ?? "" });
    } else this.#say("indicator-not-mapped", "indicator", { text: shorten(sourceCode) });
    return null;
  }

  #period(): { text: string; year: number } | null {
    const text = this.#text("period");
    const year = Number(periodPattern.exec(text)?.[1]);
    if (year >= firstYear && year <= lastYear) return { text, year };
    this.#say(Number.isNaN(year) ? "period-wrong" : "period-out-of-range", "period", {
      text: shorten(text),
      first: String(firstYear),
      last: String(lastYear),
    });
    return null;
  }

  #figure(
    indicator: KnownIndicator | null,
  ): Pick<Observation, "value" | "numerator" | "denominator" | "status"> | null {
    const text = this.#text("value");
    const status = this.#status();
    if (Object.hasOwn(this.#map.missingMarks, text)) {
      const missing = this.#map.missingMarks[text] ?? "missing";
      return { value: null, numerator: null, denominator: null, status: missing };
    }
    const value = this.#number("value", indicator?.factor ?? 1);
    const numerator = this.#part("numerator");
    const denominator = this.#part("denominator");
    if ((numerator === null) !== (denominator === null)) this.#say("needs-both", "numerator");
    if (denominator !== null && Number(denominator) === 0) this.#say("denominator-zero", "denominator");
    if (value !== null && indicator) {
      const finding = checkLimits(value, indicator.definition, indicator.beyondLimits, this.#place("value"));
      if (finding) this.#findings.push(finding);
    }
    if (value === null || status === null) return null;
    if (status === "missing" || status === "confidential" || status === "not-applicable") {
      this.#say("value-with-status", "status", { status: this.#text("status") });
      return null;
    }
    return { value, numerator, denominator, status };
  }

  #status(): ObservationStatus | null {
    if (this.#map.columns.status === undefined) return "normal";
    const text = this.#text("status");
    const status = Object.hasOwn(this.#map.statuses, text) ? this.#map.statuses[text] : undefined;
    if (status === undefined) this.#say("status-unknown", "status", { text: shorten(text) });
    return status ?? null;
  }

  #part(column: "numerator" | "denominator"): DecimalText | null {
    const text = this.#text(column);
    return text === "" || Object.hasOwn(this.#map.missingMarks, text) ? null : this.#number(column, 1);
  }

  #number(column: MappedColumn, factor: number): DecimalText | null {
    const read = readFileNumber(this.#text(column), this.#map.decimalMark, factor, this.#place(column));
    if ("value" in read) return read.value;
    this.#findings.push(read.finding);
    return null;
  }

  #remember(cell: string): void {
    const earlier = this.#lineOfCell.get(cell);
    if (earlier === undefined) this.#lineOfCell.set(cell, this.#line);
    else
      this.#findings.push(
        mistake("row-twice", this.#line, null, { first: String(earlier), second: String(this.#line), cell }),
      );
  }

  #text(column: MappedColumn): string {
    return this.#cells[this.#places.get(column) ?? -1]?.trim() ?? "";
  }

  #place(column: MappedColumn): { line: number; column: string } {
    return { line: this.#line, column: this.#map.columns[column] ?? column };
  }

  #say(code: Finding["code"], column: MappedColumn, values: FindingValues = {}): void {
    const place = this.#place(column);
    this.#findings.push(mistake(code, place.line, place.column, values));
  }
}
