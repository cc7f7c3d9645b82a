import type { IndicatorCode } from "../framework/indicator.ts";
import type { Period } from "../observations/observation.ts";
import { type Place, unknownArea } from "./check-area.ts";
import { shorten } from "./check-value.ts";
import { type Finding, type FindingKind, type FindingValues, mistake } from "./finding.ts";
import type { ImportMap, MappedIndicator } from "./import-map.ts";
import { type PeriodReading, readPeriodText } from "./period-text.ts";
import type { ImportRegister, RegisteredArea, RegisteredDefinition } from "./register.ts";

/** Figures before and after these years are typing errors (an Excel date is 45292). */
export const firstYear = 1990;
export const lastYear = 2035;

/** Different words that are remembered per kind: a file with more has a mistake in every row. */
const mostWords = 10_000;
/** Unknown areas that a suggestion is looked for: each is compared with all 1 500 areas. */
const mostSuggestions = 500;
export const mostBreakdowns = 1_000;

export interface KnownIndicator extends MappedIndicator {
  definition: RegisteredDefinition;
  /** The same for all words that mean this indicator. */
  number: number;
  /** Between these nothing has to be said of a value. */
  limits: { least: number; most: number };
}

export interface KnownPeriod {
  text: Period;
  year: number;
  /** The text says so: "2024*". */
  isProvisional: boolean;
  number: number;
}

export interface KnownArea {
  area: RegisteredArea;
  number: number;
}

/** A word of the file as what it stands for, or as what is wrong with it. */
export type Word<Known> =
  | { known: Known }
  | { code: Finding["code"]; values: FindingValues; kind: FindingKind };

/** The words of a file for indicators, areas and periods. Each is looked up once, however many rows have it. */
export class FileWords {
  readonly #map: ImportMap;
  readonly #register: ImportRegister;
  readonly #areaNumbers: ReadonlyMap<string, number>;
  readonly #indicators = new Map<string, Word<KnownIndicator>>();
  readonly #areas = new Map<string, Word<KnownArea>>();
  readonly #periods = new Map<string, Word<KnownPeriod>>();
  readonly #breakdowns = new Map<string, number>();
  readonly #definitions: ReadonlyMap<string, { definition: RegisteredDefinition; number: number }>;
  readonly #official: ReadonlyMap<IndicatorCode, string>;
  readonly #writable: { areas: Set<string>; indicators: Set<string>; periods: Set<string> } | null;
  #suggestions = 0;

