import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pearson, spearman } from "./correlation.ts";

const pairs = fc.array(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
  { minLength: 2, maxLength: 30 },
);

describe.each([
  ["Pearson's correlation", pearson],
  ["Spearman's correlation", spearman],
])("%s", (_, correlationOf) => {
  test.each([
    ["nothing", [], []],
    ["one pair", [1], [2]],
    ["a constant", [1, 2, 3], [0.1, 0.1, 0.1]],
    ["zeros", [0, 0, 0], [1, 2, 3]],
    ["missing values", [Number.NaN, Number.NaN, 3], [1, 2, 3]],
  ])("does not exist for %s", (_, a, b) => {
    expect(correlationOf(a, b)).toBeNull();
  });

  it("leaves out the pairs in which one is missing", () => {
    expect(correlationOf([1, 2, Number.NaN, 4, 5], [2, 1, 9, 5, Number.NaN])).toBe(
      correlationOf([1, 2, 4], [2, 1, 5]),
    );
  });

  it("is the same both ways and in any order, turns with the sign, and stays between −1 and 1", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const a = rows.map(([x]) => x);
        const b = rows.map(([, y]) => y);
        const found = correlationOf(a, b);
        expect(correlationOf(b, a) === null).toBe(found === null);
        if (found === null) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(correlationOf(b, a)).toBeCloseTo(found, 9);
        expect(correlationOf(a.toReversed(), b.toReversed())).toBeCloseTo(found, 9);
        expect(
          correlationOf(
            a.map((x) => 7 - 2 * x),
            b,
          ),
        ).toBeCloseTo(-found, 9);
      }),
    );
  });

  it("is 1 for large, small and far-off values that move together", () => {
    expect(correlationOf([1e300, 2e300, 3e300], [1e-300, 2e-300, 3e-300])).toBeCloseTo(1, 12);
    expect(correlationOf([1e9 + 1, 1e9 + 2, 1e9 + 3], [1, 2, 3])).toBeCloseTo(1, 9);
    expect(correlationOf(Float64Array.of(-1.7e308, 0, 1.7e308), [1, 2, 3])).toBeCloseTo(1, 12);
  });

  it("refuses lists of different length", () => {
    expect(() => correlationOf([1, 2], [1])).toThrow("lists of equal length, not 2 and 1");
  });
});

test("Pearson's correlation does not see an order where there is only rounding", () => {
  expect(pearson([0.3, 0.1 + 0.2, 0.3], [1, 2, 1])).toBeNull();
});

test("Spearman's correlation looks at the order only", () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 100_000])).toBeCloseTo(1, 12);
});
