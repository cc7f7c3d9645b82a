import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { figuresOf, indicatorOf, lowerIsBetter, outcomeOf } from "./fixtures.ts";
import { type PublishedIndicator, publishedMethods } from "./framework.ts";
import { scorePublished } from "./score-published.ts";
import type { PublishedValue } from "./series.ts";

const fiveGoals = [1, 2, 3, 4, 5].map((goal) => indicatorOf(`i${goal}`, goal));
const scores = (...figures: (number | null)[]) =>
  Object.fromEntries(figures.map((figure, at) => [`i${at + 1}`, figure]));

describe("the rows of an outcome", () => {
  it("stand by area, then indicators by goal and code, goals by number, and overall", () => {
    const framework = [indicatorOf("z", 2), indicatorOf("b", 10), indicatorOf("a", 10), indicatorOf("y", 2)];
    const values = [
      ...figuresOf("GM0363", { 2019: { z: 1 } }),
      ...figuresOf("GM0344", { 2019: { a: 1, z: 2, b: 3, y: 4 } }),
    ];
    const { rows } = outcomeOf(framework, values);
    const order = [
      "indicator y",
      "indicator z",
      "indicator a",
      "indicator b",
      "goal 2",
      "goal 10",
      "overall overall",
    ];
    expect(rows.map(({ area, level, code }) => `${area} ${level} ${code}`)).toEqual([
      ...order.map((place) => `GM0344 ${place}`),
      ...order.map((place) => `GM0363 ${place}`),
    ]);
    expect(rows.some((row) => "imputed" in row)).toBe(false);
  });

  it("an area without any figure is there, with nothing", () => {
    const { rows, row } = outcomeOf([indicatorOf("a", 1)], figuresOf("GM0344", { 2019: { a: null } }));
    expect(rows).toHaveLength(3);
    expect(row("GM0344", "overall")).toMatchObject({ score: null, coverage: 0, period: null, rank: null });
  });

  it("the period of a goal and of the whole is the latest of the figures used", () => {
    const framework = [
      indicatorOf("a", 1),
      indicatorOf("b", 1),
      indicatorOf("c", 1, { inScore: false, inColour: false }),
    ];
    const values = figuresOf("GM0344", { 2016: { a: 1 }, 2018: { b: 1 }, 2020: { c: 1 } });
    const { row } = outcomeOf(framework, values);
    expect(row("GM0344", "1")?.period).toBe("2018");
    expect(row("GM0344", "overall")?.period).toBe("2018");
  });

  test.each([
    [
      "two figures for one year",
      fiveGoals,
      [...figuresOf("GM0344", { 2019: { i1: 1 } }), ...figuresOf("GM0344", { 2019: { i1: 2 } })],
      "Two figures",
    ],
    ["an unknown indicator", fiveGoals, figuresOf("GM0344", { 2019: { x: 1 } }), "no indicator x"],
    ["a figure that is no number", fiveGoals, figuresOf("GM0344", { 2019: { i1: Number.NaN } }), "not NaN"],
    ["a doubled indicator", [...fiveGoals, indicatorOf("i1", 1)], [], "twice"],
    ["equal bounds", [indicatorOf("a", 1, { lowerBound: 100 })], [], "bounds-equal"],
    ["no bounds", [indicatorOf("a", 1, { lowerBound: null })], [], "bounds-missing"],
    [
      "a direction against the bounds",
      [indicatorOf("a", 1, { direction: "lower" })],
      [],
      "direction-against-bounds",
    ],
    ["goal 0", [indicatorOf("a", 0)], [], "whole number"],
    ["a negative weight", [indicatorOf("a", 1, { weight: -1 })], [], "weight"],
  ])("refuses %s", (_, framework, values, sentence) => {
    expect(() => scorePublished(framework, values)).toThrow(sentence);
  });
});

