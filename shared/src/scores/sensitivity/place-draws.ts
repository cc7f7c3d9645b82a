import { dirichlet, normalRandom, seededRandom } from "../../statistics/random.ts";
import { geometricTerm } from "./aggregations.ts";
import type { ComparableGroup } from "./comparable-areas.ts";
import { placeGiver } from "./places.ts";
import { type SourceShares, uncertaintySources } from "./rank-band-model.ts";

/**
 * Places of the areas of a group when all sources vary at once, per area its draws behind each other.
 * A part is left out in as many draws as none is: with 17 parts each choice has a chance of 1 in 18.
 */
export function simulatePlaces(group: ComparableGroup, draws: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const choices = choicesToLeaveOut(group);
  const noise = hasErrors(group) ? () => normalRandom(random) : null;
  return placesOf(group, draws, (_, weights) => {
    dirichlet(random, weights.length, weights);
    leaveOut(weights, Math.floor(random() * choices));
    return { geometric: random() < 0.5, noise };
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
    errors: hasErrors(group)
      ? meanVariance(draws, group, () => ({ geometric: false, noise: () => normalRandom(random) }))
      : 0,
  };
  const total = uncertaintySources.reduce((sum, source) => sum + spreads[source], 0);
  if (total === 0) return null;
  for (const source of uncertaintySources) spreads[source] /= total;
  return spreads;
}

interface Scenario {
  geometric: boolean;
  /** Gives standard normal numbers; null where errors do not vary. */
  noise: (() => number) | null;
}

/** Chooses what holds in one draw, and changes the weights, which are equal when it gets them. */
type ScenarioOf = (draw: number, weights: Float64Array) => Scenario;

function placesOf(group: ComparableGroup, draws: number, scenarioOf: ScenarioOf): Uint32Array {
  const areaCount = group.areas.length;
  const places = new Uint32Array(areaCount * draws);
  if (areaCount === 0) return places;
  const weights = new Float64Array(group.parts.length);
  const terms = group.scores.map(geometricTerm);
  const means = new Float64Array(areaCount);
  const givePlaces = placeGiver(areaCount);
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(1 / weights.length);
    const { geometric, noise } = scenarioOf(draw, weights);
    if (noise) weighNoisyScores(group, weights, geometric, noise, means);
    else weighScores(geometric ? terms : group.scores, weights, means);
    givePlaces(means, places, draw, draws);
  }
  return places;
}

/**
 * The weighted sums of all areas. They give the same places as the means: all areas have the same parts, thus the same
 * sum of weights, and a geometric mean grows with the mean of the logarithms.
 */
function weighScores(scores: Float64Array, weights: Float64Array, into: Float64Array): void {
  for (let area = 0, at = 0; area < into.length; area++) {
    let sum = 0;
    for (let part = 0; part < weights.length; part++, at++) sum += (scores[at] ?? 0) * (weights[part] ?? 0);
    into[area] = sum;
  }
}

/**
 * As `weighScores`, each score with its own error. The sum of normal errors is normal: an arithmetic mean takes one
 * number per area for all of them.
 */
function weighNoisyScores(
  { scores, errors }: ComparableGroup,
  weights: Float64Array,
  geometric: boolean,
  noise: () => number,
  into: Float64Array,
): void {
  for (let area = 0, at = 0; area < into.length; area++) {
    let sum = 0;
    let squares = 0;
    for (let part = 0; part < weights.length; part++, at++) {
      const score = scores[at] ?? 0;
      const error = errors[at] ?? 0;
      const weight = weights[part] ?? 0;
      if (geometric) sum += weight * geometricTerm(error === 0 ? score : score + error * noise());
      else {
        sum += weight * score;
        squares += (weight * error) ** 2;
      }
    }
    into[area] = squares === 0 ? sum : sum + Math.sqrt(squares) * noise();
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
