import type { AreaCode } from "../areas/area.ts";
import type { GoalNumber } from "../framework/goal.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { Cube } from "../observations/cube.ts";
import type { Bounds } from "./normalise.ts";
import { type ScorePlan, scoreReader } from "./score-plan.ts";

/** One indicator of a plan over areas: every array is in their order. */
export interface ScoreColumn {
  indicator: IndicatorCode;
  goal: GoalNumber;
  bounds: Bounds;
  inScore: boolean;
  /** NaN where an area has no figure that may be used; `years` is 0 there. */
  values: Float64Array;
  scores: Float64Array;
  years: Uint16Array;
  /** 1 for an example. */
  synthetic: Uint8Array;
}

/** The figures behind the scores of one year, indicator by indicator, by the same rules as `areaScores`. */
export function scoreColumns(
  plan: ScorePlan,
  cube: Cube,
  areas: readonly AreaCode[],
  year: number,
): ScoreColumn[] {
  const places = areas.map((area) => cube.areaIndex.get(area));
  return plan.goals.flatMap(({ goal, indicators }) =>
    indicators.map((planned): ScoreColumn => {
      const column = {
        indicator: planned.code,
        goal,
        bounds: planned.scale.bounds,
        inScore: planned.inScore,
        values: new Float64Array(areas.length).fill(Number.NaN),
        scores: new Float64Array(areas.length).fill(Number.NaN),
        years: new Uint16Array(areas.length),
        synthetic: new Uint8Array(areas.length),
      };
      const read = scoreReader(planned, cube, year);
      for (const [index, place] of places.entries()) {
        const found = place === undefined ? null : read(place);
        if (!found) continue;
        column.values[index] = found.value;
        column.scores[index] = found.score;
        column.years[index] = found.year;
        column.synthetic[index] = found.synthetic ? 1 : 0;
      }
      return column;
    }),
  );
}
