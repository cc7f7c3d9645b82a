import { describe, expect, it, test } from "vitest";
import { type Colour, pointsOnScale } from "../colour.ts";
import { figuresOf, indicatorOf, lowerIsBetter, outcomeOf } from "./fixtures.ts";
import type { PublishedIndicator } from "./framework.ts";

const rowOf = (value: number | null, changes: Partial<PublishedIndicator> = {}) =>
  outcomeOf([indicatorOf("a", 1, changes)], figuresOf("GM0344", { 2019: { a: value } })).row("GM0344", "a");

describe("score and colour of an indicator", () => {
  test.each<[string, number, number, Colour]>([
    ["at the lower bound", 0, 0, "red"],
    ["beyond the lower bound", -10, 0, "red"],
    ["below the red threshold", 20 - 1e-5, 19.99999, "red"],
    ["a hair below the red threshold", 20 - 1e-10, 20 - 1e-10, "orange"],
    ["on the red threshold", 20, 20, "orange"],
    ["a hair above it", 20 + 1e-10, 20 + 1e-10, "orange"],
    ["halfway between the thresholds", 40, 40, "yellow"],
    ["a hair below halfway", 40 - 1e-10, 40 - 1e-10, "yellow"],
    ["below halfway", 40 - 1e-5, 39.99999, "orange"],
    ["below the green threshold", 60 - 1e-5, 59.99999, "yellow"],
    ["a hair below the green threshold", 60 - 1e-10, 60 - 1e-10, "green"],
    ["on the green threshold", 60, 60, "green"],
    ["at the optimum", 100, 100, "green"],
    ["beyond the optimum", 140, 100, "green"],
  ])("%s", (_, value, score, colour) => {
    expect(rowOf(value)).toMatchObject({ colour, coverage: 1, period: "2019" });
    expect(rowOf(value)?.score).toBeCloseTo(score, 9);
    const turned = rowOf(100 - value, lowerIsBetter);
    expect(turned?.score).toBeCloseTo(score, 9);
    expect(turned?.colour).toBe(colour);
  });

  test.each<[string, Partial<PublishedIndicator>, number, number, Colour]>([
    ["green is the optimum: on it is 3", { greenThreshold: 100 }, 100, 3, "green"],
    ["green is the optimum: below it", { greenThreshold: 100 }, 99.9, 1.99875, "yellow"],
    ["red is the lower bound: on it is 1", { redThreshold: 0 }, 0, 1, "orange"],
    ["red is the lower bound: below it is 0", { redThreshold: 0 }, -1, 0, "red"],
    ["both thresholds are one: on it", { redThreshold: 60 }, 60, 2, "green"],
    ["both thresholds are one: below it", { redThreshold: 60 }, 45, 0.75, "red"],
    ["green beyond the optimum: on the optimum", { greenThreshold: 120 }, 100, 1.8, "yellow"],
    ["green beyond the optimum: on green", { greenThreshold: 120 }, 120, 3, "green"],
    ["red beyond the lower bound: just above red", { redThreshold: -10 }, -10, 1, "orange"],
    ["red beyond the lower bound: below red", { redThreshold: -10 }, -11, 0, "red"],
    ["red better than green: green counts", { redThreshold: 80 }, 70, 2.25, "green"],
    ["red better than green: below green", { redThreshold: 80 }, 40, 0.5, "red"],
  ])("where %s", (_, changes, value, points, colour) => {
    const { lowerBound, optimum, redThreshold, greenThreshold } = indicatorOf("a", 1, changes);
    const scale = {
      lowerBound: lowerBound ?? 0,
      optimum: optimum ?? 0,
      red: redThreshold ?? 0,
      green: greenThreshold ?? 0,
    };
    expect(pointsOnScale(value, scale)).toBeCloseTo(points, 12);
    expect(rowOf(value, changes)?.colour).toBe(colour);
  });

  test.each<[string, number | null, Partial<PublishedIndicator>, object]>([
    ["no figure", null, {}, { score: null, colour: "grey", coverage: 0, period: null }],
    ["one threshold only", 50, { redThreshold: null }, { score: 50, colour: "grey", coverage: 1 }],
    ["no thresholds", 50, { redThreshold: null, greenThreshold: null }, { score: 50, colour: "grey" }],
    ["outside the basket", 50, { inScore: false, inColour: false }, { score: 50, colour: "yellow" }],
    [
      "outside the basket and without bounds",
      50,
      { inScore: false, inColour: false, lowerBound: null, optimum: null },
      { score: null, colour: "grey", coverage: 1 },
    ],
  ])("%s", (_, value, changes, expected) => {
    expect(rowOf(value, changes)).toMatchObject(expected);
  });

  it("counts the latest figure, or the latest of an earlier year when asked for that", () => {
    const framework = [indicatorOf("a", 1)];
    const values = figuresOf("GM0344", { 2017: { a: 30 }, 2019: { a: 70 }, 2020: { a: null } });
    expect(outcomeOf(framework, values).row("GM0344", "a")).toMatchObject({ period: "2019", score: 70 });
    const earlier = outcomeOf(framework, values, { asOf: 2018 });
    expect(earlier.row("GM0344", "a")).toMatchObject({ period: "2017", score: 30 });
    expect(earlier.row("GM0344", "overall")).toMatchObject({ period: "2017", score: 30 });
    expect(outcomeOf(framework, values, { asOf: 2000 }).row("GM0344", "a")).toMatchObject({ period: null });
  });
});

