import type { QueryClient } from "@tanstack/react-query";
import { areasQuery, scoresQuery } from "../areas/queries.ts";
import { boundarySetsQuery } from "../comparison/boundary-queries.ts";
import { goalsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { changesQuery } from "./changes-query.ts";

export async function loadHome(client: QueryClient, asOf: string | undefined) {
  const loadScores = async () => {
    const { basis } = await client.ensureQueryData(scoresQuery(asOf));
    await client.ensureQueryData(areasQuery("municipality", basis.boundaryYear));
  };
  await Promise.all([
    loadScores(),
    client.ensureQueryData(areasQuery("province")),
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(boundarySetsQuery),
    client.ensureQueryData(publicationsQuery),
    client.ensureQueryData(changesQuery(asOf)),
  ]);
}
