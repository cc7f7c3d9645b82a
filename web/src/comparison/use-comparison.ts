import { useSuspenseQuery } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { areaFigures } from "./area-figures-model.ts";
import { type ComparisonWish, comparisonQuery } from "./queries.ts";

/** A comparison that the loader has read (`loadComparison`), with the names of its areas. */
export function useComparison(wish: ComparisonWish) {
  const { data: comparison } = useSuspenseQuery(comparisonQuery(wish));
  const { areas } = useSuspenseQuery(areasQuery(comparison.layer, comparison.boundaryYear)).data;
  const names = new Map<string, string>(areas.map(({ code, name }) => [code, name]));
  return {
    comparison,
    areas,
    figures: areaFigures(comparison, areas),
    nameOf: (code: string) => names.get(code) ?? code,
  };
}
