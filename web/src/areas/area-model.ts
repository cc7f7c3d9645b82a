import { lastTargetYear } from "@lokaal17/shared/areas/story-words";
import type { AreaStory, StoryGap, StoryGoal } from "@lokaal17/shared/contract/area-story";

export type AreaIndicatorFigure = StoryGoal["figures"][number];

/** What the head of the page counts. */
export function areaCounts({ goals, figureCount, syntheticCount, gaps }: AreaStory) {
  const figures = goals.flatMap((goal) => goal.figures).filter(({ value }) => value !== null);
  return {
    scored: goals.filter(({ score }) => score !== null).length,
    figures: figureCount,
    synthetic: syntheticCount,
    ownFigures: figures.length,
    ownSynthetic: figures.filter(({ synthetic }) => synthetic).length,
    gaps: gaps.length,
  };
}

/** What is due by 2030, and what later: an indicator stands in both where it has a target in each. */
export function dueByYear(due: AreaStory["due"]): { soon: AreaStory["due"]; later: AreaStory["due"] } {
  const those = (isSoon: boolean) =>
    due
      .map((row) => ({
        ...row,
        targets: row.targets.filter(({ year }) => year <= lastTargetYear === isSoon),
      }))
      .filter(({ targets }) => targets.length > 0)
      .toSorted((one, other) => (one.targets[0]?.year ?? 0) - (other.targets[0]?.year ?? 0));
  return { soon: those(true), later: those(false) };
}

/** The gaps by what they mean, in the order of the list; kinds that do not occur are left out. */
export function gapsByKind(gaps: readonly StoryGap[]): { kind: StoryGap["kind"]; gaps: StoryGap[] }[] {
  return gapOrder
    .map((kind) => ({ kind, gaps: gaps.filter((gap) => gap.kind === kind) }))
    .filter((group) => group.gaps.length > 0);
}

const gapOrder = ["confidential", "missing", "old", "none", "not-applicable"] as const;
