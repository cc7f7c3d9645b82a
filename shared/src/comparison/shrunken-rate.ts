import { betaQuantile } from "../statistics/distributions.ts";
import type { Interval } from "../statistics/interval.ts";
import { wilsonInterval } from "../statistics/proportion.ts";
import { differenceLevel, isShare } from "./difference.ts";
import { type Counted, countedOf, type MeasuredFigure } from "./error-model.ts";

/** Below this number of inhabitants a steadier estimate is offered beside the figure. */
export const shrinkBelowInhabitants = 10_000;

/** A share drawn towards that of all areas, as far as its own numbers are few. */
export interface ShrunkenRate {
  /** In the unit of the figures. */
  value: number;
  /** 95 % interval, in the unit; never without width. */
  low: number;
  high: number;
  /** How much the area's own figure counts, 0 to 1; the rest is the share of all areas together. */
  weight: number;
  /** The share of all areas together, in the unit. */
  overall: number;
  areaCount: number;
  synthetic: boolean;
}

/** Fewer areas do not show how far areas differ. */
export const leastAreasToShrink = 10;

/**
 * The empirical Bayes estimate of a share: areas follow a beta distribution whose mean and spread are estimated by
 * moments, weighted by denominator. In a small place the figure of one year is mostly chance; this one is steadier.
 * It is offered beside the figure and never replaces it. Where the areas differ by no more than chance all have the same
 * share, and the interval is Wilson's of all areas together.
 * @param figure the area's own
 * @param all the figures of all areas of that year, its own among them
 * @returns null where the figure is no share of counted persons, or fewer than ten areas are
 * @see Kleinman, Proportions with Extraneous Variance: Single and Independent Samples, JASA 68 (1973), 46–54
 */
export function shrunkenRate(
  figure: MeasuredFigure,
  all: readonly MeasuredFigure[],
  unitFactor: number | null,
): ShrunkenRate | null {
  const own = countedOf(figure);
  if (unitFactor === null || !isShare(own)) return null;
  const shares = all.flatMap((other) => {
    const counted = countedOf(other);
    return isShare(counted) ? [counted] : [];
  });
  if (shares.length < leastAreasToShrink) return null;
  const { together, strength } = betaByMoments(shares);
  const overall = together.numerator / together.denominator;
  // Strength infinite: the areas differ no more than chance alone makes them, so all have the same share.
  const weight = strength === Number.POSITIVE_INFINITY ? 0 : own.denominator / (own.denominator + strength);
  const share = weight * (own.numerator / own.denominator) + (1 - weight) * overall;
  const { low, high } = intervalOf(share, own, weight === 0 ? together : own, strength);
  const inUnit = { value: share, low, high, overall };
  if (!Object.values(inUnit).every(Number.isFinite)) return null;
  return {
    value: inUnit.value * unitFactor,
    low: inUnit.low * unitFactor,
    high: inUnit.high * unitFactor,
    overall: overall * unitFactor,
    weight,
    areaCount: shares.length,
    synthetic: figure.synthetic || all.some(({ synthetic }) => synthetic),
  };
}

/** That of the beta distribution after the own figure; where that has no width, Wilson's of the figures it rests on. */
function intervalOf(share: number, own: Counted, basis: Counted, strength: number): Interval {
  const size = own.denominator + strength;
  if (!Number.isFinite(size) || !(share > 0 && share < 1))
    return wilsonInterval(basis.numerator, basis.denominator, differenceLevel);
  const limit = (probability: number) => betaQuantile(probability, share * size, (1 - share) * size);
  return { low: limit((1 - differenceLevel) / 2), high: limit((1 + differenceLevel) / 2) };
}

/**
 * All areas together, whose share is the mean of the beta distribution, and its strength α + β: as many persons as the
 * prior knowledge is worth.
 */
function betaByMoments(shares: readonly Counted[]): { together: Counted; strength: number } {
  let events = 0;
  let persons = 0;
  let squaredPersons = 0;
  for (const { numerator, denominator } of shares) {
    events += numerator;
    persons += denominator;
    squaredPersons += denominator * denominator;
  }
  const together = { numerator: events, denominator: persons };
  const overall = events / persons;
  let spread = 0;
  for (const { numerator, denominator } of shares) {
    spread += denominator * (numerator / denominator - overall) ** 2;
  }
  const free = shares.length - 1;
  const binomial = overall * (1 - overall);
  if (binomial === 0) return { together, strength: Number.POSITIVE_INFINITY };
  // Correlation within areas: 0 when they differ by chance alone, 1 when each is all or nothing.
  const within = (spread / binomial - free) / (persons - squaredPersons / persons - free);
  if (!(within > 0)) return { together, strength: Number.POSITIVE_INFINITY };
  return { together, strength: (1 - Math.min(1, within)) / Math.min(1, within) };
}