  constructor(map: ImportMap, register: ImportRegister) {
    this.#map = map;
    this.#register = register;
    this.#areaNumbers = new Map(register.areas.map(({ code }, number) => [code, number]));
    this.#definitions = new Map(
      register.definitions.map((definition, number) => [definition.code, { definition, number }]),
    );
    this.#official = new Map(register.official.map(({ indicator, source }) => [indicator, source]));
    this.#writable = register.writable
      ? {
          areas: new Set(register.writable.areas),
          indicators: new Set(register.writable.indicators),
          periods: new Set(register.writable.periods),
        }
      : null;
  }

  indicator(text: string): Word<KnownIndicator> {
    return this.#indicators.get(text) ?? remember(this.#indicators, text, this.#lookUpIndicator(text));
  }

  area(text: string): Word<KnownArea> {
    return this.#areas.get(text) ?? remember(this.#areas, text, this.#lookUpArea(text));
  }

  period(text: string): Word<KnownPeriod> {
    return this.#periods.get(text) ?? remember(this.#periods, text, this.#lookUpPeriod(text));
  }

  /** A number for the breakdown; null: no code, or one too many. */
  breakdown(text: string): number | null {
    const known = this.#breakdowns.get(text);
    if (known !== undefined) return known;
    if (!/^[\w.-]{1,40}$/.test(text) || this.#breakdowns.size >= mostBreakdowns) return null;
    this.#breakdowns.set(text, this.#breakdowns.size);
    return this.#breakdowns.size - 1;
  }

  /** A whole number of its own for every cell: at most 1 000 breakdowns × 920 periods × areas × indicators. */
  cellNumber(indicator: KnownIndicator, area: KnownArea, period: KnownPeriod, breakdown: number): number {
    const slice = (indicator.number * periodNumbers + period.number) * mostBreakdowns + breakdown;
    return slice * this.#register.areas.length + area.number;
  }

  #lookUpIndicator(text: string): Word<KnownIndicator> {
    if (!Object.hasOwn(this.#map.indicators, text))
      return wrong("indicator-not-mapped", { text: shorten(text) });
    const mapped = this.#map.indicators[text];
    const registered = this.#definitions.get(mapped?.code ?? "");
    if (!mapped || !registered) return wrong("indicator-unknown", { code: mapped?.code ?? "" });
    const { definition, number } = registered;
    const { code } = definition;
    const source = this.#official.get(code);
    if (source !== undefined) return wrong("indicator-official", { code, source });
    if (this.#writable && !this.#writable.indicators.has(code)) return wrong("indicator-not-asked", { code });
    const { definitionVersion: version = 1 } = mapped;
    if (version > definition.version) return wrong("definition-unknown", { code, version });
    return { known: { ...mapped, definition, number, limits: limitsOf(definition) } };
  }

  #lookUpArea(text: string): Word<KnownArea> {
    const code = this.#areaNumbers.has(text)
      ? text
      : Object.hasOwn(this.#map.areas, text)
        ? this.#map.areas[text]
        : null;
    const number = this.#areaNumbers.get(code ?? "");
    const area = this.#register.areas[number ?? -1];
    if (number === undefined || area === undefined) {
      const candidates = this.#suggestions++ < mostSuggestions ? this.#register.areas : [];
      return unknownArea(code ?? text, candidates, nowhere);
    }
    if (this.#writable && !this.#writable.areas.has(area.code))
      return wrong("area-not-asked", { code: area.code, name: area.name });
    return { known: { area, number } };
  }

  #lookUpPeriod(text: string): Word<KnownPeriod> {
    const read = readPeriodText(text);
    if ("because" in read) return wrongPeriod(text, read);
    const { period, provisional } = read;
    const year = Number(period.slice(0, 4));
    if (!(year >= firstYear && year <= lastYear))
      return wrong("period-out-of-range", {
        text: shorten(text),
        first: String(firstYear),
        last: String(lastYear),
      });
    if (this.#writable && !this.#writable.periods.has(period))
      return wrong("period-not-asked", { period, asked: [...this.#writable.periods].join(", ") });
    const number = (year - firstYear) * periodParts.length + periodParts.indexOf(period.slice(5));
    return { known: { text: period, year, isProvisional: provisional, number } };
  }
}

function limitsOf({ naturalMin, naturalMax, unit }: RegisteredDefinition): KnownIndicator["limits"] {
  const most = unit === "percent" ? 100 : Number.POSITIVE_INFINITY;
  return {
    least: naturalMin === null ? Number.NEGATIVE_INFINITY : Number(naturalMin),
    most: naturalMax === null ? most : Math.min(most, Number(naturalMax)),
  };
}

function wrongPeriod(text: string, read: Extract<PeriodReading, { because: string }>): Finding {
  if (read.because === "two-years") return wrong("period-two-years", { text: shorten(text) });
  if (!read.suggestion) return wrong("period-wrong", { text: shorten(text) });
  return wrong("period-suggestion", { text: shorten(text), suggestion: read.suggestion });
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const periodParts = ["", "S1", "S2", "Q1", "Q2", "Q3", "Q4", ...months];
const periodNumbers = (lastYear - firstYear + 1) * periodParts.length;
const nowhere: Place = { line: 0, column: "" };

function wrong(code: Finding["code"], values: FindingValues): Finding {
  return mistake(code, null, null, values);
}

function remember<Known>(words: Map<string, Word<Known>>, text: string, word: Word<Known>): Word<Known> {
  if (words.size < mostWords) words.set(ownText(text), word);
  return word;
}

/** A text apart from the piece of the file that it was cut from, which would be kept in memory with it. */
function ownText(text: string): string {
  return text.split("").join("");
}
