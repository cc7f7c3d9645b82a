import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { type Cube, latestValue } from "../observations/cube.ts";
import type { LeftOutReason, Transform } from "./similar-reasons.ts";

/** Something by which municipalities resemble each other: size, density, age, land use. */
export interface StructuralVariable {
  code: IndicatorCode;
  /** Brings a skewed variable closer to a bell before distances are taken. */
  transform: Transform;
  /** 0: not used. The default of the migration background is 0. */
  weight: number;
}

/** One variable over all areas, ready to measure distances along. */
export interface Axis {
  code: IndicatorCode;
  weight: number;
  /** Figures as published, and z-scores of the transformed figures, in the order of the areas; NaN: none. */
  figures: Float64Array;
  scores: Float64Array;
  /** The years of the figures, and whether one of them is an example, in the order of the areas; 0: none. */
  years: Uint16Array;
  synthetic: Uint8Array;
}

export interface StructuralSpace {
  axes: Axis[];
  leftOut: { code: IndicatorCode; reason: LeftOutReason }[];
}

/** Axes by variable, transform and year, kept by who asks again of the same cube, areas and age of figures. */
export type KnownAxes = Map<string, Unweighted | LeftOutReason>;

type Unweighted = Omit<Axis, "weight">;

/**
 * The variables of all areas in one year as z-scores: each figure the latest one at most `maxAgeYears` old. Confidential
 * figures do not count.
 * @throws RangeError for a weight that is negative or not a number
 */
export function structuralSpace(
  cube: Cube,
  areas: readonly AreaCode[],
  variables: readonly StructuralVariable[],
  year: number,
  {
    excluded,
    maxAgeYears,
    known = new Map(),
  }: { excluded: ReadonlySet<IndicatorCode>; maxAgeYears: number; known?: KnownAxes },
): StructuralSpace {
  const space: StructuralSpace = { axes: [], leftOut: [] };
  for (const variable of variables) {
    const { code, weight, transform } = variable;
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`The weight of ${code} is 0 or a positive number, not ${weight}`);
    const reason = excluded.has(code) ? "excluded" : weight === 0 ? "no-weight" : null;
    const key = `${code} ${transform} ${year}`;
    const axis = reason ?? known.get(key) ?? axisOf(cube, areas, variable, year, maxAgeYears);
    if (reason === null) known.set(key, axis);
    if (typeof axis === "string") space.leftOut.push({ code, reason: axis });
    else space.axes.push({ ...axis, weight });
  }
  return space;
}

function axisOf(
  cube: Cube,
  areas: readonly AreaCode[],
  { code, transform }: StructuralVariable,
  year: number,
  maxAgeYears: number,
): Unweighted | LeftOutReason {
  const size = areas.length;
  const figures = new Float64Array(size).fill(Number.NaN);
  const scores = new Float64Array(size).fill(Number.NaN);
  const years = new Uint16Array(size);
  const synthetic = new Uint8Array(size);
  for (const [place, area] of areas.entries()) {
    const figure = latestValue(cube, code, area, year, maxAgeYears);
    const score = figure ? transformed(figure.value, transform) : Number.NaN;
    if (!figure || !Number.isFinite(score)) continue;
    figures[place] = figure.value;
    scores[place] = score;
    years[place] = figure.year;
    synthetic[place] = figure.synthetic ? 1 : 0;
  }
  const reason = standardise(scores);
  return reason ?? { code, figures, scores, years, synthetic };
}

/** Not a number where the transform does not exist: a logarithm of 0. Such a figure counts as not known. */
export function transformed(value: number, transform: Transform): number {
  switch (transform) {
    case "none":
      return value;
    case "log10":
      return Math.log10(value);
    case "log1p":
      return Math.log1p(value);
    case "sqrt":
      return Math.sqrt(value);
  }
}

/** Subtracts the mean and divides by the standard deviation (n − 1), in place; says why when that cannot be done. */
function standardise(scores: Float64Array): LeftOutReason | null {
  let count = 0;
  let sum = 0;
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    count++;
    sum += score;
  }
  if (count < 2) return "no-figures";
  const mean = sum / count;
  let squares = 0;
  for (const score of scores) if (!Number.isNaN(score)) squares += (score - mean) ** 2;
  const deviation = Math.sqrt(squares / (count - 1));
  // What is left of equal figures after arithmetic is no spread.
  if (deviation <= 1e-9 * Math.max(1e-9, Math.abs(mean))) return "no-spread";
  for (const [place, score] of scores.entries()) scores[place] = (score - mean) / deviation;
  return null;
}
