import { type Assessment, notAssessed } from "./assessment.ts";
import { assessCbs } from "./cbs.ts";
import { hasDirection, type PublishedMethod, type WrittenIndicator } from "./framework.ts";
import { type AssessedIndicator, type GoalResult, goalResult } from "./goal-means.ts";
import { type PaceWindow, windowOf } from "./pace.ts";
import { regionalFill } from "./regional-fill.ts";
import { assessSdsn } from "./sdsn.ts";
import { byCode, type FiguresByArea, type Series } from "./series.ts";
import { assessStatcan } from "./statcan.ts";
import { assessUnChart } from "./un-chart.ts";

/** One area: its indicators by goal and code, and its goals by number. */
export interface AreaAssessment {
  area: string;
  indicators: readonly AssessedIndicator[];
  goals: readonly AreaGoal[];
}

export interface AreaGoal extends GoalResult {
  /** The score of the region that stands in for a missing one; null: not filled. */
  filled: number | null;
}

/** Assesses all areas, in plain order of their codes, each with all indicators and all goals of the framework. */
export function assessAreas(
  framework: readonly WrittenIndicator[],
  figures: FiguresByArea,
  method: PublishedMethod,
): AreaAssessment[] {
  const indicators = framework
    .toSorted((a, b) => a.goal - b.goal || byCode(a.indicator, b.indicator))
    .map((indicator) => ({ indicator, window: windowOf(indicator, figures.years(indicator.indicator)) }));
  const goals = [...new Set(indicators.map(({ indicator }) => indicator.goal))];
  return figures.areas.map((area) => {
    const assessed = indicators.map(({ indicator, window }) => {
      const series = figures.of(area, indicator.indicator);
      const assessment = assess(indicator, series, window, method);
      return { indicator, assessment, year: series.at(-1)?.year ?? null };
    });
    const byGoal = Map.groupBy(assessed, ({ indicator }) => indicator.goal);
    return {
      area,
      indicators: assessed,
      goals: goals.map((goal) => ({ ...goalResult(goal, byGoal.get(goal) ?? [], method), filled: null })),
    };
  });
}

/** The same areas, with the mean of the region where a goal has no score; areas that it does not name are not filled. */
export function fillFromRegions(
  areas: readonly AreaAssessment[],
  regions: ReadonlyMap<string, string>,
): AreaAssessment[] {
  const regionOf = areas.map(({ area }) => regions.get(area) ?? null);
  const goalCount = areas[0]?.goals.length ?? 0;
  const filled = Array.from({ length: goalCount }, (_, goal) =>
    regionalFill(
      areas.map(({ goals }) => goals[goal]?.score ?? null),
      regionOf,
    ),
  );
  return areas.map((area, at) => ({
    ...area,
    goals: area.goals.map((goal, number) => ({ ...goal, filled: filled[number]?.[at] ?? null })),
  }));
}

function assess(
  indicator: WrittenIndicator,
  series: Series,
  window: PaceWindow | null,
  method: PublishedMethod,
): Assessment {
  if (series.length === 0 || !hasDirection(indicator)) return notAssessed;
  switch (method) {
    case "sdsn":
      return assessSdsn(indicator, series, window);
    case "statcan":
      return assessStatcan(indicator, series);
    case "un-chart":
      return assessUnChart(indicator, series);
    case "cbs":
      return assessCbs(indicator, series);
  }
}
