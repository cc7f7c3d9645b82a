/** The words and reasons of scores and aggregates, apart from what computes them: for the web and the contracts. */
export const noScoreReasons = ["no-indicators-in-basket", "too-few-indicators", "below-half"] as const;
export type NoScoreReason = (typeof noScoreReasons)[number];

/** Where a value stands among all areas of its layer. */
export const relativePositions = ["better", "middle", "worse", "too-few"] as const;
export type RelativePosition = (typeof relativePositions)[number];

/** Why a set of areas has no figure. */
export const aggregateGaps = [
  "no-figures",
  "not-computable",
  "population-unknown",
  "coverage-too-low",
] as const;
export type AggregateGap = (typeof aggregateGaps)[number];
