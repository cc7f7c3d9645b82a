import { finiteOrNull } from "./finite.ts";
import { standardDeviation } from "./moments.ts";

/**
 * Cronbach's alpha: how far indicators that should measure one thing move together; 1 for copies of each other, below
 * 0 when they pull against each other. Only areas (rows) with a number in every column count.
 * @param columns one list per indicator, the same areas in the same order; on a common scale (scores)
 * @returns null with fewer than two columns or complete rows, or when the sum of the columns does not vary (or by so
 *   little that alpha is beyond the range of numbers)
 * @throws RangeError when the columns differ in length
 * @see Cronbach, Coefficient Alpha and the Internal Structure of Tests, Psychometrika 16 (1951), 297–334
 */
export function cronbachAlpha(columns: readonly ArrayLike<number>[]): number | null {
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) {
    throw new RangeError("Cronbach's alpha needs columns of equal length");
  }
  if (columns.length < 2) return null;
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    if (columns.every((column) => Number.isFinite(column[row]))) rows.push(row);
  }
  const unit = unitOf(columns, rows);
  const total = standardDeviation(
    rows.map((row) => columns.reduce((sum, column) => sum + column[row]! / unit, 0)),
  );
  if (!total) return null;
  // Ratios of deviations instead of variances: these stay numbers for any figures.
  const shares = columns.map(
    (column) => (standardDeviation(rows.map((row) => column[row]! / unit)) ?? 0) / total,
  );
  const own = shares.reduce((sum, share) => sum + share * share, 0);
  return finiteOrNull((columns.length / (columns.length - 1)) * (1 - own));
}

/** Alpha has no unit. Huge figures are taken as shares of the largest: their sums would be no numbers. */
function unitOf(columns: readonly ArrayLike<number>[], rows: readonly number[]): number {
  let largest = 0;
  for (const column of columns) for (const row of rows) largest = Math.max(largest, Math.abs(column[row]!));
  return largest > 1e200 ? largest : 1;
}
