import type { QueryClient } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { type ComparisonWish, comparisonQuery } from "./queries.ts";

/** Reads a comparison and the areas of its layer within the boundaries of its year. */
export async function loadComparison(client: QueryClient, wish: ComparisonWish) {
  const comparison = await client.ensureQueryData(comparisonQuery(wish));
  await client.ensureQueryData(areasQuery(comparison.layer, comparison.boundaryYear));
  return comparison;
}
