/** The choices and reasons of similar municipalities, apart from what computes them: for the web and the contracts. */
export const transforms = ["none", "log10", "log1p", "sqrt"] as const;
export type Transform = (typeof transforms)[number];

export const leftOutReasons = ["excluded", "no-weight", "no-figures", "no-spread", "no-own-figure"] as const;
/**
 * Why a variable does not count: it is (a part of) what is compared, has weight 0, fewer than two areas have a figure,
 * all areas have the same figure, or the area itself has none.
 */
export type LeftOutReason = (typeof leftOutReasons)[number];

export const noSimilarReasons = ["unknown-area", "no-other-areas", "too-few-variables"] as const;
export type NoSimilarReason = (typeof noSimilarReasons)[number];
