import type { AreaScores, Scores } from "@lokaal17/shared/contract/scores";

type AreaGoal = AreaScores["goals"][number];
export type AreaIndicatorFigure = AreaGoal["figures"][number];

/** One goal of one area, beside all municipalities. */
export interface AreaGoalRow extends AreaGoal {
  name: string;
  /** Scores of all municipalities. */
  scores: readonly number[];
  median: number | null;
}

/** The goals of an area with their names and the scores of all municipalities. */
export function areaGoalRows(
  { goals }: AreaScores,
  all: Scores,
  names: readonly { number: number; name: string }[],
): AreaGoalRow[] {
  return goals.map((own) => {
    const column = all.goals.find(({ goal }) => goal === own.goal);
    return {
      ...own,
      name: names.find(({ number }) => number === own.goal)?.name ?? String(own.goal),
      scores: column?.scores.filter((score) => score !== null) ?? [],
      median: column?.median ?? null,
    };
  });
}

/** The three goals with the highest scores and the three with the lowest; with fewer than six scores, half each. */
export function highAndLow(rows: readonly AreaGoalRow[]): { high: AreaGoalRow[]; low: AreaGoalRow[] } {
  const scored = rows
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const size = Math.min(3, Math.floor(scored.length / 2));
  return { high: scored.slice(0, size), low: size === 0 ? [] : scored.slice(-size).reverse() };
}

/** What the head of the page counts. */
export function areaCounts(rows: readonly AreaGoal[]) {
  const scored = rows.filter(({ score }) => score !== null);
  const sum = (numberOf: (row: AreaGoal) => number) => rows.reduce((total, row) => total + numberOf(row), 0);
  const withFigure = (row: AreaGoal) => row.figures.filter(({ value }) => value !== null);
  return {
    scored: scored.length,
    better: scored.filter(({ position }) => position === "better").length,
    worse: scored.filter(({ position }) => position === "worse").length,
    figures: sum(({ figureCount }) => figureCount),
    ownFigures: sum((row) => withFigure(row).length),
    synthetic: sum(({ syntheticCount }) => syntheticCount),
    ownSynthetic: sum((row) => withFigure(row).filter(({ synthetic }) => synthetic).length),
  };
}
