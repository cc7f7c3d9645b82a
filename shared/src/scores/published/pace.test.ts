import { describe, expect, it, test } from "vitest";
import type { Pace } from "../trends/pace-rule.ts";
import type { Trend } from "./assessment.ts";
import { figuresOf, indicatorOf, lowerIsBetter, outcomeOf, seriesOf } from "./fixtures.ts";
import type { PublishedIndicator } from "./framework.ts";
import { sdsnDevelopment, windowOf } from "./pace.ts";

/** From 30 in 2015 to the green threshold of 60 in 2030: 2 a year, so 10 over the five years of the window. */
const window = { start: 2015, end: 2020 };
const developmentOf = (end: number, changes: Partial<PublishedIndicator> = {}) =>
  sdsnDevelopment(indicatorOf("a", 1, changes), seriesOf([2015, 30], [2020, end]), window);

describe("from 30 in 2015 with 60 to be reached in 2030", () => {
  test.each<[string, number, Pace, Trend]>([
    ["as fast as needed", 40, "on-track", "up"],
    ["a hair too slow", 40 - 1e-10, "on-track", "up"],
    ["faster", 45, "on-track", "up"],
    ["too slow", 40 - 1e-5, "moderately-improving", "up"],
    ["half as fast as needed", 35, "moderately-improving", "up"],
    ["a hair below half", 35 - 1e-10, "moderately-improving", "up"],
    ["below half", 35 - 1e-5, "stagnating", "flat"],
    ["no change", 30, "stagnating", "flat"],
    ["a hair worse", 30 - 1e-10, "stagnating", "flat"],
    ["worse", 30 - 1e-5, "decreasing", "down"],
    ["met", 60, "on-track", "up"],
    ["met by a hair", 60 - 1e-10, "on-track", "up"],
  ])("%s", (_, end, pace, trend) => {
    expect(developmentOf(end)).toEqual({ pace, trend });
    const turned = sdsnDevelopment(
      indicatorOf("a", 1, lowerIsBetter),
      seriesOf([2015, 70], [2020, 100 - end]),
      window,
    );
    expect(turned).toEqual({ pace, trend });
  });
});

describe("a target that is met", () => {
  test.each<[string, number, number, Pace, Trend]>([
    ["and worsens keeps its pace and shows it in the trend", 90, 70, "on-track", "down"],
    ["and stays", 70, 70, "on-track", "flat"],
    ["and gets better still", 70, 75, "on-track", "up"],
    ["and is lost again", 70, 50, "decreasing", "down"],
  ])("%s", (_, from, to, pace, trend) => {
    const series = seriesOf([2015, from], [2020, to]);
    expect(sdsnDevelopment(indicatorOf("a", 1), series, window)).toEqual({ pace, trend });
  });
});

describe("where a part is missing", () => {
  test.each<[string, number, Partial<PublishedIndicator>, Pace | null, Trend]>([
    ["another target year: 3 a year needed", 40, { targetYear: 2025 }, "moderately-improving", "up"],
    ["no green threshold: up", 31, { greenThreshold: null }, null, "up"],
    ["no green threshold: a hair is no change", 30 + 1e-10, { greenThreshold: null }, null, "flat"],
    ["no green threshold: down", 29, { greenThreshold: null }, null, "down"],
    ["the target year is not after the start, not met", 40, { targetYear: 2015 }, null, "up"],
    ["the target year is not after the start, met", 60, { targetYear: 2015 }, "on-track", "up"],
    ["no bounds", 35, { lowerBound: null, optimum: null }, "moderately-improving", "up"],
  ])("%s", (_, end, changes, pace, trend) => {
    expect(developmentOf(end, changes)).toEqual({ pace, trend });
  });

  test.each<[string, (readonly [number, number])[], Pace | null]>([
    [
      "the last year one off",
      [
        [2015, 30],
        [2019, 38],
      ],
      "on-track",
    ],
    [
      "the last year two off",
      [
        [2015, 30],
        [2018, 38],
      ],
      null,
    ],
    [
      "the first year one later",
      [
        [2016, 30],
        [2020, 40],
      ],
      "on-track",
    ],
    [
      "the first year one earlier",
      [
        [2014, 30],
        [2020, 40],
      ],
      "moderately-improving",
    ],
    [
      "one year early and one late: the earlier one for the start",
      [
        [2014, 30],
        [2016, 40],
        [2020, 41],
      ],
      "moderately-improving",
    ],
    [
      "one year early and one late: the later one for the end",
      [
        [2015, 30],
        [2019, 20],
        [2021, 45],
      ],
      "on-track",
    ],
    [
      "the year itself goes before its neighbours",
      [
        [2014, 99],
        [2015, 30],
        [2016, 99],
        [2019, 1],
        [2020, 40],
        [2021, 1],
      ],
      "on-track",
    ],
    [
      "the first year two off",
      [
        [2017, 30],
        [2020, 40],
      ],
      null,
    ],
    ["one figure", [[2020, 40]], null],
    ["no figure", [], null],
  ])("%s", (_, figures, pace) => {
    const found = sdsnDevelopment(indicatorOf("a", 1), seriesOf(...figures), window);
    expect(found.pace).toBe(pace);
    expect(found.trend === null).toBe(pace === null);
  });

  it("one figure that is nearest to both ends is no development", () => {
    const near = { start: 2019, end: 2020 };
    expect(sdsnDevelopment(indicatorOf("a", 1), seriesOf([2019, 1]), near).pace).toBeNull();
  });
});

describe("the window", () => {
  test.each([
    [null, { first: 2015, last: 2020 }, { start: 2015, end: 2020 }],
    [2017, { first: 2015, last: 2020 }, { start: 2017, end: 2020 }],
    [2010, { first: 2015, last: 2020 }, { start: 2010, end: 2020 }],
    [2020, { first: 2015, last: 2020 }, null],
    [null, { first: 2020, last: 2020 }, null],
    [2015, null, null],
  ])("base year %j and figures in %j: %j", (baseYear, years, expected) => {
    expect(windowOf({ baseYear }, years)).toEqual(expected);
  });

  it("is the same for all areas: the years in which any of them has a figure", () => {
    const { row } = outcomeOf(
      [indicatorOf("a", 1)],
      [
        ...figuresOf("GM0344", { 2015: { a: 30 }, 2020: { a: 40 } }),
        ...figuresOf("GM0363", { 2016: { a: 30 }, 2019: { a: 40 } }),
        ...figuresOf("GM0599", { 2017: { a: 30 }, 2020: { a: 40 } }),
      ],
    );
    expect(row("GM0344", "a")?.pace).toBe("on-track");
    expect(row("GM0363", "a")?.pace).toBe("on-track");
    expect(row("GM0599", "a")).toMatchObject({ pace: null, trend: null, score: 40 });
  });

  it("ends earlier in an outcome as of an earlier year", () => {
    const values = figuresOf("GM0344", { 2015: { a: 30 }, 2018: { a: 20 }, 2020: { a: 50 } });
    const { row } = outcomeOf([indicatorOf("a", 1)], values, { asOf: 2018 });
    expect(row("GM0344", "a")?.pace).toBe("decreasing");
  });
});
