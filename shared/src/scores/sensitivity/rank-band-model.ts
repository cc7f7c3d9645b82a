import type { AreaCode } from "../../areas/area.ts";

/** Scores of areas per part (a goal, or an indicator of one goal). All arrays are in the order of `areas`. */
export interface RankBandInput {
  areas: readonly AreaCode[];
  parts: readonly RankedPart[];
  /** 1,000 unless given. */
  draws?: number;
  /** A whole number of at most 32 bits: the same seed gives the same bands. */
  seed: number;
}

export interface RankedPart {
  /** `11`, or an indicator's code. */
  name: string;
  /** NaN where the area has no score. Only scores that may be shown: a confidential one never enters a band. */
  scores: Float64Array;
  /** Standard errors in score points, NaN where it is not known; null where none is. */
  errors: Float64Array | null;
}

export const notRankedReasons = ["no-scores", "other-goals", "no-others"] as const;
/** `no-scores`: no part at all. `other-goals`: other parts than the ranked areas. `no-others`: nobody to compare with. */
export type NotRankedReason = (typeof notRankedReasons)[number];

export type RankBand = { area: AreaCode } & (PlaceBand | { notRanked: NotRankedReason });

export interface PlaceBand {
  /** Whole places, rounded away from the middle: the 5th and the 95th percentile. */
  low: number;
  high: number;
  median: number;
  /** False: the band is wider than a third of the list. It reads "niet te rangschikken", and no place is shown. */
  rankable: boolean;
}

/** What makes a place uncertain. `errors` are those of the figures themselves, the others are choices of the method. */
export const uncertaintySources = ["weights", "aggregation", "left-out", "errors"] as const;
export type UncertaintySource = (typeof uncertaintySources)[number];
/** Adding up to 1. */
export type SourceShares = Record<UncertaintySource, number>;

export interface RankBands {
  /** In the order of the input. */
  areas: RankBand[];
  /** How many areas stand in the list, and the parts that each of them has. */
  rankedCount: number;
  parts: string[];
  draws: number;
  seed: number;
}
