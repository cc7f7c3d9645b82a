import type { Direction } from "../../framework/indicator.ts";
import { predict } from "../../statistics/regression.ts";
import { chanceOf, leastProjectionPoints, lineThrough, type NaturalLimits } from "./projection.ts";
import { type TrendPoint, usableSeries } from "./series.ts";

/** A series whose later figures are known. */
export interface HindcastSeries {
  points: readonly TrendPoint[];
  direction: Direction;
  limits: NaturalLimits;
  /**
   * A target that did not depend on the series. Without one the question is put at ten places of the prediction itself
   * (5, 15, … 95 %): is a value reached as often as its chance said?
   */
  target?: number;
}

/** The questions whose predicted chance lay in one tenth. */
export interface CalibrationDecile {
  /** 0 to 9: a chance from 0 to 0.1, … from 0.9 to 1. */
  decile: number;
  /** Mean predicted chance; null without questions. */
  predicted: number | null;
  /** Share of the targets that were met. */
  observed: number | null;
  count: number;
}

/**
 * How often the predicted chances came true: fits each series up to a year, asks for the chance that a target is met in
 * a later year, and looks at what happened. Series without enough figures, with a break in between or without a figure
 * in the year of the check are left out.
 * @returns ten rows
 */
export function hindcast(
  series: readonly HindcastSeries[],
  fitUntil: number,
  checkYear: number,
  leastPoints: number = leastProjectionPoints,
): CalibrationDecile[] {
  const tenths = Array.from({ length: 10 }, () => ({ predicted: 0, met: 0, count: 0 }));
  for (const { points, direction, limits, target } of series) {
    // What came after the year of the check, a break too, nobody knew.
    const known = usableSeries(points.filter(({ year }) => year <= checkYear));
    const outcome = known.find(({ year }) => year === checkYear);
    if (!outcome) continue;
    const past = known.filter(({ year }) => year <= fitUntil);
    const targets = target === undefined ? ownQuantiles(past, checkYear, leastPoints) : [target];
    for (const value of targets) {
      const chance = chanceOf(past, { value, year: checkYear }, direction, limits, leastPoints);
      if (chance.reason !== null) continue;
      const tenth = tenths[Math.min(9, Math.floor(chance.probability * 10))];
      if (!tenth) continue;
      tenth.count++;
      tenth.predicted += chance.probability;
      if (direction === "higher" ? outcome.value >= value : outcome.value <= value) tenth.met++;
    }
  }
  return tenths.map(({ predicted, met, count }, decile) => ({
    decile,
    predicted: count === 0 ? null : predicted / count,
    observed: count === 0 ? null : met / count,
    count,
  }));
}

/** The 5th, 15th, … 95th percentile of the predicted figure. */
function ownQuantiles(points: readonly TrendPoint[], year: number, leastPoints: number): number[] {
  const line = lineThrough(points, year, leastPoints);
  if (line.reason) return [];
  return [0.9, 0.7, 0.5, 0.3, 0.1].flatMap((level) => {
    const predicted = predict(line.fit, year, level);
    return predicted ? [predicted.low, predicted.high] : [];
  });
}
