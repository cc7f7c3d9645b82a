import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pointsFrom, targetOf } from "./fixtures.ts";
import { chanceWord, probabilityMet, projectTo } from "./projection.ts";

const free = { naturalMin: null, naturalMax: null };
const percent = { naturalMin: 0, naturalMax: 100 };
const falling = [40, 37, 33, 31, 26, 24, 20, 17, 13];
const rising = falling.map((value) => 100 - value);

describe("a projection", () => {
  it("follows the line, and says how sure it is", () => {
    const projection = projectTo(pointsFrom(2012, falling), 2025, free);
    if (projection.reason !== null) throw new Error(projection.reason);
    expect(projection).toMatchObject({ year: 2025, from: 2012, to: 2020, count: 9, synthetic: false });
    expect(projection.value).toBeCloseTo(-3.6, 0);
    expect(projection.low).toBeLessThan(projection.value);
    expect(projection.high).toBeGreaterThan(projection.value);
    expect(projection.robustValue).toBeCloseTo(projection.value, 0);
  });

  it("stays within what the figure can be", () => {
    const down = projectTo(pointsFrom(2012, falling), 2024, percent);
    expect(down).toMatchObject({ value: 0, low: 0, high: expect.closeTo(1.547, 3) });
    const up = projectTo(pointsFrom(2012, rising), 2024, percent);
    expect(up).toMatchObject({ value: 100, low: expect.closeTo(98.453, 3), high: 100 });
  });

  it("is refused where all of it lies beyond what the figure can be: 0 to 0 would feign certainty", () => {
    for (const values of [falling, rising]) {
      expect(projectTo(pointsFrom(2012, values), 2030, percent)).toEqual({ reason: "beyond-limits" });
      expect(projectTo(pointsFrom(2012, values), 2030, free)).toMatchObject({ reason: null });
    }
  });

  test.each([
    ["no-figures", [], 2030],
    ["no-figures", [Number.NaN], 2030],
    ["too-few-points", falling.slice(0, 7), 2030],
    ["year-not-ahead", falling, 2020],
    ["no-variation", [5, 5, 5, 5, 5, 5, 5, 5], 2030],
    ["no-variation", [0, 0, 0, 0, 0, 0, 0, 0], 2030],
    ["no-variation", [1, 2, 3, 4, 5, 6, 7, 8], 2030],
  ] as const)("says why there is none: %s", (reason, values, year) => {
    expect(projectTo(pointsFrom(2012, values), year, free)).toEqual({ reason });
    expect(probabilityMet(pointsFrom(2012, values), targetOf(3, year), "higher", free)).toEqual({ reason });
  });

  it("needs eight years after the last break; the library takes five", () => {
    const points = pointsFrom(2012, falling);
    points[2] = { year: 2014, value: 33, status: "break", synthetic: false };
    expect(projectTo(points, 2030, free)).toEqual({ reason: "too-few-points" });
    expect(projectTo(points, 2030, free, 5)).toMatchObject({ reason: null, from: 2014, count: 7 });
    expect(() => projectTo(points, 2030, free, 4)).toThrow("A projection needs at least 5 figures, not 4");
  });

  test.each([[1e300], [-1e300], [1.7e308], [1e-300], [5e-324]])(
    "has an answer for figures of the size of %d",
    (size) => {
      const points = pointsFrom(
        2012,
        falling.map((value) => (value / 40) * size),
      );
      for (const result of [
        projectTo(points, 2030, free),
        probabilityMet(points, targetOf(size / 2, 2030), "lower", free),
        probabilityMet(points, targetOf(-1.7e308, 2030), "lower", free),
      ]) {
        for (const value of Object.values(result)) {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }
      }
    },
  );
});

describe("the chance that a target is met", () => {
  const points = pointsFrom(2012, [40, 36, 34, 30, 29, 24, 23, 19, 17]);

  it("is large for an easy target and small for a hard one", () => {
    expect(probabilityMet(points, targetOf(10, 2025), "lower", percent)).toMatchObject({ word: "likely" });
    expect(probabilityMet(points, targetOf(2.5, 2025), "lower", percent)).toMatchObject({
      word: "uncertain",
    });
    expect(probabilityMet(points, targetOf(0, 2025), "lower", percent)).toMatchObject({ word: "unlikely" });
  });

  it("is one half where the target lies on the line", () => {
    const projection = projectTo(points, 2025, free);
    if (projection.reason !== null) throw new Error(projection.reason);
    const chance = probabilityMet(points, targetOf(projection.value, 2025), "higher", free);
    expect(chance).toMatchObject({ word: "uncertain" });
    expect("probability" in chance ? chance.probability : null).toBeCloseTo(0.5, 9);
  });

  it("is certain where any figure meets the target, and refused where none can", () => {
    expect(probabilityMet(points, targetOf(0, 2025), "higher", percent)).toMatchObject({ probability: 1 });
    expect(probabilityMet(points, targetOf(101, 2025), "higher", percent)).toEqual({
      reason: "target-outside-limits",
    });
    expect(probabilityMet(points, targetOf(10, 2025), null, percent)).toEqual({ reason: "no-direction" });
  });

  it("is there for a target within the limits, also where the line leads beyond them", () => {
    const chance = probabilityMet(pointsFrom(2012, falling), targetOf(5, 2030), "lower", percent);
    expect(chance).toMatchObject({ word: "likely", from: 2012, to: 2020 });
  });

  it("is not told of a target that nobody decided", () => {
    const nobody = { ...targetOf(10, 2025), decidedBy: " " };
    expect(() => probabilityMet(points, nobody, "lower", percent)).toThrow(
      "A target must say who decided it",
    );
    const nowhere = { ...targetOf(10, 2025), document: "" };
    expect(() => probabilityMet(points, nowhere, "lower", percent)).toThrow("must name the document");
    const never = { ...targetOf(10, 2025), decidedOn: "" };
    expect(() => probabilityMet(points, never, "lower", percent)).toThrow("on which day it was decided");
  });

  test.each([
    [1, "likely"],
    [2 / 3, "likely"],
    [0.66, "uncertain"],
    [0.5, "uncertain"],
    [0.34, "uncertain"],
    [1 / 3, "unlikely"],
    [0, "unlikely"],
  ])("%d is %s", (probability, word) => {
    expect(chanceWord(probability)).toBe(word);
  });

  it("adds up to one over both directions and does not depend on unit or order", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (any, aim) => {
        const series = pointsFrom(2012, any);
        const up = probabilityMet(series, targetOf(aim, 2030), "higher", free);
        const down = probabilityMet(series, targetOf(aim, 2030), "lower", free);
        const other = probabilityMet(
          pointsFrom(
            2012,
            any.map((value) => value * 1024),
          ).toReversed(),
          targetOf(aim * 1024, 2030),
          "higher",
          free,
        );
        if (up.reason !== null || down.reason !== null || other.reason !== null) {
          expect(down.reason).toBe(up.reason);
          return;
        }
        expect(up.probability + down.probability).toBeCloseTo(1, 9);
        expect(other.probability).toBeCloseTo(up.probability, 9);
      }),
    );
  });
});
