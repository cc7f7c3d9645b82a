import { colourTolerance } from "../colour.ts";
import type { PublishedIndicator } from "./framework.ts";
import type { Series, YearFigure } from "./series.ts";

/** The 2030 Agenda was adopted in 2015: growth is measured from there where an indicator has no base year. */
export const standardBaseYear = 2015;
/** An exponential model has no place for zero: Open SDG reads a base or target of 0 as this. */
export const insteadOfZero = 0.001;

/**
 * Compound annual growth rate `(y1/y0)^(1/(t1−t0)) − 1`.
 * @returns null where it does not exist: no time between the years, a change of sign, or beyond the range of numbers
 */
export function growthRate(from: YearFigure, to: YearFigure): number | null {
  if (to.year <= from.year) return null;
  const ratio = to.value / from.value;
  const rate = ratio < 0 ? Number.NaN : ratio ** (1 / (to.year - from.year)) - 1;
  return Number.isFinite(rate) ? rate : null;
}

export function withoutZero({ year, value }: YearFigure): YearFigure {
  return { year, value: value === 0 ? insteadOfZero : value };
}

/** Whether a target is met; a value that arithmetic left a hair short of it is on it. */
export function reachesTarget(value: number, target: number, sign: 1 | -1): boolean {
  return sign * (value - target) >= -colourTolerance * Math.max(Math.abs(value), Math.abs(target));
}

/** The figure of the base year, or of the first later year that has one; null when there is none. */
export function baseFigure(
  { baseYear }: Pick<PublishedIndicator, "baseYear">,
  series: Series,
): YearFigure | null {
  const first = baseYear ?? standardBaseYear;
  return series.find(({ year }) => year >= first) ?? null;
}
