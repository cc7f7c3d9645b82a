import { countObservations, findObservations } from "@lokaal17/db/observations/queries";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { mostObservations } from "@lokaal17/shared/contract/observations";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { forbidden, Problem } from "../http/problem.ts";
import type { View } from "../publications/views.ts";
import { visibleRows } from "./withheld.ts";

export interface ObservationChoice {
  indicators?: IndicatorCode[] | undefined;
  areas?: AreaCode[] | undefined;
  periods?: Period[] | undefined;
}

/**
 * The figures of a choice as a reader may see them, in the order of their codes.
 * @throws Problem that names an unknown code; 413 with their number when there are more than one answer may have
 */
export async function observationsOf(
  { database }: Pick<ApiContext, "database">,
  view: View,
  choice: ObservationChoice,
  actor: Actor | null,
  limit = mostObservations,
): Promise<Observation[]> {
  for (const code of choice.indicators ?? []) knownIndicator(view, code);
  for (const code of choice.areas ?? []) knownArea(view, code);
  const filter = {
    // Before the first publication the public sees none.
    indicators: view.isPublic && !view.publication ? [] : (choice.indicators ?? [...view.definitions.keys()]),
    areas: previewAreas(view, choice.areas, actor),
    periods: choice.periods,
    dataVersion: view.dataVersion,
  };
  const rows = await findObservations(database.db, { ...filter, limit: limit + 1 });
  if (rows.length > limit) {
    const count = await countObservations(database.db, filter);
    throw new Problem(413, "too-many-rows", "too-many-rows.detail", {
      values: { count, limit },
      extra: { count, limit },
    });
  }
  return (await visibleRows(database.db, view, rows)).sort(byCode);
}

/** The same order on every database, whatever its language sorts first. */
function byCode(one: Observation, other: Observation): number {
  return (
    compare(one.indicator, other.indicator) ||
    compare(one.period, other.period) ||
    compare(one.area, other.area) ||
    compare(one.breakdown, other.breakdown)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

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
