import type { AreaScores } from "@lokaal17/shared/contract/scores";

/**
 * The indicator whose years are shown when the address names none: the first real figure that counts in a score, else
 * the first figure; inhabitants where there is no figure at all (a dissolved municipality).
 */
export function trendIndicator(rows: AreaScores["goals"]): string {
  const figures = rows.flatMap((row) => row.figures).filter(({ value }) => value !== null);
  const found = figures.find(({ synthetic, inScore }) => inScore && !synthetic) ?? figures[0];
  return found?.indicator ?? "inhabitants";
}
