import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Scores } from "@lokaal17/shared/contract/scores";
import type { AreaFigures } from "../comparison/area-figures-model.ts";
import { medianOf } from "../comparison/median-of.ts";

/** One goal over all municipalities, as a row of the goals' table. */
export interface GoalRow {
  goal: number;
  name: string;
  scores: readonly number[];
  /** The middle municipality; null where fewer than half have a score. */
  median: number | null;
  areaCount: number;
  basketSize: number;
  figureCount: number;
  syntheticCount: number;
}

/** The 17 goals, in their order, with their names. */
export function goalRows(scores: Scores, goals: readonly { number: number; name: string }[]): GoalRow[] {
  return scores.goals.map(({ goal, scores: column, ...rest }) => ({
    ...rest,
    goal,
    name: goals.find(({ number }) => number === goal)?.name ?? String(goal),
    scores: column.filter((score) => score !== null),
  }));
}

/** The goal that the map begins with: the first one that most municipalities have a score for. */
export function firstGoal(rows: readonly Pick<GoalRow, "goal" | "areaCount">[]): number {
  const most = Math.max(0, ...rows.map(({ areaCount }) => areaCount));
  return rows.find(({ areaCount }) => areaCount === most)?.goal ?? 1;
}

/**
 * The scores of one goal as figures of areas. A score is marked as an example when any figure of the goal is one:
 * the columns do not say which municipality used it.
 */
export function figuresOfGoal(
  scores: Scores,
  areas: readonly AreaView[],
  goal: number,
  words: { name: string; unit: string },
): AreaFigures {
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const column = scores.goals.find((candidate) => candidate.goal === goal);
  const synthetic = (column?.syntheticCount ?? 0) > 0;
  const rows = scores.areas.map((code, place) => {
    const area = areaOf.get(code);
    const value = column?.scores[place] ?? null;
    return {
      code,
      name: area?.name ?? code,
      provinceCode: area?.provinceCode ?? null,
      tile: area?.tile ?? null,
      value,
      status: null,
      synthetic: synthetic && value !== null,
    };
  });
  return {
    ...words,
    decimals: 0,
    layer: "municipality",
    binary: false,
    isScore: true,
    year: scores.basis.year,
    median: column?.median ?? null,
    rows,
    syntheticCount: rows.filter((row) => row.synthetic).length,
  };
}

/** The middle municipality of each province on the shown goal, in the order of the provinces. */
export function provinceMedians(
  { rows }: AreaFigures,
  provinces: readonly Pick<AreaView, "code" | "name">[],
) {
  return provinces.map(({ code, name }) => ({
    code,
    name,
    median: medianOf(rows.filter(({ provinceCode }) => provinceCode === code)),
  }));
}
