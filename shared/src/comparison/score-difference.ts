import type { IndicatorCode } from "../framework/indicator.ts";
import { type DriverScore, goalDrivers } from "../scores/sensitivity/drivers.ts";

/** What one indicator does to the difference between two goal scores. */
export interface IndicatorPart {
  indicator: IndicatorCode;
  ownScore: number;
  otherScore: number;
  /** Points that it adds to the difference. */
  points: number;
  /** The difference that is left when it is left out for everybody; null where nothing is left. */
  differenceWithout: number | null;
}

/** A difference between the scores of a goal, taken apart. */
export interface ScoreDifference {
  own: number;
  /** The mean of the others' scores. */
  other: number;
  difference: number;
  /** Largest part first. All points with `otherFigures` are the difference. */
  parts: IndicatorPart[];
  /** The part because one has figures of other indicators than the other. */
  otherFigures: number;
}

/**
 * What makes the difference between the goal score of an area and that of others: arithmetic, no cause. The score is a
 * mean, so each indicator that both have adds its weight times the distance of its scores.
 * @param others scores of those who have a goal score; more than one: a group, of which the mean counts
 * @returns null where the area or all others have no score
 */
export function scoreDifference(
  own: readonly DriverScore[],
  others: readonly (readonly DriverScore[])[],
): ScoreDifference | null {
  const drivers = goalDrivers(own, others);
  if (!drivers?.peers) return null;
  const parts = drivers.indicators.flatMap(
    ({ indicator, score, peerScore, contribution }): IndicatorPart[] => {
      if (peerScore === null || contribution === null) return [];
      const differenceWithout = differenceOf(without(own, indicator), others, indicator);
      return [{ indicator, ownScore: score, otherScore: peerScore, points: contribution, differenceWithout }];
    },
  );
  parts.sort(
    (one, other) =>
      Math.abs(other.points) - Math.abs(one.points) || (one.indicator < other.indicator ? -1 : 1),
  );
  const { score, difference, otherFigures } = drivers.peers;
  return { own: drivers.score, other: score, difference, parts, otherFigures };
}

function differenceOf(
  own: readonly DriverScore[],
  others: readonly (readonly DriverScore[])[],
  left: IndicatorCode,
): number | null {
  const ownMean = meanOf(own);
  const means = others.flatMap((other) => meanOf(without(other, left)) ?? []);
  if (ownMean === null || means.length === 0) return null;
  return ownMean - means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

const without = (scores: readonly DriverScore[], left: IndicatorCode) =>
  scores.filter(({ indicator }) => indicator !== left);

function meanOf(scores: readonly DriverScore[]): number | null {
  if (scores.length === 0) return null;
  const weight = scores.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return scores.reduce((sum, { score, weight = 1 }) => sum + score * weight, 0) / weight;
}
