import { colourTolerance } from "../colour.ts";
import type { Pace } from "../trends/pace-rule.ts";
import { type Assessment, notAssessed, trendOf } from "./assessment.ts";
import { type PublishedIndicator, signOf, standardTargetYear } from "./framework.ts";
import { baseFigure, growthRate, reachesTarget, withoutZero } from "./growth.ts";
import type { Series, YearFigure } from "./series.ts";

export type UnChartVerdict = "achieved" | "on-track" | "fair" | "stagnation" | "regression";

export interface ChartProgress {
  /** Null: not assessable. */
  verdict: UnChartVerdict | null;
  /**
   * The share of the way from base to target that is covered by the target year. Null without a target, where the base
   * already stands on or beyond it, and beyond `largestShare`.
   */
  share: number | null;
}

/** So near a target of 0 or 100 it counts as met. Meant for per cents; files tell no unit, so it holds for any. */
export const nearFullTarget = 1;
/** A larger share says no more, and sums of such shares would leave the range of numbers. */
export const largestShare = 1e12;

/**
 * Where a series will be in the target year when it goes on growing as it did:
 * `v2030 = v(1 + CAGR)^(2030 − t)`, `q = (v2030 − v_base)/(target − v_base)`.
 *
 * Achieved once the target is met, or within 1 of a target of 0 or 100 (meant for per cents, but the unit is not known
 * here). Else q from .95 on track, from .10 fair; without a target a growth in the good direction of 2 % and 0.5 % a year.
 * Below that stagnation, or regression where the growth goes the wrong way. A base of 0 grows from 0.001; a constant
 * series does not grow.
 *
 * From a base on or beyond the target there is no way to it: q would rise the further the figure falls back. It is then
 * null, and a latest figure that lost the target is stagnation or regression by its growth.
 * @see UN Statistics Division, "The SDGs Progress Chart: Technical Note"
 */
export function chartProgress(
  from: YearFigure,
  to: YearFigure,
  indicator: Pick<PublishedIndicator, "direction" | "target" | "targetYear">,
): ChartProgress {
  const { target } = indicator;
  const sign = signOf(indicator);
  const growth = from.value === to.value && to.year > from.year ? 0 : growthRate(withoutZero(from), to);
  const way = growth === null ? null : shareOfTheWay(from, to, growth, indicator);
  const share = way !== null && Math.abs(way) <= largestShare ? way : null;
  if (target !== null && isAchieved(to.value, target, sign)) return { verdict: "achieved", share };
  if (growth === null) return { verdict: null, share: null };
  const gain = (from.value < 0 ? -1 : 1) * sign * growth;
  const below = gain >= -colourTolerance ? "stagnation" : "regression";
  if (target !== null && way === null) return { verdict: below, share };
  const [measure, high, middle] = way === null ? [gain, 0.02, 0.005] : [way, 0.95, 0.1];
  if (measure >= high - colourTolerance) return { verdict: "on-track", share };
  return { verdict: measure >= middle - colourTolerance ? "fair" : below, share };
}

/** What the command says of an indicator in one area; its score is `q`, unrounded. */
export function assessUnChart(indicator: PublishedIndicator, series: Series): Assessment {
  const from = baseFigure(indicator, series);
  const to = series.at(-1);
  const progress = from && to ? chartProgress(from, to, indicator) : null;
  if (!from || !to || !progress || progress.verdict === null) return notAssessed;
  return {
    score: progress.share,
    points: null,
    ...looks[progress.verdict],
    trend: to.year > from.year ? trendOf(signOf(indicator) * (to.value - from.value)) : null,
    assessed: true,
  };
}

const looks: Record<UnChartVerdict, { colour: Assessment["colour"]; pace: Pace }> = {
  achieved: { colour: "green", pace: "on-track" },
  "on-track": { colour: "green", pace: "on-track" },
  fair: { colour: "yellow", pace: "moderately-improving" },
  stagnation: { colour: "orange", pace: "stagnating" },
  regression: { colour: "red", pace: "decreasing" },
};

function isAchieved(value: number, target: number, sign: 1 | -1): boolean {
  if (reachesTarget(value, target, sign)) return true;
  return (target === 0 || target === 100) && Math.abs(value - target) <= nearFullTarget + colourTolerance;
}

/** `q`, infinite beyond the range of numbers; null without a target or from a base on or beyond it. */
function shareOfTheWay(
  from: YearFigure,
  to: YearFigure,
  growth: number,
  { direction, target, targetYear }: Pick<PublishedIndicator, "direction" | "target" | "targetYear">,
): number | null {
  if (target === null || reachesTarget(from.value, target, signOf({ direction }))) return null;
  const years = (targetYear ?? standardTargetYear) - to.year;
  const expected = to.value * (1 + growth) ** years;
  const share = (expected - from.value) / (target - from.value);
  return Number.isNaN(share) ? null : share;
}
