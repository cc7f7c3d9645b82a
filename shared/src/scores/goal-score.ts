import type { GoalNumber } from "../framework/goal.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { type Colour, goalColourOfWorst } from "./colour.ts";
import type { IndicatorScore } from "./indicator-score.ts";
import type { NoScoreReason } from "./verdicts.ts";

/** Fewer than this say too little about a goal: the indicators then stand side by side without a score. */
export const leastIndicators = 3;
/** Share of the goal's basket that must have a figure. */
export const leastShare = 0.5;
/** Share of all indicators that an overall score needs; only the command has such a score. */
export const leastShareOverall = 0.8;

/** How many indicators of the basket count for this goal. */
export interface BasketSize {
  inScore: number;
  inColour: number;
}

export type GoalScore = {
  goal: GoalNumber;
  /** Grey also where there is no score: a goal gets its colour and its word together with its score. */
  colour: Colour;
  /** The indicators that decide the colour, worst first: at most two, none when grey. */
  decidedBy: IndicatorCode[];
  /** Indicators with a figure that may be used, and how many of them are examples. */
  count: number;
  syntheticCount: number;
  synthetic: boolean;
  /** Indicators of the basket that count for the score. */
  basketCount: number;
  /** `count` as a share of `basketCount`, 0 to 1. */
  coverage: number;
  /** First and last year of the figures used; null without figures. */
  years: { from: number; to: number } | null;
  indicators: readonly IndicatorScore[];
} & ({ score: number; reason: null } | { score: null; reason: NoScoreReason });

/**
 * The score of a goal in one area: the mean of its indicators that have a figure, where at least three have one
 * and these are at least half of the goal's basket. Nothing is imputed.
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), sections 1.5 and 2.5, for mean and colour;
 *   the two minima are the product's own
 */
export function scoreGoal(
  goal: GoalNumber,
  indicators: readonly IndicatorScore[],
  basket: BasketSize,
): GoalScore {
  const scored = indicators.filter((indicator) => indicator.inScore);
  const used = indicators.filter((indicator) => indicator.inScore || indicator.inColour);
  const reason = whyNoScore(scored.length, basket.inScore);
  const verdict = reason ? noVerdict() : colourVerdict(indicators, basket);
  const usedYears = used.map((indicator) => indicator.year);
  const outcome = reason === null ? { score: meanScore(scored), reason } : { score: null, reason };
  return {
    goal,
    colour: verdict.colour,
    decidedBy: verdict.decidedBy,
    count: scored.length,
    syntheticCount: scored.filter((indicator) => indicator.synthetic).length,
    synthetic: used.some((indicator) => indicator.synthetic),
    basketCount: basket.inScore,
    coverage: basket.inScore === 0 ? 0 : scored.length / basket.inScore,
    years: used.length === 0 ? null : { from: Math.min(...usedYears), to: Math.max(...usedYears) },
    indicators,
    ...outcome,
  };
}

/** Why a goal has no score; null when it has one. */
export function whyNoScore(count: number, basketCount: number): NoScoreReason | null {
  if (basketCount === 0) return "no-indicators-in-basket";
  if (count < leastIndicators) return "too-few-indicators";
  if (count < basketCount * leastShare) return "below-half";
  return null;
}

function noVerdict(): { colour: Colour; decidedBy: IndicatorCode[] } {
  return { colour: "grey", decidedBy: [] };
}

function meanScore(scored: readonly IndicatorScore[]): number {
  let sum = 0;
  for (const { score } of scored) sum += score;
  return sum / scored.length;
}

function colourVerdict(
  indicators: readonly IndicatorScore[],
  basket: BasketSize,
): { colour: Colour; decidedBy: IndicatorCode[] } {
  let count = 0;
  let worst: IndicatorScore | null = null;
  let second: IndicatorScore | null = null;
  for (const indicator of indicators) {
    if (!indicator.inColour || indicator.points === null) continue;
    count++;
    if (!worst || indicator.points < (worst.points ?? 0)) {
      second = worst;
      worst = indicator;
    } else if (!second || indicator.points < (second.points ?? 0)) {
      second = indicator;
    }
  }
  const colour = goalColourOfWorst(
    worst?.points ?? Number.NaN,
    second?.points ?? null,
    count,
    basket.inColour,
  );
  if (!worst || colour === "grey") return { colour, decidedBy: [] };
  return { colour, decidedBy: second ? [worst.indicator, second.indicator] : [worst.indicator] };
}
