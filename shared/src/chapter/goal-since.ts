import { netherlands } from "../areas/area.ts";
import { roundAsShown } from "../text/number.ts";
import type { FactBefore } from "./edition.ts";
import { isComparable } from "./fact-comparable.ts";
import type { Fact } from "./facts.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { type Said, say } from "./say.ts";
import { fact as factOf, type Writing, yearFact } from "./section.ts";

/**
 * What the edition before this one said of the same indicator, beside what it says now; null when it said nothing, or
 * nothing that may be compared: another unit or other decimals, made up beside real, or a change of definition between.
 */
export function sinceEditionBefore(w: Writing, facts: IndicatorFacts): Said | null {
  const { before } = w.edition;
  const told = toldBefore(w, facts);
  if (!before || !told) return null;
  const { indicator, median, present, unit } = facts;
  const { found, fact } = told;
  const edition = before.name[w.locale];
  const lastYear = yearFact(w, present.year);
  const last = median.fact;
  if (found.year === present.year) {
    return last.value === fact.value
      ? say(w, "goal.since.none", { edition })
      : say(w, "goal.since.revised", {
          edition,
          lastYear,
          before: { fact, unit },
          last: { fact: last, unit },
        });
  }
  // Our own figure for that year is another one by now: to compare with what was said would mix revision and change.
  const now = factOf(w, indicator.code, netherlands, found.year, "median");
  const kind = last.value > fact.value ? "higher" : last.value < fact.value ? "lower" : "equal";
  const fillings = { edition, before: { fact, unit }, beforeYear: yearFact(w, found.year), lastYear };
  if (now && now.value !== fact.value)
    return say(w, "goal.since.corrected", {
      ...fillings,
      now: { fact: now, unit },
      last: { fact: last, unit },
    });
  return kind === "equal"
    ? say(w, "goal.since.equal", fillings)
    : say(w, `goal.since.${kind}`, { ...fillings, last: { fact: last, unit } });
}

/** The number that the edition before told of the same indicator, when it may stand beside the one of now. */
export function toldBefore(w: Writing, facts: IndicatorFacts): { found: YearBefore; fact: Fact } | null {
  const { indicator, present } = facts;
  const found = w.edition.before && latestBefore(w.edition.before.facts, indicator.code, present.year);
  if (!found || !isAlike(found, facts)) return null;
  const fact = w.book.add({
    subject: indicator.code,
    area: netherlands,
    period: String(found.year),
    statistic: "before",
    value: roundAsShown(found.value, indicator.decimals),
    decimals: indicator.decimals,
    synthetic: found.synthetic,
  });
  return { found, fact };
}

/** The reader compares two numbers: they must be measured alike and read alike. */
function isAlike(found: YearBefore, { indicator, median, present }: IndicatorFacts): boolean {
  return (
    found.synthetic === median.fact.synthetic &&
    found.decimals === indicator.decimals &&
    Object.values(indicator.unitName).some((unit) => unit === found.unit) &&
    isComparable(indicator, `${found.year}/${present.year}`)
  );
}

type Before = Readonly<Record<string, FactBefore>>;

/** The newest middle municipality that the edition before told of the indicator, not of a later year than this one. */
function latestBefore(facts: Before, code: string, until: number): YearBefore | null {
  const years =
    mediansOf(facts)
      .get(code)
      ?.filter(({ year }) => year <= until) ?? [];
  return years.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

interface YearBefore extends FactBefore {
  year: number;
}

/** An edition holds ten thousand facts: they are looked through once, not once per goal. */
function mediansOf(facts: Before): ReadonlyMap<string, readonly YearBefore[]> {
  const found = known.get(facts);
  if (found) return found;
  const medians = new Map<string, YearBefore[]>();
  for (const [reference, fact] of Object.entries(facts)) {
    const [subject = "", area, period, statistic] = reference.split("/");
    if (area !== netherlands || statistic !== "median") continue;
    medians.set(subject, [...(medians.get(subject) ?? []), { year: Number(period), ...fact }]);
  }
  known.set(facts, medians);
  return medians;
}

const known = new WeakMap<Before, ReadonlyMap<string, readonly YearBefore[]>>();
