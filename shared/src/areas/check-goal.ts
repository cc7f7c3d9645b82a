import type { IndicatorCode } from "../framework/indicator.ts";
import { whyNoScore } from "../scores/goal-score.ts";
import { relativePosition } from "../scores/relative-position.ts";
import { aggregateScores } from "../scores/sensitivity/aggregations.ts";
import { goalDrivers } from "../scores/sensitivity/drivers.ts";
import type { RelativePosition } from "../scores/verdicts.ts";
import { roundAsShown } from "../text/number.ts";

/** One indicator of a goal over all areas; NaN where an area has no score. */
export interface GoalColumn {
  indicator: IndicatorCode;
  scores: Float64Array;
  /** The area's own score with its figure of the year before; null where there is none. */
  earlier: number | null;
}

export interface GoalQuestion {
  columns: readonly GoalColumn[];
  /** Places of the area itself and of those that it is compared with. */
  own: number;
  similar: readonly number[];
  /** Indicators that the goal's basket has. */
  basketSize: number;
}

/** A goal's score if one thing were otherwise. */
export interface GoalVariant {
  indicator: IndicatorCode | null;
  score: number | null;
  position: RelativePosition;
}

export interface GoalVariants extends GoalVariant {
  earlier: GoalVariant[];
  leftOut: GoalVariant[];
  geometric: GoalVariant;
  /** There is a word, and it stays the same in all of these. */
  isFirm: boolean;
}

/**
 * What the word of a goal rests on: the same area among the same others when one of its figures were that of the year
 * before, when one indicator did not count, and when scores were averaged in another way.
 */
export function goalVariants({ columns, own, similar, basketSize }: GoalQuestion): GoalVariants {
  const all = columns.map(({ scores }) => scores);
  const among = (made: (place: number) => number | null, indicator: IndicatorCode | null): GoalVariant => {
    const score = made(own);
    const others = similar.map((place) => made(place) ?? Number.NaN);
    return { indicator, score, position: relativePosition(score, others, "higher") };
  };
  const asIs = among((place) => meanAt(all, place, basketSize), null);
  const earlier = columns.flatMap((column) => {
    const { indicator, scores, earlier: before } = column;
    if (before === null || Number.isNaN(scores[own])) return [];
    const changed = (place: number) =>
      meanAt(all, place, basketSize, (one) => (place === own && one === scores ? before : null));
    return [among(changed, indicator)];
  });
  const leftOut = columns
    .filter(({ scores }) => !Number.isNaN(scores[own]))
    .map(({ indicator, scores }) =>
      among(
        (place) =>
          meanAt(
            all.filter((one) => one !== scores),
            place,
            basketSize - 1,
          ),
        indicator,
      ),
    );
  const geometric = among((place) => {
    const scores = known(all, place);
    return whyNoScore(scores.length, basketSize) ? null : aggregateScores(scores, "geometric");
  }, null);
  return {
    ...asIs,
    earlier,
    leftOut,
    geometric,
    isFirm:
      asIs.position !== "too-few" &&
      [...earlier, ...leftOut, geometric].every(({ position }) => position === asIs.position),
  };
}

/** What a goal scores lower by than similar areas do on average. */
export interface DriversAgainst {
  score: number;
  similar: number;
  /** The most in front; only those on which the difference can be seen. */
  indicators: { indicator: IndicatorCode; score: number; similar: number }[];
}

/**
 * The indicators that add most to the difference with those similar areas that have a score of the goal; null where
 * their mean is not higher as scores are shown, for then there is nothing to explain.
 */
export function driversAgainst({ columns, own, similar, basketSize }: GoalQuestion): DriversAgainst | null {
  const all = columns.map(({ scores }) => scores);
  const scoresAt = (place: number) =>
    columns.flatMap(({ indicator, scores }) => {
      const score = scores[place] ?? Number.NaN;
      return Number.isNaN(score) ? [] : [{ indicator, score }];
    });
  const scored = similar.filter((place) => meanAt(all, place, basketSize) !== null);
  const found = goalDrivers(scoresAt(own), scored.map(scoresAt));
  if (!found?.peers || !isShownLower(found.score, found.peers.score)) return null;
  const indicators = found.indicators
    .filter(({ score, peerScore }) => peerScore !== null && isShownLower(score, peerScore))
    .toSorted((one, other) => (one.contribution ?? 0) - (other.contribution ?? 0))
    .map(({ indicator, score, peerScore }) => ({ indicator, score, similar: peerScore ?? score }));
  return { score: found.score, similar: found.peers.score, indicators };
}

const isShownLower = (one: number, other: number) => roundAsShown(one, 0) < roundAsShown(other, 0);

/** The goal's score of an area, by the rules of the product; `instead` gives another number for one indicator. */
function meanAt(
  columns: readonly Float64Array[],
  place: number,
  basketSize: number,
  instead: (column: Float64Array) => number | null = () => null,
): number | null {
  const scores = columns
    .map((column) => instead(column) ?? column[place] ?? Number.NaN)
    .filter((score) => !Number.isNaN(score));
  if (whyNoScore(scores.length, basketSize)) return null;
  return aggregateScores(scores, "arithmetic");
}

const known = (columns: readonly Float64Array[], place: number) =>
  columns.map((column) => column[place] ?? Number.NaN).filter((score) => !Number.isNaN(score));
