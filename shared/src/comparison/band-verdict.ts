import type { RankBand } from "../scores/sensitivity/rank-band-model.ts";
import type { DifferenceVerdict } from "./difference-reasons.ts";

/**
 * Whether one municipality stands clearly above another on a goal: only where the bands of their places do not meet, so
 * that no choice of weights, of aggregation or of indicators, and no error in the figures, turns them round. Place 1 is
 * the highest score. Where a band is too wide to show a place, nothing is said.
 */
export function bandVerdict(own: RankBand | undefined, other: RankBand | undefined): DifferenceVerdict {
  if (!isRankable(own) || !isRankable(other)) return "unknown";
  if (own.high < other.low) return "better";
  if (own.low > other.high) return "worse";
  return "no-clear-difference";
}

/** A band that is narrow enough to show a place. */
export function isRankable(
  band: RankBand | undefined,
): band is Extract<RankBand, { rankable: boolean }> & { rankable: true } {
  return band !== undefined && "rankable" in band && band.rankable;
}
