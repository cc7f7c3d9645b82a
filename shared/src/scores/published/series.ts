/** A figure of one area: `value` null means "no figure", which makes area and indicator known. */
export interface PublishedValue {
  area: string;
  indicator: string;
  year: number;
  value: number | null;
}

export interface YearFigure {
  year: number;
  value: number;
}

/** The figures of one indicator in one area, earliest first. */
export type Series = readonly YearFigure[];

export interface FiguresByArea {
  /** All areas, also those without a figure, in plain order of their codes. */
  areas: readonly string[];
  of(area: string, indicator: string): Series;
  /** First and last year in which any area has a figure of the indicator; null when none has. */
  years(indicator: string): { first: number; last: number } | null;
}

/**
 * Sorts figures by area, indicator and year, so that the order in which they came has no influence.
 * @throws RangeError when an area has two figures of one indicator for one year
 * @param asOf figures of later years are left out; null: all years
 */
export function figuresByArea(values: Iterable<PublishedValue>, asOf: number | null): FiguresByArea {
  const byArea = new Map<string, Map<string, YearFigure[]>>();
  const years = new Map<string, { first: number; last: number }>();
  for (const { area, indicator, year, value } of values) {
    const ofArea = byArea.get(area) ?? new Map<string, YearFigure[]>();
    byArea.set(area, ofArea);
    if (value === null || (asOf !== null && year > asOf)) continue;
    const series = ofArea.get(indicator);
    if (series) series.push({ year, value });
    else ofArea.set(indicator, [{ year, value }]);
    const known = years.get(indicator);
    if (!known) years.set(indicator, { first: year, last: year });
    else {
      known.first = Math.min(known.first, year);
      known.last = Math.max(known.last, year);
    }
  }
  for (const [area, ofArea] of byArea)
    for (const [indicator, series] of ofArea) {
      series.sort((a, b) => a.year - b.year);
      const twice = series.find(({ year }, at) => series[at + 1]?.year === year);
      if (twice) throw new RangeError(`Two figures of ${indicator} for ${area} in ${twice.year}`);
    }
  return {
    areas: [...byArea.keys()].sort(byCode),
    of: (area, indicator) => byArea.get(area)?.get(indicator) ?? [],
    years: (indicator) => years.get(indicator) ?? null,
  };
}

/** Plain order of characters, the same in every language and on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
