import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import { roundAsShown } from "../text/number.ts";
import type { SnapshotContent, SnapshotIndicator, SnapshotYear } from "./snapshot.ts";

/** What the municipalities together say in one year. Quantiles are of type 7, as everywhere in the product. */
export interface YearSummary {
  year: number;
  /** Municipalities with a figure. */
  n: number;
  median: number;
  p10: number;
  p90: number;
  /** At least one of the values is synthetic. */
  synthetic: boolean;
  /** Count of synthetic values. */
  syntheticValues: number;
  provisional: boolean;
}

/** Null when no municipality has a figure. */
export function summarise(year: SnapshotYear): YearSummary | null {
  const spread = spreadOf(year.values);
  if (!spread) return null;
  const syntheticValues = countSynthetic(year.values, year.origins);
  return {
    year: year.year,
    ...spread,
    synthetic: syntheticValues > 0,
    syntheticValues,
    provisional: year.provisional,
  };
}

/** Number of values, median and the bounds of 8 in 10; null without values. */
export function spreadOf(
  values: readonly (number | null)[],
): Pick<YearSummary, "n" | "median" | "p10" | "p90"> | null {
  const sorted = sortedNumbers(values.filter((value) => value !== null));
  const at = (share: number) => quantileOfSorted(sorted, share);
  const [median, p10, p90] = [at(0.5), at(0.1), at(0.9)];
  if (median === null || p10 === null || p90 === null) return null;
  return { n: sorted.length, median, p10, p90 };
}

export function countSynthetic(values: readonly (number | null)[], origins: string): number {
  return values.reduce<number>(
    (count, value, i) => count + (value !== null && origins[i] === "s" ? 1 : 0),
    0,
  );
}

/** The year that an indicator speaks for: the latest with figures of half of the municipalities, else the fullest. */
export function presentYear(indicator: SnapshotIndicator): SnapshotYear | null {
  let fullest: SnapshotYear | null = null;
  for (const year of indicator.years.toReversed()) {
    const n = countValues(year);
    if (n * 2 >= year.values.length && n > 0) return year;
    if (n > 0 && (!fullest || n > countValues(fullest))) fullest = year;
  }
  return fullest;
}

/**
 * The first year that the present year may be compared with: half of the municipalities have a figure in both,
 * no change of definition lies between, both are real or both made up, and neither is a flagged exceptional year.
 */
export function baseYear(indicator: SnapshotIndicator): SnapshotYear | null {
  const present = presentYear(indicator);
  if (!present || exceptionalYears.has(present.year)) return null;
  const lastBreak = Math.max(
    Number.NEGATIVE_INFINITY,
    ...indicator.breakYears.filter((y) => y <= present.year),
  );
  const synthetic = countSynthetic(present.values, present.origins) > 0;
  const base = indicator.years.find(
    (year) =>
      year.year < present.year &&
      year.year >= lastBreak &&
      !exceptionalYears.has(year.year) &&
      countValues(year) * 2 >= year.values.length &&
      countSynthetic(year.values, year.origins) > 0 === synthetic,
  );
  return base ?? null;
}

/** Municipalities with a figure in both years, and how many of them are higher by the numbers that people see. */
export function countHigher(
  base: SnapshotYear,
  present: SnapshotYear,
  decimals: number,
): { n: number; higher: number } {
  let n = 0;
  let higher = 0;
  present.values.forEach((value, i) => {
    const before = base.values[i];
    if (value === null || before === null || before === undefined) return;
    n += 1;
    if (roundAsShown(value, decimals) > roundAsShown(before, decimals)) higher += 1;
  });
  return { n, higher };
}

/** The indicator that opens a goal's section: the given one, else the one with most real years, then most years. */
export function headlineOf(content: SnapshotContent, goal: number): SnapshotIndicator | null {
  // A yes or no has no middle and no trend to draw.
  const numeric = content.indicators.filter(
    (one) => one.goal === goal && one.measureType !== "binary" && presentYear(one) !== null,
  );
  const given = content.goals.find((one) => one.number === goal)?.headline;
  const named = numeric.find((one) => one.code === given);
  if (named) return named;
  const realYears = (one: SnapshotIndicator) =>
    one.years.filter((year) => !year.origins.includes("s")).length;
  return (
    numeric.toSorted((a, b) => realYears(b) - realYears(a) || b.years.length - a.years.length)[0] ?? null
  );
}

/** Years of the pandemic: never the start or the end of a comparison. */
const exceptionalYears: ReadonlySet<number> = new Set([2020, 2021, 2022]);

function countValues(year: SnapshotYear): number {
  return year.values.reduce<number>((count, value) => count + (value === null ? 0 : 1), 0);
}
