import type { Block } from "./blocks.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { overview } from "./overview.ts";
import { type Said, say, toldList } from "./say.ts";
import { countFact, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";

/**
 * Five to seven messages, each carried by facts, what editors wrote with them, and the 17 goals on one page. They say
 * what was measured: no cause, no place, no praise. Fewer stand here only when there is too little to say.
 */
export function keyMessages(w: Writing): Block[] {
  const items = [
    [coverage(w)],
    ...chosenHeadlines(w).map((headline) => change(w, headline)),
    ...syntheticShare(w),
    ...noFigures(w),
  ];
  return [{ ...sectionHeading(w), newPage: true }, ...narrativeOf(w), toldList(items, true), ...overview(w)];
}

/** How many indicators speak in the messages: with coverage, share and gaps that makes at most seven. */
const headlinesInMessages = 4;

/** Real series before made-up ones, then the longest comparison; in the order of the goals. */
function chosenHeadlines(w: Writing): IndicatorFacts[] {
  const headlines = w.content.goals.map(({ number }) => w.headline(number)).filter((one) => one !== null);
  const span = ({ change, present }: IndicatorFacts) => (change ? present.year - change.firstYear.value : 0);
  return headlines
    .toSorted((a, b) => Number(a.synthetic) - Number(b.synthetic) || span(b) - span(a))
    .slice(0, headlinesInMessages)
    .sort((a, b) => a.indicator.goal - b.indicator.goal);
}

function coverage(w: Writing): Said {
  const goals = countFact(w, "goals", "with-figures");
  const indicators = countFact(w, "indicators", "with-figures");
  return say(w, "messages.coverage", {
    goals,
    goalsCount: goals.value,
    indicators,
    indicatorsCount: indicators.value,
    municipalities: countFact(w, "municipalities", "all"),
  });
}

function change(w: Writing, { indicator, name, change, median, p10, p90, year }: IndicatorFacts): Said[] {
  const { code } = indicator;
  const spread = () => say(w, "messages.spread", { p10: p10.fact, p90 }, code);
  if (!change) return [say(w, "messages.level", { name, last: median, lastYear: year }, code), spread()];
  const { first, firstYear, difference, kind } = change;
  const last = { name, firstYear, last: median, lastYear: year };
  const fillings = kind === "equal" ? last : { ...last, first: first.fact, difference };
  return [say(w, `messages.${kind}`, fillings, code), spread()];
}

function syntheticShare(w: Writing): Said[][] {
  const synthetic = countFact(w, "synthetic-indicators", "all");
  if (synthetic.value === 0) return [];
  return [[say(w, "messages.synthetic", { synthetic, syntheticCount: synthetic.value })]];
}

function noFigures(w: Writing): Said[][] {
  const goals = countFact(w, "goals", "without-figures");
  if (goals.value === 0) return [];
  return [[say(w, "messages.noFigures", { goals, goalsCount: goals.value })]];
}
