import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { View } from "./views.ts";

/**
 * What organisations say themselves (own targets, explanations), as a reader of a view may see it: in the preview of an
 * organisation those of others are as they were published.
 * @param load all rows at a data version
 */
export async function ownAndPublished<Row extends { area: AreaCode }>(
  view: View,
  actor: Actor | null,
  load: (dataVersion: number) => Promise<Row[]>,
): Promise<Row[]> {
  if (view.isPublic) return view.publication ? load(view.dataVersion) : [];
  const own = areasFor(actor, "see preview");
  const all = await load(view.dataVersion);
  if (own === "all") return all;
  const published = view.publication ? await load(view.publication.dataVersion) : [];
  return [
    ...all.filter(({ area }) => own.includes(area)),
    ...published.filter(({ area }) => !own.includes(area)),
  ];
}
