import type { Area, AreaCode } from "@lokaal17/shared/areas/area";
import { netherlands } from "@lokaal17/shared/areas/area";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { multiplyByPowerOfTen } from "@lokaal17/shared/imports/check-value";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Observation, ObservationStatus } from "@lokaal17/shared/observations/observation";
import { areaCodeOf, existsFor, fitsLayer } from "@lokaal17/shared/sources/area-of-code";
import { isProvisional, type PeriodKind, readCbsPeriod } from "@lokaal17/shared/sources/cbs-period";
import { decimalFromJson } from "@lokaal17/shared/sources/json-decimal";
import type { TableMapping } from "@lokaal17/shared/sources/mapping";
import { hidesNumber, statusWith, statusWithout } from "@lokaal17/shared/sources/source-status";
import type { CbsObservation } from "./cbs-observations.ts";
import type { TableDescription } from "./describe-table.ts";
import { SourceFailure, shortened } from "./failure.ts";
import type { PlannedQuery } from "./fetch-plan.ts";

export interface FigureRegister {
  areas: ReadonlyMap<string, Pick<Area, "code" | "layer" | "validFrom" | "validTo">>;
  definitions: ReadonlyMap<
    string,
    Pick<IndicatorDefinition, "code" | "version" | "layer" | "naturalMin" | "naturalMax">
  >;
}

/** What was counted of one question's answer. */
export interface FigureCounts {
  rows: number;
  missing: number;
  /** Of periods whose figures can still change. */
  provisional: number;
}

/** What was left out of one mapping. */
export interface LeftOut {
  /** Regions with figures for which there is no area that the indicator is about. */
  skipped: Set<string>;
  /** Figures of codes that did not exist in that year. */
  outside: number;
}

interface Cell {
  area: AreaCode;
  period: string;
  place: string;
}

type Part = "value" | "numerator" | "denominator";

/** What came in of a figure that has a numerator and a denominator, until all three are there. */
interface Pending {
  cell: Cell;
  parts: Partial<Record<Part, { value: DecimalText | null; status: ObservationStatus }>>;
}

/** Makes figures of the observations that one question brought. */
export class FigureReader {
  readonly counts: FigureCounts = { rows: 0, missing: 0, provisional: 0 };
  readonly leftOut = new Map<TableMapping, LeftOut>();
  readonly #plan: PlannedQuery;
  readonly #register: FigureRegister;
  readonly #source: string;
  readonly #known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #periods = new Map<string, { kind: PeriodKind; period: string; provisional: boolean } | null>();
  readonly #provisionalCodes = new Set<string>();
  readonly #pending = new Map<TableMapping, Map<string, Pending>>();

  constructor(plan: PlannedQuery, description: TableDescription, register: FigureRegister, source: string) {
    this.#plan = plan;
    this.#register = register;
    this.#source = source;
    const { codes, measures } = description;
    const known = plan.dimensions.map(
      (dimension) => [dimension, new Set((codes.get(dimension) ?? []).map(({ code }) => code))] as const,
    );
    this.#known = new Map([...known, ["Measure", new Set(measures.map(({ identifier }) => identifier))]]);
    const [first] = plan.mappings;
    for (const { code, status } of codes.get(first?.periodDimension ?? "") ?? []) {
      const read = readCbsPeriod(code);
      this.#periods.set(code, read && { ...read, provisional: isProvisional(status) });
      if (isProvisional(status)) this.#provisionalCodes.add(code);
    }
    for (const mapping of plan.mappings) {
      this.leftOut.set(mapping, { skipped: new Set(), outside: 0 });
      this.#pending.set(mapping, new Map());
    }
  }

