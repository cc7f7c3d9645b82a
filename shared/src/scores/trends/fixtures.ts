import type { TrendPoint } from "./series.ts";
import type { TargetBasis } from "./target-basis.ts";

/** Real figures of consecutive years, for tests; NaN is a year without one. */
export function pointsFrom(firstYear: number, values: readonly number[]): TrendPoint[] {
  return values.map((value, place) => ({
    year: firstYear + place,
    value,
    status: "normal",
    synthetic: false,
  }));
}

/** A target that a council decided, for tests. */
export function targetOf(value: number, year: number): TargetBasis {
  return {
    kind: "own",
    value,
    year,
    decidedBy: "gemeenteraad van Utrecht",
    decidedOn: "2026-03-12",
    document: "Raadsbesluit 2026-014",
  };
}
