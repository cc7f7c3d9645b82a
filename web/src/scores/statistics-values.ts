import type { MethodParameters } from "@lokaal17/shared/contract/method-parameters";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber, shownDecimals } from "@lokaal17/shared/text/number";

const superscript: Record<string, string> = Object.fromEntries(
  [..."−0123456789"].map((sign, place) => [sign, [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"][place] ?? sign]),
);

/** A number with the decimals that it has, at most six; a smaller power of ten as `10⁻⁹`. */
export function writeNumber(number: number, locale: Locale): string {
  const exponent = Math.log10(Math.abs(number));
  if (exponent < -6 && Number.isInteger(exponent)) {
    return `10${[...formatNumber(exponent, 0, locale)].map((sign) => superscript[sign] ?? sign).join("")}`;
  }
  return formatNumber(number, shownDecimals(number, 0), locale);
}

/** The numbers of the program as the sentences of the page name them. */
export function ruleValues(
  { score, trend, projection, difference, published, band }: MethodParameters,
  locale: Locale,
) {
  const write = (number: number) => writeNumber(number, locale);
  const percent = (share: number) => write(100 * share);
  return {
    tolerance: write(score.colourTolerance),
    leastIndicators: write(score.leastIndicators),
    half: percent(score.leastShare),
    overall: percent(score.leastShareOverall),
    leastAreas: write(score.leastAreas),
    population: percent(score.leastPopulationShare),
    window: write(trend.windowYears),
    firstExceptional: String(trend.exceptionalYears.at(0) ?? "–"),
    lastExceptional: String(trend.exceptionalYears.at(-1) ?? "–"),
    inside: write(trend.mostYearsInside),
    trendPoints: write(trend.leastTrendPoints),
    trendLevel: percent(trend.trendLevel),
    projectionPoints: write(projection.leastProjectionPoints),
    libraryPoints: write(projection.leastProjectionPointsInLibrary),
    projectionLevel: percent(projection.projectionLevel),
    differenceLevel: percent(difference.differenceLevel),
    rate: percent(difference.falseDiscoveryRate),
    shrinkBelow: write(difference.shrinkBelowInhabitants),
    shrinkAreas: write(difference.leastAreasToShrink),
    draws: write(band.standardDraws),
    off: write(published.mostYearsOff),
    targetYear: String(published.standardTargetYear),
    baseYear: String(published.standardBaseYear),
    zero: write(published.insteadOfZero),
    nearFull: write(published.nearFullTarget),
    cbsFigures: write(published.cbsLeastFigures),
  };
}

/** All parameters with their names in the program, `trend.windowYears`, in its order. */
export function parameterRows(
  parameters: MethodParameters,
  locale: Locale,
): { name: string; value: string }[] {
  return Object.entries(parameters).flatMap(([group, numbers]) =>
    Object.entries(numbers).map(([name, value]: [string, number | number[]]) => ({
      name: `${group}.${name}`,
      value:
        Array.isArray(value) || isYear(value)
          ? String(value).replaceAll(",", ", ")
          : writeNumber(value, locale),
    })),
  );
}

/** Years have no mark for thousands. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value > 1900 && value < 2100;
}
