import type { Basket } from "@lokaal17/shared/framework/basket";
import type { View } from "../publications/views.ts";

/** What the scores of a view are made of; `synthetic` says whether one of the figures is an example. */
export function basisOf(view: View, basket: Basket, synthetic: boolean) {
  return {
    dataVersion: view.dataVersion,
    basket: basket.code,
    basketVersion: basket.version,
    year: view.scoreYear,
    boundaryYear: view.boundaryYear,
    thresholdsAdopted: basket.entries.every(
      ({ indicator }) => view.definitions.get(indicator)?.thresholds?.status === "adopted",
    ),
    example: view.derived.plan(basket).example,
    synthetic,
  };
}
