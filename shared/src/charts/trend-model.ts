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
  /** True of the middle of a group beside the municipalities: a thin line in no colour of its own. */
  context?: boolean;
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

/** A value that somebody decided on: adopted for all, or by the area's own council. */
export interface TrendTarget {
  kind: "adopted" | "own";
  value: number;
  /** The year that it is for. */
  year: number;
  /** Where the way to it begins: a straight dashed line leads from there to the target, and the years run on to it. */
  from?: { year: number; value: number };
  /** True when the decision was made up in a demonstration. */
  synthetic: boolean;
}

/** From this year on the figures are measured otherwise, or on other boundaries: no line crosses it. */
export interface TrendBreak {
  year: number;
  /** Why, read aloud and shown on hover. */
  reason?: string;
}

export interface TrendInput {
  /** At most three municipalities, the reader's own first, and behind them the middle of a group. */
  series: readonly TrendSeries[];
  /** What the band is made of; municipalities when left out. */
  layer?: Layer;
  /** Ascending years. */
  spread: readonly TrendSpread[];
  /** CSS pixels. */
  width: number;
  /** Height of the plot itself; without it, it follows the width. */
  height?: number;
  /** At most one adopted and one own. */
  targets?: readonly TrendTarget[];
  /** Breaks of the whole picture; those of one series are points with the status `break`. */
  breaks?: readonly TrendBreak[];
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

/** The last year of the axis: the last one with a figure, or the year of a target that a line leads to. */
export function lastYearOf({ targets = [] }: TrendInput, years: readonly number[]): number | undefined {
  const last = years.at(-1);
  if (last === undefined) return undefined;
  return Math.max(
    last,
    ...targets.filter(({ from, year }) => from !== undefined && from.year < year).map(({ year }) => year),
  );
}

export function figures({ series, spread, targets = [] }: TrendInput): number[] {
  const decided = targets.flatMap(({ value, from }) => (from ? [value, from.value] : [value]));
  const drawn = drawnFigures({ series, spread });
  return drawn.length === 0 ? [] : [...drawn, ...decided];
}

function drawnFigures({ series, spread }: Pick<TrendInput, "series" | "spread">): number[] {
  return [
    ...series.flatMap(({ points }) => points.filter(isDrawn).map(({ value }) => value)),
    ...spread.flatMap(({ p10, median, p90 }) => [p10, median, p90]),
  ];
}

/** Whether anything in the picture is made up, a decision among it. */
export function isSynthetic(input: TrendInput): boolean {
  return hasExamples(input) || (input.targets ?? []).some(({ synthetic }) => synthetic);
}

/** Whether a point or the band is made up. */
function hasExamples(input: TrendInput): boolean {
  return hasExamplePoints(input) || input.spread.some(({ origin }) => origin === "synthetic");
}

/** Whether a point of a line is made up: drawn as a cross. */
export function hasExamplePoints({ series }: TrendInput): boolean {
  return series.some(({ points }) => points.some((one) => isDrawn(one) && one.origin === "synthetic"));
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

/** Runs of points that one line may join: no year between them is missing, no break, and all of one origin. */
export function runsOf<Point extends { year: number; origin: Origin; status?: ObservationStatus }>(
  points: readonly Point[],
  years: readonly number[],
  breaks: readonly TrendBreak[] = [],
): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      before.origin === point.origin &&
      point.status !== "break" &&
      !breaks.some(({ year }) => before.year < year && year <= point.year) &&
      years.indexOf(point.year) - years.indexOf(before.year) === 1;
    if (run && follows) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Years in which a line or the band is a single point, joined to no other year. */
export function loneYears(
  { series, spread, breaks }: TrendInput,
  years: readonly number[],
): ReadonlySet<number> {
  const runs: (readonly { year: number }[])[] = [
    ...series.flatMap(({ points }) => runsOf(points.filter(isDrawn), years, breaks)),
    ...runsOf(spread, years, breaks),
  ];
  return new Set(runs.flatMap((run) => (run.length === 1 ? run.map(({ year }) => year) : [])));
}
