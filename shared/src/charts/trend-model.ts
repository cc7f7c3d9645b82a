import type { Layer } from "../areas/area.ts";
import type { ObservationStatus, Origin } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";

export interface TrendPoint {
  year: number;
  /** Null: no figure, the line stops. */
  value: number | null;
  status: ObservationStatus;
  origin: Origin;
}

export interface TrendSeries {
  code: string;
  name: string;
  /** For narrow pictures. */
  shortName?: string;
  /** Ascending years. */
  points: readonly TrendPoint[];
}

/** The middle eighty percent of all areas of the layer in one year. */
export interface TrendSpread {
  year: number;
  p10: number;
  median: number;
  p90: number;
  /** Synthetic when one of its values is. */
  origin: Origin;
}

export interface TrendInput {
  /** At most three, the reader's own first. */
  series: readonly TrendSeries[];
  /** What the band is made of; municipalities when left out. */
  layer?: Layer;
  /** Ascending years. */
  spread: readonly TrendSpread[];
  /** CSS pixels. */
  width: number;
  /** Height of the plot itself; without it, it follows the width. */
  height?: number;
  /** `fit` lets the axis begin above zero when all values lie close together. */
  baseline?: "zero" | "fit";
  unit: string;
  decimals: number;
  locale: Locale;
  title: string;
  description: string;
  /** Stands in the picture whenever one input is made up. */
  syntheticMark: string;
}

export interface DrawnPoint extends TrendPoint {
  value: number;
}

/** Every year that one of the inputs has, ascending. A year that none has is no gap (elections every four years). */
export function yearsOf({ series, spread }: TrendInput): number[] {
  const years = new Set([...spread.map(({ year }) => year)]);
  for (const { points } of series) for (const { year } of points) years.add(year);
  return [...years].sort((a, b) => a - b);
}

export function figures({ series, spread }: TrendInput): number[] {
  return [
    ...series.flatMap(({ points }) => points.filter(isDrawn).map(({ value }) => value)),
    ...spread.flatMap(({ p10, median, p90 }) => [p10, median, p90]),
  ];
}

export function isSynthetic({ series, spread }: TrendInput): boolean {
  const points = [...series.flatMap(({ points }) => points.filter(isDrawn)), ...spread];
  return points.some(({ origin }) => origin === "synthetic");
}

export function hasProvisional({ series }: TrendInput): boolean {
  return series.some(({ points }) => points.some((point) => isDrawn(point) && isOpen(point)));
}

/** Drawn as an open dot. */
export function isOpen({ status }: TrendPoint): boolean {
  return status === "provisional" || status === "estimated";
}

export function isDrawn(point: TrendPoint): point is DrawnPoint {
  return point.value !== null && Number.isFinite(point.value);
}

/** Runs of points that one line may join: no year between them is missing, and all of one origin. */
export function runsOf<Point extends { year: number; origin: Origin; status?: ObservationStatus }>(
  points: readonly Point[],
  years: readonly number[],
): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      before.origin === point.origin &&
      point.status !== "break" &&
      years.indexOf(point.year) - years.indexOf(before.year) === 1;
    if (run && follows) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Years in which a line or the band is a single point, joined to no other year. */
export function loneYears({ series, spread }: TrendInput, years: readonly number[]): ReadonlySet<number> {
  const runs: (readonly { year: number }[])[] = [
    ...series.flatMap(({ points }) => runsOf(points.filter(isDrawn), years)),
    ...runsOf(spread, years),
  ];
  return new Set(runs.flatMap((run) => (run.length === 1 ? run.map(({ year }) => year) : [])));
}
