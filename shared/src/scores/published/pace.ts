import { colourTolerance } from "../colour.ts";
import { growthNeeded, growthPerYear, type Pace, paceOf } from "../trends/pace-rule.ts";
import { type Trend, trendOf } from "./assessment.ts";
import { type PublishedIndicator, signOf, standardTargetYear } from "./framework.ts";
import type { Series, YearFigure } from "./series.ts";

/** The years that a development is measured over, the same for all areas. */
export interface PaceWindow {
  start: number;
  end: number;
}

/** An area without a figure in the first or last year of the window takes one at most this many years off. */
export const mostYearsOff = 1;

/**
 * The window of an indicator: from its base year, or else the first year in which any area has a figure of it, to the
 * last year in which any area has one. Null when that is not at least one year.
 */
export function windowOf(
  { baseYear }: Pick<PublishedIndicator, "baseYear">,
  years: { first: number; last: number } | null,
): PaceWindow | null {
  const start = baseYear ?? years?.first;
  return !years || start === undefined || start >= years.last ? null : { start, end: years.last };
}

/**
 * How fast an indicator moves to its green threshold: `g = d(x1 − x0)/(t1 − t0)` against
 * `need = d(G − x0)/(T − t0)` with T the target year, or 2030.
 * - pace: at or beyond G on track, also when it worsens; g < 0 decreasing; below half of the need stagnating;
 *   below the need moderately improving; else on track. Null without a window or G, and when T is not after the start.
 * - trend: down when g < 0, so that a met target that worsens is told apart; up from half of the need; else flat.
 *   Without G or after T the sign of g. Null without a window.
 *
 * A first or last year without a figure takes the nearest, at most one year off; of two equally near the earlier for
 * the start and the later for the end. A value within 1e-9 of the distance between the bounds of a limit is on it and
 * takes the better word.
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), on SDG trends
 */
export function sdsnDevelopment(
  indicator: PublishedIndicator,
  series: Series,
  window: PaceWindow | null,
): { pace: Pace | null; trend: Trend | null } {
  const from = window && nearest(series, window.start, "earlier");
  const to = window && nearest(series, window.end, "later");
  if (!from || !to || from.year >= to.year) return { pace: null, trend: null };
  const sign = signOf(indicator);
  const green = indicator.greenThreshold;
  const tolerance = colourTolerance * scaleOf(indicator, [from.value, to.value, green ?? 0]);
  const way = { d: sign, x0: from.value, t0: from.year, x1: to.value, t1: to.year };
  const rate = growthPerYear(way);
  const signOfRate = trendOf(rate < -tolerance ? -1 : rate > tolerance ? 1 : 0);
  if (green === null) return { pace: null, trend: signOfRate };
  const question = {
    ...way,
    goalValue: green,
    goalYear: indicator.targetYear ?? standardTargetYear,
    tolerance,
  };
  const slow = question.goalYear > from.year && rate < 0.5 * growthNeeded(question) - tolerance;
  return { pace: paceOf(question), trend: signOfRate === "up" && slow ? "flat" : signOfRate };
}

function nearest(series: Series, year: number, preferred: "earlier" | "later"): YearFigure | null {
  let best: YearFigure | null = null;
  for (const figure of series) {
    const off = Math.abs(figure.year - year);
    if (off > mostYearsOff) continue;
    const bestOff = best ? Math.abs(best.year - year) : Number.POSITIVE_INFINITY;
    if (off < bestOff || (off === bestOff && preferred === "later")) best = figure;
  }
  return best;
}

/** What the tolerance is a share of: the distance between the bounds, or without bounds the largest figure. */
function scaleOf({ lowerBound, optimum }: PublishedIndicator, figures: readonly number[]): number {
  return lowerBound !== null && optimum !== null
    ? Math.abs(optimum - lowerBound)
    : Math.max(...figures.map(Math.abs));
}
