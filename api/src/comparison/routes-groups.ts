import { loadCoropNames } from "@lokaal17/db/areas/corop-names";
import { listAggregates } from "@lokaal17/shared/contract/aggregates";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { basketOf } from "../publications/views.ts";
import { goalAggregates, indicatorAggregates } from "./aggregates.ts";

/** Provinces, regions, size classes and the Netherlands: raw figures first, then scores. */
export function groupRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listAggregates, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const definition = query.indicator ? knownIndicator(view, query.indicator) : null;
    const basket = query.basket ? basketOf(view.baskets, query.basket) : view.basket;
    const kind = query.group ?? "province";
    return answerOf(context, c, view, async () => {
      const coropNames = kind === "corop" ? await loadCoropNames(context.database.db) : new Map();
      const wish = { kind, year: query.year, coropNames, locale };
      return definition
        ? indicatorAggregates(view, definition, wish)
        : goalAggregates(view, basket, query.goal ?? 1, wish);
    });
  });
}
