import { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { getAreaStory } from "@lokaal17/shared/contract/area-story";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { ownTargetsOf } from "../framework/own-targets.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { explanationsOf } from "../observations/explanations.ts";
import type { View } from "../publications/views.ts";
import { knownArea } from "./known-area.ts";
import { practicesNow } from "./practices-now.ts";
import type { StorySources } from "./story-view.ts";
import { areaStoryView } from "./story-view.ts";

/** The page of one area in one request, prepared once per data version. */
export function areaStoryRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getAreaStory, async ({ c, params, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, params.area);
    const { key } = await practicesNow(context);
    return answerOf(
      context,
      c,
      view,
      async () =>
        (await areaStoryView(view, area, await storySources(context, view, actor, area, locale))).story,
      key,
    );
  });
}

/** What a reader of the view may know of the area beside its figures. */
export async function storySources(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  area: AreaCode,
  locale: Locale,
): Promise<StorySources> {
  const { db } = context.database;
  return {
    locale,
    demonstration: context.demonstration,
    ownTargets: await ownTargetsOf(context, view, actor, area),
    explanations: await explanationsOf(context, view, actor, { area }),
    practices: (await practicesNow(context)).practices,
    structural: await loadStructuralVariables(db),
  };
}
