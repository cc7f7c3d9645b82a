import { mean } from "../../statistics/mean.ts";
import { leastShareOverall } from "../goal-score.ts";
import { placeGiver } from "../sensitivity/places.ts";
import { weightBands } from "../sensitivity/weight-bands.ts";
import type { AreaAssessment, AreaGoal } from "./assess-areas.ts";

export interface OverallResult {
  score: number | null;
  /** Indicators assessed as a share of all that count for a score; null when none does. */
  coverage: number | null;
  /** Whether a score that was filled in from the region is part of it. */
  imputed: boolean;
}

export interface Place {
  rank: number | null;
  rankLow: number | null;
  rankMedian: number | null;
  rankHigh: number | null;
}

const shareTolerance = 1e-9;

/**
 * The mean of the goal scores of an area, own or filled in, only where at least 80 % of the indicators that count for a
 * score were assessed. What was filled in does not count for that.
 * @see Lynch, LoPresti & Fox, The 2019 US Cities Sustainable Development Report (SDSN), for the 80 %
 */
export function overallResult({ goals }: AreaAssessment): OverallResult {
  const basketCount = goals.reduce((sum, goal) => sum + goal.basketCount, 0);
  const count = goals.reduce((sum, goal) => sum + goal.count, 0);
  const coverage = basketCount === 0 ? null : count / basketCount;
  if (coverage === null || coverage < leastShareOverall - shareTolerance)
    return { score: null, coverage, imputed: false };
  const score = mean(goals.map((goal) => usedScore(goal) ?? Number.NaN));
  return { score, coverage, imputed: score !== null && goals.some(({ filled }) => filled !== null) };
}

/**
 * The place of every area, 1 for the best, and between which places it stands when nobody knows how much each goal
 * should weigh (flat Dirichlet weights). Areas without an overall score have no place and take none. Scores that differ
 * by rounding alone share the best place, as they do in every draw: the same goal scores in another order are equal.
 * @param draws of the weights; 0: no band
 */
export function placesOf(
  areas: readonly AreaAssessment[],
  overall: readonly OverallResult[],
  draws: number,
  seed: number,
): Place[] {
  const ranks = ranksOf(overall.map(({ score }) => score));
  const scores = (areas[0]?.goals ?? []).map((_, goal) =>
    Float64Array.from(areas, ({ goals }, at) =>
      overall[at]?.score === null ? Number.NaN : (usedScore(goals[goal]) ?? Number.NaN),
    ),
  );
  const used = scores.filter((ofGoal) => ofGoal.some((score) => !Number.isNaN(score)));
  const bands = draws > 0 && used.length > 0 ? weightBands(used, areas.length, draws, seed) : null;
  return ranks.map((rank, at) => ({
    rank,
    rankLow: numberOrNull(bands?.low[at]),
    rankMedian: numberOrNull(bands?.median[at]),
    rankHigh: numberOrNull(bands?.high[at]),
  }));
}

function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  const ranked = scores.flatMap((score, at) => (score === null ? [] : [{ at, score }]));
  // Places are given quickest to what is in order already.
  ranked.sort((a, b) => b.score - a.score);
  const places = new Uint32Array(ranked.length);
  const descending = Float64Array.from(ranked, ({ score }) => score);
  placeGiver(ranked.length)(descending, places, 0, 1);
  const ranks = scores.map((): number | null => null);
  for (const [order, { at }] of ranked.entries()) ranks[at] = places[order] ?? null;
  return ranks;
}

function usedScore(goal: AreaGoal | undefined): number | null {
  return goal?.score ?? goal?.filled ?? null;
}

function numberOrNull(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
