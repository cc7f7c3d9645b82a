import type { QueryClient } from "@tanstack/react-query";
import { indicatorsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";

export async function loadData(client: QueryClient) {
  await Promise.all([client.ensureQueryData(indicatorsQuery), client.ensureQueryData(publicationsQuery)]);
}
