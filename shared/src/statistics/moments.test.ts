import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { excessKurtosis, skewness, standardDeviation, variance } from "./moments.ts";

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 30 });
const all = { variance, standardDeviation, skewness, excessKurtosis };

describe.each(Object.entries(all))("%s", (_, momentOf) => {
  test.each([
    ["no values", []],
    ["one value", [4]],
    ["missing values", [Number.NaN, Number.NaN, Number.NaN]],
  ])("does not exist for %s", (_, numbers) => {
    expect(momentOf(numbers)).toBeNull();
  });

  it("leaves out what is missing and does not depend on the order", () => {
    expect(momentOf([1, Number.NaN, 2, 4])).toBe(momentOf([1, 2, 4]));
    expect(momentOf([4, 1, 2])).toBeCloseTo(momentOf([1, 2, 4]) ?? Number.NaN, 12);
  });
});

describe("the spread of values", () => {
  it("is 0 for equal values, which have no shape", () => {
    for (const value of [0, 0.1, 1e300]) {
      expect(standardDeviation([value, value, value])).toBe(0);
      expect(variance([value, value])).toBe(0);
      expect(skewness([value, value, value])).toBeNull();
      expect(excessKurtosis([value, value, value])).toBeNull();
    }
    expect(skewness([0.3, 0.1 + 0.2, 0.3])).toBeNull();
  });

  it("is that of the formulas", () => {
    // By hand: mean 4, squares 9 + 4 + 1 + 36 = 50, cubes −27 − 8 − 1 + 216 = 180, fourth powers 1394.
    const sample = [1, 2, 3, 10];
    expect(variance(sample)).toBeCloseTo(50 / 3, 12);
    expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(50 / 3), 12);
    expect(skewness(sample)).toBeCloseTo(45 / 12.5 ** 1.5, 12);
    expect(excessKurtosis(sample)).toBeCloseTo(1394 / 4 / 12.5 ** 2 - 3, 12);
  });

  it("keeps its digits for large, small and far-off values", () => {
    expect(standardDeviation([1e300, 2e300, 3e300])! / 1e300).toBeCloseTo(1, 12);
    expect(standardDeviation([1e-300, 2e-300, 3e-300])! / 1e-300).toBeCloseTo(1, 12);
    expect(standardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(1, 6);
    expect(skewness([1e200, 1e200, 5e200])).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("changes with the unit, its shape does not", () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const scaled = numbers.map((value) => 100 - 3 * value);
        expect(standardDeviation(scaled)).toBeCloseTo(3 * (standardDeviation(numbers) ?? Number.NaN), 8);
        const skew = skewness(numbers);
        expect(skewness(scaled) === null).toBe(skew === null);
        if (skew === null) return;
        expect(skewness(scaled)).toBeCloseTo(-skew, 8);
        const kurtosis = excessKurtosis(numbers) ?? Number.NaN;
        expect(excessKurtosis(scaled)).toBeCloseTo(kurtosis, 8);
        expect(kurtosis).toBeGreaterThanOrEqual(skew * skew - 2 - 1e-9);
      }),
    );
  });
});
