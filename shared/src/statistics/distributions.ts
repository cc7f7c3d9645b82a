import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import normalCdfOf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import studentCdfOf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/**
 * P(T ≤ t) for Student's t distribution.
 * @param degreesOfFreedom more than 0
 * @throws RangeError when t is not a number or the degrees of freedom are not above 0
 * @see @stdlib/stats-base-dists-t-cdf (Apache-2.0)
 */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  requireNumber(t);
  requirePositive("Degrees of freedom", degreesOfFreedom);
  return studentCdfOf(t, degreesOfFreedom);
}

/**
 * The t below which a share `probability` of Student's t distribution lies; −∞ at 0 and ∞ at 1.
 * @param degreesOfFreedom more than 0
 * @throws RangeError when the probability is outside 0 to 1 or the degrees of freedom are not above 0
 * @see @stdlib/stats-base-dists-t-quantile (Apache-2.0)
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability(probability);
  requirePositive("Degrees of freedom", degreesOfFreedom);
  return studentQuantileOf(probability, degreesOfFreedom);
}

/**
 * P(Z ≤ z) for the standard normal distribution.
 * @throws RangeError when z is not a number
 * @see @stdlib/stats-base-dists-normal-cdf (Apache-2.0)
 */
export function normalCdf(z: number): number {
  requireNumber(z);
  return normalCdfOf(z, 0, 1);
}

/**
 * The z below which a share `probability` of the standard normal distribution lies; −∞ at 0 and ∞ at 1.
 * @throws RangeError when the probability is outside 0 to 1
 * @see @stdlib/stats-base-dists-normal-quantile (Apache-2.0)
 */
export function normalQuantile(probability: number): number {
  requireProbability(probability);
  return normalQuantileOf(probability, 0, 1);
}

/**
 * The share below which a part `probability` of the Beta(a, b) distribution lies, 0 to 1.
 * @param a more than 0
 * @param b more than 0
 * @throws RangeError when the probability is outside 0 to 1 or a shape is not above 0
 * @see @stdlib/stats-base-dists-beta-quantile (Apache-2.0)
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  requireProbability(probability);
  requirePositive("The shape of a beta distribution", a);
  requirePositive("The shape of a beta distribution", b);
  return betaQuantileOf(probability, a, b);
}

function requireNumber(value: number): void {
  if (Number.isNaN(value)) throw new RangeError("A distribution has no probability at NaN");
}

function requireProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}`);
  }
}

function requirePositive(what: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${what} must be a number above 0, not ${value}`);
  }
}