describe("score and colour of a goal", () => {
  const goalOf = (
    figures: Record<string, number | null>,
    changes: Record<string, Partial<PublishedIndicator>> = {},
  ) =>
    outcomeOf(
      Object.keys(figures).map((code) => indicatorOf(code, 4, changes[code])),
      figuresOf("GM0344", { 2019: figures }),
    ).row("GM0344", "4");

  test.each<[string, Record<string, number | null>, number | null, Colour, number]>([
    ["no figures", { a: null, b: null }, null, "grey", 0],
    ["one indicator: its own colour", { a: 40 }, 40, "yellow", 1],
    ["one figure of two indicators is half", { a: 70, b: null }, 70, "green", 0.5],
    ["one figure of three is grey, and has a score", { a: 70, b: null, c: null }, 70, "grey", 1 / 3],
    ["both worst green", { a: 60, b: 70, c: 90 }, 220 / 3, "green", 1],
    ["a green mean with one yellow", { a: 55, b: 90 }, 72.5, "yellow", 1],
    ["a green mean with one red", { a: 15, b: 100 }, 57.5, "yellow", 1],
    ["both red", { a: 5, b: 19, c: 100 }, 124 / 3, "red", 1],
    ["a red mean with one orange", { a: 0, b: 30 }, 15, "orange", 1],
    ["a yellow mean", { a: 20, b: 60 }, 40, "yellow", 1],
  ])("%s", (_, figures, score, colour, coverage) => {
    const row = goalOf(figures);
    if (score === null) expect(row?.score).toBeNull();
    else expect(row?.score).toBeCloseTo(score, 9);
    expect(row).toMatchObject({ colour, coverage, trend: null, pace: null, rank: null });
  });

  test.each<[string, Record<string, number | null>, Record<string, Partial<PublishedIndicator>>, object]>([
    [
      "an indicator outside the score counts for the colour only",
      { a: 80, b: 0 },
      { b: { inScore: false } },
      { score: 80, colour: "orange", coverage: 1 },
    ],
    [
      "an indicator outside the colour counts for the score only",
      { a: 80, b: 0 },
      { b: { inColour: false } },
      { score: 40, colour: "green", coverage: 1 },
    ],
    [
      "half is counted over the indicators with a colour: those without thresholds do not count",
      { a: 80, b: 90, c: 90 },
      { b: { redThreshold: null }, c: { greenThreshold: null } },
      { colour: "green" },
    ],
    [
      "half is counted over the colour basket, coverage over the score basket",
      { a: 80, b: null, c: null },
      { b: { inScore: false }, c: { inScore: false } },
      { score: 80, colour: "grey", coverage: 1 },
    ],
    [
      "no indicator in the score",
      { a: 80 },
      { a: { inScore: false } },
      { score: null, colour: "green", coverage: null },
    ],
    ["weights", { a: 90, b: 30 }, { a: { weight: 2 } }, { score: 70 }],
    ["a weight of 0 does not count", { a: 90, b: 30 }, { b: { weight: 0 } }, { score: 90 }],
    ["nothing but weights of 0", { a: 90 }, { a: { weight: 0 } }, { score: null }],
    [
      "a group is averaged first and counts once",
      { a: 90, b: 30, c: 0 },
      { a: { group: "g" }, b: { group: "g" } },
      { score: 30 },
    ],
    [
      "weights inside a group; the group itself weighs 1",
      { a: 90, b: 30, c: 10 },
      { a: { group: "g", weight: 3 }, b: { group: "g" }, c: { weight: 4 } },
      { score: (75 + 4 * 10) / 5 },
    ],
    [
      "a group without figures is left out",
      { a: null, b: 30 },
      { a: { group: "g" } },
      { score: 30, coverage: 0.5 },
    ],
    [
      "huge and tiny weights",
      { a: 90, b: 30 },
      { a: { weight: 1e300 }, b: { weight: 1e300 } },
      { score: 60 },
    ],
  ])("%s", (_, figures, changes, expected) => {
    expect(goalOf(figures, changes)).toMatchObject(expected);
  });
});
