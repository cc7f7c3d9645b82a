import { normalCdf } from "./distributions.ts";
import type { Point } from "./regression.ts";

/** How far two orders agree. */
export interface KendallTau {
  /** −1 (opposite orders) to 1 (the same order); corrected for equal values ("tau-b"). */
  tau: number;
  /** Two-sided. */
  p: number;
  /** Whether p is exact: fewer than 50 points, none with an equal x or y. Else the normal approximation. */
  exact: boolean;
}

const exactBelow = 50;

/**
 * Kendall's rank correlation between x and y; with the year as x it is the Mann–Kendall test for a trend. Points whose
 * x or y is not a number are left out.
 * @returns null with fewer than two points, or when all x or all y are equal
 * @see Kendall, Rank Correlation Methods (1970); R `cor.test(x, y, method = "kendall")`
 */
export function kendallTau(points: readonly Point[]): KendallTau | null {
  const used = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const n = used.length;
  let agreement = 0;
  for (const [at, a] of used.entries()) {
    for (let other = at + 1; other < n; other++) {
      const b = used[other]!;
      agreement += order(a.x, b.x) * order(a.y, b.y);
    }
  }
  const tiesX = tiesAmong(used.map(({ x }) => x));
  const tiesY = tiesAmong(used.map(({ y }) => y));
  const pairs = (n * (n - 1)) / 2;
  const comparable = Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
  if (!(comparable > 0)) return null;
  const tau = Math.max(-1, Math.min(1, agreement / comparable));
  if (n < exactBelow && tiesX.pairs === 0 && tiesY.pairs === 0) {
    return { tau, p: exactProbability(agreement, n), exact: true };
  }
  const deviation = Math.sqrt(varianceOf(n, tiesX, tiesY));
  return { tau, p: Math.min(1, 2 * normalCdf(-Math.abs(agreement) / deviation)), exact: false };
}

/** The probability of at least this much agreement or disagreement when every order is equally likely. */
function exactProbability(agreement: number, n: number): number {
  // The number of discordant pairs has a symmetric distribution; the smaller tail ends at this count.
  const discordant = ((n * (n - 1)) / 2 - Math.abs(agreement)) / 2;
  const chances = inversionChances(n);
  let tail = 0;
  for (let count = 0; count <= discordant; count++) tail += chances[count]!;
  return Math.min(1, 2 * tail);
}

const chancesByLength: Float64Array[] = [Float64Array.of(1), Float64Array.of(1)];

/**
 * The chance of every number of inversions in a random order of n things: the n-th thing adds 0 to n − 1 inversions
 * with equal chance. Kept per n: 49 lists of at most 1 177 numbers.
 */
function inversionChances(n: number): Float64Array {
  const known = chancesByLength[n];
  if (known) return known;
  const before = inversionChances(n - 1);
  const chances = new Float64Array(before.length + n - 1);
  for (const [count, chance] of before.entries()) {
    for (let added = 0; added < n; added++) chances[count + added]! += chance / n;
  }
  chancesByLength[n] = chances;
  return chances;
}

/** What equal values take away: sums over the groups of equal values, t being the size of a group. */
interface Ties {
  /** Σ t(t−1)/2. */
  pairs: number;
  /** Σ t(t−1)(t−2). */
  triples: number;
  /** Σ t(t−1)(2t+5). */
  spread: number;
}

function tiesAmong(values: readonly number[]): Ties {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const ties: Ties = { pairs: 0, triples: 0, spread: 0 };
  for (const size of sizes.values()) {
    ties.pairs += (size * (size - 1)) / 2;
    ties.triples += size * (size - 1) * (size - 2);
    ties.spread += size * (size - 1) * (2 * size + 5);
  }
  return ties;
}

/** The variance of the agreement when every order is equally likely (Kendall 1970, section 5.3). */
function varianceOf(n: number, x: Ties, y: Ties): number {
  const plain = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18;
  const ofPairs = (4 * x.pairs * y.pairs) / (2 * n * (n - 1));
  const ofTriples = x.triples * y.triples === 0 ? 0 : (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2));
  return plain + ofPairs + ofTriples;
}

function order(a: number, b: number): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
