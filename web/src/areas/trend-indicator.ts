import type { AreaStory } from "@lokaal17/shared/contract/area-story";

/**
 * The indicator whose years are shown when the address names none: the clearest change that is real, else the first
 * real figure that counts in a score, else the first figure; inhabitants where there is none (a dissolved municipality).
 */
export function trendIndicator({ goals, changes }: Pick<AreaStory, "goals" | "changes">): string {
  const change = [...changes.worse, ...changes.better].find(({ synthetic }) => !synthetic);
  if (change) return change.indicator;
  const figures = goals.flatMap((row) => row.figures).filter(({ value }) => value !== null);
  const found = figures.find(({ synthetic, inScore }) => inScore && !synthetic) ?? figures[0];
  return found?.indicator ?? "inhabitants";
}
