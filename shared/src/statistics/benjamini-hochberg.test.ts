import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

/** Benjamini & Hochberg (1995), section 4.2: thrombolysis; at 5 % the four smallest are rejected. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];
const pValues = fc.array(
  fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.01, 0.05, 1))),
  { maxLength: 40 },
);
const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** The definition, word for word. */
function rejectedByDefinition(values: readonly (number | null)[], q: number): boolean[] {
  const ascending = values.filter((p) => p !== null).sort((a, b) => a - b);
  const k = ascending.findLastIndex((p, at) => p <= ((at + 1) / ascending.length) * q);
  return values.map((p) => p !== null && k >= 0 && p <= ascending[k]!);
}

describe("many tests looked at together", () => {
  it("reject what the article rejects", () => {
    expect(benjaminiHochberg(published, 0.05).rejected.filter(Boolean)).toHaveLength(4);
  });

  it("are adjusted to the smallest rate that still rejects them", () => {
    // By hand: ranks 1, 3, 2, 4 of 4 give 0.04, 0.16/3, 0.06 and 0.2; 0.06 then takes the lower one above it.
    const { adjusted } = benjaminiHochberg([0.01, 0.04, null, 0.03, 0.2], 0.1);
    const expected = [0.04, 0.16 / 3, null, 0.16 / 3, 0.2];
    for (const [at, p] of expected.entries()) {
      if (p === null) expect(adjusted[at]).toBeNull();
      else expect(adjusted[at]).toBeCloseTo(p, 12);
    }
  });

  it("reject the set of the definition, whatever the order, and more at a higher rate", () => {
    fc.assert(
      fc.property(pValues, rate, rate, (values, a, b) => {
        const strict = benjaminiHochberg(values, Math.min(a, b));
        const mild = benjaminiHochberg(values, Math.max(a, b));
        expect(strict.rejected).toEqual(rejectedByDefinition(values, Math.min(a, b)));
        const turned = benjaminiHochberg(values.toReversed(), Math.min(a, b));
        expect(turned.rejected.toReversed()).toEqual(strict.rejected);
        for (const [at, p] of values.entries()) {
          if (strict.rejected[at]) expect(mild.rejected[at]).toBe(true);
          if (p === null) expect(strict.adjusted[at]).toBeNull();
          else expect(strict.adjusted[at]).toBeGreaterThanOrEqual(p);
        }
      }),
    );
  });

  it("reject nothing where nothing was tested", () => {
    expect(benjaminiHochberg([], 0.1)).toEqual({ adjusted: [], rejected: [] });
    expect(benjaminiHochberg([null, null], 0.1)).toEqual({
      adjusted: [null, null],
      rejected: [false, false],
    });
  });

  test.each([[-0.1], [1.1], [Number.NaN]])("refuse a p of %d", (p) => {
    expect(() => benjaminiHochberg([p], 0.1)).toThrow("A p-value lies between 0 and 1");
  });

  test.each([[0], [1], [10], [Number.NaN]])("refuse a rate of %d", (q) => {
    expect(() => benjaminiHochberg([0.5], q)).toThrow("A false discovery rate lies between 0 and 1");
  });
});
