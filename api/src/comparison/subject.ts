import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { Direction, IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Cell, cellOf } from "@lokaal17/shared/observations/cube";
import { allScoresOfYears, type GoalScores } from "@lokaal17/shared/scores/all-scores";
import { areaScores } from "@lokaal17/shared/scores/area-scores";
import { comparisonText } from "@lokaal17/shared/text/comparison";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { knownIndicator } from "../framework/known-indicator.ts";
import type { View } from "../publications/views.ts";

/** What areas are compared on: a number per area and year, with its name and unit. */
export interface Subject {
  indicator: IndicatorCode | null;
  goal: number | null;
  name: string;
  unit: string;
  decimals: number;
  direction: Direction | null;
  source: string;
  /** True when the numbers are answers: 1 is yes, 0 is no. */
  binary: boolean;
  layer: Layer;
  /** Years for which there can be a number. */
  years: readonly number[];
  /** Every area of the list in one year, in the order of the list. */
  cells(areas: readonly AreaCode[], year: number): (Cell | null)[];
}

/** @throws Problem 404 when there is no such indicator */
export function indicatorSubject(view: View, code: IndicatorCode, locale: Locale): Subject {
  const definition = knownIndicator(view, code);
  const { organisation, table } = definition.source;
  return {
    indicator: code,
    goal: definition.goal,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    direction: definition.direction,
    source: table ? `${organisation} ${table}` : organisation,
    binary: definition.measureType === "binary",
    layer: definition.layer,
    years: view.cube.years,
    cells: (areas, year) => areas.map((area) => cellOf(view.cube, code, area, year)),
  };
}

/** The score of a goal, in the year of the publication and the years before it that can be scored. */
export function goalSubject(view: View, goal: number, locale: Locale): Subject {
  const name = view.reference.goals.find(({ number }) => number === goal)?.name[locale] ?? String(goal);
  const plan = view.derived.plan(view.basket);
  const onlyThisGoal = { ...plan, goals: plan.goals.filter((planned) => planned.goal === goal) };
  const text = comparisonText(locale);
  const years = view.cube.years.filter((year) => year <= view.scoreYear);
  // All years of a list of areas are made in one walk through the figures, and readers ask them year by year.
  let made: { areas: readonly AreaCode[]; scores: (GoalScores | undefined)[] } | null = null;
  const scoresOf = (areas: readonly AreaCode[], year: number) => {
    if (made?.areas !== areas) {
      const all = allScoresOfYears(onlyThisGoal, view.cube, areas, years);
      made = { areas, scores: all.map(({ goals }) => goals[0]) };
    }
    return made.scores[years.indexOf(year)];
  };
  return {
    indicator: null,
    goal,
    name,
    unit: text("score-unit"),
    decimals: 0,
    direction: "higher",
    source: text("score-source"),
    binary: false,
    layer: "municipality",
    years,
    cells: (areas, year) => {
      if (areas.length === 1 && areas[0])
        return [scoreCell(areaScores(onlyThisGoal, view.cube, areas[0], year)[0])];
      const scores = scoresOf(areas, year);
      return areas.map((_, place) => {
        const score = scores?.scores[place] ?? Number.NaN;
        return Number.isNaN(score)
          ? null
          : { value: score, status: "normal", synthetic: scores?.synthetic[place] === 1 };
      });
    },
  };
}

const scoreCell = (score: { score: number | null; synthetic: boolean } | undefined): Cell | null =>
  score?.score == null ? null : { value: score.score, status: "normal", synthetic: score.synthetic };
