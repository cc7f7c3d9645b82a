import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { createCube, setCell, type WrittenCell } from "../observations/cube.ts";
import { type AggregationRow, aggregate, aggregationRows } from "./aggregate.ts";
import { partsMaySum } from "./aggregate-parts.ts";
import { checkAgainstPublished, groupFigure } from "./aggregate-published.ts";
import { amsterdam, definitionOf, utrecht } from "./fixtures.ts";

const rate = definitionOf("a", 1);
const count = definitionOf("a", 1, {
  measureType: "count",
  aggregation: "sum",
  unit: "persons",
  decimals: 0,
});
const binary = definitionOf("a", 1, { measureType: "binary", unit: "yes_no" });
const country = "NL01" as AreaCode;

/** A municipality with figures: a part of them without parts, missing or confidential. */
const anyRow: fc.Arbitrary<AggregationRow> = fc
  .record({
    numerator: fc.integer({ min: 0, max: 900 }),
    denominator: fc.integer({ min: 900, max: 2000 }),
    inhabitants: fc.integer({ min: 0, max: 5000 }),
    status: fc.constantFrom("normal", "normal", "normal", "missing", "confidential"),
    hasParts: fc.boolean(),
    synthetic: fc.boolean(),
  })
  .map(({ hasParts, numerator, denominator, status, ...rest }) => ({
    ...rest,
    area: utrecht,
    status,
    value: status === "missing" ? null : (100 * numerator) / denominator,
    numerator: hasParts ? numerator : null,
    denominator: hasParts ? denominator : null,
  }));
const anyRows = fc.array(anyRow, { maxLength: 20 });
const anyDefinition = fc.constantFrom<IndicatorDefinition>(rate, count, { ...rate, aggregation: "none" });

