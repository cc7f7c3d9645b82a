import type { getMethod } from "@lokaal17/shared/contract/method";
import type { getFrameworkQuality } from "@lokaal17/shared/contract/sensitivity";
import type { QueryClient } from "@tanstack/react-query";
import { publicationsQuery } from "../publications/queries.ts";
import { read } from "../ui/client.ts";
import { methodsQuery, rankBandsQuery, trendsQuery } from "./queries.ts";

export const methodQuery = (asOf: string | undefined) =>
  read<typeof getMethod>("/v1/method", { query: { asOf } });

export const qualityQuery = (asOf: string | undefined) =>
  read<typeof getFrameworkQuality>("/v1/framework-quality", { query: { asOf } });

/** What the page for a member of a council shows: the method, and everything about its example. */
export async function loadMethod(client: QueryClient, asOf: string | undefined): Promise<void> {
  const [{ example }] = await Promise.all([
    client.ensureQueryData(methodQuery(asOf)),
    client.ensureQueryData(publicationsQuery),
  ]);
  if (!example) return;
  const { area, goal } = example;
  await Promise.all([
    client.ensureQueryData(trendsQuery(area, { goal, asOf })),
    client.ensureQueryData(rankBandsQuery({ area, goal, asOf })),
    client.ensureQueryData(methodsQuery(area, { goal, asOf })),
  ]);
}

/** What the page for statisticians shows. */
export async function loadMethodStatistics(client: QueryClient, asOf: string | undefined): Promise<void> {
  await Promise.all([client.ensureQueryData(methodQuery(asOf)), client.ensureQueryData(qualityQuery(asOf))]);
}
