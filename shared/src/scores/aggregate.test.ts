import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { type AggregationRow, aggregate } from "./aggregate.ts";
import { definitionOf } from "./fixtures.ts";
import { unitFactor } from "./unit-factor.ts";

const rate = definitionOf("a", 1);
const row = (changes: Partial<AggregationRow>): AggregationRow => ({
  area: "GM0344" as AreaCode,
  value: null,
  numerator: null,
  denominator: null,
  inhabitants: 1000,
  status: "normal",
  synthetic: false,
  ...changes,
});
const fraction = (numerator: number, denominator: number, inhabitants = denominator) =>
  row({ value: (100 * numerator) / denominator, numerator, denominator, inhabitants });

describe("the figure of a province", () => {
  it("is the quotient of the sums where numerators and denominators are known", () => {
    // R 4.2.2: sum(num) / sum(den) over 120/1000, 45/300, NA/500, 300/2500, 8/40; covered 3840 of 4340.
    const rows = [
      fraction(120, 1000),
      fraction(45, 300),
      row({ inhabitants: 500 }),
      fraction(300, 2500),
      fraction(8, 40),
    ];
    const province = aggregate(rate, rows);
    expect(province).toMatchObject({
      method: "ratio",
      approximate: false,
      count: 4,
      areaCount: 5,
      coverageByCount: 0.8,
    });
    expect(province.value).toBeCloseTo(12.3177083333333, 9);
    expect(province.coverageByPopulation).toBeCloseTo(0.884792626728111, 12);
  });

  test.each([
    [
      "a count is summed",
      definitionOf("a", 1, { measureType: "count", aggregation: "sum", unit: "count" }),
      [row({ value: 3 }), row({ value: 4 })],
      7,
      "sum",
    ],
    [
      "a rate without parts is weighted by inhabitants",
      rate,
      [row({ value: 10 }), row({ value: 20, inhabitants: 3000 })],
      17.5,
      "weighted-by-inhabitants",
    ],
    [
      "parts that do not give the value are not used",
      rate,
      [row({ value: 10, numerator: 5, denominator: 10 })],
      10,
      "weighted-by-inhabitants",
    ],
    [
      "yes or no becomes the share of municipalities with yes",
      definitionOf("a", 1, { measureType: "binary", unit: "yes_no" }),
      [row({ value: 1 }), row({ value: 1 }), row({ value: 0 }), row({ value: 0 })],
      50,
      "share-of-areas",
    ],
    [
      "a distance from parity is never a quotient",
      definitionOf("a", 1, { unit: "percentage_points" }),
      [row({ value: 10, numerator: 1, denominator: 10 })],
      10,
      "weighted-by-inhabitants",
    ],
    [
      "a mean that is weighted by inhabitants",
      definitionOf("a", 1, { measureType: "mean", aggregation: "weighted_mean:inhabitants", unit: "km" }),
      [row({ value: 1 }), row({ value: 3 })],
      2,
      "weighted-by-inhabitants",
    ],
  ] as const)("%s", (_, definition, rows, value, method) => {
    expect(aggregate(definition, rows)).toMatchObject({
      value,
      method,
      approximate: method === "weighted-by-inhabitants",
    });
  });

  test.each([
    ["no figures", rate, [row({})], "no-figures"],
    [
      "a median, which has no weight",
      definitionOf("a", 1, { measureType: "mean", aggregation: "none", unit: "keur" }),
      [row({ value: 30 })],
      "not-computable",
    ],
    [
      "less than half of the population, though most of the areas",
      rate,
      [row({ value: 1 }), row({ value: 1 }), row({ inhabitants: 2001 })],
      "coverage-too-low",
    ],
    [
      "unknown inhabitants",
      rate,
      [row({ value: 1 }), row({ value: 1, inhabitants: null })],
      "population-unknown",
    ],
    ["what is no number", rate, [row({ value: Number.NaN }), row({ value: Infinity })], "no-figures"],
    ["residents that are no number", rate, [row({ value: 1, inhabitants: Infinity })], "population-unknown"],
    [
      "a sum beyond the range of numbers",
      definitionOf("a", 1, { measureType: "count", aggregation: "sum", unit: "count" }),
      [row({ value: 1.7e308 }), row({ value: 1.7e308 })],
      "not-computable",
    ],
    [
      "a mean whose products are beyond it",
      rate,
      [row({ value: 1.7e308 }), row({ value: 1.7e308 })],
      "not-computable",
    ],
    ["only confidential figures", rate, [row({ value: 1, status: "confidential" })], "no-figures"],
  ] as const)("is not computed with %s", (_, definition, rows, reason) => {
    expect(aggregate(definition, rows)).toMatchObject({ value: null, reason });
  });

  it("leaves out what is no number", () => {
    const rows = [row({ value: 5 }), row({ value: 6 }), row({ value: Number.NaN })];
    expect(aggregate(rate, rows)).toMatchObject({ value: 5.5, count: 2, areaCount: 3 });
    const parts = { value: 50, numerator: Infinity, denominator: Infinity };
    expect(aggregate(rate, [row(parts)])).toMatchObject({ value: 50, method: "weighted-by-inhabitants" });
  });

  it("is computed from exactly half of the population", () => {
    expect(aggregate(rate, [row({ value: 5 }), row({})])).toMatchObject({
      value: 5,
      coverageByPopulation: 0.5,
    });
  });

  it("is synthetic when one figure is", () => {
    const rows = [row({ value: 5 }), row({ value: 6, synthetic: true }), row({ synthetic: true })];
    expect(aggregate(rate, rows)).toMatchObject({ synthetic: true, syntheticCount: 1 });
  });

  it("lies between the lowest and the highest municipality", () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 900 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.boolean(), (parts, known) => {
        const rows = parts.map(([numerator, denominator]) => {
          const whole = fraction(numerator, denominator);
          return known ? whole : { ...whole, numerator: null };
        });
        const values = rows.map(({ value }) => value ?? 0);
        const { value } = aggregate(rate, rows);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

test.each([
  ["percent", 100],
  ["per_1000_inhabitants_15_64", 1000],
  ["per_100000_inhabitants", 100000],
  ["m2_per_1000_inhabitants", 1000],
  ["per_100_fte", 100],
  ["kg_per_inhabitant", 1],
  ["kWh_per_m2", 1],
  ["percentage_points", null],
])("a quotient in %s is multiplied by %s", (unit, factor) => {
  expect(unitFactor(unit)).toBe(factor);
});
