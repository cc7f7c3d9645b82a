import { brokenSeries } from "@lokaal17/shared/comparison/workbench-figures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { areasQuery } from "../areas/queries.ts";
import { areaFigures } from "./area-figures-model.ts";
import { type ComparisonWish, comparisonQuery } from "./queries.ts";

/** A comparison that the loader has read (`loadComparison`), with the names of its areas. */
export function useComparison(wish: ComparisonWish) {
  const { data } = useSuspenseQuery(comparisonQuery(wish));
  const comparison = useMemo(() => ({ ...data, series: data.series.map(brokenSeries) }), [data]);
  const { areas } = useSuspenseQuery(areasQuery(comparison.layer, comparison.boundaryYear)).data;
  const names = new Map<string, string>(areas.map(({ code, name }) => [code, name]));
  return {
    comparison,
    areas,
    figures: areaFigures(comparison, areas),
    nameOf: (code: string) => names.get(code) ?? code,
  };
}
