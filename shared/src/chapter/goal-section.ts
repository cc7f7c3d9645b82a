import type { Block } from "./blocks.ts";
import { trendFigure } from "./figure-trend.ts";
import { goalEnd } from "./goal-end.ts";
import { coverageSentences, levelSentences } from "./goal-sentences.ts";
import { places, sizes, yearsAndDistribution } from "./goal-spread.ts";
import { type FewFacts, fewFacts, type IndicatorFacts } from "./indicator-facts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { say, told } from "./say.ts";
import { paragraph, plain, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import type { SnapshotGoal } from "./snapshot.ts";
import { headlineOf } from "./summary.ts";

/** One goal: all of it for the UN, half a page for parliament; or the plain statement that there are no figures. */
export function goalSection(w: Writing, goal: SnapshotGoal): Block[] {
  const headline = w.headline(goal.number);
  if (headline) return w.profile === "vnr" ? wholeGoal(w, goal, headline) : shortGoal(w, headline);
  const indicator = headlineOf(w.content, goal.number);
  const few = indicator && fewFacts(w, indicator);
  return few ? withFewFigures(w, goal, few) : withoutFigures(w, goal);
}

function withFewFigures(w: Writing, goal: SnapshotGoal, few: FewFacts): Block[] {
  const { name, year, n } = few;
  const sentence = say(w, "goal.few", { name, year, n, nCount: n.value });
  return [
    sectionHeading(w),
    ...told([sentence], "message"),
    ...(w.profile === "vnr" ? goalEnd(w, goal, null, few) : narrativeOf(w)),
  ];
}

function withoutFigures(w: Writing, goal: SnapshotGoal): Block[] {
  const short = w.profile === "parliament";
  const has = w.content.indicators.some((one) => one.goal === goal.number && one.years.length > 0);
  const key = has ? (short ? "goal.onlyBinary.short" : "goal.onlyBinary") : "goal.none";
  return [sectionHeading(w), ...told([say(w, key)]), ...(short ? narrativeOf(w) : goalEnd(w, goal, null))];
}

function wholeGoal(w: Writing, goal: SnapshotGoal, headline: IndicatorFacts): Block[] {
  const { name, median, year, synthetic } = headline;
  const id = `goal-${goal.number}`;
  return [
    sectionHeading(w),
    ...(synthetic ? [paragraph(plain(w.text("mark.section")), "mark")] : []),
    ...told([say(w, "goal.level", { name, median, year })], "message"),
    ...told(levelSentences(w, headline)),
    // Side by side on paper: with all pictures over the whole width a goal takes half a page more.
    ...yearsAndDistribution(w, headline, id),
    ...sizes(w, headline, id),
    ...places(w, headline, id),
    ...goalEnd(w, goal, headline),
  ];
}

/** Text beside a small trend, then what the editors wrote. */
function shortGoal(w: Writing, headline: IndicatorFacts): Block[] {
  const { name, median, year, indicator } = headline;
  const id = `figure-goal-${indicator.goal}-trend`;
  const line = trendFigure(w, headline, { id, size: "compact" });
  const text = told([
    say(w, "goal.level", { name, median, year }),
    ...levelSentences(w, headline),
    ...coverageSentences(w, headline),
  ]);
  const written = narrativeOf(w);
  // A picture or table of the editors does not fit in half of the width.
  const fits = written.every(({ kind }) => kind === "paragraph" || kind === "list");
  const start = fits ? [...text, ...written] : text;
  return [
    sectionHeading(w),
    ...(line ? [{ kind: "pair" as const, start, end: [line] }] : start),
    ...(fits ? [] : written),
  ];
}
