import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import type { Holder } from "@lokaal17/db/questions/tables";
import { loadOfficial } from "@lokaal17/db/sources/authorities";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import type { Reference } from "../publications/views.ts";

/** The association, as it is called in both languages. */
export const association = "VNG";

/**
 * Who can answer best: the organisation where it entered the figure itself and has an officer here, else the
 * association, which knows the sources.
 */
export async function firstHolder(
  { database: { db } }: ApiContext,
  { code, collection }: IndicatorDefinition,
  area: AreaCode | null,
): Promise<Holder> {
  if (!area || collection !== "own") return "association";
  if ((await loadOfficial(db)).some(({ indicator }) => indicator === code)) return "association";
  return (await hasOfficer(db, area)) ? "organisation" : "association";
}

/** Whether anybody of the organisation would read a question here. */
export async function hasOfficer(db: ApiContext["database"]["db"], area: AreaCode): Promise<boolean> {
  return (await loadPeople(db, ["officer"], [area])).length > 0;
}

/** Name of who answers, as the public reads it. */
export function holderName(
  holder: Holder,
  area: AreaCode | null,
  { areaOf }: Pick<Reference, "areaOf">,
  locale: Locale,
): string {
  return holder === "organisation" && area
    ? nameWithLayer(area, areaOf.get(area)?.name ?? area, locale)
    : association;
}

/** "Restafval per inwoner, Gemeente Utrecht, 2024". */
export function figureName(
  { area, period }: { area: AreaCode | null; period: string | null },
  { name }: Pick<IndicatorDefinition, "name">,
  { areaOf }: Pick<Reference, "areaOf">,
  locale: Locale,
): string {
  const place = area && nameWithLayer(area, areaOf.get(area)?.name ?? area, locale);
  return [name[locale], place, period].filter(Boolean).join(", ");
}
