import type { AreaCode } from "../areas/area.ts";
import type { Cube } from "../observations/cube.ts";
import { type GoalScore, scoreGoal } from "./goal-score.ts";
import { type ScorePlan, scoreReader } from "./score-plan.ts";

/**
 * All 17 goals of one area in one year, with the indicators behind them.
 * A goal without enough figures, or an area that the cube does not know, answers with a null score and its reason.
 */
export function areaScores(plan: ScorePlan, cube: Cube, area: AreaCode, year: number): GoalScore[] {
  const place = cube.areaIndex.get(area);
  return plan.goals.map(({ goal, size, indicators }) => {
    const scored = indicators.flatMap((planned) => {
      const score = place === undefined ? null : scoreReader(planned, cube, year)(place);
      return score ? [score] : [];
    });
    return scoreGoal(goal, scored, size);
  });
}
