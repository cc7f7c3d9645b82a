/** What a method says of a development, in words that all methods share. */
export const comparedOutcomes = ["improving", "no-clear-change", "worsening", "not-assessable"] as const;
export type ComparedOutcome = (typeof comparedOutcomes)[number];

/**
 * The categories of the methods as neutral codes: the thresholds that they use are proposals, so no code says that
 * anything was reached or will be.
 */
export const comparedStatuses = [
  // Against a threshold or target.
  "beyond-threshold",
  "fast-enough",
  "slower-than-needed",
  "much-slower-than-needed",
  "standing-still",
  // Per year, where there is nothing to compare with.
  "large-change",
  "some-change",
  "little-change",
  // Away from the good side, for all that look at first and last figure.
  "wrong-way",
  // A line through the figures.
  "clear-rise",
  "clear-fall",
  "may-be-chance",
] as const;
export type ComparedStatus = (typeof comparedStatuses)[number];

/** Why a method cannot say anything. */
export const notAssessableReasons = [
  "no-figures",
  "one-figure",
  "too-few-figures",
  "no-threshold",
  "crosses-zero",
  "not-computable",
] as const;
export type NotAssessableReason = (typeof notAssessableReasons)[number];

/** Why methods differ; the first that holds. */
export const disagreements = [
  /** Over the years of one method it went the other way than over those of another. */
  "other-window",
  /** First and last year tell another story than the line through all years. */
  "odd-end-year",
  /** The change may be chance. */
  "small-but-not-significant",
  /** It improves, but not as fast as the method asks. */
  "improves-too-slowly",
  "other-yardstick",
] as const;
export type Disagreement = (typeof disagreements)[number];
