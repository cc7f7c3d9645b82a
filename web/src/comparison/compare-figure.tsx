import { getRouteApi } from "@tanstack/react-router";
import { viewOf } from "./compare-search.ts";
import { CompareView } from "./compare-view.tsx";
import { useBench } from "./use-workbench.ts";

const route = getRouteApi("/vergelijken");

/** The picture or table of the view that the address names, and nothing around it: for pages of others. */
export function CompareFigure() {
  const search = route.useSearch();
  return <CompareView bench={useBench()} view={viewOf(search)} level={2} />;
}
