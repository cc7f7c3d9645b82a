import { findObservations } from "@lokaal17/db/observations/queries";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { listObservations, mostObservations, observationsCsv } from "@lokaal17/shared/contract/observations";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import { observationsToCsv } from "@lokaal17/shared/open-data/observations-csv";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { forbidden, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { explanationsOf } from "./explanations.ts";
import { visibleRows } from "./withheld.ts";

interface Query {
  indicators: IndicatorCode[];
  areas?: AreaCode[] | undefined;
  periods?: Period[] | undefined;
  asOf?: string | undefined;
}

/** Observations as they are stored, exact to the digit, as JSON and CSV. */
export function observationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listObservations, async ({ c, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, async () => {
      const observations = await find(context, view, query, actor);
      return {
        dataVersion: view.dataVersion,
        synthetic: observations.some(({ origin }) => origin === "synthetic"),
        observations,
      };
    });
  });

  implement(app, observationsCsv, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const make = async () => {
      const [rows, explanations] = await Promise.all([
        find(context, view, query, actor),
        explanationsOf(context, view, actor, {}),
      ]);
      const textOf = new Map(explanations.map((one) => [cellName(one), one.text]));
      return observationsToCsv(rows, locale, (row) => textOf.get(cellName(row)) ?? "");
    };
    c.header("Content-Disposition", 'attachment; filename="lokaal17.csv"');
    const mediaType = "text/csv; charset=utf-8";
    if (!view.isPublic) {
      c.header("Cache-Control", "private, no-store");
      return c.body(await make(), 200, { "Content-Type": mediaType });
    }
    const { pathname, search } = new URL(c.req.url);
    const key = `${view.key} ${locale} ${pathname}${search}`;
    return context.answers.send(c, key, async () => ({ mediaType, text: await make() }));
  });
}

const cellName = ({ area, indicator, period }: Pick<Observation, "area" | "indicator" | "period">) =>
  `${area} ${indicator} ${period}`;

/** The rows of the query; names every unknown code, and refuses more rows than one answer may have. */
async function find(
  { database }: ApiContext,
  view: View,
  { indicators, areas, periods }: Query,
  actor: Actor | null,
): Promise<Observation[]> {
  for (const code of indicators) knownIndicator(view, code);
  for (const code of areas ?? []) knownArea(view, code);
  const visible = previewAreas(view, areas, actor);
  const rows = await findObservations(database.db, {
    indicators,
    areas: visible,
    periods,
    dataVersion: view.dataVersion,
    limit: mostObservations + 1,
  });
  if (rows.length > mostObservations)
    throw new Problem(413, "too-many-rows", "too-many-rows.detail", { values: { limit: mostObservations } });
  return visibleRows(database.db, view, rows);
}

/** In a preview an organisation asks for its own areas; VNG for any. */
function previewAreas(
  view: View,
  areas: AreaCode[] | undefined,
  actor: Actor | null,
): AreaCode[] | undefined {
  if (view.isPublic) return areas;
  const own = areasFor(actor, "see preview");
  if (own === "all") return areas;
  if (areas?.some((code) => !own.includes(code))) throw forbidden();
  return areas ?? [...own];
}