describe("whatever the municipalities and their figures are", () => {
  it("their order does not matter", () => {
    fc.assert(
      fc.property(anyDefinition, anyRows, (definition, rows) => {
        const one = aggregate(definition, rows);
        const other = aggregate(definition, rows.toReversed());
        expect({ ...other, value: 0 }).toEqual({
          ...one,
          value: 0,
          coverageByPopulation: expect.closeTo(one.coverageByPopulation, 12),
        });
        expect(other.value ?? -1).toBeCloseTo(one.value ?? -1, 9);
      }),
    );
  });

  it("one municipality is itself", () => {
    fc.assert(
      fc.property(anyDefinition, anyRow, (definition, row) => {
        const { value } = aggregate(definition, [row]);
        if (value !== null) expect(value).toBeCloseTo(row.value ?? Number.NaN, 9);
      }),
    );
  });

  it("dividing one of them changes nothing for Σ numerator / Σ denominator", () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 900, max: 2000 }));
    const row = ([numerator, denominator]: readonly [number, number]): AggregationRow => ({
      area: utrecht,
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
      inhabitants: denominator,
      status: "normal",
      synthetic: false,
    });
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 10 }), parts, parts, (others, one, two) => {
        const whole = [...others.map(row), row([one[0] + two[0], one[1] + two[1]])];
        const divided = [...others.map(row), row(one), row(two)];
        expect(aggregate(rate, divided).value).toBeCloseTo(aggregate(rate, whole).value ?? Number.NaN, 9);
      }),
    );
  });

  it("coverage lies between 0 and 1, a figure needs half of the population, and no answer is NaN", () => {
    fc.assert(
      fc.property(anyDefinition, anyRows, (definition, rows) => {
        const { coverageByPopulation, coverageByCount, value, reason } = aggregate(definition, rows);
        expect(coverageByPopulation).toBeGreaterThanOrEqual(0);
        expect(coverageByPopulation).toBeLessThanOrEqual(1);
        expect(coverageByCount).toBeLessThanOrEqual(1);
        expect(value === null).toBe(reason !== null);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        expect(coverageByPopulation).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe("the weight that the catalogue names", () => {
  const distance = definitionOf("a", 5, {
    unit: "percentage_points",
    aggregation: "weighted_mean:denominator",
  });
  const row = (value: number, denominator: number | null): AggregationRow => ({
    area: utrecht,
    value,
    numerator: denominator === null ? null : 1,
    denominator,
    inhabitants: 1000,
    status: "normal",
    synthetic: false,
  });

  it("is the denominator for a distance from parity, marked approximate", () => {
    expect(aggregate(distance, [row(10, 30), row(20, 10)])).toMatchObject({
      value: 12.5,
      method: "weighted-by-denominator",
      approximate: true,
    });
  });

  it("is the inhabitants when the denominators are not known", () => {
    expect(aggregate(distance, [row(10, null), row(20, null)])).toMatchObject({
      value: 15,
      method: "weighted-by-inhabitants",
    });
  });

  test.each([
    [
      "income of women as a share of that of men",
      "Mean personal income of women",
      "Mean personal income of men",
    ],
    ["house prices over incomes", "Mean sale price of existing homes", "Median disposable household income"],
  ])("%s is a quotient of means, so its parts are not summed", (_, numerator, denominator) => {
    const text = (en: string) => ({ nl: en, en });
    const definition = { ...rate, numerator: text(numerator), denominator: text(denominator) };
    expect(partsMaySum(definition)).toBe(false);
    const rows = [row(50, 40), row(75, 40)].map((one) => ({ ...one, numerator: (one.value ?? 0) * 0.4 }));
    expect(aggregate(definition, rows).method).toBe("weighted-by-inhabitants");
  });
});

describe("a published figure", () => {
  const cubeWith = (cells: [AreaCode, Partial<WrittenCell>][]) => {
    const cube = createCube([utrecht, amsterdam, country], [rate.code], [2024], 1);
    for (const [area, cell] of cells)
      setCell(cube, rate.code, area, 2024, { value: null, status: "normal", synthetic: false, ...cell });
    return cube;
  };
  const parts = (numerator: number, denominator: number): Partial<WrittenCell> => ({
    value: (100 * numerator) / denominator,
    parts: { numerator, denominator },
  });
  const group = { members: [utrecht, amsterdam], publishedAs: country };
  const figure = (cells: [AreaCode, Partial<WrittenCell>][], definition = rate) =>
    groupFigure(cubeWith(cells), definition, group, 2024, () => 1000);

  it("is shown, and our own one, made of numerators and denominators, is the check", () => {
    const both: [AreaCode, Partial<WrittenCell>][] = [
      [utrecht, parts(10, 100)],
      [amsterdam, parts(90, 300)],
    ];
    expect(figure([...both, [country, { value: 25 }]])).toMatchObject({
      value: 25,
      origin: "published",
      own: { value: 25, method: "ratio" },
      check: { agrees: true, difference: 0 },
    });
    expect(figure([...both, [country, { value: 25.1 }]])).toMatchObject({
      value: 25.1,
      check: { agrees: false, difference: expect.closeTo(-0.1, 9) },
    });
    expect(figure(both)).toMatchObject({ value: 25, origin: "own", check: null });
  });

  test.each([
    ["synthetic", { value: 40, synthetic: true }],
    ["confidential", { value: 40, status: "confidential" }],
  ] as const)("that is %s does not count as one", (_, cell) => {
    expect(
      figure([
        [utrecht, parts(10, 100)],
        [amsterdam, parts(30, 100)],
        [country, cell],
      ]),
    ).toMatchObject({ value: 20, origin: "own", check: null });
  });

  it("is not replaced by a sum over a part of the municipalities", () => {
    expect(figure([[utrecht, { value: 5 }]], { ...count, code: rate.code })).toMatchObject({
      value: null,
      origin: null,
      own: { value: 5, coverageByCount: 0.5 },
    });
  });

  test.each([
    ["a ratio, half a unit of the last decimal", rate, "ratio", 25.04, 25, true],
    ["a ratio, more", rate, "ratio", 25.06, 25, false],
    ["a weighted mean, a whole unit", rate, "weighted-by-inhabitants", 25.09, 25, true],
    ["a sum of whole numbers, nothing", count, "sum", 101, 100, false],
    ["a sum of rounded figures, half a unit for each", { ...count, decimals: 1 }, "sum", 100.14, 100, true],
    ["a sum of rounded figures, more", { ...count, decimals: 1 }, "sum", 100.16, 100, false],
  ] as const)("rounding explains for %s", (_, definition, method, value, published, agrees) => {
    const rows = [
      { ...emptyRow, value: 1 },
      { ...emptyRow, value: 1 },
    ];
    const own = aggregate(binary, rows);
    if (own.value === null) throw new Error("no aggregate");
    expect(checkAgainstPublished({ ...own, value, method }, published, definition)).toMatchObject({ agrees });
  });

  it("cannot be checked when one of the two is not there", () => {
    expect(checkAgainstPublished(aggregate(rate, []), 5, rate)).toBeNull();
    expect(checkAgainstPublished(aggregate(binary, [{ ...emptyRow, value: 1 }]), null, rate)).toBeNull();
  });
});

const emptyRow: AggregationRow = {
  area: utrecht,
  value: null,
  numerator: null,
  denominator: null,
  inhabitants: 1000,
  status: "normal",
  synthetic: false,
};

it("the rows of an indicator-year bring their numerators and denominators along", () => {
  const cube = createCube([utrecht, amsterdam], [rate.code], [2024], 1);
  setCell(cube, rate.code, utrecht, 2024, {
    value: 10,
    status: "normal",
    synthetic: false,
    parts: { numerator: 1, denominator: 10 },
  });
  expect(aggregationRows(cube, rate.code, [utrecht, amsterdam], 2024, () => 5)).toEqual([
    { ...emptyRow, value: 10, numerator: 1, denominator: 10, inhabitants: 5 },
    { ...emptyRow, area: amsterdam, inhabitants: 5, status: "missing" },
  ]);
});
