import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type Colour, type ColourScale, colourOf, colourPoints, isColourScale } from "./colour.ts";
import { type Bounds, normalise } from "./normalise.ts";

/** One indicator of one area, scored. */
export interface IndicatorScore {
  indicator: IndicatorCode;
  value: number;
  /** The year that the figure is of: the latest that may be used. */
  year: number;
  /** 0 to 100. */
  score: number;
  /** 0 to 3, null where there are no thresholds. */
  points: number | null;
  colour: Colour;
  synthetic: boolean;
  inScore: boolean;
  inColour: boolean;
}

/** What the score and the colour of an indicator are measured against, as numbers. */
export interface IndicatorScale {
  bounds: Bounds;
  /** Null where there are no thresholds, or where they do not lie in order between the bounds. */
  colours: ColourScale | null;
}

/** The scale of a definition; null where it has no bounds, or where both bounds are the same. */
export function scaleOf(
  definition: Pick<IndicatorDefinition, "bounds" | "thresholds">,
): IndicatorScale | null {
  if (!definition.bounds) return null;
  const bounds = {
    lowerBound: Number(definition.bounds.lowerBound),
    optimum: Number(definition.bounds.optimum),
  };
  if (!Number.isFinite(bounds.lowerBound) || !Number.isFinite(bounds.optimum)) return null;
  if (bounds.lowerBound === bounds.optimum) return null;
  if (!definition.thresholds) return { bounds, colours: null };
  const scale = {
    ...bounds,
    red: Number(definition.thresholds.red),
    green: Number(definition.thresholds.green),
  };
  return { bounds, colours: isColourScale(scale) ? scale : null };
}

/** Score, number and colour of one value. */
export function scoreValue(
  value: number,
  scale: IndicatorScale,
): Pick<IndicatorScore, "score" | "points" | "colour"> {
  const score = normalise(value, scale.bounds);
  if (!scale.colours) return { score, points: null, colour: "grey" };
  const points = colourPoints(value, scale.colours);
  return { score, points, colour: colourOf(points) };
}
