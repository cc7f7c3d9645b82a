import { describe, expect, test } from "vitest";
import { normalRandom, type Random, seededRandom } from "../statistics/random.ts";
import { figureOf, percentOfPersons, perThousand } from "./difference-fixtures.ts";
import { differencesOf } from "./difference-verdict.ts";
import type { DifferenceModel } from "./error-model.ts";

const areaCount = 342;
const direction = "lower";

/** Made-up country: everywhere the same rate, except in some municipalities. */
interface Truth {
  model: DifferenceModel;
  rate: number;
  /** Share of the municipalities that truly differ, and how far: 0.5 is half as much more, or less. */
  differing: number;
  effect: number;
  /** Relative spread of the yearly rate of one area: events come in clusters. */
  swing: number;
}

const shares = { model: percentOfPersons, rate: 0.05, swing: 0 };
const rareShares = { model: percentOfPersons, rate: 0.001, swing: 0 };
const crimes = { model: perThousand, rate: 0.004, swing: 0 };
const clusteredCrimes = { model: perThousand, rate: 0.004, swing: 0.3 };

const rounds = 120;
/** Twice the standard error of a share of 10 % over the rounds. */
const tolerance = 2 * Math.sqrt((0.1 * 0.9) / rounds);

describe("of the differences of one municipality called clear, at most one in ten is chance", () => {
  test.each([
    ["shares, all equal", { ...shares, differing: 0, effect: 0 }],
    ["rare shares, all equal", { ...rareShares, differing: 0, effect: 0 }],
    ["counts, all equal", { ...crimes, differing: 0, effect: 0 }],
    ["clustered counts, all equal", { ...clusteredCrimes, differing: 0, effect: 0 }],
    ["shares, a fifth differs", { ...shares, differing: 0.2, effect: 0.4 }],
    ["rare shares, a fifth differs", { ...rareShares, differing: 0.2, effect: 0.6 }],
    ["counts, a fifth differs", { ...crimes, differing: 0.2, effect: 0.6 }],
    ["clustered counts, a fifth differs", { ...clusteredCrimes, differing: 0.2, effect: 0.9 }],
    ["counts, half differs", { ...crimes, differing: 0.5, effect: 0.6 }],
  ])(
    "against 341 others and the rest of the country: %s",
    (_, truth) => {
      const { falseShare, found } = errorsOver(truth);
      expect(falseShare).toBeLessThan(0.1 + tolerance);
      // A test that finds nothing would keep its error rate as well.
      if (truth.differing > 0) expect(found).toBeGreaterThan(0.1);
    },
    60_000,
  );
});

/** Mean share of false ones among the clear differences, and the share of the true differences that is found. */
function errorsOver(truth: Truth): { falseShare: number; found: number } {
  const random = seededRandom(342);
  let falseShare = 0;
  let found = 0;
  let differing = 0;
  for (let round = 0; round < rounds; round++) {
    const { figures, truly } = makeCountry(truth, random);
    const [own] = figures;
    if (!own) throw new Error("no municipality");
    const { others, rest } = differencesOf(own, figures, truth.model, direction);
    const judged = rest ? [...others, rest] : others;
    const clear = judged.filter(({ verdict }) => verdict === "better" || verdict === "worse");
    // The rest of the country is like the own municipality, so that a difference from it is chance.
    const mistaken = clear.filter(({ other }) => !truly.has(other.area ?? "")).length;
    falseShare += clear.length === 0 ? 0 : mistaken / clear.length;
    found += clear.length - mistaken;
    differing += truly.size;
  }
  return { falseShare: falseShare / rounds, found: differing === 0 ? 0 : found / differing };
}

/**
 * Municipalities come in pairs of the same size, of which both differ, one up and one down, or neither: so the country as
 * a whole keeps its rate, and whoever is like the country has nothing to be found.
 */
function makeCountry({ model, rate, differing, effect, swing }: Truth, random: Random) {
  const truly = new Set<string>();
  const figures = Array.from({ length: areaCount / 2 }, (_, pair) => {
    // Dutch municipalities: half below 32,000 inhabitants, a few thousand to some hundred thousand.
    const persons = Math.round(Math.min(900_000, Math.max(1000, 32_000 * Math.exp(normalRandom(random)))));
    // The first area is the one that is compared with the others: it is like most.
    const differs = pair > 0 && random() < differing;
    return [1 + effect, 1 - effect].map((times, side) => {
      const area = `GM${1000 + 2 * pair + side}`;
      if (differs) truly.add(area);
      const own = rate * (differs ? times : 1);
      const drawYear = () =>
        drawEvents(persons, own * (swing === 0 ? 1 : gammaAroundOne(swing, random)), random);
      const events = Array.from({ length: model.errorModel === "count" ? 8 : 1 }, drawYear);
      return figureOf(
        area,
        events.at(-1) ?? 0,
        persons,
        model,
        events.map((event) => [event, persons] as const),
      );
    });
  });
  return { figures: figures.flat(), truly };
}

/** A Poisson number (also for small shares, whose binomial is nearly that); for large means its normal limit. */
function drawEvents(persons: number, rate: number, random: Random): number {
  const expected = persons * rate;
  if (expected > 200) {
    const spread = Math.sqrt(expected * Math.max(0, 1 - rate));
    return Math.max(0, Math.round(expected + spread * normalRandom(random)));
  }
  let count = -1;
  for (let sum = 0; sum < expected; count++) sum -= Math.log(random());
  return Math.max(0, count);
}

/** Gamma distributed with mean 1, by Marsaglia & Tsang (2000). */
function gammaAroundOne(spread: number, random: Random): number {
  const shape = 1 / spread ** 2;
  const d = shape - 1 / 3;
  for (;;) {
    const normal = normalRandom(random);
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}
