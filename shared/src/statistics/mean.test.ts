import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { geometricMean, harmonicMean, powerMean, weightedMean } from "./mean.ts";

const weighted = fc.array(
  fc.record({
    value: fc.double({ noNaN: true, min: 0, max: 100 }),
    weight: fc.double({ noNaN: true, min: 0.01, max: 10 }),
  }),
  { minLength: 1, maxLength: 20 },
);
const split = (rows: readonly { value: number; weight: number }[]) =>
  [rows.map(({ value }) => value), rows.map(({ weight }) => weight)] as const;

describe("a weighted mean", () => {
  test.each([
    ["nothing without values", [], [], null],
    ["nothing when all are missing", [Number.NaN, Number.NaN], [1, 1], null],
    ["nothing when all weights are 0", [4, 5], [0, 0], null],
    ["the value itself when there is one", [0.1], [3], 0.1],
    ["the value when all are equal", [0.1, 0.1, 0.1], [1, 2, 3], 0.1],
    ["that of what is present", [80, Number.NaN, 40], [1, 9, 3], 50],
    ["a number for the largest values", [1.6e308, 1.6e308, 0], [1, 1, 2], 0.8e308],
    ["a number for the smallest values", [3e-320, 1e-320], [1, 1], 2e-320],
  ])("is %s", (_, values, weights, expected) => {
    expect(weightedMean(values, weights)).toBe(expected);
  });

  it("takes no notice of the weight of a missing value, and refuses wrong ones", () => {
    expect(weightedMean([1, Number.NaN], [1, Number.NaN])).toBe(1);
    expect(() => weightedMean([1, 2], [1])).toThrow("There must be as many weights as values: 2, not 1");
    expect(() => weightedMean([1, 2], [1, -1])).toThrow("A weight must be a number of 0 or more, not -1");
    expect(() => weightedMean([1, 2], [1, Number.NaN])).toThrow("A weight must be a number");
  });
});

describe("a mean that lets a high score make up less for a low one", () => {
  it("falls with its power, between the smallest and the largest value, whatever the order", () => {
    fc.assert(
      fc.property(weighted, (rows) => {
        const [values, weights] = split(rows);
        const means = [Number.POSITIVE_INFINITY, 3, 1, 0.5, 0, -1, -3, Number.NEGATIVE_INFINITY].map(
          (power) => powerMean(values, power, weights) ?? Number.NaN,
        );
        for (const [at, mean] of means.entries()) {
          if (at > 0) expect(mean).toBeLessThanOrEqual(means[at - 1]! + 1e-9);
        }
        const turned = powerMean(values.toReversed(), -1, weights.toReversed());
        expect(turned).toBeCloseTo(harmonicMean(values, weights) ?? Number.NaN, 9);
      }),
    );
  });

  test.each([
    ["a score of 0 pulls the geometric mean to 0", geometricMean([0, 100]), 0],
    ["and the harmonic mean", harmonicMean([0, 100]), 0],
    ["without values there is none", geometricMean([]), null],
    ["with missing values only there is none", harmonicMean([Number.NaN]), null],
    ["all 0 gives 0", geometricMean([0, 0]), 0],
    ["power 1 takes negative values", powerMean([-10, 4], 1), -3],
    ["and so do the smallest", powerMean([-10, 4], Number.NEGATIVE_INFINITY), -10],
    ["and the largest", powerMean([-10, 4], Number.POSITIVE_INFINITY), 4],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it("stays a number for very large and very small values", () => {
    expect(geometricMean([1e300, 1e-300])).toBeCloseTo(1, 9);
    expect(geometricMean([1e300, 1e200])! / 1e250).toBeCloseTo(1, 9);
    expect(harmonicMean([1e-300, 1e300])! / 2e-300).toBeCloseTo(1, 9);
    expect(powerMean([1e300, 2e300], 8)! / 1e300).toBeCloseTo(((1 + 2 ** 8) / 2) ** (1 / 8), 9);
  });

  it("refuses values below 0 and a power that is no number", () => {
    expect(() => geometricMean([1, -3])).toThrow("This mean needs values of 0 or more, not -3");
    expect(() => harmonicMean([1, -3])).toThrow(RangeError);
    expect(() => powerMean([1], Number.NaN)).toThrow("The power of a mean must be a number");
  });
});
