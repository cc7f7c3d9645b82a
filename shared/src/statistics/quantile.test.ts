import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mean } from "./mean.ts";
import { median, quantile, quantileType6 } from "./quantile.ts";
import { averageRanks, ranksFromLargest } from "./rank.ts";

/** Computed with R 4.2.2: `quantile(x, p, type = 7)`. */
const sample = [3.1, 4.7, 1.2, 9.9, 5.5, 5.5, 2, 8.4, 7.3, 6.1, 0.4];

describe("a quantile", () => {
  test.each([
    [0.025, 0.6],
    [0.05, 0.8],
    [0.25, 2.55],
    [0.5, 5.5],
    [0.75, 6.7],
    [0.95, 9.15],
    [0.975, 9.525],
  ])("at %d is what R gives", (probability, expected) => {
    expect(quantile(sample, probability)).toBeCloseTo(expected, 9);
  });

  test.each([
    ["the value itself when there is one", [7], 0.9, 7],
    ["nothing without values", [], 0.5, null],
    ["that of the numbers alone when some are missing", [1, Number.NaN, 3], 0.5, 2],
  ])("is %s", (_, values, probability, expected) => {
    expect(quantile(values, probability)).toBe(expected);
  });

  it("refuses a probability outside 0 to 1", () => {
    expect(() => quantile(sample, 1.5)).toThrow("between 0 and 1");
    expect(() => quantile(sample, Number.NaN)).toThrow("between 0 and 1");
  });

  it("grows with the probability and stays within the values", () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    const probability = fc.double({ noNaN: true, min: 0, max: 1 });
    fc.assert(
      fc.property(numbers, probability, probability, (values, p, q) => {
        const low = quantile(values, Math.min(p, q)) ?? Number.NaN;
        const high = quantile(values, Math.max(p, q)) ?? Number.NaN;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

test("the median of an even count lies halfway", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a mean leaves out what is missing", () => {
  expect(mean([80, 40, Number.NaN, 100, 60])).toBe(70);
  expect(mean([])).toBeNull();
});

test("equal values share the best rank", () => {
  // R 4.2.2: rank(-x, ties.method = "min", na.last = "keep")
  expect(ranksFromLargest([5, 3, 9, 3, Number.NaN, 7, 9, 1])).toEqual([4, 5, 1, 5, null, 3, 1, 7]);
});

test("equal values can share the mean of their ranks instead", () => {
  expect(averageRanks([5, 3, 9, 3, Number.NaN, 7, 9, 1])).toEqual([4, 5.5, 1.5, 5.5, null, 3, 1.5, 7]);
  expect(averageRanks([2, 2, 2])).toEqual([2, 2, 2]);
  expect(averageRanks([])).toEqual([]);
  expect(averageRanks([Number.NaN])).toEqual([null]);
});

test("a quantile of type 6 lies further out than type 7, within the values", () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantileType6([1, 2, 3, 4], p))).toEqual([1, 1.25, 2.5, 3.75, 4]);
  expect(quantileType6([7, Number.NaN], 0.9)).toBe(7);
  expect(quantileType6([], 0.5)).toBeNull();
  expect(() => quantileType6([1], Number.NaN)).toThrow("between 0 and 1");
});
