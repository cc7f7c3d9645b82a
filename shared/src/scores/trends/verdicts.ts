/**
 * The verdicts and reasons of trends, projections and paces, apart from what computes them: the web and the contracts
 * name them without loading the statistics.
 */
export const trendVerdicts = ["better", "no-change", "worse", "too-few"] as const;
export type TrendVerdict = (typeof trendVerdicts)[number];

export const noTrendReasons = [
  "no-figures",
  "too-few-points",
  "ends-missing",
  "no-direction",
  "not-computable",
] as const;
export type NoTrendReason = (typeof noTrendReasons)[number];

export const noGoalTrendReasons = ["too-few-indicators", "below-half"] as const;
export type NoGoalTrendReason = (typeof noGoalTrendReasons)[number];

/** Why a series is not carried on at all. */
export const noLineReasons = [
  "no-figures",
  "too-few-points",
  "year-not-ahead",
  "no-variation",
  "not-computable",
] as const;
export type NoLineReason = (typeof noLineReasons)[number];

/** `beyond-limits`: the line leads wholly below or above what the figure can be. */
export const noProjectionReasons = [...noLineReasons, "beyond-limits"] as const;
export type NoProjectionReason = (typeof noProjectionReasons)[number];

/** Why an indicator is judged against no target at all, whatever somebody decided. */
export const noTargetWordReasons = ["no-direction", "context", "unverified-source"] as const;

export const noChanceReasons = [...noLineReasons, ...noTargetWordReasons, "target-outside-limits"] as const;
export type NoChanceReason = (typeof noChanceReasons)[number];

/** How likely it is that a decided target is met. */
export const chanceWords = ["likely", "uncertain", "unlikely"] as const;
export type ChanceWord = (typeof chanceWords)[number];

export const noPaceReasons = [
  "no-figures",
  "ends-missing",
  ...noTargetWordReasons,
  "target-year-passed",
  "not-computable",
] as const;
export type NoPaceReason = (typeof noPaceReasons)[number];
