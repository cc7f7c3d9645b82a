import { averageRanks } from "./rank.ts";

/**
 * Pearson's correlation, −1 to 1. Pairs in which one is not a number are left out.
 * @returns null with fewer than two pairs, or when one side is constant (also when constant up to rounding)
 * @throws RangeError when the lists differ in length
 * @see R `cor(a, b, use = "complete.obs")`
 */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const pairs = completePairs(a, b);
  const deviationsA = deviations(pairs.a);
  const deviationsB = deviations(pairs.b);
  if (!deviationsA || !deviationsB) return null;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [at, x] of deviationsA.entries()) {
    const y = deviationsB[at]!;
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
}

/**
 * Spearman's rank correlation, −1 to 1: Pearson's over the ranks, equal values sharing the mean of their ranks. Pairs
 * in which one is not a number are left out.
 * @returns null with fewer than two pairs, or when one side is constant
 * @throws RangeError when the lists differ in length
 * @see R `cor(a, b, method = "spearman", use = "complete.obs")`
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const pairs = completePairs(a, b);
  return pearson(ranksOf(pairs.a), ranksOf(pairs.b));
}

function ranksOf(values: readonly number[]): number[] {
  return averageRanks(values).map((rank) => rank ?? Number.NaN);
}

function completePairs(a: ArrayLike<number>, b: ArrayLike<number>): { a: number[]; b: number[] } {
  if (a.length !== b.length) {
    throw new RangeError(`A correlation needs lists of equal length, not ${a.length} and ${b.length}`);
  }
  const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let at = 0; at < a.length; at++) {
    const x = a[at]!;
    const y = b[at]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    pairs.a.push(x);
    pairs.b.push(y);
  }
  return pairs;
}

/** Distances to the mean, the largest being about 1, so that squares neither overflow nor vanish; null when all are 0. */
function deviations(values: readonly number[]): number[] | null {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return null;
  const scaled = values.map((value) => value / largest);
  const origin = scaled[0]!;
  const mean = origin + scaled.reduce((sum, value) => sum + (value - origin), 0) / scaled.length;
  const spread = scaled.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  // The largest figure is 1 here: a spread below a few units in its last place is rounding, not a difference.
  return spread < 1e-15 ? null : scaled.map((value) => (value - mean) / spread);
}
