import type { AreaCode } from "../areas/area.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { type TrendPoint, usableSeries } from "../scores/trends/series.ts";
import { leastTrendPoints } from "../scores/trends/trend.ts";
import { pointsIn, trendWindow } from "../scores/trends/window.ts";
import { unitFactor } from "../scores/unit-factor.ts";
import { fitLine } from "../statistics/regression.ts";

/**
 * Where the uncertainty of a figure comes from. Every indicator names its own:
 * - proportion: persons who do or do not, binomial; needs numerator and denominator;
 * - count: events that come in clusters, quasi-Poisson; needs both, and earlier years for the dispersion;
 * - survey, model: the margin that the source publishes, and without one no verdict;
 * - register: everything is counted, and what is uncertain is what an ordinary year brings: its own variation;
 * - none: no verdict.
 */
export type ErrorModel = IndicatorDefinition["errorModel"];

/** How the figures of one indicator are tested. */
export interface DifferenceModel {
  errorModel: ErrorModel;
  /** What numerator ÷ denominator is multiplied by to read in the unit; null when the value is no such quotient. */
  unitFactor: number | null;
}

/** The model of an indicator's definition. */
export function differenceModelOf(
  definition: Pick<IndicatorDefinition, "errorModel" | "unit">,
): DifferenceModel {
  return { errorModel: definition.errorModel, unitFactor: unitFactor(definition.unit) };
}

/** The parts of a value; null where they are not stored. */
export interface Parts {
  numerator: number | null;
  denominator: number | null;
}

/** How many events, out of how many persons (or any exposure). */
export interface Counted {
  numerator: number;
  denominator: number;
}

/** Numerator and denominator, where both are stored and can be counts: larger whole numbers are not exact. */
export function countedOf({ numerator, denominator }: Parts): Counted | null {
  if (numerator === null || denominator === null) return null;
  if (!(numerator >= 0 && denominator > 0)) return null;
  return Math.max(numerator, denominator) <= Number.MAX_SAFE_INTEGER ? { numerator, denominator } : null;
}

/** An earlier year of a figure. */
export interface HistoryPoint extends TrendPoint, Parts {}

/** A figure of one area in one year, with everything that may say how sure it is. */
export interface MeasuredFigure extends Parts {
  /** Null for a sum of areas: the rest of the country. */
  area: AreaCode | null;
  year: number;
  value: number;
  /** Half the width of the 95 % interval that the source publishes, in the unit; null when it publishes none. */
  margin: number | null;
  /** The figures by year; that of `year` itself may be among them. */
  history: readonly HistoryPoint[];
  synthetic: boolean;
}

/** How much an area's figures vary around their own line, and on how many free years that rests. */
export interface YearlyVariation {
  /** In the unit for a register; for counts the dispersion: variance over mean, at least 1. */
  size: number;
  degreesOfFreedom: number;
}

/**
 * The residual standard error around the line through the figures of the eight-year window; null with fewer than five.
 * @see docs/method.md, significance: a full register's own year-to-year variation
 */
export const registerVariation = onceOf((figure: MeasuredFigure): YearlyVariation | null => {
  const points = windowOf(figure);
  if (points.length < leastTrendPoints) return null;
  const fit = fitLine(points.map(({ year, value }) => ({ x: year, y: value })));
  if (!fit || fit.residualError === null || !Number.isFinite(fit.residualError)) return null;
  return { size: fit.residualError, degreesOfFreedom: fit.degreesOfFreedom };
});

/**
 * The dispersion of counts over the years of the window: Pearson's chi-square around a line through the rates, divided
 * by its degrees of freedom. Never below 1: fewer swings than chance itself gives are luck. Null with fewer than five years.
 * @see McCullagh & Nelder, Generalized Linear Models (1989), section 6.2.3, for the dispersion of counts
 */
export const countDispersion = onceOf((figure: MeasuredFigure): YearlyVariation | null => {
  const points = windowOf(figure).flatMap((point) => {
    const counted = countedOf(point);
    return counted ? [{ year: point.year, ...counted }] : [];
  });
  if (points.length < leastTrendPoints) return null;
  const fit = fitLine(
    points.map(({ year, numerator, denominator }) => ({ x: year, y: numerator / denominator })),
    points.map(({ denominator }) => denominator),
  );
  if (!fit) return null;
  let chiSquare = 0;
  for (const { year, numerator, denominator } of points) {
    const rate = fit.intercept + fit.slope * year;
    // A line may fall below zero where counts are few; half an event is the least that is expected.
    const expected = Math.max(rate * denominator, 0.5);
    chiSquare += (numerator - expected) ** 2 / expected;
  }
  const size = Math.max(1, chiSquare / fit.degreesOfFreedom);
  return Number.isFinite(size) ? { size, degreesOfFreedom: fit.degreesOfFreedom } : null;
});

/** Works out once per figure: one that is tested against 341 others varies the same in each of the tests. */
function onceOf(variationOf: (figure: MeasuredFigure) => YearlyVariation | null): typeof variationOf {
  const known = new WeakMap<MeasuredFigure, YearlyVariation | null>();
  return (figure) => {
    const found = known.get(figure);
    if (found !== undefined) return found;
    const made = variationOf(figure);
    known.set(figure, made);
    return made;
  };
}

function windowOf({ history, year }: MeasuredFigure): HistoryPoint[] {
  const known = history.filter((point) => point.year <= year);
  return pointsIn(usableSeries(known), trendWindow(year));
}
