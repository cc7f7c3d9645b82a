import type { Locale } from "../text/define-text.ts";
import { factText, printReference, type Statistic as StatisticOfFact } from "./fact-reference.ts";

export type Statistic = StatisticOfFact;

/** A bound number: what it counts, of which area and period, by which statistic, and how a reader sees it. */
export interface Fact {
  /** Made of its parts, so that it stays the same from edition to edition: `burglary/NL01/2025/median`. */
  id: string;
  /** Code of an indicator, `goal-16` for a score, or `chapter` for what is counted over all of it. */
  subject: string;
  /** `NL01` for what is said of all municipalities, else a code of the register or a size class. */
  area: string;
  /** `2025`, or `2015/2025` for a comparison of two years, or `all`. */
  period: string;
  statistic: Statistic;
  value: number;
  decimals: number;
  /** The value as it is printed, without its unit. */
  text: string;
  synthetic: boolean;
  /** What the value is counted in, `procent`; absent where a number has none. */
  unit?: string;
}

/** Collects the facts of one document. The same id always means the same number. */
export interface FactBook {
  locale: Locale;
  /** @throws Error when the id was given another value before */
  add(fact: Omit<Fact, "id" | "text" | "unit">): Fact;
  /** A fact that was used before. */
  find(id: string): Fact | null;
  all(): readonly Fact[];
}

/** @param unitFor the unit of a number; "" for none */
export function factBook(
  locale: Locale,
  unitFor: (parts: Pick<Fact, "subject" | "statistic">) => string = () => "",
): FactBook {
  const facts = new Map<string, Fact>();
  return {
    locale,
    add(parts) {
      const id = printReference(parts);
      const known = facts.get(id);
      if (known) {
        if (known.value !== parts.value)
          throw new Error(`fact ${id} is both ${known.value} and ${parts.value}`);
        return known;
      }
      const text = factText(parts.statistic, parts.value, parts.decimals, locale);
      const unit = unitFor(parts);
      const fact: Fact = { id, ...parts, text, ...(unit === "" ? {} : { unit }) };
      facts.set(id, fact);
      return fact;
    },
    find: (id) => facts.get(id) ?? null,
    all: () => [...facts.values()],
  };
}
