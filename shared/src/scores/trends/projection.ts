import type { Direction } from "../../framework/indicator.ts";
import {
  fitLine,
  type LineFit,
  type Prediction,
  predict,
  probabilityAtLeast,
} from "../../statistics/regression.ts";
import { theilSen } from "../../statistics/theil-sen.ts";
import { type TrendPoint, usableSeries } from "./series.ts";
import { requireDecided, type TargetBasis } from "./target-basis.ts";
import type { ChanceWord, NoChanceReason, NoLineReason, NoProjectionReason } from "./verdicts.ts";

/** What a value cannot go beyond: a percentage stays between 0 and 100. Null: no limit. */
export interface NaturalLimits {
  naturalMin: number | null;
  naturalMax: number | null;
}

export interface NoProjection {
  reason: NoProjectionReason;
}

/** Where a straight line leads, with its uncertainty; all in the unit of the figures and within the natural limits. */
export interface Projection {
  reason: null;
  year: number;
  value: number;
  /** 90 % prediction interval: where a figure of that year lies nine times out of ten if the line goes on. */
  low: number;
  high: number;
  /** The same by Theil–Sen, which a single odd year does not move. */
  robustValue: number;
  /** First and last year of the figures used. */
  from: number;
  to: number;
  count: number;
  synthetic: boolean;
}

/** Yearly figures without a break that a projection needs: in the product, and at least in the library. */
export const leastProjectionPoints = 8;
export const leastProjectionPointsInLibrary = 5;
export const projectionLevel = 0.9;

/**
 * Carries a series on to a later year by ordinary least squares, with a 90 % prediction interval.
 * Equal figures, or figures exactly on a line, show no variation: an interval of width 0 would feign certainty. So would
 * an interval that lies wholly at or beyond a natural limit, and is cut off there.
 * @param leastPoints 8 in the product; the library takes 5 or more
 * @throws RangeError when `leastPoints` is below 5 or two figures of one origin are of the same year
 * @see docs/method.md, projection; its calibration: `hindcast`
 */
export function projectTo(
  points: readonly TrendPoint[],
  year: number,
  limits: NaturalLimits,
  leastPoints: number = leastProjectionPoints,
): Projection | NoProjection {
  const line = lineThrough(points, year, leastPoints);
  if (line.reason) return { reason: line.reason };
  const { fit, series } = line;
  const predicted = predict(fit, year, projectionLevel);
  const robust = theilSen(series.map(toPoint));
  const robustValue = robust ? robust.intercept + robust.slope * year : Number.NaN;
  if (!predicted || !isComputable(predicted) || !Number.isFinite(robustValue))
    return { reason: "not-computable" };
  const { value, low, high } = predicted;
  const shown = { low: clip(low, limits), high: clip(high, limits) };
  if (low === high) return { reason: "no-variation" };
  if (shown.low === shown.high) return { reason: "beyond-limits" };
  return {
    reason: null,
    year,
    value: clip(value, limits),
    ...shown,
    robustValue: clip(robustValue, limits),
    ...describe(series),
  };
}

/**
 * From two thirds on "likely", up to one third "unlikely".
 * @see IPCC, Guidance Note on Consistent Treatment of Uncertainties (2010): likely is 66 to 100 %, unlikely 0 to 33 %
 */
export function chanceWord(probability: number): ChanceWord {
  if (probability >= 2 / 3) return "likely";
  return probability <= 1 / 3 ? "unlikely" : "uncertain";
}

export interface TargetChance {
  reason: null;
  /** 0 to 1, that the target is met in its year if the line goes on. People see the word. */
  probability: number;
  word: ChanceWord;
  from: number;
  to: number;
  count: number;
  synthetic: boolean;
}

/**
 * The chance that a decided target is met in its year, if the figures go on as they went: the share of the predictive
 * t distribution at or beyond the target.
 * @throws RangeError when the target does not say who decided it, when and in which document
 */
export function probabilityMet(
  points: readonly TrendPoint[],
  target: TargetBasis,
  direction: Direction | null,
  limits: NaturalLimits,
  leastPoints: number = leastProjectionPoints,
): TargetChance | { reason: NoChanceReason } {
  requireDecided(target);
  if (direction === null) return { reason: "no-direction" };
  return chanceOf(points, target, direction, limits, leastPoints);
}

/** As `probabilityMet`, for questions about the past that nobody decided on: the hindcast. Never for a sentence. */
export function chanceOf(
  points: readonly TrendPoint[],
  target: { value: number; year: number },
  direction: Direction,
  limits: NaturalLimits,
  leastPoints: number,
): TargetChance | { reason: NoChanceReason } {
  if (clip(target.value, limits) !== target.value) return { reason: "target-outside-limits" };
  const line = lineThrough(points, target.year, leastPoints);
  if (line.reason) return { reason: line.reason };
  const predicted = predict(line.fit, target.year, projectionLevel);
  if (!predicted || !isComputable(predicted)) return { reason: "not-computable" };
  const atLeast = probabilityAtLeast(line.fit, target.year, target.value);
  if (atLeast === null) return { reason: "not-computable" };
  // A target on the limit behind which no figure lies is met by any figure.
  const always = target.value === (direction === "higher" ? limits.naturalMin : limits.naturalMax);
  const probability = always ? 1 : direction === "higher" ? atLeast : 1 - atLeast;
  return { reason: null, probability, word: chanceWord(probability), ...describe(line.series) };
}

/** The line through a series that may be carried on to a year, or why not. */
export function lineThrough(
  points: readonly TrendPoint[],
  year: number,
  leastPoints: number,
): { reason: NoLineReason } | { reason: null; fit: LineFit; series: readonly TrendPoint[] } {
  if (!(leastPoints >= leastProjectionPointsInLibrary)) {
    throw new RangeError(
      `A projection needs at least ${leastProjectionPointsInLibrary} figures, not ${leastPoints}`,
    );
  }
  const series = usableSeries(points);
  const last = series.at(-1);
  if (!last) return { reason: "no-figures" };
  if (series.length < leastPoints) return { reason: "too-few-points" };
  if (!(year > last.year)) return { reason: "year-not-ahead" };
  const fit = fitLine(series.map(toPoint));
  if (!fit || fit.residualError === null || !Number.isFinite(fit.residualError)) {
    return { reason: "not-computable" };
  }
  return fit.residualError === 0 ? { reason: "no-variation" } : { reason: null, fit, series };
}

/** False where figures are so large that a number runs out of range. */
function isComputable({ value, low, high }: Prediction): boolean {
  return [value, low, high].every(Number.isFinite);
}

function describe(series: readonly TrendPoint[]) {
  const [first, last] = [series[0], series.at(-1)];
  return {
    from: first?.year ?? 0,
    to: last?.year ?? 0,
    count: series.length,
    synthetic: last?.synthetic ?? false,
  };
}

function toPoint({ year, value }: TrendPoint) {
  return { x: year, y: value };
}

function clip(value: number, { naturalMin, naturalMax }: NaturalLimits): number {
  return Math.min(
    Math.max(value, naturalMin ?? Number.NEGATIVE_INFINITY),
    naturalMax ?? Number.POSITIVE_INFINITY,
  );
}
