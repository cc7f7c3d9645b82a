import type { Colour } from "../colour.ts";
import type { Pace } from "../trends/pace-rule.ts";

export const trends = ["up", "flat", "down"] as const;
/** Up is better, whatever the direction of the indicator. */
export type Trend = (typeof trends)[number];

/** What a method says of one indicator in one area. */
export interface Assessment {
  /** sdsn 0 to 100; statcan −5 to 5; un-chart the share of the way to the target; null: none. */
  score: number | null;
  /** Number on the 0–3 scale of the colours (sdsn); null: it does not count for the goal's colour. */
  points: number | null;
  colour: Colour;
  trend: Trend | null;
  /** Whether the development so far is fast enough for the target. */
  pace: Pace | null;
  /** Whether the method can say anything here; this is what coverage counts. */
  assessed: boolean;
}

export const notAssessed: Assessment = {
  score: null,
  points: null,
  colour: "grey",
  trend: null,
  pace: null,
  assessed: false,
};

/** The trend that the sign of a change in the good direction stands for. */
export function trendOf(change: number): Trend {
  return change > 0 ? "up" : change < 0 ? "down" : "flat";
}
