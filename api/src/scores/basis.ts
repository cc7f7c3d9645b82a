import type { Basket } from "@lokaal17/shared/framework/basket";
import type { GoalNumber } from "@lokaal17/shared/framework/goal";
import { adoptedDecision } from "@lokaal17/shared/framework/threshold";
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
    ...countAdopted(view, basket.entries),
    example: view.derived.plan(basket).example,
    synthetic,
  };
}

/** Whether the thresholds of all indicators that count for a goal's colour are adopted: only then it has one. */
export function goalAdopted(view: View, basket: Basket, goal: GoalNumber): boolean {
  const entries = basket.entries.filter((entry) => entry.goal === goal && entry.inColour);
  return countAdopted(view, entries).thresholdsAdopted;
}

/** How many entries of a basket have thresholds that somebody adopted, of how many. */
function countAdopted({ definitions }: View, entries: Basket["entries"]) {
  const adopted = entries.filter(
    ({ indicator }) => adoptedDecision(definitions.get(indicator)?.thresholds ?? null) !== null,
  );
  const all = entries.length > 0 && adopted.length === entries.length;
  return { thresholdsAdopted: all, adoptedCount: adopted.length, thresholdCount: entries.length };
}
