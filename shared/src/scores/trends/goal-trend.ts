import { leastIndicators, leastShare } from "../goal-score.ts";
import { type TrendPoint, usableSeries } from "./series.ts";
import { type Trend, testSlope, whyNoTrend } from "./trend.ts";
import type { NoGoalTrendReason, NoTrendReason } from "./verdicts.ts";
import { pointsIn, trendWindow } from "./window.ts";

/** The normalised scores (0 to 100) of one indicator of a goal's basket by year, with status and origin of the figures. */
export interface IndicatorScores {
  scores: readonly TrendPoint[];
}

export interface GoalTrend extends Omit<Trend, "reason"> {
  reason: NoTrendReason | NoGoalTrendReason | null;
  /** Indicators with a trend of their own, of which the mean is tested; and how many of them are examples. */
  indicatorCount: number;
  syntheticCount: number;
  basketCount: number;
}

/**
 * The trend of a goal: where at least three of its basket's score indicators, and at least half of them, have a trend over
 * the same window, the mean score of exactly these indicators is tested as one series. Only years in which all of
 * them have a figure count, so that the mean never moves because an indicator comes or goes.
 * @param basketCount indicators of the goal that count for the score
 */
export function goalTrend(
  indicators: readonly IndicatorScores[],
  basketCount: number,
  scoreYear: number,
): GoalTrend {
  const window = trendWindow(scoreYear);
  const usable = indicators
    .map(({ scores }) => pointsIn(usableSeries(scores), window))
    .filter((points) => whyNoTrend(points, window) === null);
  const counts = {
    indicatorCount: usable.length,
    syntheticCount: usable.filter(([first]) => first?.synthetic).length,
    basketCount,
  };
  const reason =
    usable.length < leastIndicators
      ? "too-few-indicators"
      : usable.length < basketCount * leastShare
        ? "below-half"
        : null;
  const trend = testSlope(reason ? [] : pointsIn(meanScores(usable), window), "higher", window);
  return { ...trend, ...counts, synthetic: counts.syntheticCount > 0, reason: reason ?? trend.reason };
}

function meanScores(indicators: readonly (readonly TrendPoint[])[]): TrendPoint[] {
  const years = new Map<number, { sum: number; count: number }>();
  for (const points of indicators) {
    for (const { year, value } of points) {
      const sums = years.get(year) ?? { sum: 0, count: 0 };
      years.set(year, { sum: sums.sum + value, count: sums.count + 1 });
    }
  }
  const synthetic = indicators.some(([first]) => first?.synthetic);
  const complete = [...years].flatMap(([year, { sum, count }]): TrendPoint[] =>
    count === indicators.length ? [{ year, value: sum / count, status: "normal", synthetic }] : [],
  );
  return complete.sort((a, b) => a.year - b.year);
}
