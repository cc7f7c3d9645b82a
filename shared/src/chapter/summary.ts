import type { SnapshotContent, SnapshotIndicator, SnapshotYear } from "./snapshot.ts";

/** How many of the values are examples. */
export function countSynthetic(values: readonly (number | null)[], origins: string): number {
  return values.reduce<number>(
    (count, value, i) => count + (value !== null && origins[i] === "s" ? 1 : 0),
    0,
  );
}

/** The year that an indicator speaks for: the latest with figures of half of the municipalities, else the fullest. */
export function presentYear(indicator: SnapshotIndicator): SnapshotYear | null {
  const known = presentYears.get(indicator);
  if (known !== undefined) return known;
  const found = findPresentYear(indicator);
  presentYears.set(indicator, found);
  return found;
}

/** Asked for every municipality of the annex. */
const presentYears = new WeakMap<SnapshotIndicator, SnapshotYear | null>();

function findPresentYear(indicator: SnapshotIndicator): SnapshotYear | null {
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

/**
 * The indicator that opens a goal's section: one whose latest figures are real. Of equals an
 * outcome goes before an effort, a long comparison before a short one, and the first of the catalogue wins.
 */
export function headlineOf(content: SnapshotContent, goal: number): SnapshotIndicator | null {
  // A yes or no has no middle and no trend to draw.
  const numeric = content.indicators.filter(
    (one) => one.goal === goal && one.measureType !== "binary" && presentYear(one) !== null,
  );
  const rank = (one: SnapshotIndicator) => ({
    real: Number(hasRealPresent(one)),
    outcome: Number(one.effect === "outcome"),
    years: (presentYear(one)?.year ?? 0) - (baseYear(one)?.year ?? presentYear(one)?.year ?? 0),
  });
  const ranked = numeric.map((indicator) => ({ indicator, ...rank(indicator) }));
  const [first] = ranked.sort((a, b) => b.real - a.real || b.outcome - a.outcome || b.years - a.years);
  return first?.indicator ?? null;
}

function hasRealPresent(indicator: SnapshotIndicator): boolean {
  const present = presentYear(indicator);
  return present !== null && countSynthetic(present.values, present.origins) === 0;
}

/** Years of the pandemic: never the start or the end of a comparison. */
export const exceptionalYears: ReadonlySet<number> = new Set([2020, 2021, 2022]);

function countValues(year: SnapshotYear): number {
  return year.values.reduce<number>((count, value) => count + (value === null ? 0 : 1), 0);
}
