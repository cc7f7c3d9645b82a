import { colourOf, pointsOnScale } from "../colour.ts";
import { normalise } from "../normalise.ts";
import { type Assessment, notAssessed } from "./assessment.ts";
import type { PublishedIndicator } from "./framework.ts";
import { type PaceWindow, sdsnDevelopment } from "./pace.ts";
import type { Series } from "./series.ts";

/**
 * The default method: the latest value between its bounds as 0 to 100, its colour, its pace and its trend.
 * Without both bounds no score; without both thresholds no colour, and then it does not count for the goal's colour.
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), sections 1.5 to 2.5
 */
export function assessSdsn(
  indicator: PublishedIndicator,
  series: Series,
  window: PaceWindow | null,
): Assessment {
  const latest = series.at(-1);
  if (!latest) return notAssessed;
  const { lowerBound, optimum, redThreshold: red, greenThreshold: green } = indicator;
  const bounds = lowerBound === null || optimum === null ? null : { lowerBound, optimum };
  const points =
    bounds && red !== null && green !== null ? pointsOnScale(latest.value, { ...bounds, red, green }) : null;
  return {
    score: bounds && normalise(latest.value, bounds),
    points,
    colour: points === null ? "grey" : colourOf(points),
    ...sdsnDevelopment(indicator, series, window),
    assessed: true,
  };
}

/** Whether an indicator can have a colour at all: only such indicators make up a goal's colour basket. */
export function hasColour({
  redThreshold,
  greenThreshold,
}: Pick<PublishedIndicator, "redThreshold" | "greenThreshold">): boolean {
  return redThreshold !== null && greenThreshold !== null;
}
