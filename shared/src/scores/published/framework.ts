/** The published methods that a framework and its values can be assessed with. */
export const publishedMethods = ["sdsn", "statcan", "un-chart", "cbs"] as const;
export type PublishedMethod = (typeof publishedMethods)[number];

/**
 * An indicator of any framework, from any country: one row of the file with the framework.
 * Every number is in the indicator's own unit; null where the framework does not say.
 */
export interface PublishedIndicator {
  /** Its code, unique in the framework. */
  indicator: string;
  /** A whole number from 1; not limited to the 17 goals. */
  goal: number;
  /** Value for score 0; where lower is better the larger of the two bounds. */
  lowerBound: number | null;
  /** Value for score 100. */
  optimum: number | null;
  redThreshold: number | null;
  greenThreshold: number | null;
  direction: "higher" | "lower";
  target: number | null;
  /** 2030 where it is null. */
  targetYear: number | null;
  /** Null: what the method takes, 2015 for growth rates and the first year with a figure for the pace. */
  baseYear: number | null;
  naturalLimit: number | null;
  /** 0 or more; the weight within its goal, or within its group. */
  weight: number;
  /** Indicators of a goal with the same group are averaged first and then count once. */
  group: string | null;
  inScore: boolean;
  inColour: boolean;
}

export const standardTargetYear = 2030;
/** Larger figures are refused: their differences and products would leave the range of numbers. */
export const largestNumber = 1e300;

/** What makes an indicator impossible to assess. */
export type IndicatorProblem =
  | "bounds-missing"
  | "bounds-equal"
  | "direction-missing"
  | "direction-against-bounds";

/**
 * An indicator as it was written down: its direction may be left out where the bounds tell it, or where it counts for
 * nothing. Without a direction no method says anything of it.
 */
export type WrittenIndicator = Omit<PublishedIndicator, "direction"> & {
  direction: PublishedIndicator["direction"] | null;
};

export function hasDirection(indicator: WrittenIndicator): indicator is PublishedIndicator {
  return indicator.direction !== null;
}

/**
 * The direction of an indicator, as written or as its bounds tell, or what is wrong with it under this method.
 * Only the default method needs bounds, and only indicators that count for a score or a colour need them or a direction.
 */
export function directionOf(
  { lowerBound, optimum, direction, inScore, inColour }: WrittenIndicator,
  method: PublishedMethod,
): Pick<WrittenIndicator, "direction"> | { problem: IndicatorProblem } {
  const counts = inScore || inColour;
  if (lowerBound === null || optimum === null) {
    const half = lowerBound !== null || optimum !== null;
    if (method === "sdsn" && (half || counts)) return { problem: "bounds-missing" };
    return counts && direction === null ? { problem: "direction-missing" } : { direction };
  }
  if (lowerBound === optimum) return { problem: "bounds-equal" };
  const byBounds = optimum > lowerBound ? "higher" : "lower";
  if (direction !== null && direction !== byBounds) return { problem: "direction-against-bounds" };
  return { direction: byBounds };
}

/** +1 where higher is better, −1 where lower is better: `d` in the formulas. */
export function signOf({ direction }: Pick<PublishedIndicator, "direction">): 1 | -1 {
  return direction === "higher" ? 1 : -1;
}

/** Whether both thresholds stand between the bounds, in order from lower bound to optimum. True without thresholds. */
export function hasOrderedThresholds(indicator: PublishedIndicator): boolean {
  const { lowerBound, redThreshold, greenThreshold, optimum } = indicator;
  const knots = [lowerBound, redThreshold, greenThreshold, optimum].filter((knot) => knot !== null);
  const sign = signOf(indicator);
  return knots.every((knot, at) => at === 0 || sign * (knot - (knots[at - 1] ?? knot)) >= 0);
}
