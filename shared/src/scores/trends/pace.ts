import type { Direction } from "../../framework/indicator.ts";
import { growthPerYear, type Pace, paceOf } from "./pace-rule.ts";
import { type TrendPoint, usableSeries } from "./series.ts";
import { requireDecided, type TargetBasis } from "./target-basis.ts";
import type { NoPaceReason } from "./verdicts.ts";
import { pointsIn, reachesEnds, trendWindow } from "./window.ts";

export interface PaceVerdict {
  pace: Pace | null;
  /** Why there is no word; null when there is one. */
  reason: NoPaceReason | null;
  /** The last figure is at or beyond the target. */
  met: boolean;
  /** The target is met, yet the figures move away from it: SDSN keeps its arrow, we warn beside it. */
  metButWorsening: boolean;
  /** First and last year of the figures used; without figures those of the window. */
  from: number;
  to: number;
  synthetic: boolean;
}

/**
 * SDSN's word for the way to a decided target, on the target's own value and year: from the first to the last figure of
 * the eight-year window that ends in the score's year.
 * @throws RangeError when the target does not say who decided it, when and in which document
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), section 2.5; `paceOf`
 */
export function paceWord(
  points: readonly TrendPoint[],
  target: TargetBasis,
  direction: Direction | null,
  scoreYear: number,
): PaceVerdict {
  requireDecided(target);
  const window = trendWindow(scoreYear);
  const inside = pointsIn(usableSeries(points), window);
  const [first, last] = [inside[0], inside.at(-1)];
  const base = {
    from: first?.year ?? window.from,
    to: last?.year ?? window.to,
    synthetic: last?.synthetic ?? false,
  };
  const none = (reason: NoPaceReason) => ({
    pace: null,
    reason,
    met: false,
    metButWorsening: false,
    ...base,
  });
  if (!first || !last) return none("no-figures");
  if (first === last || !reachesEnds(inside, window)) return none("ends-missing");
  if (direction === null) return none("no-direction");
  const d = direction === "higher" ? 1 : -1;
  // The tolerance follows the size of the figures, so that another unit does not change the word.
  const tolerance = 1e-9 * Math.max(Math.abs(first.value), Math.abs(last.value), Math.abs(target.value));
  const way = { d, x0: first.value, t0: first.year, x1: last.value, t1: last.year, tolerance } as const;
  const pace = paceOf({ ...way, goalValue: target.value, goalYear: target.year });
  const met = d * (last.value - target.value) >= -tolerance;
  // A way that should have ended already has no pace: the target is met or it is not.
  if (!met && target.year <= last.year) return none("target-year-passed");
  if (pace === null) return none("not-computable");
  return { pace, reason: null, met, metButWorsening: met && growthPerYear(way) < -tolerance, ...base };
}
