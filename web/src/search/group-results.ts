import type { SearchResult } from "@lokaal17/shared/contract/search";

export const resultGroups = ["areas", "goals", "indicators", "fields"] as const;
export type ResultGroupName = (typeof resultGroups)[number];

const groupOf: Readonly<Record<SearchResult["kind"], ResultGroupName>> = {
  municipality: "areas",
  "former-municipality": "areas",
  province: "areas",
  "water-board": "areas",
  goal: "goals",
  target: "goals",
  indicator: "indicators",
  measure: "indicators",
  "policy-field": "fields",
};

/** Results of one sort together, in the order in which the first of each group was found. */
export function groupResults(results: readonly SearchResult[]) {
  const groups = Map.groupBy(results, ({ kind }) => groupOf[kind]);
  return [...groups].map(([group, own]) => ({ group, results: own }));
}
