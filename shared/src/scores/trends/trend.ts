import type { Direction } from "../../framework/indicator.ts";
import { studentQuantile } from "../../statistics/distributions.ts";
import { fitLine } from "../../statistics/regression.ts";
import { type TrendPoint, usableSeries } from "./series.ts";
import type { NoTrendReason, TrendVerdict } from "./verdicts.ts";
import { pointsIn, reachesEnds, type TrendWindow, trendWindow } from "./window.ts";

/** The slope of a window, tested. The numbers are null where there is no trend to test. */
export interface Trend {
  /** Null where more or less is neither better nor worse: there is a slope, but nothing to judge. */
  verdict: TrendVerdict | null;
  /** Why there is no verdict; null when there is one. */
  reason: NoTrendReason | null;
  /** First and last year of the figures used; without figures those of the window. */
  from: number;
  to: number;
  /** Figures used. */
  count: number;
  /** Per year, in the unit of the figures. */
  slope: number | null;
  /** Two-sided. */
  p: number | null;
  /** 95 % confidence interval of the slope. */
  slopeLow: number | null;
  slopeHigh: number | null;
  /** Whether the figures are examples; never a mix. */
  synthetic: boolean;
}

/** Fewer points cannot carry a test of a slope. */
export const leastTrendPoints = 5;
/** Level of the test of a slope. */
export const trendLevel = 0.95;

/**
 * Whether a series clearly became better or worse: the slope of a straight line over the eight-year window that ends in
 * the score's year, tested at 95 %. No norm is involved. At least five figures, of which the first and the last lie at
 * most a year inside the window. Equal figures are "no change".
 * @throws RangeError when two figures of one origin are of the same year
 * @see CBS, Monitor Brede Welvaart & de Sustainable Development Goals: trend by linear regression, t test at 95 %
 */
export function trendOf(
  points: readonly TrendPoint[],
  direction: Direction | null,
  scoreYear: number,
): Trend {
  const window = trendWindow(scoreYear);
  return testSlope(pointsIn(usableSeries(points), window), direction, window);
}

/** Why points of a window carry no trend; null when they do. */
export function whyNoTrend(points: readonly TrendPoint[], window: TrendWindow): NoTrendReason | null {
  if (points.length === 0) return "no-figures";
  if (points.length < leastTrendPoints) return "too-few-points";
  return reachesEnds(points, window) ? null : "ends-missing";
}

/** The test itself, of points that already lie in their window (`pointsIn`). */
export function testSlope(
  points: readonly TrendPoint[],
  direction: Direction | null,
  window: TrendWindow,
): Trend {
  const base = {
    from: points[0]?.year ?? window.from,
    to: points.at(-1)?.year ?? window.to,
    count: points.length,
    synthetic: points.some(({ synthetic }) => synthetic),
  };
  const nothing = { slope: null, p: null, slopeLow: null, slopeHigh: null };
  const reason = whyNoTrend(points, window);
  if (reason) return { verdict: "too-few", reason, ...base, ...nothing };
  const tested = slopeOf(points);
  if (!tested) return { verdict: "too-few", reason: "not-computable", ...base, ...nothing };
  if (direction === null) return { verdict: null, reason: "no-direction", ...base, ...tested };
  const risesWell = direction === "higher" ? tested.slope > 0 : tested.slope < 0;
  const clear = tested.p < 1 - trendLevel;
  return {
    verdict: clear ? (risesWell ? "better" : "worse") : "no-change",
    reason: null,
    ...base,
    ...tested,
  };
}

/** Null when the figures are so large that a number runs out of range. */
function slopeOf(points: readonly TrendPoint[]) {
  const fit = fitLine(points.map(({ year, value }) => ({ x: year, y: value })));
  if (!fit || fit.p === null || fit.slopeError === null) return null;
  const half = criticalT(fit.degreesOfFreedom) * fit.slopeError;
  const tested = { slope: fit.slope, p: fit.p, slopeLow: fit.slope - half, slopeHigh: fit.slope + half };
  return Object.values(tested).every(Number.isFinite) ? tested : null;
}

/** By degrees of freedom: a window has few, and the quantile is the slow part of 50,000 trends. */
const criticalTs = new Map<number, number>();

function criticalT(degreesOfFreedom: number): number {
  let critical = criticalTs.get(degreesOfFreedom);
  if (critical === undefined) {
    critical = studentQuantile(1 - (1 - trendLevel) / 2, degreesOfFreedom);
    criticalTs.set(degreesOfFreedom, critical);
  }
  return critical;
}
