import type { RankBandsView } from "@lokaal17/shared/contract/sensitivity";
import type { RankBand } from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { rankBandText } from "@lokaal17/shared/text/sensitivity";

/** The place of one municipality: a band where it is narrow enough, else why there is none. */
export type Place = RankBand | { notRanked: "layer-not-scored" | "other-boundaries" };

/** Null where the list says nothing of the municipality. */
export function placeOf(bands: RankBandsView, code: string): Place | null {
  const codes: readonly string[] = bands.areas;
  const at = codes.indexOf(code);
  const [area, low, high, notRanked] = [bands.areas[at], bands.low[at], bands.high[at], bands.notRanked[at]];
  if (area === undefined) return null;
  if (notRanked === "layer-not-scored" || notRanked === "other-boundaries") return { notRanked };
  if (notRanked) return { area, notRanked };
  if (low == null || high == null) return null;
  return { area, low, high, median: bands.median[at] ?? low, rankable: bands.rankable[at] ?? false };
}

/** The band is too wide: no place is shown, and the reader hears why. */
export function isTooWide(place: Place): boolean {
  return "rankable" in place && !place.rankable;
}

/** "tussen plaats 40 en 180 van 342", "niet te rangschikken", or why there is no place. */
export function placeText(place: Place, rankedCount: number, locale: Locale): string {
  return "area" in place
    ? rankBandText(place, rankedCount, locale)
    : scoreBasisText(locale)(`no-place.${place.notRanked}`);
}

/** How many places the bands of a list cover: the middle one and the widest, also of those too wide to show. */
export function bandWidths({ low, high }: Pick<RankBandsView, "low" | "high">): {
  typical: number;
  widest: number;
} | null {
  const widths = low
    .flatMap((from, at) => {
      const to = high[at];
      return from == null || to == null ? [] : [to - from + 1];
    })
    .sort((a, b) => a - b);
  const [typical, widest] = [widths[Math.floor((widths.length - 1) / 2)], widths.at(-1)];
  return typical === undefined || widest === undefined ? null : { typical, widest };
}
