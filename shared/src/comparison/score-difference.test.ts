import { describe, expect, it } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { scoreDifference } from "./score-difference.ts";

const scores = (of: Record<string, number>) =>
  Object.entries(of).map(([indicator, score]) => ({ indicator: indicator as IndicatorCode, score }));

describe("what makes the difference between two goal scores", () => {
  const own = scores({ "air-quality": 80, burglary: 20, "green-space": 50 });

  it("is the sum of what each indicator adds, the largest first", () => {
    const made = scoreDifference(own, [scores({ "air-quality": 50, burglary: 65, "green-space": 50 })]);
    expect(made).toMatchObject({ own: 50, other: 55, difference: -5, otherFigures: 0 });
    expect(made?.parts.map(({ indicator, points }) => [indicator, points])).toEqual([
      ["burglary", -15],
      ["air-quality", 10],
      ["green-space", 0],
    ]);
  });

  it("says what is left of the difference without an indicator", () => {
    const made = scoreDifference(own, [scores({ "air-quality": 50, burglary: 65, "green-space": 50 })]);
    expect(made?.parts.find(({ indicator }) => indicator === "burglary")?.differenceWithout).toBe(15);
  });

  it("against a group counts the mean of its members", () => {
    const group = [
      scores({ "air-quality": 60, burglary: 20, "green-space": 40 }),
      scores({ "air-quality": 80, burglary: 60, "green-space": 40 }),
    ];
    const made = scoreDifference(own, group);
    expect(made?.other).toBe(50);
    expect(made?.difference).toBe(0);
    const points = made?.parts.map((part) => part.points) ?? [];
    expect(points.reduce((sum, one) => sum + one, 0) + (made?.otherFigures ?? 0)).toBeCloseTo(0, 12);
    expect(made?.parts.find(({ indicator }) => indicator === "air-quality")?.otherScore).toBe(70);
  });

  it("keeps apart what comes from figures that only one has", () => {
    const made = scoreDifference(own, [scores({ "air-quality": 80, burglary: 20, housing: 100 })]);
    expect(made?.parts.map(({ points }) => points)).toEqual([0, 0]);
    expect(made?.otherFigures).toBeCloseTo(50 - 200 / 3, 12);
    expect(made?.difference).toBeCloseTo(50 - 200 / 3, 12);
  });

  it("is not there where one has no score", () => {
    expect(scoreDifference([], [own])).toBeNull();
    expect(scoreDifference(own, [])).toBeNull();
    expect(scoreDifference(own, [[]])).toBeNull();
  });

  it("has nothing left without the only indicator", () => {
    const one = scores({ burglary: 40 });
    expect(scoreDifference(one, [scores({ burglary: 10 })])?.parts).toMatchObject([
      { points: 30, differenceWithout: null },
    ]);
  });
});
