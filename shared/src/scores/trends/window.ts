import type { TrendPoint } from "./series.ts";

/**
 * The corona years. They stay in a trend, but never begin or end one: what is compared would be the epidemic.
 * A documented choice of this product (docs/method.md), not a rule of CBS or SDSN.
 */
export const exceptionalYears: readonly number[] = [2020, 2021, 2022];

/** Years in a window, as in the Monitor Brede Welvaart & SDGs of CBS. */
export const windowYears = 8;

/** A series may begin at most this much later and end at most this much earlier than the window (SDSN: "nearest"). */
export const mostYearsInside = 1;

export interface TrendWindow {
  from: number;
  to: number;
}

/**
 * The eight years up to and including `lastYear`. An end in an exceptional year moves back, and the eight years with it;
 * a start in an exceptional year then moves later, which makes the window shorter: 2027 gives 2023 to 2027.
 */
export function trendWindow(lastYear: number): TrendWindow {
  let to = lastYear;
  while (exceptionalYears.includes(to)) to--;
  let from = to - windowYears + 1;
  while (exceptionalYears.includes(from)) from++;
  return { from, to };
}

/**
 * The points of a series in a window. It begins and ends neither in an exceptional year nor at a definition break:
 * such a point at an end is left out.
 * @param series as `usableSeries` gives it
 */
export function pointsIn<Point extends TrendPoint>(
  series: readonly Point[],
  { from, to }: TrendWindow,
): Point[] {
  const inside = series.filter(({ year }) => year >= from && year <= to);
  const first = inside.findIndex(mayBeEnd);
  const last = inside.findLastIndex(mayBeEnd);
  return first < 0 ? [] : inside.slice(first, last + 1);
}

/** Whether the points reach from the window's start to its end, give or take a year. */
export function reachesEnds(points: readonly TrendPoint[], { from, to }: TrendWindow): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return false;
  return first.year - from <= mostYearsInside && to - last.year <= mostYearsInside;
}

function mayBeEnd({ year, status }: TrendPoint): boolean {
  return status !== "break" && !exceptionalYears.includes(year);
}
