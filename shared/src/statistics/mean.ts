import { requireOneWeightEach, requireWeight } from "./weights.ts";

/** The arithmetic mean of the numbers among the values, also of the largest that there are; null when there is none. */
export function mean(values: Iterable<number>): number | null {
  let sum = 0;
  let smallSum = 0;
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sum += value;
    smallSum += value / inCaseOfOverflow;
    count++;
  }
  if (count === 0) return null;
  if (Number.isFinite(sum)) return sum / count;
  return withinRange((smallSum / count) * inCaseOfOverflow);
}

/** A power of two, so that dividing by it rounds nothing; more values than this are never summed. */
const inCaseOfOverflow = 2 ** 64;

/** The mean of the largest numbers may come out a rounding above them. */
function withinRange(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/**
 * The arithmetic mean with weights. Values that are not numbers are left out together with their weight.
 * @param weights one per value, 0 or more
 * @returns null when no value has a weight above 0
 * @throws RangeError when there are not as many weights as values, or a weight is below 0 or not a number
 * @see R `weighted.mean(values, weights, na.rm = TRUE)`
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  return powerMean(values, 1, weights);
}

/**
 * The geometric mean: exp of the mean of the logarithms; 0 when one of the values is 0.
 * @param weights one per value, 0 or more; all equal when left out
 * @returns null when no value has a weight above 0
 * @throws RangeError when a value is below 0, or the weights are wrong as for `weightedMean`
 */
export function geometricMean(values: ArrayLike<number>, weights?: ArrayLike<number>): number | null {
  return powerMean(values, 0, weights);
}

/**
 * The harmonic mean: 1 over the mean of 1 over the values; 0 when one of the values is 0.
 * @param weights one per value, 0 or more; all equal when left out
 * @returns null when no value has a weight above 0
 * @throws RangeError when a value is below 0, or the weights are wrong as for `weightedMean`
 */
export function harmonicMean(values: ArrayLike<number>, weights?: ArrayLike<number>): number | null {
  return powerMean(values, -1, weights);
}

/**
 * The power mean (Σ w·v^p / Σ w)^(1/p): the lower p, the less a high value makes up for a low one. 1 arithmetic,
 * 0 geometric (its limit), −1 harmonic, −∞ the smallest and ∞ the largest value. Values that are not numbers are left
 * out together with their weight.
 * @param weights one per value, 0 or more; all equal when left out
 * @returns null when no value has a weight above 0
 * @throws RangeError when p is NaN, a value is below 0 while p is not 1 or ±∞, or the weights are wrong as for
 * `weightedMean`
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6, on compensation between indicators
 */
export function powerMean(
  values: ArrayLike<number>,
  power: number,
  weights?: ArrayLike<number>,
): number | null {
  if (Number.isNaN(power)) throw new RangeError("The power of a mean must be a number, not NaN");
  if (weights) requireOneWeightEach(weights, values.length);
  const needsPositive = power !== 1 && Number.isFinite(power);
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    if (weightAt(values, weights, at) === 0) continue;
    const value = values[at]!;
    if (needsPositive && value < 0) {
      throw new RangeError(`This mean needs values of 0 or more, not ${value}`);
    }
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (smallest > largest) return null;
  if (smallest === largest || power === Number.NEGATIVE_INFINITY) return smallest;
  if (power === Number.POSITIVE_INFINITY) return largest;
  if (power <= 0 && smallest === 0) return 0;
  const unit = unitOf(power, smallest, largest);
  const weightUnit = weights ? weightUnitOf(values, weights) : 1;
  let sum = 0;
  let totalWeight = 0;
  for (let at = 0; at < values.length; at++) {
    const weight = weightAt(values, weights, at) / weightUnit;
    if (weight === 0) continue;
    totalWeight += weight;
    sum += weight * transformed(values[at]! / unit, power);
  }
  const average = sum / totalWeight;
  const result = unit * (power === 0 ? Math.exp(average) : power === 1 ? average : average ** (1 / power));
  return Math.min(largest, Math.max(smallest, result));
}

/** The value that decides: relative to it, powers neither overflow nor vanish together. Logarithms need none. */
function unitOf(power: number, smallest: number, largest: number): number {
  if (power === 1) return Math.max(-smallest, largest);
  return power === 0 ? 1 : power > 0 ? largest : smallest;
}

function transformed(ratio: number, power: number): number {
  if (power === 1) return ratio;
  return power === 0 ? Math.log(ratio) : ratio ** power;
}

/** Huge weights are taken as shares of the largest: their sum would be no number. */
function weightUnitOf(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, weightAt(values, weights, at));
  return largest > 1e200 ? largest : 1;
}

/** 0 for a value that is left out. */
function weightAt(values: ArrayLike<number>, weights: ArrayLike<number> | undefined, at: number): number {
  if (!Number.isFinite(values[at])) return 0;
  if (!weights) return 1;
  requireWeight(weights[at]!);
  return weights[at]!;
}
