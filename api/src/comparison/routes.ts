import { isValidIn } from "@lokaal17/shared/areas/area";
import { getComparison } from "@lokaal17/shared/contract/comparison";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { compare } from "./compare.ts";
import { goalSubject, indicatorSubject } from "./subject.ts";

/** Areas of one layer beside each other, on an indicator or on a goal. */
export function comparisonRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getComparison, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const subject = query.indicator
      ? indicatorSubject(view, query.indicator, locale)
      : goalSubject(view, query.goal ?? 1, locale);
    const layer = query.layer ?? subject.layer;
    const areas = view.reference.areas.filter(
      (area) => area.layer === layer && isValidIn(area, view.boundaryYear),
    );
    const series = (query.series ?? []).map((code) => knownArea(view, code));
    return answerOf(context, c, view, () =>
      compare(view, subject, { layer, areas, year: query.year, series }),
    );
  });
}
