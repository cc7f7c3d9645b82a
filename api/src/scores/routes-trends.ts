import { getProjection, listTrends } from "@lokaal17/shared/contract/trends";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { ownTargetsOf } from "../framework/own-targets.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { verdictView } from "../publications/verdict-view.ts";
import { basketOf } from "../publications/views.ts";
import { projectionView, standardProjectionYear } from "./projection-view.ts";
import { trendsView } from "./trends-view.ts";

/** How figures developed, and where they go if that goes on. Words about a target only where somebody decided one. */
export function trendRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { demonstration } = context;

  implement(app, listTrends, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    return answerOf(context, c, view, async () => {
      const ownTargets = await ownTargetsOf(context, view, actor, area);
      return trendsView(verdictView(view), {
        basket,
        area,
        goal: query.goal,
        indicator: query.indicator,
        only: query.only,
        ownTargets,
        demonstration,
        locale,
      });
    });
  });

  implement(app, getProjection, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    const definition = knownIndicator(view, query.indicator);
    const year = query.year ?? standardProjectionYear;
    return answerOf(context, c, view, async () => {
      const ownTargets = await ownTargetsOf(context, view, actor, area);
      return projectionView(verdictView(view), {
        definition,
        area,
        year,
        ownTargets,
        demonstration,
        locale,
      });
    });
  });
}
