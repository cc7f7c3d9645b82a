import type { DecimalText } from "../observations/decimal.ts";
import { exactDecimals } from "../observations/decimal-places.ts";
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
 * @param typed the value as somebody typed it; null when it was computed, for a division has decimals of its own
 */
export function doubtsAbout(
  value: number | null,
  previous: { period: string; value: number } | null,
  decimals: number,
  locale: Locale,
  typed: DecimalText | string | null = null,
): string[] {
  const places = Math.max(decimals, typed === null ? 0 : exactDecimals(typed));
  const shown = value === null ? "" : formatNumber(value, places, locale);
  const finer =
    places > decimals
      ? [entryText(locale)("doubt.more-decimals", { now: shown, decimals: String(decimals) })]
      : [];
  return [...finer, ...jumpDoubts(value, previous, decimals, shown, locale)];
}

function jumpDoubts(
  value: number | null,
  previous: { period: string; value: number } | null,
  decimals: number,
  now: string,
  locale: Locale,
): string[] {
  if (value === null || !previous) return [];
  const [small, large] = [Math.abs(value), Math.abs(previous.value)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || large - small < leastJump) return [];
  if (small > 0 && large / small < jumpFactor) return [];
  const values = {
    now,
    before: formatNumber(previous.value, decimals, locale),
    period: previous.period,
  };
  return [entryText(locale)(value > previous.value ? "doubt.much-higher" : "doubt.much-lower", values)];
}
