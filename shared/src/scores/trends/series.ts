import { isUsable } from "../../observations/cube.ts";
import type { ObservationStatus } from "../../observations/observation.ts";

/** The figure of one year in a series of one area. NaN where there is none. */
export interface TrendPoint {
  year: number;
  value: number;
  status: ObservationStatus;
  synthetic: boolean;
}

/**
 * The points that may stand in one trend, by year: figures of one definition and of one origin.
 * A point with status "break" begins a new series, and nothing before the last one can be compared with it.
 * Real figures and examples are never joined: only those of the origin of the latest figure are taken.
 * Recoded figures (status "estimated") count; missing and confidential ones do not.
 * @throws RangeError when two figures of one origin are of the same year, or a year is not whole
 */
export function usableSeries<Point extends TrendPoint>(points: readonly Point[]): Point[] {
  const latest = latestFigure(points);
  if (!latest) return [];
  const own = points.filter(({ synthetic }) => synthetic === latest.synthetic).sort(byYear);
  own.forEach(({ year }, place) => {
    if (!Number.isInteger(year)) throw new RangeError(`A year must be a whole number, not ${year}`);
    if (own[place + 1]?.year === year) throw new RangeError(`A series has two figures of ${year}`);
  });
  // A break in a year without a figure is a break all the same.
  const start = own.findLastIndex(({ status }) => status === "break");
  return own.slice(Math.max(start, 0)).filter(isFigure);
}

function latestFigure(points: readonly TrendPoint[]): TrendPoint | null {
  let latest: TrendPoint | null = null;
  for (const point of points) {
    if (!isFigure(point)) continue;
    // In a year with both, the real figure is the one.
    if (!latest || point.year > latest.year || (point.year === latest.year && !point.synthetic))
      latest = point;
  }
  return latest;
}

function isFigure({ value, status }: TrendPoint): boolean {
  return Number.isFinite(value) && isUsable(status);
}

function byYear(a: TrendPoint, b: TrendPoint): number {
  return a.year - b.year;
}
