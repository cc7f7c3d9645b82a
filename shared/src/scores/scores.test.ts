import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorDefinition, Periodicity } from "../framework/indicator.ts";
import { type Cell, type Cube, createCube, setCell } from "../observations/cube.ts";
import { observationStatuses } from "../observations/observation.ts";
import { allScores } from "./all-scores.ts";
import { areaScores } from "./area-scores.ts";
import { goalColour } from "./colour.ts";
import { amsterdam, basketOf, decimal, definitionOf, thresholdsOf, utrecht } from "./fixtures.ts";
import { planScores } from "./score-plan.ts";

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const six = ["a", "b", "c", "d", "e", "f"].map((code) => definitionOf(code, 11));

/** Goal 11 of Utrecht in 2024, with values of the year itself for the first indicators. */
function goalOf(values: (number | Partial<Cell> | null)[], definitions = six, year = 2024) {
  const cube = cubeOf(definitions);
  for (const [index, value] of values.entries()) {
    const definition = definitions[index];
    if (!definition || value === null) continue;
    const cell = typeof value === "number" ? { value } : value;
    setCell(cube, definition.code, utrecht, year, {
      value: null,
      status: "normal",
      synthetic: false,
      ...cell,
    });
  }
  const plan = planScores(basketOf(definitions), definitions, "municipality", "publication");
  return areaScores(plan, cube, utrecht, 2024).find(({ goal }) => goal === 11);
}

function cubeOf(definitions: readonly IndicatorDefinition[]): Cube {
  return createCube(
    [utrecht, amsterdam],
    definitions.map(({ code }) => code),
    years,
    7,
  );
}

describe("a goal's score", () => {
  test.each([
    ["the mean of what there is, from three indicators and half of the basket", [80, 40, 90], 70, null, 3],
    ["none with two indicators", [80, 40], null, "too-few-indicators", 2],
    ["none without figures", [], null, "too-few-indicators", 0],
    ["zero counts as a figure", [0, 0, 0], 0, null, 3],
    [
      "a confidential value does not count",
      [80, 40, { value: 90, status: "confidential" }],
      null,
      "too-few-indicators",
      2,
    ],
    ["a value beyond the optimum counts as 100", [100, 100, 250], 100, null, 3],
  ] as const)("is %s", (_, values, score, reason, count) => {
    expect(goalOf([...values])).toMatchObject({ score, reason, count, basketCount: 6, coverage: count / 6 });
  });

  it("is not given below half of the basket", () => {
    const seven = [...six, definitionOf("g", 11)];
    expect(goalOf([80, 40, 90], seven)).toMatchObject({ score: null, reason: "below-half", colour: "grey" });
  });

  it("is null with its reason for a goal without indicators", () => {
    const plan = planScores(basketOf(six), six, "municipality", "publication");
    const scores = areaScores(plan, cubeOf(six), utrecht, 2024);
    expect(scores).toHaveLength(17);
    expect(scores[0]).toMatchObject({ goal: 1, score: null, reason: "no-indicators-in-basket", years: null });
  });

  it("names the two indicators that decide its colour, the worst first", () => {
    expect(goalOf([90, 30, 95, 10])).toMatchObject({ colour: "orange", decidedBy: ["d", "b"] });
  });

  it("has the colour of its two worst indicators, whatever the others are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 6 }), (values) => {
        const goal = goalOf(values);
        const points = goal?.indicators.map((indicator) => indicator.points ?? Number.NaN) ?? [];
        expect(goal?.colour).toBe(goalColour(points, six.length));
        const ofDecisive = goal?.indicators.filter(({ indicator }) => goal.decidedBy.includes(indicator));
        expect(ofDecisive?.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual(
          values.toSorted((a, b) => a - b).slice(0, 2),
        );
      }),
    );
  });

  it("says how many of its figures are examples, and is one itself then", () => {
    expect(goalOf([80, { value: 40, synthetic: true }, 90])).toMatchObject({
      count: 3,
      syntheticCount: 1,
      synthetic: true,
    });
    expect(goalOf([80, 40, 90])).toMatchObject({ syntheticCount: 0, synthetic: false });
  });

  test.each([
    ["yearly", 2022, 3],
    ["yearly", 2021, 0],
    ["every-2-years", 2021, 3],
    ["every-2-years", 2020, 0],
    ["every-4-years", 2019, 3],
    ["every-4-years", 2018, 0],
  ] as [Periodicity, number, number][])(
    "in 2024 a %s figure of %i gives %i usable figures",
    (periodicity, year, count) => {
      const definitions = six.map((definition) => ({ ...definition, periodicity }));
      expect(goalOf([80, 40, 90], definitions, year)).toMatchObject({
        count,
        years: count ? { from: year, to: year } : null,
      });
    },
  );
});

