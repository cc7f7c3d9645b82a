import { resolution } from "./check-history.ts";

/** The organisations of one layer: one in ten is below `low`, one in ten above `high`. */
export interface PeerRange {
  low: number;
  median: number;
  high: number;
  count: number;
}

/** Fewer organisations have no range that says anything. */
const enoughPeers = 10;
/** So many robust deviations from the median ask for a look: even of a skewed figure fewer than one in a hundred. */
const farAway = 5;
/** The tenth and ninetieth percentile of a normal distribution lie so many deviations from its median. */
const decileInDeviations = 1.2816;
/** When nearly all have the same value, a twentieth of it is never unusual. */
const leastSpread = 0.05;

/**
 * On which side a value lies far beyond what others report; null when it does not. Each side has its own spread, for
 * most figures are skewed.
 */
export function isBeyondPeers(
  value: number,
  { low, median, high, count }: PeerRange,
  decimals: number,
): "higher" | "lower" | null {
  if (count < enoughPeers || ![low, median, high].every(Number.isFinite)) return null;
  const least = Math.max(leastSpread * Math.abs(median), resolution(decimals));
  const above = Math.max((high - median) / decileInDeviations, least);
  const below = Math.max((median - low) / decileInDeviations, least);
  if (value > median + farAway * above) return "higher";
  return value < median - farAway * below ? "lower" : null;
}
