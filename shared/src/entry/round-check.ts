import type { AreaCode, Layer } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { Day } from "./round-days.ts";

/** More required values than two hours of work hold. @see product.md, entry.md "Rounds and approval" */
export const mostRequired = 12;

/** What an analyst wants a round to be. */
export interface RoundInput {
  nameNl: string;
  nameEn: string;
  opensOn: Day;
  closesOn: Day;
  previewFrom: Day | null;
  publishesOn: Day | null;
  practice: boolean;
  periods: readonly string[];
  indicators: readonly { indicator: IndicatorCode; required: boolean }[];
  /** Null: all organisations of its layers. */
  areas: readonly AreaCode[] | null;
}

/** What is known around it. */
export interface RoundSurroundings {
  layerOf: (indicator: IndicatorCode) => { layer: Layer; own: boolean } | null;
  areaOf: (area: AreaCode) => { layer: Layer; name: string; validTo: Day | null } | null;
  /** Names of other rounds, in both languages. */
  otherNames: readonly string[];
  /** What organisations have entered in it already: that stays asked. */
  entered: { indicators: readonly string[]; periods: readonly string[]; areas: readonly string[] };
  /** The round as it is; null for a new one. */
  before: { practice: boolean; opensOn: Day } | null;
  today: Day;
}

export type RoundMistakeKey =
  | "closes-before-opening"
  | "preview-before-closing"
  | "publishes-before-preview"
  | "publishes-without-preview"
  | "name-taken"
  | "no-period"
  | "period-twice"
  | "no-indicator"
  | "indicator-twice"
  | "indicator-unknown"
  | "indicator-not-own"
  | "area-unknown"
  | "area-ended"
  | "area-twice"
  | "area-other-layer"
  | "no-area"
  | "entered-indicator"
  | "entered-period"
  | "entered-area"
  | "practice-fixed"
  | "opening-fixed";

export interface RoundMistake {
  /** JSON pointer into the body: `#/body/closesOn`. */
  pointer: string;
  key: RoundMistakeKey;
  values: Record<string, string>;
}

/** All that is not right in a round, not the first. */
export function checkRound(input: RoundInput, around: RoundSurroundings): RoundMistake[] {
  return [
    ...checkDates(input),
    ...checkNames(input, around),
    ...checkPeriods(input, around),
    ...checkIndicators(input, around),
    ...checkAreas(input, around),
    ...checkBegun(input, around),
  ];
}

const mistake = (at: string, key: RoundMistakeKey, values: Record<string, string> = {}): RoundMistake => ({
  pointer: `#/body/${at}`,
  key,
  values,
});

/**
 * What a round is from its first day, or from the first value that was entered: a practice figure must never count, so that
 * a round cannot become real after it, also not by way of a later opening day.
 */
function checkBegun(
  { practice, opensOn }: RoundInput,
  { before, entered, today }: RoundSurroundings,
): RoundMistake[] {
  if (!before || (before.opensOn > today && entered.areas.length === 0)) return [];
  return [
    ...(before.opensOn === opensOn ? [] : [mistake("opensOn", "opening-fixed")]),
    ...(before.practice === practice ? [] : [mistake("practice", "practice-fixed")]),
  ];
}

function checkDates({ opensOn, closesOn, previewFrom, publishesOn }: RoundInput): RoundMistake[] {
  const found: RoundMistake[] = [];
  if (closesOn < opensOn) found.push(mistake("closesOn", "closes-before-opening"));
  if (previewFrom !== null && previewFrom <= closesOn)
    found.push(mistake("previewFrom", "preview-before-closing"));
  if (publishesOn !== null && previewFrom === null)
    found.push(mistake("publishesOn", "publishes-without-preview"));
  if (publishesOn !== null && previewFrom !== null && publishesOn <= previewFrom)
    found.push(mistake("publishesOn", "publishes-before-preview"));
  return found;
}

function checkNames({ nameNl, nameEn }: RoundInput, { otherNames }: RoundSurroundings): RoundMistake[] {
  const taken = new Set(otherNames.map((name) => name.toLocaleLowerCase("nl")));
  return (
    [
      ["nameNl", nameNl],
      ["nameEn", nameEn],
    ] as const
  ).flatMap(([at, name]) =>
    taken.has(name.toLocaleLowerCase("nl")) ? [mistake(at, "name-taken", { name })] : [],
  );
}

function checkPeriods({ periods }: RoundInput, { entered }: RoundSurroundings): RoundMistake[] {
  return [
    ...(periods.length === 0 ? [mistake("periods", "no-period")] : []),
    ...twice(periods).map((period) => mistake("periods", "period-twice", { period })),
    ...entered.periods
      .filter((period) => !periods.includes(period))
      .map((period) => mistake("periods", "entered-period", { period })),
  ];
}

function checkIndicators(
  { indicators }: RoundInput,
  { layerOf, entered }: RoundSurroundings,
): RoundMistake[] {
  const codes: readonly string[] = indicators.map(({ indicator }) => indicator);
  return [
    ...(codes.length === 0 ? [mistake("indicators", "no-indicator")] : []),
    ...twice(codes).map((code) => mistake("indicators", "indicator-twice", { code })),
    ...indicators.flatMap(({ indicator }, at) => {
      const known = layerOf(indicator);
      if (!known) return [mistake(`indicators/${at}`, "indicator-unknown", { code: indicator })];
      return known.own ? [] : [mistake(`indicators/${at}`, "indicator-not-own", { code: indicator })];
    }),
    ...entered.indicators
      .filter((code) => !codes.includes(code))
      .map((code) => mistake("indicators", "entered-indicator", { code })),
  ];
}

function checkAreas(
  { areas, indicators }: RoundInput,
  { areaOf, layerOf, entered, today }: RoundSurroundings,
): RoundMistake[] {
  if (areas === null) return [];
  const layers = new Set(indicators.map(({ indicator }) => layerOf(indicator)?.layer));
  return [
    ...(areas.length === 0 ? [mistake("areas", "no-area")] : []),
    ...twice(areas).map((code) => mistake("areas", "area-twice", { code })),
    ...areas.flatMap((code, at) => {
      const area = areaOf(code);
      if (!area) return [mistake(`areas/${at}`, "area-unknown", { code })];
      if (area.validTo !== null && area.validTo <= today)
        return [mistake(`areas/${at}`, "area-ended", { name: area.name, code })];
      return layers.has(area.layer) ? [] : [mistake(`areas/${at}`, "area-other-layer", { name: area.name })];
    }),
    ...entered.areas
      .filter((code) => !(areas as readonly string[]).includes(code))
      .map((code) => mistake("areas", "entered-area", { code })),
  ];
}

const twice = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** The layers of which a round asks more required indicators than two hours of work hold. */
export function tooManyRequired(
  indicators: readonly { layer: Layer; required: boolean }[],
): { layer: Layer; count: number }[] {
  const perLayer = Map.groupBy(
    indicators.filter(({ required }) => required),
    ({ layer }) => layer,
  );
  return [...perLayer].flatMap(([layer, { length: count }]) =>
    count > mostRequired ? [{ layer, count }] : [],
  );
}
