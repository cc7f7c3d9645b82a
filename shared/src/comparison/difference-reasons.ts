/** The verdicts on differences and why there is none, apart from what computes them: for the web and the contracts. */
export type DifferenceVerdict = "better" | "no-clear-difference" | "worse" | "unknown";

export const noDifferenceReasons = [
  "no-figure",
  "no-error-model",
  "no-counts",
  "no-margin",
  "too-few-years",
  "not-computable",
] as const;
export type NoDifferenceReason = (typeof noDifferenceReasons)[number];
