import type { Direction } from "../framework/indicator.ts";
import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import type { RelativePosition } from "./verdicts.ts";

/** Quarters of fewer areas say nothing. Twelve provinces are enough, ours is the choice of ten. */
export const leastAreas = 10;

/**
 * Where a value stands among all areas of its layer, in words that hold while thresholds are proposals:
 * the best quarter, the middle half, the worst quarter. "Better than most" also needs more than half of the areas
 * to be strictly worse (and the reverse), so that many equal values are all "around the middle".
 * @param all values of all areas of the layer, NaN where there is none
 * @see CBS, Monitor Brede Welvaart & SDGs, position: best quartile, middle half, worst quartile
 */
export function relativePosition(
  value: number | null,
  all: Iterable<number>,
  direction: Direction,
): RelativePosition {
  return positionAmong(sortedNumbers(all), direction)(value);
}

/** As `relativePosition`, for many values among the same areas, which stand in ascending order (`sortedNumbers`). */
export function positionAmong(
  sorted: Float64Array,
  direction: Direction,
): (value: number | null) => RelativePosition {
  const lowQuarter = quantileOfSorted(sorted, 0.25) ?? Number.NaN;
  const highQuarter = quantileOfSorted(sorted, 0.75) ?? Number.NaN;
  const [high, low] =
    direction === "higher" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  const half = sorted.length / 2;
  return (value) => {
    if (value === null || !Number.isFinite(value) || sorted.length < leastAreas) return "too-few";
    if (value >= highQuarter && countBelow(sorted, value) > half) return high;
    if (value <= lowQuarter && sorted.length - countUpTo(sorted, value) > half) return low;
    return "middle";
  };
}

function countBelow(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other < value);
}

function countUpTo(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other <= value);
}

/** How many values at the start of the list satisfy a condition that no later one satisfies. */
function partition(sorted: Float64Array, satisfies: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (satisfies(sorted[middle] ?? Number.NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}
