import { isComparable } from "./fact-comparable.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";

/** The years of an indicator that one municipality has, for its report. */
export interface OwnSpan {
  /** The last year with a figure. */
  last: SnapshotYear;
  /** The first year that the last may be compared with; null: none. */
  first: SnapshotYear | null;
}

/** Null when the municipality has no figure. */
export function ownSpan(indicator: SnapshotIndicator, place: number): OwnSpan | null {
  const own = indicator.years.filter(({ values }) => values[place] != null);
  const last = own.at(-1);
  if (!last) return null;
  const first = own.find(
    (year) =>
      year.year < last.year &&
      year.origins[place] === last.origins[place] &&
      isComparable(indicator, `${year.year}/${last.year}`),
  );
  return { last, first: first ?? null };
}
