import type { Locale } from "../text/define-text.ts";
import { entryText } from "../text/entry.ts";
import { formatNumber } from "../text/number.ts";

/** A jump of this factor against the year before asks for a look: a unit slip is a factor of 10 or more. */
const jumpFactor = 3;
/** Below this many points of a percentage a factor says nothing: 1 % to 4 % is an ordinary change. */
const leastJump = 5;

/**
 * Doubts about a value that is kept all the same: what a colleague would ask about.
 * @param previous the last approved value of an earlier period, null when there is none
 */
export function doubtsAbout(
  value: number | null,
  previous: { period: string; value: number } | null,
  decimals: number,
  locale: Locale,
): string[] {
  if (value === null || !previous) return [];
  const [small, large] = [Math.abs(value), Math.abs(previous.value)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || large - small < leastJump) return [];
  if (small > 0 && large / small < jumpFactor) return [];
  const values = {
    now: formatNumber(value, decimals, locale),
    before: formatNumber(previous.value, decimals, locale),
    period: previous.period,
  };
  return [entryText(locale)(value > previous.value ? "doubt.much-higher" : "doubt.much-lower", values)];
}
