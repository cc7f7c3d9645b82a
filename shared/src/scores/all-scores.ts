import type { AreaCode } from "../areas/area.ts";
import type { GoalNumber } from "../framework/goal.ts";
import type { Cube } from "../observations/cube.ts";
import { colours } from "./colour.ts";
import { scoreGoal } from "./goal-score.ts";
import type { IndicatorScore } from "./indicator-score.ts";
import { type ScorePlan, scoreReader } from "./score-plan.ts";

/** One goal in all areas; every array is in the order of `AllScores.areas`. */
export interface GoalScores {
  goal: GoalNumber;
  basketCount: number;
  /** 0 to 100, NaN where there is no score. */
  scores: Float64Array;
  /** Place in `colours`. */
  colours: Uint8Array;
  /** Share of the goal's basket with a figure, 0 to 1. */
  coverage: Float64Array;
  /** Indicators with a figure, and how many of these are examples. */
  counts: Uint16Array;
  syntheticCounts: Uint16Array;
  /** Examples among the figures, 0 to 1; 0 without figures. */
  syntheticShare: Float64Array;
  /** 1 where a score or colour leans on an example: the mark that must be shown. */
  synthetic: Uint8Array;
}

export interface AllScores {
  dataVersion: number;
  basket: ScorePlan["basket"];
  year: number;
  areas: readonly AreaCode[];
  /** Goals 1 to 17. */
  goals: readonly GoalScores[];
}

/**
 * The goal scores of many areas in one year, by the same rules as `areaScores`.
 * 342 areas × 125 indicators take about 10 ms.
 */
export function allScores(plan: ScorePlan, cube: Cube, areas: readonly AreaCode[], year: number): AllScores {
  const places = areas.map((area) => cube.areaIndex.get(area));
  const goals = plan.goals.map(({ goal, size, indicators }) => {
    const readers = indicators.map((planned) => scoreReader(planned, cube, year));
    const found = emptyGoalScores(goal, size.inScore, areas.length);
    for (const [index, place] of places.entries()) {
      const scored: IndicatorScore[] = [];
      if (place !== undefined) {
        for (const read of readers) {
          const score = read(place);
          if (score) scored.push(score);
        }
      }
      const result = scoreGoal(goal, scored, size);
      found.scores[index] = result.score ?? Number.NaN;
      found.colours[index] = colours.indexOf(result.colour);
      found.coverage[index] = result.coverage;
      found.counts[index] = result.count;
      found.syntheticCounts[index] = result.syntheticCount;
      found.syntheticShare[index] = result.count === 0 ? 0 : result.syntheticCount / result.count;
      found.synthetic[index] = result.synthetic ? 1 : 0;
    }
    return found;
  });
  return { dataVersion: cube.dataVersion, basket: plan.basket, year, areas, goals };
}

function emptyGoalScores(goal: GoalNumber, basketCount: number, size: number): GoalScores {
  return {
    goal,
    basketCount,
    scores: new Float64Array(size),
    colours: new Uint8Array(size),
    coverage: new Float64Array(size),
    counts: new Uint16Array(size),
    syntheticCounts: new Uint16Array(size),
    syntheticShare: new Float64Array(size),
    synthetic: new Uint8Array(size),
  };
}
