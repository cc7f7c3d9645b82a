import type { Block } from "./blocks.ts";
import type { Fact } from "./facts.ts";
import { indicatorFigure } from "./figure-catalogue.ts";
import { groupMedian, groupTable, sizesOf } from "./figure-sizes.ts";
import { distributionFigure } from "./figure-spatial.ts";
import { trendFigure } from "./figure-trend.ts";
import { coverageSentences } from "./goal-sentences.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { say, told } from "./say.ts";
import { subheading, type Writing } from "./section.ts";

/**
 * By size class: bars, the same numbers with the first year in a table, and a sentence. The sentence stands last: its
 * heading then moves to the next page together with the picture.
 */
export function sizes(w: Writing, facts: IndicatorFacts, id: string): Block[] {
  const known = sizesOf(w, facts).flatMap(({ name, level }) =>
    level ? [{ name, median: level.median }] : [],
  );
  const [small, large] = [known[0], known.at(-1)];
  const figure = indicatorFigure(w, facts, "sizes", `figure-${id}-sizes`);
  if (!figure || !small || !large) return [];
  const { unit } = facts;
  return [
    subheading(w, `${id}-sizes`, w.text("goal.sizes.heading")),
    { kind: "pair", start: [figure], end: [groupTable(w, facts, "sizes", `table-${id}-sizes`)] },
    ...told([
      say(w, "goal.sizes", {
        smallName: small.name,
        small: { fact: small.median, unit },
        largeName: large.name,
        large: { fact: large.median, unit },
      }),
    ]),
  ];
}

/** The map beside the table of provinces, and how far the provinces lie apart; no province is named as the last. */
export function places(w: Writing, facts: IndicatorFacts, id: string): Block[] {
  const { indicator, present, unit } = facts;
  const medians = w.content.provinces
    .flatMap(({ code }) => groupMedian(w, indicator.code, code, present.year)?.median ?? [])
    .sort((a: Fact, b: Fact) => a.value - b.value);
  const [low, high] = [medians[0], medians.at(-1)];
  const map = indicatorFigure(w, facts, "map", `figure-${id}-map`);
  if (!map && medians.length === 0) return [];
  const table = medians.length > 0 ? groupTable(w, facts, "provinces", `table-${id}-provinces`) : null;
  return [
    subheading(w, `${id}-places`, w.text("goal.places.heading")),
    ...(map && table ? [{ kind: "pair" as const, start: [map], end: [table] }] : [map ?? table ?? []].flat()),
    ...(low && high && low.value < high.value
      ? told([say(w, "goal.places", { low, high: { fact: high, unit } })])
      : []),
  ];
}

/** The years beside all values of the last one, for how many they speak, and what to be careful about. */
export function yearsAndDistribution(w: Writing, facts: IndicatorFacts, id: string): Block[] {
  const { indicator } = facts;
  const line = trendFigure(w, facts, { id: `figure-${id}-trend`, size: "column" });
  const dots = distributionFigure(w, facts, `figure-${id}-distribution`, besideTrend);
  const breaks = indicator.breakYears.filter((year) => indicator.years.some((one) => one.year === year));
  return [
    subheading(w, `${id}-coverage`, w.text("goal.distribution.heading")),
    ...told([
      ...coverageSentences(w, facts),
      ...(breaks.length > 0 ? [say(w, "goal.caution.break", { years: breaks.join(", ") })] : []),
    ]),
    ...(line && dots ? [{ kind: "pair" as const, start: [line], end: [dots] }] : [line ?? dots ?? []].flat()),
  ];
}

/** Printed at 88 mm its text is 9 pt. */
const besideTrend = 400;