  /**
   * The figures that an observation completes: none when it is of no mapping or a part is still to come.
   * @throws SourceFailure when it cannot be what the table says that it is
   */
  *take(observation: CbsObservation): Generator<Observation> {
    const { measure, codes, value } = observation;
    this.#refuseUnknown("Measure", measure);
    for (const [dimension, code] of Object.entries(codes)) this.#refuseUnknown(dimension, code);
    this.counts.rows++;
    if (value === null) this.counts.missing++;
    const [first] = this.#plan.mappings;
    if (this.#provisionalCodes.has(codes[first?.periodDimension ?? ""] ?? "")) this.counts.provisional++;
    for (const mapping of this.#plan.mappings) {
      const part = partOf(mapping, measure);
      if (part === null || !hasCodes(mapping, codes)) continue;
      const cell = this.#cell(mapping, observation);
      if (!cell) continue;
      const figure = this.#figure(mapping, observation, part, cell);
      if (mapping.numerator === null || mapping.denominator === null)
        yield this.#observation(mapping, cell, { value: figure });
      else yield* this.#join(mapping, cell, part, figure);
    }
  }

  /** The figures of which a numerator or denominator never came. */
  *rest(): Generator<Observation> {
    for (const [mapping, pending] of this.#pending)
      for (const { cell, parts } of pending.values())
        if (parts.value) yield this.#observation(mapping, cell, parts);
  }

  #refuseUnknown(dimension: string, code: string): void {
    if (!this.#known.get(dimension)?.has(code))
      throw new SourceFailure("code-unknown", { dimension, code: shortened(code, 40) });
  }

  /** Where in our table it belongs; null when nowhere. */
  #cell(mapping: TableMapping, { codes, value, measure }: CbsObservation): Cell | null {
    const region = mapping.regionDimension === null ? netherlands : (codes[mapping.regionDimension] ?? "");
    const periodCode = codes[mapping.periodDimension] ?? "";
    const period = this.#periods.get(periodCode);
    const year = Number(period?.period.slice(0, 4));
    if (period?.kind !== mapping.periodKind || year < 1990 || year > 2035) return null;
    if (mapping.fromPeriod !== null && period.period < mapping.fromPeriod) return null;
    const area = this.#register.areas.get(areaCodeOf(region));
    const definition = this.#register.definitions.get(mapping.indicator);
    const leftOut = this.leftOut.get(mapping);
    if (!area || !definition || !fitsLayer(area.layer, definition.layer)) {
      if (value !== null) leftOut?.skipped.add(region);
      return null;
    }
    // A code that has ended comes back as Impossible: then there is no figure, not one that is missing.
    if (!existsFor(area, year, mapping.boundaryYear)) {
      if (value !== null && leftOut) leftOut.outside++;
      return null;
    }
    return { area: area.code, period: period.period, place: `${measure}, ${area.code}, ${period.period}` };
  }

  #figure(
    mapping: TableMapping,
    { attribute, value: text, codes }: CbsObservation,
    part: Part,
    { place }: Cell,
  ): { value: DecimalText | null; status: ObservationStatus } {
    if (text === null || hidesNumber(attribute)) return { value: null, status: statusWithout(attribute) };
    const provisional = this.#provisionalCodes.has(codes[mapping.periodDimension] ?? "");
    const status = statusWith(attribute, provisional);
    if (status === null)
      throw new SourceFailure("attribute-unknown", { place, attribute: shortened(attribute) });
    const number = decimalFromJson(text);
    if (number === null) {
      const code = /^-?[\d.eE+-]+$/.test(text) ? "value-too-many-digits" : "value-no-number";
      throw new SourceFailure(code, { place, text: shortened(text, 40) });
    }
    if (part !== "value") return { value: number, status };
    const value = multiplyByPowerOfTen(number, Number(mapping.factor));
    if (value === null)
      throw new SourceFailure("value-too-many-digits", { place, text: `${text} × ${mapping.factor}` });
    this.#checkLimits(mapping, value, place);
    return { value, status };
  }

  #checkLimits({ indicator }: TableMapping, value: DecimalText, place: string): void {
    const { naturalMin = null, naturalMax = null } = this.#register.definitions.get(indicator) ?? {};
    const number = Number(value);
    const limit =
      naturalMin !== null && number < Number(naturalMin)
        ? naturalMin
        : naturalMax !== null && number > Number(naturalMax)
          ? naturalMax
          : null;
    if (limit !== null) throw new SourceFailure("value-outside", { place, value, limit, indicator });
  }

  *#join(
    mapping: TableMapping,
    cell: Cell,
    part: Part,
    figure: { value: DecimalText | null; status: ObservationStatus },
  ): Generator<Observation> {
    const pending = this.#pending.get(mapping);
    const key = `${cell.area} ${cell.period}`;
    const joined = pending?.get(key) ?? { cell, parts: {} };
    if (joined.parts[part]) throw new SourceFailure("row-twice", { place: cell.place });
    joined.parts[part] = figure;
    pending?.set(key, joined);
    const { value, numerator, denominator } = joined.parts;
    if (!value || !numerator || !denominator) return;
    pending?.delete(key);
    yield this.#observation(mapping, joined.cell, joined.parts);
  }

  #observation(mapping: TableMapping, { area, period }: Cell, parts: Pending["parts"]): Observation {
    const { value = null, status = "missing" } = parts.value ?? {};
    const numerator = parts.numerator?.value ?? null;
    const denominator = parts.denominator?.value ?? null;
    // Half a fraction is none.
    const isWhole = value !== null && numerator !== null && denominator !== null && Number(denominator) !== 0;
    return {
      indicator: mapping.indicator,
      area,
      period,
      breakdown: mapping.breakdown,
      boundaryYear: mapping.boundaryYear,
      value,
      numerator: isWhole ? numerator : null,
      denominator: isWhole ? denominator : null,
      status,
      origin: "real",
      source: this.#source,
      definitionVersion: this.#register.definitions.get(mapping.indicator)?.version ?? 1,
    };
  }
}

function partOf({ measure, numerator, denominator }: TableMapping, found: string): Part | null {
  if (found === measure) return "value";
  if (found === numerator) return "numerator";
  return found === denominator ? "denominator" : null;
}

function hasCodes({ filters }: TableMapping, codes: Readonly<Record<string, string>>): boolean {
  return Object.entries(filters).every(([dimension, code]) => codes[dimension] === code);
}
