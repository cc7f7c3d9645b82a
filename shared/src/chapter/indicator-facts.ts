import { chapterText } from "../text/chapter.ts";
import { roundAsShown } from "../text/number.ts";
import type { Fact, FactBook, Statistic } from "./facts.ts";
import { yearFact } from "./facts.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { baseYear, countHigher, presentYear, summarise, type YearSummary } from "./summary.ts";

/** A fact with the unit that it is spoken with. */
export interface Measured {
  fact: Fact;
  unit: string;
}

/** All that the text may say of one indicator, bound. */
export interface IndicatorFacts {
  indicator: SnapshotIndicator;
  name: string;
  unit: string;
  summary: YearSummary;
  year: Fact;
  median: Measured;
  p10: Measured;
  p90: Measured;
  n: Fact;
  change: Change | null;
}

export interface Change {
  first: Measured;
  firstYear: Fact;
  /** Without a sign; `kind` says the way. Computed from the numbers that people see. */
  difference: Measured;
  kind: "higher" | "lower" | "equal";
  higher: Fact;
  compared: Fact;
}

/** Null when no municipality has a figure. */
export function indicatorFacts(book: FactBook, indicator: SnapshotIndicator): IndicatorFacts | null {
  const present = presentYear(indicator);
  const summary = present && summarise(present);
  if (!present || !summary) return null;
  const unit = indicator.unitName[book.locale];
  const { decimals } = indicator;
  const add = (value: number, statistic: Statistic, period: string, places: number, synthetic: boolean) =>
    book.add({
      subject: indicator.code,
      area: "NL01",
      period,
      statistic,
      value,
      decimals: places,
      synthetic,
    });
  const period = String(summary.year);
  const measured = (statistic: "median" | "p10" | "p90", of: YearSummary): Measured => ({
    fact: add(roundAsShown(of[statistic], decimals), statistic, String(of.year), decimals, of.synthetic),
    unit,
  });
  return {
    indicator,
    name: indicator.name[book.locale],
    unit,
    summary,
    year: yearFact(book, summary.year),
    median: measured("median", summary),
    p10: measured("p10", summary),
    p90: measured("p90", summary),
    n: add(summary.n, "municipalities", period, 0, false),
    change: changeSince(),
  };

  function changeSince(): Change | null {
    const base = baseYear(indicator);
    const before = base && summarise(base);
    if (!base || !before || !present || !summary) return null;
    const span = `${before.year}/${period}`;
    const synthetic = before.synthetic || summary.synthetic;
    const difference = roundAsShown(
      roundAsShown(summary.median, decimals) - roundAsShown(before.median, decimals),
      decimals,
    );
    const counted = countHigher(base, present, decimals);
    return {
      first: measured("median", before),
      firstYear: yearFact(book, before.year),
      difference: {
        fact: add(Math.abs(difference), "difference", span, decimals, synthetic),
        unit: differenceUnit(book, indicator),
      },
      kind: difference > 0 ? "higher" : difference < 0 ? "lower" : "equal",
      higher: add(counted.higher, "municipalities-higher", span, 0, synthetic),
      compared: add(counted.n, "municipalities", span, 0, false),
    };
  }
}

/** Between two shares lie percentage points. */
function differenceUnit(book: FactBook, indicator: SnapshotIndicator): string {
  const isShare = indicator.unitName.en === "per cent";
  return isShare ? chapterText(book.locale)("percentagePoints") : indicator.unitName[book.locale];
}