describe("the overall score", () => {
  it("is the mean of the goal scores, also of goals with many indicators", () => {
    const framework = [...fiveGoals, indicatorOf("i6", 1), indicatorOf("i7", 1)];
    const { row } = outcomeOf(framework, figuresOf("GM0344", { 2019: scores(0, 50, 50, 50, 50, 30, 60) }));
    expect(row("GM0344", "overall")).toMatchObject({
      score: (30 + 200) / 5,
      coverage: 1,
      colour: "grey",
      rank: 1,
    });
  });

  it("needs 80 per cent of the indicators that count", () => {
    const framework = [...fiveGoals, indicatorOf("outside", 1, { inScore: false })];
    const values = [
      ...figuresOf("GM0344", { 2019: scores(10, 20, 30, 40, null) }),
      ...figuresOf("GM0363", { 2019: { ...scores(90, 90, 90, null, null), outside: 50 } }),
    ];
    const { row } = outcomeOf(framework, values, { draws: 100 });
    expect(row("GM0344", "overall")).toMatchObject({
      score: 25,
      coverage: 0.8,
      rank: 1,
      rankLow: 1,
      rankHigh: 1,
    });
    expect(row("GM0363", "overall")).toMatchObject({ score: null, coverage: 0.6, rank: null, rankLow: null });
  });

  it("ranks from the best, equal areas share the best place", () => {
    const values = [
      ...figuresOf("GM0014", { 2019: scores(10, 10, 10, 10, 10) }),
      ...figuresOf("GM0034", { 2019: scores(90, 90, 90, 90, 90) }),
      ...figuresOf("GM0037", { 2019: scores(10, 10, 10, 10, 10) }),
      ...figuresOf("GM0047", { 2019: scores(5, 5, 5, 5, 5) }),
    ];
    const { rows } = outcomeOf(fiveGoals, values, { draws: 200 });
    const overall = rows.filter(({ level }) => level === "overall");
    expect(overall.map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
    expect(overall.map(({ rankLow, rankMedian, rankHigh }) => [rankLow, rankMedian, rankHigh])).toEqual([
      [2, 2, 2],
      [1, 1, 1],
      [2, 2, 2],
      [4, 4, 4],
    ]);
  });

  it("no draws: no band", () => {
    const { row } = outcomeOf(fiveGoals, figuresOf("GM0344", { 2019: scores(1, 2, 3, 4, 5) }), { draws: 0 });
    expect(row("GM0344", "overall")).toMatchObject({
      rank: 1,
      rankLow: null,
      rankMedian: null,
      rankHigh: null,
    });
  });

  it("the same seed gives the same band, another one another", () => {
    const values = Array.from({ length: 30 }, (_, area) =>
      figuresOf(`A${area + 10}`, { 2019: scores(...[7, 11, 13, 17, 19].map((step) => (area * step) % 31)) }),
    ).flat();
    const bands = (seed: number) =>
      scorePublished(fiveGoals, values, { draws: 200, seed }).flatMap(({ rankLow, rankHigh }) => [
        rankLow,
        rankHigh,
      ]);
    expect(bands(1)).toEqual(bands(1));
    expect(bands(1)).not.toEqual(bands(2));
  });
});

describe("the regional fill", () => {
  const regions = new Map([
    ["GM0344", "Utrecht"],
    ["GM0307", "Utrecht"],
    ["GM0355", "Utrecht"],
    ["GM0363", "Noord-Holland"],
  ]);
  const values = [
    ...figuresOf("GM0307", { 2019: scores(20, 20, 20, 20, 20) }),
    ...figuresOf("GM0355", { 2019: scores(40, 40, 40, 40, 41) }),
    ...figuresOf("GM0344", { 2019: scores(80, 80, 80, 80, null) }),
    ...figuresOf("GM0363", { 2019: scores(50, 50, 50, 50, null) }),
    ...figuresOf("GM0599", { 2019: scores(60, 60, 60, 60, null) }),
  ];
  const { row, rows } = outcomeOf(fiveGoals, values, { regions, draws: 50 });

  it("gives a goal without a score the mean of the region, marked, never in colour or coverage", () => {
    expect(row("GM0344", "5")).toMatchObject({
      score: 30.5,
      imputed: true,
      colour: "grey",
      coverage: 0,
      period: null,
    });
    expect(row("GM0344", "i5")).toMatchObject({ score: null, imputed: false, coverage: 0 });
    expect(row("GM0344", "overall")).toMatchObject({ score: 350.5 / 5, imputed: true, coverage: 0.8 });
    expect(row("GM0307", "overall")).toMatchObject({ score: 20, imputed: false });
  });

  it("fills nothing without a region, or where the region has no score", () => {
    expect(row("GM0363", "5")).toMatchObject({ score: null, imputed: false });
    expect(row("GM0599", "5")).toMatchObject({ score: null, imputed: false });
    expect(row("GM0599", "overall")).toMatchObject({ score: 60, imputed: false });
    expect(rows.every(({ imputed }) => typeof imputed === "boolean")).toBe(true);
  });

  it("a filled goal does not fill another area", () => {
    const three = [...values, ...figuresOf("GM0310", { 2019: scores(1, 1, 1, 1, null) })];
    const filled = outcomeOf(fiveGoals, three, { regions: new Map([...regions, ["GM0310", "Utrecht"]]) });
    expect(filled.row("GM0310", "5")?.score).toBe(30.5);
    expect(filled.row("GM0344", "5")?.score).toBe(30.5);
  });

  it("does not bring an area over the 80 per cent", () => {
    const few = [...values, ...figuresOf("GM0310", { 2019: scores(1, 1, 1, null, null) })];
    const filled = outcomeOf(fiveGoals, few, { regions: new Map([...regions, ["GM0310", "Utrecht"]]) });
    expect(filled.row("GM0310", "4")).toMatchObject({ score: 140 / 3, imputed: true });
    expect(filled.row("GM0310", "overall")).toMatchObject({ score: null, imputed: false, rank: null });
  });
});

describe("whatever the figures", () => {
  const figure = fc.oneof(
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.constantFrom(0, -0, 1e300, -1e300, 5e-324, -5e-324, 1e-200, 100),
    fc.constant(null),
  );
  const number = fc.option(
    fc.oneof(
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      fc.constantFrom(0, 100, 1e300, -1e300, 5e-324),
    ),
  );
  const indicator = fc.record({
    goal: fc.integer({ min: 1, max: 3 }),
    redThreshold: number,
    greenThreshold: number,
    target: number,
    naturalLimit: number,
    targetYear: fc.option(fc.integer({ min: 2010, max: 2035 })),
    baseYear: fc.option(fc.integer({ min: 2010, max: 2020 })),
    weight: fc.constantFrom(0, 1, 2, 1e-300, 1e300),
    group: fc.option(fc.constantFrom("g", "h")),
    inScore: fc.boolean(),
    inColour: fc.boolean(),
    scale: fc.constantFrom({}, lowerIsBetter),
  });
  const input = fc.array(indicator, { minLength: 1, maxLength: 6 }).chain((drawn) => {
    const framework: PublishedIndicator[] = drawn.map(({ scale, goal, ...changes }, at) =>
      indicatorOf(`i${at}`, goal, { ...scale, ...changes }),
    );
    const cell = fc.record({
      area: fc.constantFrom("a", "b", "c", "d"),
      indicator: fc.constantFrom(...framework.map((known) => known.indicator)),
      year: fc.integer({ min: 2012, max: 2020 }),
      value: figure,
    });
    const values = fc.uniqueArray(cell, {
      selector: (value) => `${value.area} ${value.indicator} ${value.year}`,
      maxLength: 60,
    });
    return fc.record({ framework: fc.constant(framework), values });
  });
  const regions = new Map([
    ["a", "r"],
    ["b", "r"],
    ["c", "s"],
  ]);

  it.each(publishedMethods)(
    "%s gives finite numbers within their limits, for every area and indicator",
    (method) => {
      fc.assert(
        fc.property(input, fc.boolean(), ({ framework, values }, fill) => {
          const rows = scorePublished(framework, values, {
            method,
            draws: 5,
            regions: fill ? regions : null,
          });
          const areas = new Set(values.map(({ area }) => area)).size;
          const goals = new Set(framework.map(({ goal }) => goal)).size;
          expect(rows).toHaveLength(areas * (framework.length + goals + 1));
          const [low, high] =
            method === "sdsn" ? [0, 100] : method === "statcan" ? [-5, 5] : [-Infinity, Infinity];
          for (const row of rows) {
            for (const field of Object.values(row))
              if (typeof field === "number") expect(Number.isFinite(field)).toBe(true);
            if (row.score !== null) {
              expect(row.score).toBeGreaterThanOrEqual(low - 1e-9);
              expect(row.score).toBeLessThanOrEqual(high + 1e-9);
            }
            if (row.coverage !== null) expect(row.coverage >= 0 && row.coverage <= 1).toBe(true);
          }
        }),
      );
    },
  );

  it.each(publishedMethods)("%s does not depend on the order of the input", (method) => {
    fc.assert(
      fc.property(input, ({ framework, values }) => {
        const turned = scorePublished(framework.toReversed(), values.toReversed(), {
          method,
          draws: 5,
          regions,
        });
        expect(turned).toEqual(scorePublished(framework, values, { method, draws: 5, regions }));
      }),
    );
  });

  it("a better figure never lowers a score, a colour or an overall score", () => {
    const order = ["red", "orange", "yellow", "green"];
    const value = fc.double({ min: -20, max: 120, noNaN: true });
    const knots = fc.tuple(value, value);
    fc.assert(
      fc.property(value, value, value, knots, fc.boolean(), (a, b, other, [red, green], turned) => {
        const scale = turned ? lowerIsBetter : {};
        const framework = [
          indicatorOf("a", 1, { ...scale, redThreshold: red, greenThreshold: green }),
          indicatorOf("b", 1),
        ];
        const [worse, better] = a < b !== turned ? [a, b] : [b, a];
        const [low, high] = [worse, better].map((figure) =>
          outcomeOf(framework, figuresOf("GM0344", { 2019: { a: figure, b: other } })),
        );
        for (const code of ["a", "1", "overall"]) {
          const [before, after] = [low?.row("GM0344", code), high?.row("GM0344", code)];
          expect(before?.score ?? 0).toBeLessThanOrEqual((after?.score ?? 0) + 1e-9);
          expect(order.indexOf(before?.colour ?? "")).toBeLessThanOrEqual(order.indexOf(after?.colour ?? ""));
        }
      }),
    );
  });

  it("another unit changes nothing: figures, bounds and thresholds together", () => {
    const value = fc.double({ min: -20, max: 120, noNaN: true });
    const factor = fc.constantFrom(0.001, 0.5, 2, 1024, -4);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 6 }),
        factor,
        fc.integer({ min: -64, max: 64 }),
        (figures, a, b) => {
          const change = (number: number | null) => (number === null ? null : a * number + b);
          const outcome = (
            turn: (number: number | null) => number | null,
            direction: PublishedIndicator["direction"],
          ) => {
            const { lowerBound, optimum, redThreshold, greenThreshold } = indicatorOf("a", 1);
            const indicator = indicatorOf("a", 1, {
              lowerBound: turn(lowerBound),
              optimum: turn(optimum),
              redThreshold: turn(redThreshold),
              greenThreshold: turn(greenThreshold),
              direction,
            });
            const values: PublishedValue[] = figures.map((figure, at) => ({
              area: "GM0344",
              indicator: "a",
              year: 2015 + at,
              value: turn(figure),
            }));
            return outcomeOf([indicator], values).row("GM0344", "a");
          };
          const plain = outcome((number) => number, "higher");
          const turned = outcome(change, a > 0 ? "higher" : "lower");
          expect(turned?.score).toBeCloseTo(plain?.score ?? Number.NaN, 6);
          // A figure within rounding of a threshold may fall on either side.
          const nearKnot = figures.some((figure) =>
            [20, 40, 60].some((knot) => Math.abs(figure - knot) < 1e-4),
          );
          if (!nearKnot) expect(turned?.colour).toBe(plain?.colour);
        },
      ),
    );
  });
});
