import { type Colour, colourTolerance } from "../colour.ts";
import type { Pace } from "../trends/pace-rule.ts";
import { type Assessment, notAssessed, trendOf } from "./assessment.ts";
import { type PublishedIndicator, signOf, standardTargetYear } from "./framework.ts";
import { baseFigure, growthRate, reachesTarget, withoutZero } from "./growth.ts";
import type { Series, YearFigure } from "./series.ts";

export const statcanStatuses = ["achieved", "substantial", "moderate", "limited", "deterioration"] as const;
export type StatcanStatus = (typeof statcanStatuses)[number];

export interface SeriesProgress {
  /** Null: not assessable. */
  status: StatcanStatus | null;
  /**
   * Growth in the good direction: as a share of the growth that the target needs, or without a target per year.
   * Null where it does not exist, also when the base stands exactly on the target.
   */
  progress: number | null;
  /** −5 to 5. */
  score: number | null;
}

const notAssessable: SeriesProgress = { status: null, progress: null, score: null };

/**
 * Progress of one series from its base to its latest figure.
 *
 * With a target it is achieved once it is met (with a score of 5, also by a single figure, whose base is itself), and
 * else `r = d·CAGR/|CAGR needed|` counts against .95, .60 and 0. Without, `d·CAGR` counts against .015·k, .005·k and 0,
 * where k < 1 only near a natural limit. A series of negative figures turns the direction around; a change of sign is
 * not assessable, and neither is a single figure that does not meet a target. A base exactly on the target that the
 * latest figure has left is a deterioration of −5: no growth was needed.
 *
 * A base of 0 counts as 0.001 and the latest figure as it is, as in Open SDG's code. So a series that stays 0 falls by
 * 100 % a year: −5 where higher is better, 5 where lower is. A target of 0 counts as 0.001 in the growth that is needed,
 * and is met at 0.001 as well as at 0.
 * @see Open SDG 2.4, "Progress Measurement Methodology" (Statistics Canada), and its sdg-build
 */
export function seriesProgress(
  from: YearFigure,
  to: YearFigure,
  indicator: Pick<PublishedIndicator, "direction" | "target" | "targetYear" | "naturalLimit">,
): SeriesProgress {
  const sign = signOf(indicator);
  const base = withoutZero(from);
  const growth = growthRate(base, to);
  const gain = growth === null ? null : (base.value < 0 ? -1 : 1) * sign * growth;
  if (indicator.target === null) {
    if (gain === null) return notAssessable;
    const k = limitFactor(from.value, indicator.naturalLimit);
    return { status: statusOf(gain, 0.015 * k, 0.005 * k), progress: gain, score: growthScore(gain, k) };
  }
  const target = withoutZero({
    year: indicator.targetYear ?? standardTargetYear,
    value: indicator.target,
  });
  const needed = growthRate(base, target);
  const ratio = gain === null || needed === null ? Number.NaN : gain / Math.abs(needed);
  const progress = Number.isFinite(ratio) ? ratio : null;
  const met = [target.value, indicator.target].some((value) => reachesTarget(to.value, value, sign));
  if (met) return { status: "achieved", progress, score: 5 };
  if (gain !== null && needed === 0) return { status: "deterioration", progress, score: -5 };
  if (progress === null) return notAssessable;
  return { status: statusOf(progress, 0.95, 0.6), progress, score: targetScore(progress) };
}

/** What the command says of an indicator in one area. */
export function assessStatcan(indicator: PublishedIndicator, series: Series): Assessment {
  const from = baseFigure(indicator, series);
  const to = series.at(-1);
  const progress = from && to ? seriesProgress(from, to, indicator) : notAssessable;
  if (!from || !to || progress.status === null) return notAssessed;
  return {
    score: progress.score,
    points: null,
    colour: colourOfStatus(progress.status),
    trend: to.year > from.year ? trendOf(signOf(indicator) * (to.value - from.value)) : null,
    pace: paceOfStatus[progress.status],
    assessed: true,
  };
}

/**
 * The status of a mean of scores: of an indicator with several series, or of a goal. The four categories share the
 * range from −5 to 5 equally, and it is achieved only when all its parts are.
 */
export function statusOfScore(score: number, allAchieved: boolean): StatcanStatus {
  if (allAchieved) return "achieved";
  if (score >= 2.5 - colourTolerance) return "substantial";
  if (score >= -colourTolerance) return "moderate";
  return score >= -2.5 - colourTolerance ? "limited" : "deterioration";
}

export function colourOfStatus(status: StatcanStatus): Colour {
  return colourPerStatus[status];
}

const colourPerStatus: Record<StatcanStatus, Colour> = {
  achieved: "green",
  substantial: "green",
  moderate: "yellow",
  limited: "orange",
  deterioration: "red",
};

const paceOfStatus: Record<StatcanStatus, Pace> = {
  achieved: "on-track",
  substantial: "on-track",
  moderate: "moderately-improving",
  limited: "stagnating",
  deterioration: "decreasing",
};

function statusOf(progress: number, high: number, middle: number): StatcanStatus {
  if (progress >= high - colourTolerance) return "substantial";
  if (progress >= middle - colourTolerance) return "moderate";
  return progress >= -colourTolerance ? "limited" : "deterioration";
}

/** How much of the usual growth can be asked of a series that starts near its natural limit, 0 to 1. */
export function limitFactor(base: number, limit: number | null): number {
  if (limit === null) return 1;
  const [value, end] = [Math.abs(base), Math.abs(limit)];
  if (value >= 2 * end) return 1;
  return 1 - (value <= end ? value / end : (2 * end - value) / end) ** 4.44;
}

/** Straight through −2 %, 0, 0.5 %, 1.5 % and 2 % (the last three times k) at −5, −2.5, 0, 2.5 and 5. */
function growthScore(gain: number, k: number): number {
  // At the limit nothing can be gained: to stay there is the best that can be done.
  if (k === 0 && gain >= -colourTolerance) return 5;
  if (gain < 0) return Math.max(125 * gain - 2.5, -5);
  if (gain >= 0.005 * k && gain < 0.015 * k) return (250 * gain) / k - 1.25;
  return gain < 0.005 * k ? (500 * gain) / k - 2.5 : Math.min((500 * gain) / k - 5, 5);
}

/**
 * Straight through −0.60, 0.60 and 1.30 at −5, 0 and 5, with the slopes as Open SDG rounded them (25/6 and 50/7 to four
 * decimals): the published scores carry that rounding.
 */
function targetScore(ratio: number): number {
  return ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
}
