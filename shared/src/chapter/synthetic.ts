import type { ChapterSnapshot, SnapshotIndicator } from "./snapshot.ts";

/** Whether one synthetic value is among what the chapter is made of. */
export function usesSynthetic({ content }: ChapterSnapshot): boolean {
  const { indicators, goals, layers, members, practices } = content;
  return (
    [...indicators, ...layers.flatMap((layer) => layer.indicators)].some(hasExample) ||
    goals.some((goal) => goal.scores?.origins.includes("s") === true) ||
    [...members, ...practices].some(({ synthetic }) => synthetic)
  );
}

function hasExample({ years }: SnapshotIndicator): boolean {
  return years.some(({ origins, national }) => origins.includes("s") || national?.synthetic === true);
}