describe("an indicator of the basket is refused, and stays in the size of the basket", () => {
  test.each([
    ["context", { influence: "context" }],
    ["contested-direction", { directionContested: true }],
    ["unverified-source", { verifyBeforeScore: true }],
    ["no-bounds", { bounds: null }],
    ["no-direction", { direction: null }],
    ["bounds-against-direction", { direction: "lower" }],
    ["measure", { kind: "measure" }],
    ["other-layer", { layer: "province" }],
  ] as [string, Partial<IndicatorDefinition>][])("%s", (reason, changes) => {
    const definitions = [...six.slice(0, 5), definitionOf("f", 11, changes)];
    const plan = planScores(basketOf(definitions), definitions, "municipality", "publication");
    expect(plan.refused).toEqual([{ goal: 11, indicator: "f", reason }]);
    expect(plan.goals[10]?.size.inScore).toBe(6);
    expect(plan.goals[10]?.indicators).toHaveLength(5);
  });

  it("unknown-indicator", () => {
    const plan = planScores(basketOf(six), six.slice(1), "municipality", "publication");
    expect(plan.refused).toEqual([{ goal: 11, indicator: "a", reason: "unknown-indicator" }]);
  });

  test.each([
    ["publication", "broad", true, false],
    ["demonstration", "core", true, false],
    ["demonstration", "broad", false, true],
  ] as const)("an unverified source in %s with basket %s", (mode, code, refused, example) => {
    const definitions = [definitionOf("a", 11, { verifyBeforeScore: true })];
    const plan = planScores(basketOf(definitions, code), definitions, "municipality", mode);
    expect([plan.refused.length > 0, plan.example]).toEqual([refused, example]);
  });
});

describe("all scores at once", () => {
  it("are the same as area by area", () => {
    const definitions = ["a", "b", "c", "d", "e", "f", "g"].map((code, index) =>
      definitionOf(code, index < 4 ? 3 : 11, index % 2 ? { periodicity: "every-2-years" } : {}),
    );
    const plan = planScores(basketOf(definitions), definitions, "municipality", "publication");
    const cells = fc.array(
      fc.record({
        indicator: fc.constantFrom(...definitions.map(({ code }) => code)),
        area: fc.constantFrom(utrecht, amsterdam),
        year: fc.constantFrom(...years),
        value: fc.double({ min: -20, max: 120, noNaN: true }),
        status: fc.constantFrom(...observationStatuses),
        synthetic: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(cells, (cells) => {
        const cube = cubeOf(definitions);
        for (const cell of cells) setCell(cube, cell.indicator, cell.area, cell.year, cell);
        const areas = [amsterdam, "GM9999" as AreaCode, utrecht];
        const all = allScores(plan, cube, areas, 2024);
        for (const [index, area] of areas.entries()) {
          for (const [goalIndex, score] of areaScores(plan, cube, area, 2024).entries()) {
            const goal = all.goals[goalIndex];
            expect(goal?.scores[index]).toBe(score.score ?? Number.NaN);
            expect(goal?.counts[index]).toBe(score.count);
            expect(goal?.coverage[index]).toBe(score.coverage);
            expect(goal?.syntheticCounts[index]).toBe(score.syntheticCount);
            expect(goal?.synthetic[index]).toBe(score.synthetic ? 1 : 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("carry the data version, the basket and the year", () => {
    const plan = planScores(basketOf(six), six, "municipality", "publication");
    expect(allScores(plan, cubeOf(six), [utrecht], 2024)).toMatchObject({
      dataVersion: 7,
      basket: { code: "core", version: 1 },
      year: 2024,
    });
  });

  it("give a score without a colour where an indicator has no thresholds", () => {
    const definitions = six.slice(0, 3).map((definition) => ({ ...definition, thresholds: null }));
    expect(goalOf([80, 40, 90], definitions)).toMatchObject({ score: 70, colour: "grey", decidedBy: [] });
  });

  it("keep to the bounds where lower is better", () => {
    const bounds = {
      lowerBound: decimal(8),
      optimum: decimal(0),
      optimumTier: "sdg",
      reason: { nl: "", en: "" },
    };
    const definitions = six.slice(0, 3).map((definition) => ({
      ...definition,
      direction: "lower" as const,
      bounds,
      thresholds: thresholdsOf(6, 2),
    }));
    expect(goalOf([2, 2, 2], definitions)).toMatchObject({ score: 75, colour: "green" });
  });
});
