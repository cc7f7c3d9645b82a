import type { QueryClient } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { boundarySetsQuery } from "../comparison/boundary-queries.ts";
import { goalsQuery, indicatorQuery, indicatorsQuery } from "../framework/queries.ts";
import { configurationQuery } from "../publications/queries.ts";

/** Reads what can be chosen in the gallery; the figures themselves come in frames of their own. */
export async function loadGallery(client: QueryClient, subject: string | undefined) {
  const { indicators } = await client.ensureQueryData(indicatorsQuery);
  const indicator = indicators.find(({ code }) => code === subject);
  await Promise.all([
    client.ensureQueryData(goalsQuery),
    ...(indicator ? [client.ensureQueryData(indicatorQuery(indicator.code))] : []),
    client.ensureQueryData(areasQuery("municipality")),
    client.ensureQueryData(boundarySetsQuery),
    client.ensureQueryData(configurationQuery),
  ]);
}
