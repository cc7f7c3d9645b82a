import type { TrendInput } from "@lokaal17/shared/charts/trend-model";
import type { Shown } from "@lokaal17/shared/comparison/findings";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber, roundAsShown } from "@lokaal17/shared/text/number";
import type { AreaFigures } from "./area-figures-model.ts";

/** How findings show these figures. */
export function shownAs(figures: AreaFigures, locale: Locale): Shown {
  const { layer, decimals, unit, isScore } = figures;
  return { locale, layer, decimals, unitName: isScore ? null : unitAfter(unit) };
}

/** The unit as it follows a number; null for one that cannot. */
export function unitAfter(unit: string): string | null {
  return kindsOfNumber.has(unit) ? null : unit;
}

/** "verhouding" and "aantal" name a kind of number, no unit that can follow one. */
const kindsOfNumber = new Set(["verhouding", "ratio", "aantal", "number"]);

/** The value as people read it: a number, or yes and no; null without one. */
export function shownValue(
  value: number | null,
  { decimals, binary }: Pick<AreaFigures, "decimals" | "binary">,
  locale: Locale,
): string | null {
  if (value === null) return null;
  if (binary && (value === 0 || value === 1)) return compareText(locale)(value === 1 ? "yes" : "no");
  return formatNumber(value, decimals, locale);
}

/** The difference from the middle, of the numbers as they are shown: `+12`, `−3`; null without one of the two. */
export function shownDifference(
  value: number | null,
  { median, decimals }: Pick<AreaFigures, "median" | "decimals">,
  locale: Locale,
): string | null {
  if (value === null || median === null) return null;
  const difference = roundAsShown(roundAsShown(value, decimals) - roundAsShown(median, decimals), decimals);
  return `${difference > 0 ? "+" : ""}${formatNumber(difference, decimals, locale)}`;
}

/** As many areas as a trend draws as lines. */
export const mostLines = 3;

/** The middle of a group over the years, beside the lines of the areas. */
export interface GroupLine {
  name: string;
  shortName: string;
  band: Comparison["band"];
}

/** The band, the chosen areas and the middle of their group over the years, as the trend scene reads them. */
export function trendLines(
  { band, series }: Pick<Comparison, "band" | "series">,
  nameOf: (code: string) => string,
  group: GroupLine | null = null,
): Pick<TrendInput, "series" | "spread"> {
  const originOf = (synthetic: boolean) => (synthetic ? "synthetic" : "real") as "synthetic" | "real";
  return {
    spread: band.map(({ year, p10, median, p90, synthetic }) => {
      return { year, p10, median, p90, origin: originOf(synthetic) };
    }),
    series: [
      ...series.slice(0, mostLines).map(({ area, points }) => ({
        code: area,
        name: nameOf(area),
        points: points.map(({ year, value, status, synthetic }) => {
          return { year, value, status, origin: originOf(synthetic) };
        }),
      })),
      ...(group && group.band.length > 0
        ? [
            {
              ...{ code: "group", name: group.name, shortName: group.shortName, context: true },
              points: group.band.map(({ year, median, synthetic }) => {
                return { year, value: median, status: "normal" as const, origin: originOf(synthetic) };
              }),
            },
          ]
        : []),
    ],
  };
}

/** The longest latest run of years in which the band is all real or all examples: what a sentence may join. */
export function lastRun(band: Comparison["band"]): Comparison["band"] {
  const last = band.at(-1);
  if (!last) return [];
  const start = band.findLastIndex(({ synthetic }) => synthetic !== last.synthetic) + 1;
  return band.slice(start);
}
