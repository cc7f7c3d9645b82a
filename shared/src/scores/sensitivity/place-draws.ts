import { dirichlet, seededRandom } from "../../statistics/random.ts";
import { geometricTerm } from "./aggregations.ts";
import type { ComparableGroup } from "./comparable-areas.ts";
import { normalPool } from "./normal-pool.ts";
import { placeGiver } from "./places.ts";
import { type SourceShares, uncertaintySources } from "./rank-band-model.ts";

/**
 * Places of the areas of a group when all sources vary at once, per area its draws behind each other.
 * A part is left out in as many draws as none is: with 17 parts each choice has a chance of 1 in 18.
 */
export function simulatePlaces(group: ComparableGroup, draws: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const choices = choicesToLeaveOut(group);
  const noiseOf = hasErrors(group) ? normalPool(random, group.scores.length, draws) : () => null;
  return placesOf(group, draws, (_, weights) => {
    dirichlet(random, weights.length, weights);
    leaveOut(weights, Math.floor(random() * choices));
    return { geometric: random() < 0.5, noise: noiseOf() };
  });
}

/**
 * How much of the spread of places each source gives when it varies alone and the others stay as published (equal
 * weights, arithmetic mean, every part, no errors): the variance of an area's place, averaged over the areas, as a share
 * of the sum of the four. What sources do only together is in the bands, not in these shares.
 * @returns null where no source moves any place
 */
export function sourceShares(group: ComparableGroup, draws: number, seed: number): SourceShares | null {
  const random = seededRandom(seed);
  const asPublished: Scenario = { geometric: false, noise: null };
  // The choices between means and of the part to leave out are few: all of them, instead of draws.
  const choices = choicesToLeaveOut(group);
  const spreads: SourceShares = {
    weights: meanVariance(draws, group, (_, weights) => {
      dirichlet(random, weights.length, weights);
      return asPublished;
    }),
    aggregation: meanVariance(2, group, (draw) => ({ geometric: draw === 1, noise: null })),
    "left-out": meanVariance(choices, group, (draw, weights) => {
      leaveOut(weights, draw);
      return asPublished;
    }),
    errors: 0,
  };
  if (hasErrors(group)) {
    const noiseOf = normalPool(random, group.areas.length, draws);
    spreads.errors = meanVariance(draws, group, () => ({ geometric: false, noise: noiseOf() }));
  }
  const total = uncertaintySources.reduce((sum, source) => sum + spreads[source], 0);
  if (total === 0) return null;
  for (const source of uncertaintySources) spreads[source] /= total;
  return spreads;
}

interface Scenario {
  geometric: boolean;
  /** Standard normal numbers in the order of `scores`, of which an arithmetic mean takes one per area; null: no errors. */
  noise: Float64Array | null;
}

/** Chooses what holds in one draw, and changes the weights, which are equal when it gets them. */
type ScenarioOf = (draw: number, weights: Float64Array) => Scenario;

function placesOf(group: ComparableGroup, draws: number, scenarioOf: ScenarioOf): Uint32Array {
  const areaCount = group.areas.length;
  const places = new Uint32Array(areaCount * draws);
  if (areaCount === 0) return places;
  const weights = new Float64Array(group.parts.length);
  const terms = group.scores.map(geometricTerm);
  const addErrors = errorAdder(group);
  const means = new Float64Array(areaCount);
  const givePlaces = placeGiver(areaCount);
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(1 / weights.length);
    const { geometric, noise } = scenarioOf(draw, weights);
    if (noise && geometric) weighNoisyTerms(group, weights, noise, means);
    else {
      weighScores(geometric ? terms : group.scores, weights, means);
      if (noise) addErrors(weights, noise, means);
    }
    givePlaces(means, places, draw, draws);
  }
  return places;
}

/**
 * The weighted sums of all areas. They give the same places as the means: all areas have the same parts, thus the same
 * sum of weights, and a geometric mean grows with the mean of the logarithms.
 */
function weighScores(scores: Float64Array, weights: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (let part = 0, at = 0; part < weights.length; part++) {
    const weight = weights[part] ?? 0;
    for (let area = 0; area < into.length; area++, at++) {
      into[area] = (into[area] ?? 0) + weight * (scores[at] ?? 0);
    }
  }
}

/**
 * Adds its error to each weighted sum of scores. The sum of normal errors is normal: one number per area stands for the
 * errors of all its parts.
 */
function errorAdder({ errors, areas, parts }: ComparableGroup) {
  const variances = errors.map((error) => error * error);
  const squaredWeights = new Float64Array(parts.length);
  const varianceOfSum = new Float64Array(areas.length);
  return (weights: Float64Array, noise: Float64Array, sums: Float64Array): void => {
    for (let part = 0; part < weights.length; part++) squaredWeights[part] = (weights[part] ?? 0) ** 2;
    weighScores(variances, squaredWeights, varianceOfSum);
    for (let area = 0; area < sums.length; area++) {
      sums[area] = (sums[area] ?? 0) + Math.sqrt(varianceOfSum[area] ?? 0) * (noise[area] ?? 0);
    }
  };
}

/** As `weighScores` for geometric means, each score with its own error. */
function weighNoisyTerms(
  { scores, errors }: ComparableGroup,
  weights: Float64Array,
  noise: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  for (let part = 0, at = 0; part < weights.length; part++) {
    const weight = weights[part] ?? 0;
    for (let area = 0; area < into.length; area++, at++) {
      const score = (scores[at] ?? 0) + (errors[at] ?? 0) * (noise[at] ?? 0);
      into[area] = (into[area] ?? 0) + weight * geometricTerm(score);
    }
  }
}

/** Each part once, and none; of a single part there is nothing to leave out. */
function choicesToLeaveOut({ parts }: ComparableGroup): number {
  return parts.length < 2 ? 1 : parts.length + 1;
}

/** Choice 0 leaves nothing out, choice 1 the first part. */
function leaveOut(weights: Float64Array, choice: number): void {
  if (choice > 0) weights[choice - 1] = 0;
}

function hasErrors({ errors }: ComparableGroup): boolean {
  return errors.some((error) => error > 0);
}

function meanVariance(draws: number, group: ComparableGroup, scenarioOf: ScenarioOf): number {
  const places = placesOf(group, draws, scenarioOf);
  let sum = 0;
  for (let from = 0; from < places.length; from += draws) {
    sum += variance(places.subarray(from, from + draws));
  }
  return group.areas.length === 0 ? 0 : sum / group.areas.length;
}

/** Of all choices there are, not of a sample of them: divided by their number. */
function variance(places: Uint32Array): number {
  let sum = 0;
  for (const place of places) sum += place;
  const middle = sum / places.length;
  let squares = 0;
  for (const place of places) squares += (place - middle) ** 2;
  return squares / places.length;
}
