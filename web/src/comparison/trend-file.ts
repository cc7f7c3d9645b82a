import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { figureFileText } from "@lokaal17/shared/text/figure-file";
import { bandLines, type Line, linesToCsv } from "./figure-file.ts";
import { mostLines } from "./shown-figures-model.ts";

/** The years of a comparison as CSV: the lines of its trend, and behind them the band of all areas. */
export function trendCsv(
  comparison: Comparison,
  { nameOf, locale, commas }: { nameOf: (code: string) => string; locale: Locale; commas: boolean },
): string {
  const { indicator, goal, boundaryYear, dataVersion, series } = comparison;
  const of = { subject: { ...comparison, subject: indicator ?? `goal-${goal}` }, comparison };
  const lines = series
    .slice(0, mostLines)
    .flatMap(({ area, points }) =>
      points.map((point): Line => ({ of, code: area, name: nameOf(area), ...point })),
    );
  const band = bandLines(of, ["low", "middle", "high"], figureFileText(locale));
  return linesToCsv([...lines, ...band], { boundaryYear, dataVersion, locale, commas });
}
