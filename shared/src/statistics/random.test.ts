import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mean } from "./mean.ts";
import { excessKurtosis, skewness, standardDeviation } from "./moments.ts";
import { dirichlet, normalRandom, seededRandom } from "./random.ts";

const seeds = fc.integer({ min: -0x8000_0000, max: 0xffff_ffff });
const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe("random numbers from a seed", () => {
  it("are the same for the same seed, others for the next, and never 0 or 1", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const numbers = draw(50, seededRandom(seed));
        expect(draw(50, seededRandom(seed))).toEqual(numbers);
        const next = seed === 0xffff_ffff ? 0 : seed + 1;
        expect(draw(50, seededRandom(next))).not.toEqual(numbers);
        expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
      }),
    );
  });

  it("stay what they are: a rank band printed last year comes out again", () => {
    expect(draw(3, seededRandom(2030))).toMatchInlineSnapshot(`
      [
        0.981727994683677,
        0.6019480905203188,
        0.3317014062419563,
      ]
    `);
  });

  it("are spread evenly, also over the first number of neighbouring seeds", () => {
    // Standard error of such a mean: 0.289 / √10 000 = 0.003.
    expect(mean(draw(10_000, seededRandom(1)))).toBeCloseTo(0.5, 1.5);
    const firsts = Array.from({ length: 10_000 }, (_, seed) => seededRandom(seed)());
    expect(Math.abs(mean(firsts)! - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(standardDeviation(firsts)! - Math.sqrt(1 / 12))).toBeLessThan(0.01);
  });

  test.each([[0.5], [Number.NaN], [2 ** 32], [-(2 ** 31) - 1], [Number.POSITIVE_INFINITY]])(
    "refuse a seed of %d",
    (seed) => {
      expect(() => seededRandom(seed)).toThrow("A seed is a whole number of at most 32 bits");
    },
  );
});

describe("weights drawn at random", () => {
  it("are above 0, add up to 1, come again with the seed and leave the rest of the list alone", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 40 }), (seed, size) => {
        const weights = new Float64Array(size + 1).fill(7);
        dirichlet(seededRandom(seed), size, weights);
        const drawn = weights.subarray(0, size);
        expect(drawn.every((weight) => weight > 0)).toBe(true);
        expect(drawn.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(weights[size]).toBe(7);
        const again = new Float64Array(size);
        dirichlet(seededRandom(seed), size, again);
        expect(again).toEqual(drawn.slice());
      }),
    );
  });

  it("give every goal the same on average, with the variance of the distribution", () => {
    const random = seededRandom(17);
    const weights = new Float64Array(17);
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (let time = 0; time < 10_000; time++) {
      dirichlet(random, 17, weights);
      firsts.push(weights[0]!);
      lasts.push(weights[16]!);
    }
    // Dirichlet(1, …, 1) of 17: mean 1/17, variance 16 / (17² · 18).
    for (const drawn of [firsts, lasts]) {
      expect(Math.abs(mean(drawn)! - 1 / 17)).toBeLessThan(0.003);
      expect(Math.abs(standardDeviation(drawn)! - Math.sqrt(16 / (289 * 18)))).toBeLessThan(0.003);
    }
  });

  test.each([[0], [3], [1.5], [Number.NaN]])("refuse a size of %d for two places", (size) => {
    expect(() => dirichlet(seededRandom(1), size, new Float64Array(2))).toThrow("lies between 1 and 2");
  });
});

test("normal numbers have mean 0, deviation 1 and the shape of the normal distribution", () => {
  const random = seededRandom(344);
  const drawn = draw(20_000, () => normalRandom(random));
  expect(drawn.every(Number.isFinite)).toBe(true);
  expect(Math.abs(mean(drawn)!)).toBeLessThan(0.03);
  expect(Math.abs(standardDeviation(drawn)! - 1)).toBeLessThan(0.03);
  expect(Math.abs(skewness(drawn)!)).toBeLessThan(0.08);
  expect(Math.abs(excessKurtosis(drawn)!)).toBeLessThan(0.15);
});
