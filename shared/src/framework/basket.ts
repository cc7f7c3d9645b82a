import type { GoalNumber } from "./goal.ts";
import type { IndicatorCode } from "./indicator.ts";

export const basketCodes = ["core", "core-and-own", "broad"] as const;
export type BasketCode = (typeof basketCodes)[number];

/** What an indicator counts for: the score, the colour, or both. */
export interface BasketEntry {
  goal: GoalNumber;
  indicator: IndicatorCode;
  inScore: boolean;
  inColour: boolean;
}

/** The indicators that a score is made of. It is data, travels with every score and is frozen per publication. */
export interface Basket {
  code: BasketCode;
  version: number;
  entries: readonly BasketEntry[];
}
