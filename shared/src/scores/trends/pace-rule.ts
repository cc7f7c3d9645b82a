/** SDSN's four words for the way to a goal value. */
export const paces = ["on-track", "moderately-improving", "stagnating", "decreasing"] as const;
export type Pace = (typeof paces)[number];

/** The way from `x0` in year `t0` to `x1` in year `t1`. */
export interface Way {
  /** +1 where higher is better, −1 where lower is better. */
  d: 1 | -1;
  x0: number;
  t0: number;
  x1: number;
  t1: number;
}

/** A way, and where it should lead. */
export interface PaceQuestion extends Way {
  goalValue: number;
  goalYear: number;
  /** Tolerance in the unit of the values (per year for a growth): what lies on a border gets the better word. */
  tolerance: number;
}

/**
 * The growth per year from start to end, against the growth that leads from the start to the goal value in the goal year.
 * An end at or beyond the goal value is on track whatever the growth; `worsens` says apart that it goes the wrong way.
 * Null when the years are not in order (start before end, start before the year of a goal not yet met) or a growth is no
 * number.
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), section 2.5: borders at 0, half and the whole growth needed
 */
export function paceOf(question: PaceQuestion): Pace | null {
  const { d, t0, x1, t1, goalValue, goalYear, tolerance } = question;
  const growth = growthPerYear(question);
  const need = growthNeeded(question);
  if (!(t1 > t0) || !Number.isFinite(growth)) return null;
  if (d * (x1 - goalValue) >= -tolerance) return "on-track";
  if (!(goalYear > t0) || !Number.isFinite(need)) return null;
  if (growth < -tolerance) return "decreasing";
  if (growth >= need - tolerance) return "on-track";
  return growth >= 0.5 * need - tolerance ? "moderately-improving" : "stagnating";
}

/** In the good direction: below 0 it gets worse. */
export function growthPerYear({ d, x0, t0, x1, t1 }: Way): number {
  return (d * (x1 - x0)) / (t1 - t0);
}

/** The growth per year that leads from the start to the goal value in the goal year. */
export function growthNeeded({
  d,
  x0,
  t0,
  goalValue,
  goalYear,
}: Pick<PaceQuestion, "d" | "x0" | "t0" | "goalValue" | "goalYear">): number {
  return (d * (goalValue - x0)) / (goalYear - t0);
}
