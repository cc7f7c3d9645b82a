import type { Layer } from "@lokaal17/shared/areas/area";
import type { QueryClient } from "@tanstack/react-query";
import { loadComparison } from "../comparison/load-comparison.ts";
import type { ComparisonWish } from "../comparison/queries.ts";
import { orNotFound } from "../comparison/unknown-code.ts";
import { goalsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { trendsQuery } from "../scores/queries.ts";
import { objectionsQuery } from "../sources/objections-query.ts";
import { ProblemError } from "../ui/problem.ts";
import { areaExplanationsQuery, areaQuery, areaScoresQuery, scoresQuery } from "./queries.ts";
import { trendIndicator } from "./trend-indicator.ts";

/** What the address of an area's page says. */
export interface AreaSearch {
  asOf?: string | undefined;
  indicator?: string | undefined;
}

/** The years that the page shows. */
export function trendWish(code: string, indicator: string, asOf: string | undefined): ComparisonWish {
  return { indicator, series: [code], asOf };
}

/** @throws ProblemError 404 when there is no such area in the layer that the address names */
export async function loadArea(
  client: QueryClient,
  layer: Layer,
  code: string,
  { asOf, indicator }: AreaSearch,
) {
  const area = await orNotFound(client.ensureQueryData(areaQuery(code)));
  if (area.layer !== layer) throw new ProblemError({ status: 404, title: "", detail: "" });
  const [own] = await Promise.all([
    client.ensureQueryData(areaScoresQuery(code, asOf)),
    client.ensureQueryData(areaExplanationsQuery(code, asOf)),
    client.ensureQueryData(objectionsQuery({ area: code, asOf })),
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(publicationsQuery),
    client.ensureQueryData(scoresQuery(asOf)),
    ...(layer === "municipality" ? [client.ensureQueryData(trendsQuery(code, { only: "goals", asOf }))] : []),
  ]);
  await loadComparison(client, trendWish(code, indicator ?? trendIndicator(own.goals), asOf));
}
