import { may } from "@lokaal17/shared/accounts/rights";
import { type AreaCheck, getAreaCheck } from "@lokaal17/shared/contract/area-check";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { calendarNow } from "../publications/calendar-now.ts";
import type { View } from "../publications/views.ts";
import { whyNotScored } from "../scores/why-not-scored.ts";
import { areaCheckView } from "./check-view.ts";
import { knownArea } from "./known-area.ts";
import { storySources } from "./story-routes.ts";

/** What an alderman can expect of the page of his municipality; only for who may see what is to come. */
export function areaCheckRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getAreaCheck, async ({ params, actor, locale }) => {
    if (!may(actor, "see preview", params.area)) throw forbidden();
    const published = await context.views.at(undefined, null);
    const preview = await context.views.at("preview", actor);
    const phase = await phaseOf(context, preview, published, locale);
    const view = phase.kind === "preview" ? preview : published;
    const area = knownArea(view, params.area);
    const { name } = view.reference.areaOf.get(area) ?? { name: area };
    if (whyNotScored(view, area) !== null) throw notFound("check-none.detail", { name });
    const sources = await storySources(context, view, actor, area, locale);
    const mayExplain = may(actor, "explain values", area);
    return areaCheckView(view, { area, published, sources, phase, mayExplain });
  });
}

/** Between the first day of the preview and the publication there is a page to come, if anything of it differs. */
async function phaseOf(
  context: ApiContext,
  preview: View,
  published: View,
  locale: Locale,
): Promise<AreaCheck["phase"]> {
  const calendar = await calendarNow(context, locale);
  const today = dayInAmsterdam(context.now());
  const dates = {
    round: calendar?.round ?? null,
    previewUntil: calendar?.previewUntil ?? null,
    publishesOn: calendar?.publishesOn ?? null,
  };
  const hasNews = published.publication === null || preview.dataVersion > published.dataVersion;
  const isPreview = calendar !== null && calendar.previewFrom <= today && hasNews;
  if (isPreview) return { kind: "preview", ...dates };
  return { kind: published.publication === null ? "unpublished" : "published", ...dates };
}
