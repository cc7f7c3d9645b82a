import { finiteOrNull } from "./finite.ts";
import { mean } from "./mean.ts";

/**
 * The variance of a sample, over n − 1. Values that are not numbers are left out.
 * @returns null with fewer than two values, or when it is beyond the range of numbers
 * @see R `var(values, na.rm = TRUE)`
 */
export function variance(values: Iterable<number>): number | null {
  const deviation = standardDeviation(values);
  return deviation === null ? null : finiteOrNull(deviation * deviation);
}

/**
 * The standard deviation of a sample, over n − 1, in the unit of the values. Values that are not numbers are left out.
 * @returns null with fewer than two values, or when it is beyond the range of numbers
 * @see R `sd(values, na.rm = TRUE)`
 */
export function standardDeviation(values: Iterable<number>): number | null {
  const { unit, deviations } = deviationsOf(values);
  if (deviations.length < 2) return null;
  return finiteOrNull(unit * Math.sqrt(sumOfPowers(deviations, 2) / (deviations.length - 1)));
}

/**
 * Skewness: 0 when symmetric, above 0 with a long tail of high values. The population form g1 = m3 / m2^1.5 (moments
 * over n, no correction for small samples). Values that are not numbers are left out.
 * @returns null with fewer than two different values
 * @see Joanes & Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47 (1998), g1
 */
export function skewness(values: Iterable<number>): number | null {
  const { deviations } = deviationsOf(values);
  const second = sumOfPowers(deviations, 2) / deviations.length;
  return second > 0 ? sumOfPowers(deviations, 3) / deviations.length / second ** 1.5 : null;
}

/**
 * Excess kurtosis: 0 for a normal distribution, above 0 with heavy tails, never below −2. The population form
 * g2 = m4 / m2² − 3 (moments over n, no correction for small samples). Values that are not numbers are left out.
 * @returns null with fewer than two different values
 * @see Joanes & Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47 (1998), g2
 */
export function excessKurtosis(values: Iterable<number>): number | null {
  const { deviations } = deviationsOf(values);
  const second = sumOfPowers(deviations, 2) / deviations.length;
  return second > 0 ? sumOfPowers(deviations, 4) / deviations.length / (second * second) - 3 : null;
}

/** Distances to the mean in a unit that makes the largest 1, so that powers neither overflow nor vanish. */
function deviationsOf(values: Iterable<number>): { unit: number; deviations: number[] } {
  const numbers = [...values].filter(Number.isFinite);
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { unit: 0, deviations: numbers };
  const origin = numbers[0]! / largest;
  const offsets = numbers.map((value) => value / largest - origin);
  const middle = mean(offsets) ?? 0;
  const distances = offsets.map((offset) => offset - middle);
  const spread = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  // The largest figure is 1 here: a spread below a few units in its last place is rounding, not a difference.
  if (spread < 1e-15) return { unit: 0, deviations: distances.map(() => 0) };
  return { unit: largest * spread, deviations: distances.map((distance) => distance / spread) };
}

function sumOfPowers(values: readonly number[], power: number): number {
  let sum = 0;
  for (const value of values) sum += value ** power;
  return sum;
}
