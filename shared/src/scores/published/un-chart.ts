import { colourTolerance } from "../colour.ts";
import { type Assessment, notAssessed, type Pace, trendOf } from "./assessment.ts";
import { type PublishedIndicator, signOf, standardTargetYear } from "./framework.ts";
import { baseFigure, growthRate, reachesTarget, withoutZero } from "./growth.ts";
import type { Series, YearFigure } from "./series.ts";

export const unChartVerdicts = ["achieved", "on-track", "fair", "stagnation", "regression"] as const;
export type UnChartVerdict = (typeof unChartVerdicts)[number];

export interface ChartProgress {
  /** Null: not assessable. */
  verdict: UnChartVerdict | null;
  /** The share of the way from base to target that is covered by the target year; null without a target. */
  share: number | null;
}

/** So near a target of 0 or 100 per cent, in percentage points, it counts as met. */
export const nearFullTarget = 1;

/**
 * Where a series will be in the target year when it goes on growing as it did:
 * `v2030 = v(1 + CAGR)^(2030 − t)`, `q = (v2030 − v_base)/(target − v_base)`.
 *
 * Achieved once the target is met, or within 1 of a target of 0 or 100 (per cent). Else q from .95 on track, from .10
 * fair; without a target a growth in the good direction of 2 % and 0.5 % a year. Below that stagnation, or regression
 * where the growth goes the wrong way. A base of 0 grows from 0.001; a constant series does not grow.
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
  const share = growth === null || target === null ? null : shareOfTheWay(from, to, growth, indicator);
  if (target !== null && isAchieved(to.value, target, sign)) return { verdict: "achieved", share };
  if (growth === null) return { verdict: null, share: null };
  const gain = (from.value < 0 ? -1 : 1) * sign * growth;
  const below = gain >= -colourTolerance ? "stagnation" : "regression";
  if (target !== null && share === null) return { verdict: below, share };
  const [measure, high, middle] = share === null ? [gain, 0.02, 0.005] : [share, 0.95, 0.1];
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

/** `q`; null when the base stands on the target, or beyond the range of numbers. */
function shareOfTheWay(
  from: YearFigure,
  to: YearFigure,
  growth: number,
  { target, targetYear }: Pick<PublishedIndicator, "target" | "targetYear">,
): number | null {
  const years = (targetYear ?? standardTargetYear) - to.year;
  const expected = to.value * (1 + growth) ** years;
  const share = (expected - from.value) / ((target ?? Number.NaN) - from.value);
  return Number.isFinite(share) ? share : null;
}
