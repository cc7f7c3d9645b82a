import { describe, expect, it, test } from "vitest";
import { figuresOf, indicatorOf, outcomeOf } from "./fixtures.ts";
import { scorePublished } from "./score-published.ts";

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

  it("areas with the same goal scores in another order share a place, whatever the rounding of their means", () => {
    const figures = [0.1, 0.2, 0.3, 13.7, 58.2];
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 0, 4, 1, 3],
      [3, 4, 0, 2, 1],
    ];
    const values = orders.flatMap((order, at) =>
      figuresOf(`A${at}`, { 2019: scores(...order.map((place) => figures[place] ?? 0)) }),
    );
    const worse = figuresOf("B", { 2019: scores(0, 0, 0, 0, 0) });
    const { rows } = outcomeOf(fiveGoals, [...values, ...worse]);
    const overall = rows.filter(({ level }) => level === "overall");
    expect(new Set(overall.map(({ score }) => score)).size).toBeGreaterThan(2);
    expect(overall.map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 5]);
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
