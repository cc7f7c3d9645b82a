import { studentCdf, studentQuantile } from "./distributions.ts";
import { type Interval, upperProbability } from "./interval.ts";
import { requireOneWeightEach, requireWeight } from "./weights.ts";

export interface Point {
  x: number;
  y: number;
}

/** A straight line through points by (weighted) least squares, with what is needed to say how sure it is. */
export interface LineFit {
  /** Points used: numbers with a weight above 0. */
  n: number;
  /** In units of y per unit of x. */
  slope: number;
  /** The height of the line at x = 0. */
  intercept: number;
  meanX: number;
  meanY: number;
  /** Σ w: n without weights. */
  totalWeight: number;
  /** Σ w (x − meanX)². */
  sumSquaresX: number;
  /** σ: the residual standard error, in units of y; null without degrees of freedom, like the four below. */
  residualError: number | null;
  slopeError: number | null;
  /** Slope over its error: ±∞ for a perfect line, 0 for a constant series. */
  t: number | null;
  /** Two-sided: 0 for a perfect line, 1 for a constant series. */
  p: number | null;
  /** n − 2. */
  degreesOfFreedom: number;
  /** Explained share of the variance, 0 to 1; also null for a constant series, which has none to explain. */
  r2: number | null;
}

/**
 * Fits a line by least squares. Points whose x or y is not a number are left out, and so are points with weight 0.
 * Sums are taken around the means, so that years around 2020 and large figures keep their digits.
 * @param weights one per point, 0 or more; all equal when left out
 * @returns null with fewer than two different x, or where the line is beyond the range of numbers
 * @throws RangeError when the weights do not match the points or one is below 0
 * @see R `lm(y ~ x, weights = w)`, with its rule for an essentially perfect fit
 */
export function fitLine(points: readonly Point[], weights?: readonly number[]): LineFit | null {
  if (weights) requireOneWeightEach(weights, points.length);
  weights?.forEach(requireWeight);
  const first = points.findIndex((_, at) => isUsed(points, weights, at));
  if (first < 0) return null;
  const originX = points[first]!.x;
  const originY = points[first]!.y;
  let n = 0;
  let totalWeight = 0;
  let sumX = 0;
  let sumY = 0;
  let largest = 0;
  for (let at = first; at < points.length; at++) {
    if (!isUsed(points, weights, at)) continue;
    const { x, y } = points[at]!;
    const weight = weights ? weights[at]! : 1;
    n++;
    totalWeight += weight;
    sumX += weight * (x - originX);
    sumY += weight * (y - originY);
    largest = Math.max(largest, Math.abs(y));
  }
  if (largest !== 0 && (largest > 1e100 || largest < 1e-100)) return fitScaled(points, weights, largest);
  const meanX = originX + sumX / totalWeight;
  const meanY = originY + sumY / totalWeight;
  let sumSquaresX = 0;
  let sumProducts = 0;
  let sumSquaresY = 0;
  for (let at = first; at < points.length; at++) {
    if (!isUsed(points, weights, at)) continue;
    const { x, y } = points[at]!;
    const weight = weights ? weights[at]! : 1;
    sumSquaresX += weight * (x - meanX) * (x - meanX);
    sumProducts += weight * (x - meanX) * (y - meanY);
    sumSquaresY += weight * (y - meanY) * (y - meanY);
  }
  // An x so large or so close to the next that its square is lost counts as no difference in x.
  if (!(sumSquaresX > 0 && Number.isFinite(sumSquaresX + sumSquaresY))) return null;
  const rounding = 1e-30 * (meanY * meanY * totalWeight + sumSquaresY);
  const constant = sumSquaresY <= rounding;
  const slope = constant ? 0 : sumProducts / sumSquaresX;
  let squaredResiduals = 0;
  for (let at = first; at < points.length; at++) {
    if (!isUsed(points, weights, at)) continue;
    const { x, y } = points[at]!;
    const residual = y - meanY - slope * (x - meanX);
    squaredResiduals += (weights ? weights[at]! : 1) * residual * residual;
  }
  if (squaredResiduals <= rounding) squaredResiduals = 0;
  const line = { n, slope, intercept: meanY - slope * meanX, meanX, meanY, totalWeight, sumSquaresX };
  if (!Number.isFinite(slope) || !Number.isFinite(line.intercept)) return null;
  const degreesOfFreedom = n - 2;
  if (degreesOfFreedom === 0) {
    return { ...line, residualError: null, slopeError: null, t: null, p: null, degreesOfFreedom, r2: null };
  }
  const residualError = Math.sqrt(squaredResiduals / degreesOfFreedom);
  const slopeError = residualError / Math.sqrt(sumSquaresX);
  const t = slope === 0 ? 0 : slope / slopeError;
  const p = slope === 0 ? 1 : 2 * studentCdf(-Math.abs(t), degreesOfFreedom);
  const explained = slope * sumProducts;
  const r2 = constant ? null : explained / (explained + squaredResiduals);
  return { ...line, residualError, slopeError, t, p, degreesOfFreedom, r2 };
}

