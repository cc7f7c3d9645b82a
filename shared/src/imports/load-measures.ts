import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Observation } from "../observations/observation.ts";
import {
  type SyntheticArea,
  type SyntheticIndicator,
  syntheticObservations,
} from "../observations/synthetic.ts";

/** `load-001` and on: measures that exist to measure the program's speed with. */
export function loadMeasures(count: number): SyntheticIndicator[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `load-${String(index + 1).padStart(3, "0")}` as IndicatorCode,
    version: 1,
    layer: "municipality",
    unit: "percent",
    decimals: 1,
    measureType: "rate",
    denominator: null,
    naturalMin: "0" as DecimalText,
    naturalMax: "100" as DecimalText,
    bounds: {
      lowerBound: "0" as DecimalText,
      optimum: "100" as DecimalText,
      optimumTier: "own-proposal",
      reason: { nl: "", en: "" },
    },
    disclosureLimit: 0,
    periodicity: "yearly",
  }));
}

export interface LoadPlan {
  seed: number;
  measures: readonly SyntheticIndicator[];
  areas: readonly { code: AreaCode; layer: SyntheticArea["layer"]; provinceCode: AreaCode | null }[];
  years: readonly number[];
  boundaryYear: number;
}

/** Inhabitants shape the level of invented figures; for a measurement of speed one size does. */
const inhabitants = 30_000;

/**
 * A figure for every measure, year and area, without gaps, in the order of the table's key:
 * sorting two million rows that lie in order takes the database a tenth of the time.
 */
export function* loadObservations({
  seed,
  measures,
  areas,
  years,
  boundaryYear,
}: LoadPlan): Generator<Observation> {
  const inOrder = [...areas]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map((area) => ({ ...area, inhabitants }));
  const everywhere = { gapShare: 0, lateShare: 0, everyYear: true };
  for (const measure of measures)
    for (const year of years)
      yield* syntheticObservations({
        seed,
        indicators: [measure],
        areas: inOrder,
        years: [year],
        boundaryYear,
        ...everywhere,
      });
}
