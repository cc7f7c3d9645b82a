import { netherlands } from "../areas/area.ts";
import { differenceUnit, type IndicatorFacts } from "./indicator-facts.ts";
import { type Said, say } from "./say.ts";
import { fact, type Writing, yearFact } from "./section.ts";

/** Spread and how it changed, the national figure, and the change since the first year. */
export function levelSentences(w: Writing, facts: IndicatorFacts): Said[] {
  const { indicator, p10, p90, present, unit } = facts;
  const whole = w.profile === "vnr";
  const national = whole ? fact(w, indicator.code, netherlands, present.year, "value") : null;
  return [
    say(w, "goal.spread", { p10: p10.fact, p90 }),
    ...(whole ? spreadSince(w, facts) : []),
    ...(national ? [say(w, "goal.national", { value: { fact: national, unit } })] : []),
    ...changeSentences(w, facts),
  ];
}

function spreadSince(w: Writing, { indicator, base, present, change }: IndicatorFacts): Said[] {
  if (!base || !change) return [];
  const [first, last] = [base, present].map(({ year }) =>
    fact(w, indicator.code, netherlands, year, "spread"),
  );
  if (!first || !last) return [];
  const unit = differenceUnit(w, indicator);
  if (first.value === last.value) {
    const years = { firstYear: change.firstYear, lastYear: yearFact(w, present.year) };
    return [say(w, "goal.spread.same", { ...years, last: { fact: last, unit } })];
  }
  return [
    say(w, "goal.spread.then", {
      first: { fact: first, unit },
      firstYear: change.firstYear,
      last: { fact: last, unit },
      lastYear: yearFact(w, present.year),
    }),
  ];
}

function changeSentences(w: Writing, { change }: IndicatorFacts): Said[] {
  if (!change) return [say(w, "goal.change.none")];
  const { first, firstYear, difference, higher, lower, compared, kind } = change;
  return [
    say(w, `goal.change.${kind}`, kind === "equal" ? { firstYear } : { first, firstYear, difference }),
    ...(w.profile === "vnr"
      ? [
          say(w, "goal.change.split", {
            n: compared,
            higher,
            higherCount: higher.value,
            lower,
            lowerCount: lower.value,
          }),
        ]
      : []),
  ];
}

/** For how many municipalities and residents the figure speaks, and what to be careful about. */
export function coverageSentences(w: Writing, { indicator, n, year, present }: IndicatorFacts): Said[] {
  const total = fact(w, "chapter", netherlands, "all", "municipalities");
  const share = fact(w, indicator.code, netherlands, present.year, "population-share");
  if (!total) return [];
  const fillings = { n, nCount: n.value, total, year };
  const coverage =
    n.value === total.value
      ? say(w, "goal.coverage.all", { n, year })
      : share
        ? say(w, "goal.coverage", { ...fillings, share })
        : say(w, "goal.coverage.plain", fillings);
  return [coverage, ...(present.provisional ? [say(w, "goal.caution.provisional", { year })] : [])];
}
