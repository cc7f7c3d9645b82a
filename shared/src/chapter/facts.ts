import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";

/** A bound number: what it counts, of which area and period, by which statistic, and how a reader sees it. */
export interface Fact {
  /** Made of its parts, so that it stays the same from edition to edition: `burglary/NL01/2025/median`. */
  id: string;
  /** Code of an indicator, `goal-16` for a score, or `chapter` for what is counted over all of it. */
  subject: string;
  /** `NL01` for what is said of all municipalities, else a code of the register. */
  area: string;
  /** `2025`, or `2015/2025` for a comparison of two years, or `all`. */
  period: string;
  statistic: Statistic;
  value: number;
  decimals: number;
  /** The value as it is printed, without its unit. */
  text: string;
  synthetic: boolean;
}

export type Statistic =
  | "value"
  | "median"
  | "p10"
  | "p90"
  | "difference"
  | "municipalities"
  | "municipalities-higher"
  | "municipalities-yes"
  | "inhabitants"
  | "goals"
  | "indicators"
  | "other-indicators"
  | "with-figure"
  | "examples"
  | "synthetic-indicators"
  | "year";

/** Collects the facts of one document. The same id always means the same number. */
export interface FactBook {
  locale: Locale;
  /** @throws Error when the id was given another value before */
  add(fact: Omit<Fact, "id" | "text">): Fact;
  all(): readonly Fact[];
}

export function factBook(locale: Locale): FactBook {
  const facts = new Map<string, Fact>();
  return {
    locale,
    add(parts) {
      const id = `${parts.subject}/${parts.area}/${parts.period}/${parts.statistic}`;
      const known = facts.get(id);
      if (known) {
        if (known.value !== parts.value)
          throw new Error(`fact ${id} is both ${known.value} and ${parts.value}`);
        return known;
      }
      // A year is a name, not a quantity: 2.025 would be wrong.
      const text =
        parts.statistic === "year" ? String(parts.value) : formatNumber(parts.value, parts.decimals, locale);
      const fact: Fact = { id, ...parts, text };
      facts.set(id, fact);
      return fact;
    },
    all: () => [...facts.values()],
  };
}

/** The year as a bound number. */
export function yearFact(book: FactBook, year: number): Fact {
  return book.add({
    subject: "chapter",
    area: "NL01",
    period: String(year),
    statistic: "year",
    value: year,
    decimals: 0,
    synthetic: false,
  });
}
