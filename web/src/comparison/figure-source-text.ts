import { areasWord } from "@lokaal17/shared/comparison/findings-text";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import type { Sourced } from "./figure-sources.tsx";

/** Source, year, boundaries and coverage as one line of plain text, with the share of examples: for pictures and files. */
export function figureSourceText(of: Sourced, locale: Locale): string {
  const share = syntheticShareText(of.syntheticCount, of.coverage.areas, locale);
  return [...sourceSentences(of, locale), ...(share ? [`${share}.`] : [])].join(" ");
}

/** The sentences of the line of sources, without the share of examples. */
export function sourceSentences(of: Sourced, locale: Locale): string[] {
  const text = compareText(locale);
  const { source, boundaryYear, coverage, layer, mostAreas = coverage.areas } = of;
  const counts = {
    count: formatNumber(coverage.areas, 0, locale),
    total: formatNumber(coverage.of, 0, locale),
    areas: areasWord(layer, locale),
  };
  // The share of inhabitants is that of one subject; of several the numbers of areas say how far they differ.
  const people = mostAreas === coverage.areas ? coverage.inhabitants : null;
  if (mostAreas !== coverage.areas)
    counts.count = text("coverage-range", { low: counts.count, high: formatNumber(mostAreas, 0, locale) });
  return [
    text("source", { source, year: yearsText(of, locale) }),
    ...(layer === "municipality" ? [text("boundaries", { boundaryYear: String(boundaryYear) })] : []),
    people === null
      ? text("coverage", counts)
      : text("coverage-people", { ...counts, share: formatNumber(people * 100, 0, locale) }),
  ];
}

function yearsText({ firstYear = null, year }: Sourced, locale: Locale): string {
  if (year === null) return "–";
  if (firstYear === null || firstYear === year) return String(year);
  return compareText(locale)("source-years", { from: String(firstYear), to: String(year) });
}
