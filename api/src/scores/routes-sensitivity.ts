import {
  getDrivers,
  getFrameworkQuality,
  listMethodComparisons,
  listRankBands,
} from "@lokaal17/shared/contract/sensitivity";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { verdictView } from "../publications/verdict-view.ts";
import { basketOf } from "../publications/views.ts";
import { driversView } from "./drivers-view.ts";
import { methodsView } from "./methods-view.ts";
import { qualityView } from "./quality-view.ts";
import { rankBandsView } from "./rank-bands-view.ts";

/** How sure scores and places are, what they lean on, and what other methods say. */
export function sensitivityRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listRankBands, async ({ c, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    const area = query.area === undefined ? null : knownArea(view, query.area);
    return answerOf(context, c, view, () => rankBandsView(view, { basket, goal: query.goal ?? null, area }));
  });

  implement(app, getDrivers, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    const area = knownArea(view, query.area);
    return answerOf(context, c, view, () => driversView(view, { basket, area, goal: query.goal, locale }));
  });

  implement(app, listMethodComparisons, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    return answerOf(context, c, view, () =>
      methodsView(verdictView(view), { area, goal: query.goal, locale }),
    );
  });

  implement(app, getFrameworkQuality, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    return answerOf(context, c, view, () => qualityView(view, basket, locale));
  });
}
