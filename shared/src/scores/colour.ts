import type { Bounds } from "./normalise.ts";

/** Best first, "grey" (no verdict) last; the place in this list is the number that `AllScores` keeps. */
export const colours = ["green", "yellow", "orange", "red", "grey"] as const;
export type Colour = (typeof colours)[number];

/** Bounds with the thresholds between them, in order from lower bound to optimum; neighbours may be equal. */
export interface ColourScale extends Bounds {
  red: number;
  green: number;
}

/** A value on a threshold takes the better colour, also when arithmetic left it a hair below. */
export const colourTolerance = 1e-9;

/** Whether lower bound, red, green and optimum stand in one direction, so that a colour can be told from them. */
export function isColourScale({ lowerBound, red, green, optimum }: ColourScale): boolean {
  if (!Number.isFinite(lowerBound) || !Number.isFinite(optimum)) return false;
  return optimum > lowerBound
    ? lowerBound <= red && red <= green && green <= optimum
    : optimum < lowerBound && lowerBound >= red && red >= green && green >= optimum;
}

/**
 * A value on the scale of the colours: lower bound 0, red threshold 1, green threshold 2, optimum 3,
 * straight between them. Where two of them coincide a value on it takes the better number.
 * @throws RangeError when the value is not finite or the thresholds do not lie in order between the bounds
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), sections 2.2 to 2.5
 */
export function colourPoints(value: number, scale: ColourScale): number {
  if (!Number.isFinite(value)) throw new RangeError(`A value to colour must be a number, not ${value}`);
  if (!isColourScale(scale)) {
    const { lowerBound, red, green, optimum } = scale;
    throw new RangeError(
      `Lower bound, thresholds and optimum must stand in order: ${[lowerBound, red, green, optimum].join(", ")}`,
    );
  }
  return pointsOnScale(value, scale);
}

/**
 * As `colourPoints`, also where the thresholds do not lie in order between the bounds; published frameworks have such
 * scales, with a green threshold beyond the optimum or a red one beyond the lower bound. The best knot that the value
 * reaches decides. It never gets worse when the value gets better.
 * @see Lynch, LoPresti & Fox, The 2019 US Cities Sustainable Development Report (SDSN), for such thresholds
 */
export function pointsOnScale(value: number, { lowerBound, red, green, optimum }: ColourScale): number {
  const sign = optimum > lowerBound ? 1 : -1;
  const hair = colourTolerance * Math.abs(optimum - lowerBound);
  const reaches = (knot: number): boolean => sign * (value - knot) >= -hair;
  if (reaches(green))
    return reaches(optimum) || sign * (green - optimum) >= 0 ? 3 : 2 + shareOfWay(value, green, optimum);
  if (reaches(red)) return 1 + shareOfWay(value, red, green);
  return sign * (red - lowerBound) <= 0 ? 0 : shareOfWay(value, lowerBound, red);
}

/** How far a value is on its way from one knot to the next, 0 to 1. */
function shareOfWay(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The colour of a number on the 0–3 scale: from 2 green, from 1.5 yellow, from 1 orange, else red. */
export function colourOf(points: number): Colour {
  if (points >= 2 - colourTolerance) return "green";
  if (points >= 1.5 - colourTolerance) return "yellow";
  if (points >= 1 - colourTolerance) return "orange";
  return "red";
}

/**
 * The colour of a goal, from the 0–3 numbers of its indicators that have a figure: that of the mean of its two worst,
 * but green only when both are green, and red only when both are red. One indicator gives its own colour.
 * Grey, tested first: fewer than half of the indicators that count for the colour have a figure.
 * @param basketCount indicators of the goal that count for its colour
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), section 2.5
 */
export function goalColour(points: readonly number[], basketCount: number): Colour {
  const [worst = Number.NaN, second = null] = points.toSorted((a, b) => a - b);
  return goalColourOfWorst(worst, second, points.length, basketCount);
}

/** As `goalColour`, of its two worst numbers; `second` is null where there is only one. */
export function goalColourOfWorst(
  worst: number,
  second: number | null,
  count: number,
  basketCount: number,
): Colour {
  if (count === 0 || count * 2 < basketCount) return "grey";
  if (second === null) return colourOf(worst);
  const colour = colourOf((worst + second) / 2);
  if (colour === "green" && colourOf(worst) !== "green") return "yellow";
  if (colour === "red" && colourOf(second) !== "red") return "orange";
  return colour;
}
