import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Cube, isUsableMark, sliceOf } from "@lokaal17/shared/observations/cube";

/** A year, and how many of the areas looked at have a figure in it. */
export interface CountedYear {
  year: number;
  count: number;
}

/** The years in which at least one of the areas has a figure that may be used, ascending. */
export function countedYears(
  cube: Cube,
  indicator: IndicatorCode,
  areas: readonly AreaCode[],
): CountedYear[] {
  const places = areas.map((area) => cube.areaIndex.get(area) ?? -1);
  return cube.years.flatMap((year) => {
    const slice = sliceOf(cube, indicator, year);
    const count = places.filter((place) => isUsableMark(slice?.marks[place] ?? 0)).length;
    return count === 0 ? [] : [{ year, count }];
  });
}

/** The latest year in which at least half of the best year's areas have a figure: half a round is no comparison. */
export function mostComplete(years: readonly CountedYear[]): number | null {
  const most = Math.max(0, ...years.map(({ count }) => count));
  return years.findLast(({ count }) => count * 2 >= most)?.year ?? null;
}
