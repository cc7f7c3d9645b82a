import { betaQuantile, normalQuantile } from "./distributions.ts";
import { type Interval, upperProbability } from "./interval.ts";

/**
 * The Wilson score interval of a share, without continuity correction. A total of 0 says nothing: 0 to 1.
 * @param count how many have it, 0 to `total`; not necessarily whole (estimates)
 * @param level 0.95 for 95 %
 * @returns shares, 0 to 1
 * @throws RangeError when the count is not between 0 and the total or the level not between 0 and 1
 * @see Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927);
 * R `prop.test(count, total, correct = FALSE)`
 */
export function wilsonInterval(count: number, total: number, level: number): Interval {
  requireCounts(count, total);
  const z = normalQuantile(upperProbability(level));
  const centre = count + (z * z) / 2;
  const share = total === 0 ? 0 : count / total;
  const half = z * Math.sqrt(share * (total - count) + (z * z) / 4);
  // The product of both limits is known, so the small lower limit needs no subtraction of near-equal numbers.
  const low = (count * share) / (centre + half);
  return { low, high: count === total ? 1 : Math.min(1, (centre + half) / (total + z * z)) };
}

/** The difference between two shares, −1 to 1. */
export interface ShareDifference extends Interval {
  difference: number;
}

/**
 * The difference share A − share B with Newcombe's hybrid score interval (his method 10), without continuity
 * correction.
 * @param level 0.95 for 95 %
 * @throws RangeError when a count is not between 0 and its total, a total is 0, or the level is not between 0 and 1
 * @see Newcombe, Interval Estimation for the Difference Between Independent Proportions, Statistics in Medicine 17
 * (1998), 873–890, method 10
 */
export function newcombeDifference(
  countA: number,
  totalA: number,
  countB: number,
  totalB: number,
  level: number,
): ShareDifference {
  const a = wilsonInterval(countA, totalA, level);
  const b = wilsonInterval(countB, totalB, level);
  if (totalA === 0 || totalB === 0)
    throw new RangeError("A difference between shares needs two totals above 0");
  const shareA = countA / totalA;
  const shareB = countB / totalB;
  const difference = shareA - shareB;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(shareA - a.low, b.high - shareB)),
    high: Math.min(1, difference + Math.hypot(a.high - shareA, shareB - b.low)),
  };
}

/**
 * The exact ("Clopper–Pearson") interval of a share: never too narrow. A total of 0 says nothing: 0 to 1.
 * @param level 0.95 for 95 %
 * @returns shares, 0 to 1; null for totals so large that the beta distribution has no answer
 * @throws RangeError when the count is not between 0 and the total or the level not between 0 and 1
 * @see Clopper & Pearson, The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial (1934);
 * R `binom.test`
 */
export function clopperPearson(count: number, total: number, level: number): Interval | null {
  requireCounts(count, total);
  const upper = upperProbability(level);
  const low = count === 0 ? 0 : betaQuantile(1 - upper, count, total - count + 1);
  const high = count === total ? 1 : betaQuantile(upper, count + 1, total - count);
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

function requireCounts(count: number, total: number): void {
  if (!(count >= 0 && count <= total && total < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A count lies between 0 and its total, not ${count} of ${total}`);
  }
}
