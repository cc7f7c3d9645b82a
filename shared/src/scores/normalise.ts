/** The values that stand for score 0 and score 100. Where lower is better, the lower bound is the larger number. */
export interface Bounds {
  lowerBound: number;
  optimum: number;
}

/**
 * Distance of a value between its bounds, as 0 (lower bound) to 100 (optimum), clamped.
 * Works for both directions: where lower is better, `lowerBound` is the larger number.
 * @throws RangeError when the bounds are equal or not finite, or the value is not finite
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), section 1.5
 */
export function normalise(value: number, { lowerBound, optimum }: Bounds): number {
  if (!Number.isFinite(value)) throw new RangeError(`A value to score must be a number, not ${value}`);
  if (!Number.isFinite(lowerBound) || !Number.isFinite(optimum) || lowerBound === optimum) {
    throw new RangeError(
      `The bounds of a score must be two different numbers, not ${lowerBound} and ${optimum}`,
    );
  }
  return scoreBetween(value, lowerBound, optimum);
}

/** As `normalise`, for numbers that were checked before: 2 million cells do not check their bounds each. */
export function scoreBetween(value: number, lowerBound: number, optimum: number): number {
  const share = (value - lowerBound) / (optimum - lowerBound);
  return share <= 0 ? 0 : share >= 1 ? 100 : 100 * share;
}
