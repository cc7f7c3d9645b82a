import type { AreaScores, Scores } from "@lokaal17/shared/contract/scores";
import { roundAsShown } from "@lokaal17/shared/text/number";

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

/** A goal of an area with its distance from the middle municipality, of the scores as they are shown. */
export interface GoalDistance extends AreaGoalRow {
  distance: number;
}

/**
 * The goals on which an area is furthest above and furthest below the middle municipality, at most three each. Scores
 * of different goals have different indicators: only the distance within a goal can be ranked. A goal around the
 * middle is named only when none is better, or less good, than most.
 */
export function highAndLow(rows: readonly AreaGoalRow[]): { high: GoalDistance[]; low: GoalDistance[] } {
  const distances = rows.flatMap((row): GoalDistance[] =>
    row.score === null || row.median === null
      ? []
      : [{ ...row, distance: roundAsShown(row.score, 0) - roundAsShown(row.median, 0) }],
  );
  const furthest = (position: "better" | "worse") => {
    const side = position === "better" ? 1 : -1;
    const found = distances.filter(({ distance }) => distance * side > 0);
    const clear = found.filter((row) => row.position === position);
    return (clear.length > 0 ? clear : found)
      .toSorted((a, b) => (b.distance - a.distance) * side)
      .slice(0, mostNamed);
  };
  return { high: furthest("better"), low: furthest("worse") };
}

const mostNamed = 3;

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
