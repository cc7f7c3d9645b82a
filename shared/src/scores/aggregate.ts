import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type Cube, cellOf, isUsable, partsOf } from "../observations/cube.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import { partsGiveValue, partsMaySum } from "./aggregate-parts.ts";
import { unitFactor } from "./unit-factor.ts";
import type { AggregateGap } from "./verdicts.ts";

/** One area's share in an aggregate. */
export interface AggregationRow {
  area: AreaCode;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  inhabitants: number | null;
  status: ObservationStatus;
  synthetic: boolean;
}

/** How the figure of a set of areas was made. */
export type AggregateMethod =
  | "sum"
  | "ratio"
  | "weighted-by-denominator"
  | "weighted-by-inhabitants"
  | "share-of-areas";

export type Aggregate = {
  /** Shares of inhabitants and of areas that the figures cover, 0 to 1. */
  coverageByPopulation: number;
  coverageByCount: number;
  count: number;
  areaCount: number;
  syntheticCount: number;
  synthetic: boolean;
} & (
  | {
      /** In the unit of the indicator; for `share-of-areas` the percentage of areas that answered yes. */
      value: number;
      method: AggregateMethod;
      /** A weighted mean, and not the quotient of the sums. */
      approximate: boolean;
      reason: null;
    }
  | { value: null; method: null; approximate: false; reason: AggregateGap }
);

/** Share of the population (not of the areas) that must have a figure. */
export const leastPopulationShare = 0.5;

export type AggregatedDefinition = Pick<
  IndicatorDefinition,
  "measureType" | "aggregation" | "unit" | "decimals" | "numerator" | "denominator"
>;

/**
 * The raw figure of a set of areas (a province, the Netherlands), to be scored afterwards like any other figure.
 * Counts are summed. Rates are Σ numerator / Σ denominator where these are known and agree with the value; else the
 * mean with the weight that the catalogue names, marked approximate. Yes or no becomes the share of areas with yes.
 * Medians are not aggregated. Confidential figures, and what is no finite number, are left out. Where more than half of
 * the population has no figure there is no aggregate, nor where the sums leave the range of numbers.
 * A sum covers only the areas that have a figure: `coverageByPopulation` says how much that is.
 * @param rows every area of the set, also those without a figure
 */
export function aggregate(definition: AggregatedDefinition, rows: readonly AggregationRow[]): Aggregate {
  const usable = rows.filter((row) => isNumber(row.value) && isUsable(row.status));
  const coverage = coverageOf(usable, rows);
  const gap = (reason: AggregateGap): Aggregate => ({
    ...coverage,
    value: null,
    method: null,
    approximate: false,
    reason,
  });
  if (usable.length === 0) return gap("no-figures");
  if (rows.some((row) => !isNumber(row.inhabitants))) return gap("population-unknown");
  if (coverage.coverageByPopulation < leastPopulationShare) return gap("coverage-too-low");
  if (definition.measureType === "binary") {
    const yes = usable.filter((row) => row.value === 1).length;
    return result(coverage, (100 * yes) / usable.length, "share-of-areas");
  }
  if (definition.measureType === "count" || definition.aggregation === "sum") {
    if (definition.aggregation !== "sum") return gap("not-computable");
    const sum = sumOf(usable, (row) => row.value);
    return result(coverage, sum, "sum");
  }
  if (definition.aggregation === "none") return gap("not-computable");
  const ratio = ratioOf(definition, usable, rows);
  if (ratio) return ratio;
  if (definition.aggregation === "weighted_mean:denominator") {
    const weighted = usable.filter(({ denominator }) => isNumber(denominator) && denominator > 0);
    const weightedCoverage = coverageOf(weighted, rows);
    if (weightedCoverage.coverageByPopulation >= leastPopulationShare)
      return result(weightedCoverage, meanOfValues(weighted, "denominator"), "weighted-by-denominator");
  }
  // A mean without a stated weight has none that we may invent; a rate is weighted by inhabitants instead.
  const weighable =
    definition.measureType === "rate" || definition.aggregation === "weighted_mean:inhabitants";
  if (!weighable) return gap("not-computable");
  return result(coverage, meanOfValues(usable, "inhabitants"), "weighted-by-inhabitants");
}

/** Σ numerator / Σ denominator, over the areas where both are known and give the value; null when too few. */
function ratioOf(
  definition: AggregatedDefinition,
  usable: readonly AggregationRow[],
  rows: readonly AggregationRow[],
): Aggregate | null {
  if (!partsMaySum(definition)) return null;
  const fractions = usable.filter(
    ({ value, numerator, denominator }) =>
      isNumber(value) &&
      isNumber(numerator) &&
      isNumber(denominator) &&
      partsGiveValue(numerator, denominator, value, definition),
  );
  const coverage = coverageOf(fractions, rows);
  if (coverage.coverageByPopulation < leastPopulationShare) return null;
  const denominator = sumOf(fractions, (row) => row.denominator);
  const ratio = sumOf(fractions, (row) => row.numerator) / denominator;
  return result(coverage, ratio * (unitFactor(definition.unit) ?? 1), "ratio");
}

/** The rows of an indicator-year from the cube, one per area. */
export function aggregationRows(
  cube: Cube,
  indicator: IndicatorCode,
  areas: readonly AreaCode[],
  year: number,
  inhabitantsOf: (area: AreaCode) => number | null,
): AggregationRow[] {
  return areas.map((area) => {
    const cell = cellOf(cube, indicator, area, year);
    const parts = partsOf(cube, indicator, area, year);
    return {
      area,
      value: cell?.value ?? null,
      numerator: parts?.numerator ?? null,
      denominator: parts?.denominator ?? null,
      inhabitants: inhabitantsOf(area),
      status: cell?.status ?? "missing",
      synthetic: cell?.synthetic ?? false,
    };
  });
}

type Coverage = Omit<Aggregate, "value" | "method" | "approximate" | "reason">;

/** No aggregate where the sums leave the range of numbers. */
function result(coverage: Coverage, value: number, method: AggregateMethod): Aggregate {
  if (!Number.isFinite(value))
    return { ...coverage, value: null, method: null, approximate: false, reason: "not-computable" };
  return { ...coverage, value, method, approximate: method.startsWith("weighted"), reason: null };
}

function coverageOf(used: readonly AggregationRow[], rows: readonly AggregationRow[]): Coverage {
  const inhabitants = (row: AggregationRow) => (isNumber(row.inhabitants) ? row.inhabitants : 0);
  const population = sumOf(rows, inhabitants);
  const syntheticCount = used.filter((row) => row.synthetic).length;
  return {
    coverageByPopulation: population === 0 ? 0 : sumOf(used, inhabitants) / population,
    coverageByCount: rows.length === 0 ? 0 : used.length / rows.length,
    count: used.length,
    areaCount: rows.length,
    syntheticCount,
    synthetic: syntheticCount > 0,
  };
}

/** The mean of the values, weighted; every row has a value and a weight. */
function meanOfValues(rows: readonly AggregationRow[], weight: "denominator" | "inhabitants"): number {
  const total = sumOf(rows, (row) => (row.value ?? 0) * (row[weight] ?? 0));
  return total / sumOf(rows, (row) => row[weight]);
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function sumOf(rows: readonly AggregationRow[], part: (row: AggregationRow) => number | null): number {
  let sum = 0;
  for (const row of rows) sum += part(row) ?? 0;
  return sum;
}
