import { netherlands } from "../areas/area.ts";
import { fewestInGroup } from "./area-groups.ts";
import type { Fact, Statistic } from "./facts.ts";
import { fact, needed, type Writing, yearFact } from "./section.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { baseYear, countSynthetic, presentYear } from "./summary.ts";

/** A fact with the unit that it is spoken with. */
export interface Measured {
  fact: Fact;
  unit: string;
}

/** All that the text may say of one indicator over all municipalities, bound. */
export interface IndicatorFacts {
  indicator: SnapshotIndicator;
  name: string;
  unit: string;
  present: SnapshotYear;
  /** The year that it may be compared with. */
  base: SnapshotYear | null;
  synthetic: boolean;
  year: Fact;
  median: Measured;
  p10: Measured;
  p90: Measured;
  n: Fact;
  readonly change: Change | null;
}

export interface Change {
  first: Measured;
  firstYear: Fact;
  /** Without a sign; `kind` says the way. Computed from the numbers that people see. */
  difference: Measured;
  kind: "higher" | "lower" | "equal";
  higher: Fact;
  lower: Fact;
  compared: Fact;
}

type Tools = Pick<Writing, "statistics" | "book" | "locale" | "text">;

/** Null when fewer than five municipalities have a figure: `fewFacts` says how many they are. */
export function indicatorFacts(w: Tools, indicator: SnapshotIndicator): IndicatorFacts | null {
  const present = presentYear(indicator);
  if (!present || fewFacts(w, indicator)) return null;
  const base = baseYear(indicator);
  const unit = indicator.unitName[w.locale];
  const of = (period: string | number, statistic: Statistic) =>
    needed(w, indicator.code, netherlands, period, statistic);
  const measured = (year: SnapshotYear, statistic: "median" | "p10" | "p90"): Measured => ({
    fact: of(year.year, statistic),
    unit,
  });
  let change: Change | null | undefined;
  return {
    indicator,
    name: indicator.name[w.locale],
    unit,
    present,
    base,
    synthetic: countSynthetic(present.values, present.origins) > 0,
    year: yearFact(w, present.year),
    median: measured(present, "median"),
    p10: measured(present, "p10"),
    p90: measured(present, "p90"),
    n: of(present.year, "municipalities"),
    // Found when it is asked for: a table of all indicators does without.
    get change() {
      if (change === undefined) change = base && changeSince(base, present);
      return change;
    },
  };

  function changeSince(base: SnapshotYear, present: SnapshotYear): Change | null {
    const span = `${base.year}/${present.year}`;
    if (!fact(w, indicator.code, netherlands, base.year, "median")) return null;
    const higher = fact(w, indicator.code, netherlands, span, "municipalities-higher");
    const lower = fact(w, indicator.code, netherlands, span, "municipalities-lower");
    if (!higher || !lower) return null;
    const change = w.statistics.of({
      subject: indicator.code,
      area: netherlands,
      period: span,
      statistic: "change",
    });
    const value = change?.value ?? 0;
    return {
      first: measured(base, "median"),
      firstYear: yearFact(w, base.year),
      difference: { fact: of(span, "difference"), unit: differenceUnit(w, indicator) },
      kind: value > 0 ? "higher" : value < 0 ? "lower" : "equal",
      higher,
      lower,
      compared: of(span, "municipalities"),
    };
  }
}

/** What may be said of an indicator that too few municipalities have a figure of; null when enough of them do, or none. */
export interface FewFacts {
  indicator: SnapshotIndicator;
  name: string;
  present: SnapshotYear;
  year: Fact;
  n: Fact;
}

export function fewFacts(
  w: Pick<Tools, "statistics" | "book" | "locale">,
  indicator: SnapshotIndicator,
): FewFacts | null {
  const present = presentYear(indicator);
  if (!present) return null;
  const n = needed(w, indicator.code, netherlands, present.year, "municipalities");
  if (n.value >= fewestInGroup) return null;
  return { indicator, name: indicator.name[w.locale], present, year: yearFact(w, present.year), n };
}

/** Between two shares lie percentage points. */
export function differenceUnit(w: Pick<Writing, "locale" | "text">, indicator: SnapshotIndicator): string {
  const isShare = indicator.unitName.en === "per cent";
  return isShare ? w.text("percentagePoints") : indicator.unitName[w.locale];
}
