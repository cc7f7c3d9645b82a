import type { Figure } from "./blocks.ts";
import { membersFigure } from "./figure-members.ts";
import { overviewFigure } from "./figure-overview.ts";
import { sizesFigure } from "./figure-sizes.ts";
import { distributionFigure, tileMapFigure } from "./figure-spatial.ts";
import { spreadFigure } from "./figure-spread.ts";
import { trendFigure } from "./figure-trend.ts";
import { type IndicatorFacts, indicatorFacts } from "./indicator-facts.ts";
import type { Writing } from "./section.ts";
import { plainText } from "./sentence.ts";

export const indicatorFigures = ["trend", "sizes", "map", "distribution"] as const;
export type IndicatorFigure = (typeof indicatorFigures)[number];

/** A figure that editors can put into a text. */
export interface OfferedFigure {
  /** `figure-goal-11-trend`, `figure-burglary-map`. */
  id: string;
  /** Its title in words. */
  title: string;
  goal: number | null;
  synthetic: boolean;
}

/**
 * Draws a figure of the catalogue under the number that is next in its section.
 * @param id of the catalogue: `figure-goal-11-trend` is that of the indicator which opens the goal
 * @param placed the id that it has in the document
 * @returns null when there is no such figure, or nothing to draw
 */
export function drawFigure(w: Writing, id: string, placed: string): Figure | null {
  if (id === "figure-overview") return overviewFigure(w, placed);
  if (id === "figure-spread") return spreadFigure(w, placed);
  if (id === "figure-members") return membersFigure(w, placed);
  const [, subject = "", kind] = /^figure-(.+)-(trend|sizes|map|distribution)$/.exec(id) ?? [];
  const goal = /^goal-(\d{1,2})$/.exec(subject)?.[1];
  const facts = goal ? w.headline(Number(goal)) : factsOf(w, subject);
  const form = indicatorFigures.find((one) => one === kind);
  return facts && form ? indicatorFigure(w, facts, form, placed) : null;
}

export function indicatorFigure(
  w: Writing,
  facts: IndicatorFacts,
  kind: IndicatorFigure,
  id: string,
): Figure | null {
  switch (kind) {
    case "trend":
      return trendFigure(w, facts, { id });
    case "sizes":
      return sizesFigure(w, facts, id);
    case "map":
      return tileMapFigure(w, facts, id);
    case "distribution":
      return distributionFigure(w, facts, id);
  }
}

/** All figures that the edition can draw, those that open the goals first; found without drawing them. */
export function offeredFigures(w: Writing): OfferedFigure[] {
  const goals = w.content.goals.flatMap(({ number }) => {
    const facts = w.headline(number);
    return facts ? offers(w, facts, `goal-${number}`) : [];
  });
  const others = w.content.indicators.flatMap((indicator) => {
    const facts = factsOf(w, indicator.code);
    const opens = facts && w.headline(indicator.goal)?.indicator.code === indicator.code;
    return facts && !opens ? offers(w, facts, indicator.code) : [];
  });
  const whole = ["figure-overview", "figure-spread", "figure-members"].flatMap((id): OfferedFigure[] => {
    const figure = drawFigure(w, id, id);
    const { finding, synthetic } = figure ?? {};
    return finding
      ? [
          {
            id,
            title: plainText(finding.filter(({ kind }) => kind !== "mark")),
            goal: null,
            synthetic: synthetic === true,
          },
        ]
      : [];
  });
  return [...whole, ...goals, ...others];
}

function offers(w: Writing, { name, indicator, year, synthetic }: IndicatorFacts, subject: string) {
  return indicatorFigures.map(
    (kind): OfferedFigure => ({
      id: `figure-${subject}-${kind}`,
      title: w.text(`offered.${kind}`, { name, year: year.text }),
      goal: indicator.goal,
      synthetic,
    }),
  );
}

function factsOf(w: Writing, code: string): IndicatorFacts | null {
  const indicator = w.content.indicators.find((one) => one.code === code && one.measureType !== "binary");
  return indicator ? indicatorFacts(w, indicator) : null;
}
