import { fitLine } from "../../statistics/regression.ts";
import { type Assessment, notAssessed } from "./assessment.ts";
import { type PublishedIndicator, signOf } from "./framework.ts";
import type { Series } from "./series.ts";

/** The window ends with the latest figure and spans this many years, gaps included. */
export const cbsWindowYears = 8;
/** Fewer figures leave nothing to test the slope with. */
export const leastFigures = 3;
/** Two-sided, so 95 % sure. */
export const significance = 0.05;

/**
 * Whether a series moves at all: a straight line through the figures of the last 8 years, its slope tested at 95 %.
 * Green and up when it improves, red and down when it gets worse, grey and flat when that may be chance. It sets no
 * norm, so there is no score and no pace.
 * @see Statistics Netherlands (CBS), Monitor Brede Welvaart & de Sustainable Development Goals
 */
export function assessCbs(indicator: PublishedIndicator, series: Series): Assessment {
  const last = series.at(-1);
  if (!last) return notAssessed;
  const recent = series.filter(({ year }) => year > last.year - cbsWindowYears);
  const line = fitLine(recent.map(({ year, value }) => ({ x: year, y: value })));
  if (!line || line.n < leastFigures || line.p === null) return notAssessed;
  const verdict = { score: null, points: null, pace: null, assessed: true };
  if (line.p >= significance) return { ...verdict, colour: "grey", trend: "flat" };
  return signOf(indicator) * line.slope > 0
    ? { ...verdict, colour: "green", trend: "up" }
    : { ...verdict, colour: "red", trend: "down" };
}
