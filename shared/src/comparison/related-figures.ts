import type { IndicatorCode } from "../framework/indicator.ts";
import { spearman } from "../statistics/correlation.ts";
import { median } from "../statistics/quantile.ts";
import type { Transform } from "./similar-reasons.ts";
import { transformed } from "./structural-space.ts";

/** A figure of all municipalities that may go together with what is compared. All arrays are in one order of areas. */
export interface CandidateFigure {
  indicator: IndicatorCode;
  /** NaN where an area has no figure that may be used. */
  values: Float64Array;
  /** What brings a skewed figure closer to a bell before distances are taken. */
  transform: Transform;
}

/** Who is compared: places in the arrays. Several others are a group, of which the middle member counts. */
export interface ComparedPlaces {
  own: number;
  others: readonly number[];
}

/** A figure that goes together with what is compared, and in which the two differ. */
export interface RelatedFigure {
  indicator: IndicatorCode;
  own: number;
  other: number;
  /** Rank correlation over all areas with both figures, and how many these are. */
  correlation: number;
  count: number;
  /** The own figure minus the other's in standard deviations over all areas. */
  deviations: number;
  /** Figures like these go together with a difference as there is. */
  sameWay: boolean;
}

/** Weaker two figures hardly go together: over 342 areas chance alone gives as much once in 5,000. */
export const leastCorrelation = 0.2;
/** With fewer areas nobody can tell. */
export const leastPairs = 100;
/** Less apart than this the two are alike in it. */
export const leastDeviations = 0.5;
/** As many as a reader can take in. */
export const mostRelated = 8;
/** One extreme figure (the only island) must not outweigh all others. */
const mostDeviations = 3;

/**
 * Which figures go together with a difference: over all municipalities they rise and fall with the subject, and the two
 * that are compared differ in them. It claims no cause: both may follow from something else, and so may the difference.
 * Those that point the way the difference goes come first, then by how closely they go together and how far apart the
 * two are.
 */
export function relatedFigures(
  subject: Float64Array,
  candidates: readonly CandidateFigure[],
  places: ComparedPlaces,
): RelatedFigure[] {
  const difference = differenceIn(subject, places);
  if (difference === null || difference === 0) return [];
  const found = candidates.flatMap((candidate): RelatedFigure[] => {
    const apart = deviationsBetween(candidate, places);
    if (!apart || Math.abs(apart.deviations) < leastDeviations) return [];
    const count = pairsIn(subject, candidate.values);
    const correlation = count < leastPairs ? null : spearman(subject, candidate.values);
    if (correlation === null || Math.abs(correlation) < leastCorrelation) return [];
    const sameWay = Math.sign(correlation) * Math.sign(apart.deviations) === Math.sign(difference);
    return [{ indicator: candidate.indicator, correlation, count, sameWay, ...apart }];
  });
  return found
    .sort(
      (one, other) =>
        Number(other.sameWay) - Number(one.sameWay) ||
        weightOf(other) - weightOf(one) ||
        (one.indicator < other.indicator ? -1 : 1),
    )
    .slice(0, mostRelated);
}

/** The own figure minus that of the other, or of the middle one of the others; null where one is missing. */
export function differenceIn(values: Float64Array, places: ComparedPlaces): number | null {
  const both = bothFigures(values, places);
  return both && both.own - both.other;
}

const weightOf = ({ correlation, deviations }: RelatedFigure) =>
  Math.abs(correlation) * Math.min(mostDeviations, Math.abs(deviations));

/** The own figure and that of the other, or of the middle one of the others; null where one is missing. */
export function bothFigures(values: Float64Array, { own, others }: ComparedPlaces) {
  const ownValue = values[own] ?? Number.NaN;
  const middle = median(
    others.flatMap((place) => {
      const value = values[place] ?? Number.NaN;
      return Number.isNaN(value) ? [] : value;
    }),
  );
  return Number.isNaN(ownValue) || middle === null ? null : { own: ownValue, other: middle };
}

function deviationsBetween({ values, transform }: CandidateFigure, places: ComparedPlaces) {
  const both = bothFigures(values, places);
  if (!both) return null;
  const known = [...values].map((value) => transformed(value, transform)).filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (known.length - 1));
  const apart = transformed(both.own, transform) - transformed(both.other, transform);
  if (!Number.isFinite(apart) || !(deviation > 1e-9 * Math.max(1e-9, Math.abs(mean)))) return null;
  return { ...both, deviations: apart / deviation };
}

function pairsIn(one: Float64Array, other: Float64Array): number {
  let count = 0;
  for (let at = 0; at < one.length; at++)
    if (!Number.isNaN(one[at] ?? Number.NaN) && !Number.isNaN(other[at] ?? Number.NaN)) count++;
  return count;
}
