import type { Basket } from "@lokaal17/shared/framework/basket";
import type { GoalNumber } from "@lokaal17/shared/framework/goal";
import { methodVersion } from "@lokaal17/shared/scores/method-version";
import type { View } from "../publications/views.ts";

/** What the scores of a view are made of; `synthetic` says whether one of the figures is an example. */
export function basisOf(view: View, basket: Basket, synthetic: boolean) {
  return {
    dataVersion: view.dataVersion,
    basket: basket.code,
    basketVersion: basket.version,
    year: view.scoreYear,
    boundaryYear: view.boundaryYear,
    methodVersion,
    thresholdsAdopted: allAdopted(view, basket.entries),
    example: view.derived.plan(basket).example,
    synthetic,
  };
}

/** Whether the thresholds of all indicators that count for a goal's colour are adopted: only then it has one. */
export function goalAdopted(view: View, basket: Basket, goal: GoalNumber): boolean {
  return allAdopted(
    view,
    basket.entries.filter((entry) => entry.goal === goal && entry.inColour),
  );
}

function allAdopted({ definitions }: View, entries: Basket["entries"]): boolean {
  const adopted = ({ indicator }: Basket["entries"][number]) =>
    definitions.get(indicator)?.thresholds?.status === "adopted";
  return entries.length > 0 && entries.every(adopted);
}
