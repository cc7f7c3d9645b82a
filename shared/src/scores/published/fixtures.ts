import type { PublishedIndicator } from "./framework.ts";
import type { ResultRow } from "./result-row.ts";
import { type PublishedOptions, scorePublished } from "./score-published.ts";
import type { PublishedValue, Series } from "./series.ts";

/** An indicator for tests: higher is better, bounds 0 and 100, thresholds at 20 and 60. */
export function indicatorOf(
  indicator: string,
  goal: number,
  changes: Partial<PublishedIndicator> = {},
): PublishedIndicator {
  return {
    indicator,
    goal,
    lowerBound: 0,
    optimum: 100,
    redThreshold: 20,
    greenThreshold: 60,
    direction: "higher",
    target: null,
    targetYear: null,
    baseYear: null,
    naturalLimit: null,
    weight: 1,
    group: null,
    inScore: true,
    inColour: true,
    ...changes,
  };
}

/** The same scale turned around: lower is better, the green threshold at 40 and the red one at 80. */
export const lowerIsBetter = {
  lowerBound: 100,
  optimum: 0,
  redThreshold: 80,
  greenThreshold: 40,
  direction: "lower",
} as const satisfies Partial<PublishedIndicator>;

/** Figures of one area by year: `{ 2019: { a: 50 } }`. */
export function figuresOf(
  area: string,
  byYear: Record<number, Record<string, number | null>>,
): PublishedValue[] {
  return Object.entries(byYear).flatMap(([year, figures]) =>
    Object.entries(figures).map(([indicator, value]) => ({ area, indicator, year: Number(year), value })),
  );
}

/** A series from pairs of year and value. */
export function seriesOf(...figures: readonly (readonly [year: number, value: number])[]): Series {
  return figures.map(([year, value]) => ({ year, value }));
}

/** The outcome without rank bands, and a way to the row of an area by level and code. */
export function outcomeOf(
  framework: readonly PublishedIndicator[],
  values: readonly PublishedValue[],
  options: PublishedOptions = {},
): { rows: ResultRow[]; row: (area: string, code: string) => ResultRow | undefined } {
  const rows = scorePublished(framework, values, { draws: 0, ...options });
  return { rows, row: (area, code) => rows.find((row) => row.area === area && row.code === code) };
}
