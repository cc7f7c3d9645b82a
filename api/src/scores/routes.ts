import { getAreaScores, listScores } from "@lokaal17/shared/contract/scores";
import type { Basket } from "@lokaal17/shared/framework/basket";
import { sentScore } from "@lokaal17/shared/scores/sent-score";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { ownTargetsOf } from "../framework/own-targets.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { basketOf, type View } from "../publications/views.ts";
import { areaScoresView } from "./area-view.ts";
import { basisOf, goalAdopted } from "./basis.ts";

/** Scores of goals: of all municipalities in columns, and of one area with the figures behind them. */
export function scoreRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listScores, async ({ c, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    return answerOf(context, c, view, () => scoresInColumns(view, basket, query.goal));
  });

  implement(app, getAreaScores, async ({ c, params, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, params.area);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    return answerOf(context, c, view, async () => {
      const ownTargets = await ownTargetsOf(context, view, actor, area);
      return areaScoresView(view, basket, area, {
        locale,
        ownTargets,
        demonstration: context.demonstration,
      });
    });
  });
}

function scoresInColumns(view: View, basket: Basket, goal: number | undefined) {
  const areas = view.derived.peers("municipality");
  const all = view.derived.scores(basket);
  const goals = all.goals
    .filter((scores) => goal === undefined || scores.goal === goal)
    .map(({ goal: number, basketCount, scores, counts, syntheticCounts }) => {
      const known = [...scores].filter((score) => !Number.isNaN(score));
      return {
        goal: number,
        basketSize: basketCount,
        scores: [...scores].map((score) => (Number.isNaN(score) ? null : sentScore(score))),
        median: known.length * 2 >= areas.length ? median(known) : null,
        areaCount: known.length,
        syntheticCount: sum(syntheticCounts),
        figureCount: sum(counts),
        thresholdsAdopted: goalAdopted(view, basket, number),
      };
    });
  const synthetic = goals.some(({ syntheticCount }) => syntheticCount > 0);
  return { basis: basisOf(view, basket, synthetic), areas, goals };
}

const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
