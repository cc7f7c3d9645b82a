import type { Block, Inline } from "./blocks.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { countFact, say, type Writing } from "./section.ts";
import { joinSentences } from "./sentence.ts";

/**
 * Five to seven messages, each carried by facts. They say what was measured: no cause, no place, no praise.
 * Fewer stand here only when there is too little to say.
 */
export function keyMessages(w: Writing): Block[] {
  const chosen = chosenHeadlines(w);
  const items = [
    coverage(w),
    ...chosen.map((headline) => change(w, headline)),
    ...syntheticShare(w),
    ...noFigures(w),
  ];
  return [
    { kind: "heading", level: 2, id: "key-messages", text: w.text("messages.heading") },
    { kind: "list", ordered: true, items },
  ];
}

/** How many indicators speak in the messages: with coverage, share and gaps that makes at most seven. */
const headlinesInMessages = 4;

/** Real series before made-up ones, then the longest comparison; in the order of the goals. */
function chosenHeadlines(w: Writing): IndicatorFacts[] {
  const span = ({ change, summary }: IndicatorFacts) => (change ? summary.year - change.firstYear.value : 0);
  return [...w.headlines.values()]
    .toSorted((a, b) => Number(a.summary.synthetic) - Number(b.summary.synthetic) || span(b) - span(a))
    .slice(0, headlinesInMessages)
    .sort((a, b) => a.indicator.goal - b.indicator.goal);
}

function coverage(w: Writing): Inline[] {
  const withFigures = w.content.indicators.filter((one) => one.years.length > 0);
  const goals = new Set(withFigures.map((one) => one.goal)).size;
  return say(w, "messages.coverage", {
    goals: countFact(w.book, "goals", "with-figures", goals),
    goalsCount: goals,
    indicators: countFact(w.book, "indicators", "with-figures", withFigures.length),
    indicatorsCount: withFigures.length,
    municipalities: countFact(w.book, "municipalities", "all", w.content.municipalities.length),
  });
}

function change(w: Writing, { name, change, median, p10, p90, year }: IndicatorFacts): Inline[] {
  const spread = say(w, "messages.spread", { p10: p10.fact, p90 });
  if (!change)
    return joinSentences([say(w, "messages.level", { name, last: median, lastYear: year }), spread]);
  const { first, firstYear, difference, kind } = change;
  const told = say(w, `messages.${kind}`, {
    name,
    first: first.fact,
    firstYear,
    last: median,
    lastYear: year,
    difference,
  });
  return joinSentences([told, spread]);
}

function syntheticShare(w: Writing): Inline[][] {
  const count = w.content.indicators.filter((one) =>
    one.years.some((year) => year.origins.includes("s")),
  ).length;
  if (count === 0) return [];
  const synthetic = countFact(w.book, "synthetic-indicators", "all", count);
  return [say(w, "messages.synthetic", { synthetic, syntheticCount: count })];
}

function noFigures(w: Writing): Inline[][] {
  const empty = w.content.goals.filter(
    (goal) => !w.content.indicators.some((one) => one.goal === goal.number && one.years.length > 0),
  ).length;
  if (empty === 0) return [];
  return [
    say(w, "messages.noFigures", {
      goals: countFact(w.book, "goals", "without-figures", empty),
      goalsCount: empty,
    }),
  ];
}
