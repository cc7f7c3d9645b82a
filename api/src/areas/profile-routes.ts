import { createHash } from "node:crypto";
import { getAreaProfile } from "@lokaal17/shared/contract/area-profile";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { organisationName } from "@lokaal17/shared/text/organisation-names";
import type { Hono } from "hono";
import { addressOf } from "../accounts/client-address.ts";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { whyNotScored } from "../scores/why-not-scored.ts";
import { KeptFiles } from "./kept-files.ts";
import { knownArea } from "./known-area.ts";
import { practicesNow } from "./practices-now.ts";
import { profileDocuments } from "./profile-document.ts";
import { profilePdf } from "./profile-pdf.ts";
import { storySources } from "./story-routes.ts";
import { areaStoryView } from "./story-view.ts";

/** Some 60 kB each. */
const mostKept = 100;

/** The profile of a municipality on two pages; of what is public it is made once per data version. */
export function areaProfileRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const kept = new KeptFiles(mostKept);

  implement(app, getAreaProfile, async ({ c, params, query, actor, locale: preferred }) => {
    const locale = query.locale ?? preferred;
    const view = await context.views.at(query.asOf, actor);
    const area = knownArea(view, params.code);
    const { name } = view.reference.areaOf.get(area) ?? { name: area };
    if (whyNotScored(view, area) !== null) throw notFound("profile-none.detail", { name });
    // The key first: practices that change in between are then never kept under the key of the ones after them.
    const { key: practicesKey } = await practicesNow(context);
    const today = dayInAmsterdam(context.now());
    const key = `${view.key} ${area} ${locale} ${practicesKey} ${today}`;
    // The same key makes the same bytes: the tag is known before they are made.
    const etag = etagOf(`profile ${context.version} ${key}`);
    // Not set before: a refusal has none of them.
    const headers = {
      Vary: "Accept-Language, Cookie",
      "Cache-Control": view.isPublic ? "public, no-cache" : "private, no-store",
      ...(view.isPublic && { ETag: etag }),
    };
    const known = c.req.header("if-none-match")?.split(",") ?? [];
    if (view.isPublic && known.some((one) => one.trim() === etag)) return c.body(null, 304, headers);
    const client = addressOf(c, context.proxies);
    const make = async (signal: AbortSignal) =>
      profilePdf(
        async () => {
          const sources = await storySources(context, view, actor, area, locale);
          return profileDocuments({
            story: (await areaStoryView(view, area, sources)).story,
            locale,
            address: `${context.address}${locale === "en" ? "/en" : ""}/gemeenten/${area}`,
            isPublic: view.isPublic,
            today,
            sourceOf: (indicator) => sourceName(view, indicator, locale),
          });
        },
        { client, signal },
      );
    const bytes = view.isPublic ? await kept.of(key, c.req.raw.signal, make) : await make(c.req.raw.signal);
    return c.body(bytes, 200, {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      "Content-Disposition": `inline; filename="lokaal17-${area}-${view.scoreYear}-${locale}.pdf"`,
    });
  });
}

function sourceName(view: View, indicator: string, locale: Locale): string | null {
  const definition = view.definitions.get(indicator as IndicatorCode);
  return definition ? organisationName(definition.source.organisation, locale) : null;
}

const etagOf = (identity: string) =>
  `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`;