/**
 * The interval of the slope.
 * @param level 0.95 for 95 %
 * @returns null without degrees of freedom, or beyond the range of numbers
 * @throws RangeError when the level is not between 0 and 1
 * @see R `confint(lm(y ~ x))`
 */
export function slopeInterval(fit: LineFit, level: number): Interval | null {
  const critical = criticalValue(level, fit.degreesOfFreedom);
  if (critical === null || fit.slopeError === null) return null;
  const half = critical * fit.slopeError;
  const [low, high] = [fit.slope - half, fit.slope + half];
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

/** The line at one x, in units of y. */
export interface Prediction {
  value: number;
  /** Limits of a new observation. */
  low: number;
  high: number;
  /** Limits of the mean of many new observations: of the line itself. */
  meanLow: number;
  meanHigh: number;
}

/**
 * The line at x with the prediction interval of one new observation (of weight 1) and the interval of the mean.
 * @param level 0.90 for 90 %
 * @returns null without degrees of freedom, or beyond the range of numbers
 * @throws RangeError when the level is not between 0 and 1 or x is not a number
 * @see R `predict(fit, interval = "prediction")` and `interval = "confidence"`
 */
export function predict(fit: LineFit, x: number, level: number): Prediction | null {
  requireNumber("The x of a prediction", x);
  const critical = criticalValue(level, fit.degreesOfFreedom);
  if (critical === null || fit.residualError === null || fit.slopeError === null) return null;
  const value = heightAt(fit, x);
  const lineError = errorOfLine(fit.residualError, fit.slopeError, fit, x);
  const half = critical * Math.hypot(fit.residualError, lineError);
  const meanHalf = critical * lineError;
  // Half is the widest, so that the other limits are numbers whenever these are.
  if (!Number.isFinite(value - half) || !Number.isFinite(value + half)) return null;
  return {
    value,
    low: value - half,
    high: value + half,
    meanLow: value - meanHalf,
    meanHigh: value + meanHalf,
  };
}

/**
 * The probability that a new observation at x is the target or more: its predictive distribution is Student's t
 * around the line. A perfect line gives 0 or 1; on the target (up to 1e-9) counts as reached.
 * @returns null without degrees of freedom, or where the line is beyond the range of numbers
 * @throws RangeError when x or the target is not a number
 * @see Draper & Smith, Applied Regression Analysis (1998), section 3.2: the interval of `predict`, turned around
 */
export function probabilityAtLeast(fit: LineFit, x: number, target: number): number | null {
  requireNumber("The x of a prediction", x);
  if (Number.isNaN(target)) throw new RangeError("A target must be a number, not NaN");
  if (fit.residualError === null || fit.slopeError === null) return null;
  const value = heightAt(fit, x);
  const error = Math.hypot(fit.residualError, errorOfLine(fit.residualError, fit.slopeError, fit, x));
  if (!Number.isFinite(value) || !Number.isFinite(error)) return null;
  if (error > 0) return studentCdf((value - target) / error, fit.degreesOfFreedom);
  const size = Math.max(Math.abs(fit.meanY), Math.abs(value - fit.meanY));
  return value >= target - 1e-9 * size ? 1 : 0;
}

function heightAt(fit: LineFit, x: number): number {
  return fit.meanY + fit.slope * (x - fit.meanX);
}

/** The standard error of the line itself at x: smallest in the middle of the points. */
function errorOfLine(residualError: number, slopeError: number, fit: LineFit, x: number): number {
  return Math.hypot(residualError / Math.sqrt(fit.totalWeight), slopeError * (x - fit.meanX));
}

/** Very large and very small figures are fitted as shares of the largest: their squares would not be numbers. */
function fitScaled(
  points: readonly Point[],
  weights: readonly number[] | undefined,
  unit: number,
): LineFit | null {
  const fit = fitLine(
    points.map(({ x, y }) => ({ x, y: y / unit })),
    weights,
  );
  if (!fit) return null;
  const scaled = {
    slope: fit.slope * unit,
    intercept: fit.intercept * unit,
    meanY: fit.meanY * unit,
    residualError: fit.residualError === null ? null : fit.residualError * unit,
    slopeError: fit.slopeError === null ? null : fit.slopeError * unit,
  };
  const isRepresentable = Object.values(scaled).every((number) => number === null || Number.isFinite(number));
  return isRepresentable ? { ...fit, ...scaled } : null;
}

let lastLevel = 0;
let lastValues: number[] = [];

/** How many standard errors an interval reaches to each side; kept for one level, since it is asked so often. */
function criticalValue(level: number, degreesOfFreedom: number): number | null {
  const probability = upperProbability(level);
  if (degreesOfFreedom === 0) return null;
  if (level !== lastLevel) {
    lastLevel = level;
    lastValues = [];
  }
  lastValues[degreesOfFreedom] ??= studentQuantile(probability, degreesOfFreedom);
  return lastValues[degreesOfFreedom];
}

function isUsed(points: readonly Point[], weights: readonly number[] | undefined, at: number): boolean {
  const { x, y } = points[at]!;
  return Number.isFinite(x) && Number.isFinite(y) && (weights === undefined || weights[at]! > 0);
}

function requireNumber(what: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${what} must be a number, not ${value}`);
}
