import { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import { listDifferences } from "@lokaal17/shared/contract/differences";
import { getRecodedSeries } from "@lokaal17/shared/contract/recoded-series";
import { listSimilarAreas } from "@lokaal17/shared/contract/similar-areas";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { differencesView } from "./differences.ts";
import { recodedSeriesView } from "./recoded-series.ts";
import { similarAreasView } from "./similar-areas.ts";

/** One area beside others: where it clearly differs, which are like it, and its series over reorganisations. */
export function peerRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listDifferences, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    const definition = knownIndicator(view, query.indicator);
    return answerOf(context, c, view, () =>
      differencesView(view, { definition, area, year: query.year, locale }),
    );
  });

  implement(app, listSimilarAreas, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    const compared = query.indicator ? knownIndicator(view, query.indicator) : null;
    const { count, variables, weights } = query;
    return answerOf(context, c, view, async () => {
      const structural = await loadStructuralVariables(context.database.db);
      return similarAreasView(view, { area, compared, count, variables, weights, structural, locale });
    });
  });

  implement(app, getRecodedSeries, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, query.area);
    const definition = knownIndicator(view, query.indicator);
    const { boundaryYear } = query;
    return answerOf(context, c, view, () =>
      recodedSeriesView(view, { definition, area, boundaryYear, locale }),
    );
  });
}
