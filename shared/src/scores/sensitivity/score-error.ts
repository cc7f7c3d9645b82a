import type { Bounds } from "../normalise.ts";

/**
 * The standard error of an indicator's score in score points, from the standard error of its value.
 * A score that is cut off at 0 or 100 has a smaller error than this: it is the most that it can be.
 * @returns null where the value's error is not known
 */
export function scoreError(valueError: number | null, bounds: Bounds): number | null {
  if (valueError === null) return null;
  return Math.abs((100 * valueError) / (bounds.optimum - bounds.lowerBound));
}

/**
 * The standard error of the mean of several scores, as if their errors are independent.
 * Errors that are not known count as 0, so that the answer is the least that the error is.
 * @returns null where no error is known
 */
export function meanScoreError(errors: readonly (number | null)[]): number | null {
  const known = errors.filter((error) => error !== null);
  return known.length === 0 ? null : Math.hypot(...known) / errors.length;
}
