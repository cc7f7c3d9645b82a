import { quantileOfSorted } from "./quantile.ts";
import type { Point } from "./regression.ts";

/** A straight line. */
export interface Line {
  /** In units of y per unit of x. */
  slope: number;
  /** The height at x = 0. */
  intercept: number;
}

/**
 * The Theil–Sen line: the median of the slopes between all pairs of points with different x, and the median of what
 * is then left at x = 0. Up to 29 % of the points may be wrong without carrying the line away. Points whose x or y is
 * not a number are left out.
 * @returns null with fewer than two different x, or when the line is beyond the range of numbers
 * @see Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, JASA 63 (1968), 1379–1389
 */
export function theilSen(points: readonly Point[]): Line | null {
  const used = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const slopes = new Float64Array((used.length * (used.length - 1)) / 2);
  let count = 0;
  for (const [at, a] of used.entries()) {
    for (let other = at + 1; other < used.length; other++) {
      const b = used[other]!;
      if (a.x !== b.x) slopes[count++] = slopeBetween(a, b);
    }
  }
  const middle = quantileOfSorted(slopes.subarray(0, count).sort(), 0.5);
  if (middle === null) return null;
  // A flat line has slope 0, also where equal figures stand in descending years (−0).
  const slope = middle + 0;
  // Around the first x, so that the slope is not multiplied by a year before the median is taken.
  const origin = used[0]!.x;
  const heights = Float64Array.from(used, ({ x, y }) => y - slope * (x - origin)).sort();
  const intercept = quantileOfSorted(heights, 0.5)! - slope * origin;
  return Number.isFinite(slope) && Number.isFinite(intercept) ? { slope, intercept } : null;
}

/** Halves before the subtraction when two figures are so large that their difference is not a number any more. */
function slopeBetween(a: Point, b: Point): number {
  const rise = b.y - a.y;
  return Number.isFinite(rise) ? rise / (b.x - a.x) : ((b.y / 2 - a.y / 2) / (b.x - a.x)) * 2;
}
