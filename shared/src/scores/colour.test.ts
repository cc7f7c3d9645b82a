import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type ColourScale, colourOf, colourPoints, goalColour } from "./colour.ts";
import { normalise } from "./normalise.ts";

const higher: ColourScale = { lowerBound: 0, red: 20, green: 60, optimum: 100 };
const lower: ColourScale = { lowerBound: 100, red: 80, green: 40, optimum: 0 };

describe("a score between the bounds", () => {
  test.each([
    ["halfway", 50, { lowerBound: 0, optimum: 100 }, 50],
    ["at the optimum", 100, { lowerBound: 0, optimum: 100 }, 100],
    ["beyond the optimum", 120, { lowerBound: 0, optimum: 100 }, 100],
    ["below the lower bound", -5, { lowerBound: 0, optimum: 100 }, 0],
    ["where lower is better", 2, { lowerBound: 8, optimum: 0 }, 75],
    ["beyond the optimum where lower is better", -1, { lowerBound: 8, optimum: 0 }, 100],
  ])("%s", (_, value, bounds, score) => {
    expect(normalise(value, bounds)).toBe(score);
  });

  test.each([
    ["equal bounds", 1, { lowerBound: 5, optimum: 5 }, "two different numbers"],
    ["an infinite bound", 1, { lowerBound: 0, optimum: Number.POSITIVE_INFINITY }, "two different numbers"],
    ["no value", Number.NaN, { lowerBound: 0, optimum: 1 }, "must be a number"],
  ])("refuses %s", (_, value, bounds, sentence) => {
    expect(() => normalise(value, bounds)).toThrow(sentence);
  });

  it("never leaves 0 to 100 and never falls when the value gets better", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (lowerBound, optimum, a, b) => {
        fc.pre(lowerBound !== optimum);
        const bounds = { lowerBound, optimum };
        const [worse, better] = optimum > lowerBound === a < b ? [a, b] : [b, a];
        const [low, high] = [normalise(worse, bounds), normalise(better, bounds)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe("the colour of an indicator", () => {
  test.each([
    ["below the lower bound", -1, 0, "red"],
    ["at the lower bound", 0, 0, "red"],
    ["halfway to the red threshold", 10, 0.5, "red"],
    ["on the red threshold", 20, 1, "orange"],
    ["halfway between the thresholds", 40, 1.5, "yellow"],
    ["just under that", 39.9, 1.4975, "orange"],
    ["on the green threshold", 60, 2, "green"],
    ["halfway to the optimum", 80, 2.5, "green"],
    ["beyond the optimum", 130, 3, "green"],
  ])("%s", (_, value, points, colour) => {
    expect(colourPoints(value, higher)).toBeCloseTo(points, 12);
    expect(colourOf(colourPoints(value, higher))).toBe(colour);
    // The same scale turned around: lower is better.
    expect(colourPoints(100 - value, lower)).toBeCloseTo(points, 12);
  });

  test.each([
    ["green and optimum are one: on it is 3", { ...higher, green: 100 }, 100, 3],
    ["green and optimum are one: below it is less than 2", { ...higher, green: 100 }, 99, 1.9875],
    ["lower bound and red are one: below it is 0", { ...higher, red: 0 }, -1, 0],
    ["lower bound and red are one: on it is 1", { ...higher, red: 0 }, 0, 1],
    ["red and green are one: on it is 2", { ...higher, red: 60 }, 60, 2],
  ])("where %s", (_, scale, value, points) => {
    expect(colourPoints(value, scale)).toBeCloseTo(points, 12);
  });

  it("is the better one on a threshold that arithmetic missed by a hair", () => {
    expect(colourOf(colourPoints(60 - 1e-8, higher))).toBe("green");
    expect(colourOf(colourPoints(60 - 1e-5, higher))).toBe("yellow");
    expect(
      colourPoints(0.1 + 0.2, { lowerBound: 1, red: 0.5, green: 0.3, optimum: 0 }),
    ).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["thresholds out of order", { ...higher, red: 70 }],
    ["a threshold beyond the optimum", { ...higher, green: 101 }],
    ["thresholds of the other direction", { ...lower, lowerBound: 0, optimum: 100 }],
    ["equal bounds", { lowerBound: 5, red: 5, green: 5, optimum: 5 }],
  ])("refuses %s", (_, scale) => {
    expect(() => colourPoints(50, scale)).toThrow("must stand in order");
  });

  it("never gets worse when the value gets better", () => {
    const knots = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 });
    const number = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(knots, number, number, (unordered, a, b) => {
        const [lowerBound = 0, red = 0, green = 0, optimum = 0] = unordered.toSorted((x, y) => x - y);
        fc.pre(lowerBound < optimum);
        const scale = { lowerBound, red, green, optimum };
        expect(colourPoints(Math.min(a, b), scale)).toBeLessThanOrEqual(
          colourPoints(Math.max(a, b), scale) + 1e-6,
        );
      }),
    );
  });
});

describe("the colour of a goal", () => {
  test.each([
    ["no figures", [], 0, "grey"],
    ["fewer than half of the indicators", [3, 3], 5, "grey"],
    ["exactly half of the indicators", [3, 3], 4, "green"],
    ["one indicator: its own colour", [1.6], 1, "yellow"],
    ["both worst green", [2.1, 2.4, 3], 3, "green"],
    ["a green mean with one that is not green", [1.9, 2.9], 2, "yellow"],
    ["a green mean with a red one", [0.9, 3], 2, "yellow"],
    ["a red mean with both red", [0.2, 0.9], 2, "red"],
    ["a red mean with one that is not red", [0.1, 1.5], 2, "orange"],
    ["a mean on the yellow cut", [1, 2], 2, "yellow"],
    ["a mean on the orange cut, both not red", [1, 1], 2, "orange"],
    ["the other indicators do not count", [0, 0, 3, 3, 3], 5, "red"],
  ])("%s", (_, points, basketCount, colour) => {
    expect(goalColour(points, basketCount)).toBe(colour);
  });
});
