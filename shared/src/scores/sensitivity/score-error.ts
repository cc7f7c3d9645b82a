import type { Bounds } from "../normalise.ts";

/**
 * The standard error of an indicator's score in score points, from the standard error of its value.
 * A score that is cut off at 0 or 100 has a smaller error than this: it is the most that it can be.
 * @returns null where the value's error is not known, or the score's error is no number
 */
export function scoreError(valueError: number | null, bounds: Bounds): number | null {
  if (valueError === null) return null;
  const error = Math.abs(100 * (valueError / (bounds.optimum - bounds.lowerBound)));
  return Number.isFinite(error) ? error : null;
}

/**
 * The standard error of the mean of several scores, as if their errors are independent.
 * Errors that are not known count as 0, so that the answer is the least that the error is.
 * @returns null where no error is known
 */
export function meanScoreError(errors: readonly (number | null)[]): number | null {
  // Divided first: the sum of the squares of large errors is no number.
  const parts = errors.flatMap((error) =>
    error !== null && Number.isFinite(error) ? [error / errors.length] : [],
  );
  return parts.length === 0 ? null : Math.hypot(...parts);
}
