import { type Colour, goalColour } from "../colour.ts";
import type { Assessment } from "./assessment.ts";
import type { PublishedMethod, WrittenIndicator } from "./framework.ts";
import { hasColour } from "./sdsn.ts";
import { colourOfStatus, statusOfScore } from "./statcan.ts";

/** An indicator of the framework with what the method says of it in one area. */
export interface AssessedIndicator {
  indicator: WrittenIndicator;
  assessment: Assessment;
  /** Year of its latest figure; null without one. */
  year: number | null;
}

export interface GoalResult {
  goal: number;
  score: number | null;
  colour: Colour;
  /** Indicators that count for the score, and those of them that were assessed. */
  basketCount: number;
  count: number;
}

/**
 * One goal in one area: the mean of the scores that are there, however few. Nothing is filled in here.
 *
 * The default method colours a goal by its two worst indicators, and leaves it grey where fewer than half of the
 * indicators with thresholds have a figure. Statistics Canada's takes the status of the mean score. The others have no
 * rule for the colour of a goal.
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), section 2.5
 */
export function goalResult(
  goal: number,
  members: readonly AssessedIndicator[],
  method: PublishedMethod,
): GoalResult {
  const basket = members.filter(({ indicator }) => indicator.inScore);
  const score = weightedGroupMean(basket);
  return {
    goal,
    score,
    colour: colourOfGoal(members, score, method),
    basketCount: basket.length,
    count: basket.filter(({ assessment }) => assessment.assessed).length,
  };
}

/**
 * The weighted mean of scores, in which indicators of one group are averaged first and count once, with weight 1.
 * Indicators without a group stand alone with their own weight; those without a score are left out. Null when nothing
 * with a weight above 0 has a score.
 */
export function weightedGroupMean(members: readonly AssessedIndicator[]): number | null {
  const groups = new Map<string, WeightedScore[]>();
  const parts: WeightedScore[] = [];
  for (const { indicator, assessment } of members) {
    if (assessment.score === null) continue;
    const part = { score: assessment.score, weight: indicator.weight };
    if (indicator.group === null) parts.push(part);
    else groups.set(indicator.group, [...(groups.get(indicator.group) ?? []), part]);
  }
  for (const group of groups.values()) {
    const score = meanOfScores(group);
    if (score !== null) parts.push({ score, weight: 1 });
  }
  return meanOfScores(parts);
}

interface WeightedScore {
  score: number;
  weight: number;
}

/** Null when no weight is above 0. Weights are divided by the largest first, so that huge and tiny ones keep the sum within the range of numbers. */
function meanOfScores(parts: readonly WeightedScore[]): number | null {
  const largest = parts.reduce((most, { weight }) => Math.max(most, weight), 0);
  if (largest === 0) return null;
  let sum = 0;
  let total = 0;
  for (const { score, weight } of parts) {
    sum += score * (weight / largest);
    total += weight / largest;
  }
  return sum / total;
}

function colourOfGoal(
  members: readonly AssessedIndicator[],
  score: number | null,
  method: PublishedMethod,
): Colour {
  if (method === "statcan") return score === null ? "grey" : colourOfStatus(statusOfScore(score, false));
  if (method !== "sdsn") return "grey";
  const basket = members.filter(({ indicator }) => indicator.inColour && hasColour(indicator));
  const points = basket.flatMap(({ assessment }) => assessment.points ?? []);
  return goalColour(points, basket.length);
}
