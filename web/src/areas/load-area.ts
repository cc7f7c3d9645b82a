import type { Layer } from "@lokaal17/shared/areas/area";
import type { QueryClient } from "@tanstack/react-query";
import { loadComparison } from "../comparison/load-comparison.ts";
import type { ComparisonWish } from "../comparison/queries.ts";
import { orNotFound } from "../comparison/unknown-code.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { objectionsQuery } from "../sources/objections-query.ts";
import { ProblemError } from "../ui/problem.ts";
import { areaStoryQuery } from "./queries.ts";
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
  const [story] = await Promise.all([
    orNotFound(client.ensureQueryData(areaStoryQuery(code, asOf))),
    client.ensureQueryData(objectionsQuery({ area: code, asOf })).catch(() => null),
    client.ensureQueryData(publicationsQuery),
  ]);
  if (story.area.layer !== layer) throw new ProblemError({ status: 404, title: "", detail: "" });
  await loadComparison(client, trendWish(code, indicator ?? trendIndicator(story), asOf));
}
