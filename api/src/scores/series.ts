import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { HistoryPoint } from "@lokaal17/shared/comparison/error-model";
import type { Direction, IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, decodeMark, isUsable, sliceOf } from "@lokaal17/shared/observations/cube";
import type { NaturalLimits } from "@lokaal17/shared/scores/trends/projection";

/** The years of a series that are asked for; all of the cube where not said. */
export interface SeriesYears {
  since?: number;
  until?: number;
}

/**
 * Reads the figures of one indicator by year, with numerator and denominator where these are known, for areas by their
 * place in the cube. A cell without a figure that may be used stands there with NaN, so that a break in that year is
 * still a break; the value of a confidential one never leaves the cube.
 */
export function seriesReader(
  cube: Cube,
  indicator: IndicatorCode,
  { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: SeriesYears,
): (place: number | undefined) => HistoryPoint[] {
  const slices = cube.years.flatMap((year) => {
    const slice = year < since || year > until ? null : sliceOf(cube, indicator, year);
    return slice && slice !== cube.empty ? [{ year, slice }] : [];
  });
  return (place) => {
    const points: HistoryPoint[] = [];
    if (place === undefined) return points;
    for (const { year, slice } of slices) {
      const mark = decodeMark(slice.marks[place] ?? 0);
      if (!mark) continue;
      const usable = isUsable(mark.status);
      points.push({
        year,
        value: usable ? (slice.values[place] ?? Number.NaN) : Number.NaN,
        numerator: usable ? known(slice.parts?.numerators[place]) : null,
        denominator: usable ? known(slice.parts?.denominators[place]) : null,
        status: mark.status,
        synthetic: mark.synthetic,
      });
    }
    return points;
  };
}

/** The figures of one area by year, up to and including a year, as `seriesReader` gives them. */
export function seriesOf(
  cube: Cube,
  indicator: IndicatorCode,
  area: AreaCode,
  until: number,
): HistoryPoint[] {
  return seriesReader(cube, indicator, { until })(cube.areaIndex.get(area));
}

/** Which way is better, where that may be judged: not of what a municipality cannot change, nor where it is contested. */
export function judgedDirection({
  direction,
  influence,
  directionContested,
}: Pick<IndicatorDefinition, "direction" | "influence" | "directionContested">): Direction | null {
  return influence === "context" || directionContested ? null : direction;
}

export function limitsOf({
  naturalMin,
  naturalMax,
}: Pick<IndicatorDefinition, "naturalMin" | "naturalMax">): NaturalLimits {
  const limit = (text: string | null) => (text === null ? null : Number(text));
  return { naturalMin: limit(naturalMin), naturalMax: limit(naturalMax) };
}

const known = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? null : number);
