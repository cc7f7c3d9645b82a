import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Point } from "./regression.ts";
import { theilSen } from "./theil-sen.ts";

const overYears = (...values: number[]): Point[] => values.map((y, at) => ({ x: 2015 + at, y }));
const points = fc.array(
  fc.record({ x: fc.integer({ min: 1990, max: 2025 }), y: fc.integer({ min: -50, max: 50 }) }),
  { maxLength: 60 },
);

describe("the Theil–Sen line", () => {
  test.each([
    ["without figures", []],
    ["with one figure", overYears(3)],
    ["with one year only", [1, 2, 3].map((y) => ({ x: 2015, y }))],
    ["with missing figures only", overYears(Number.NaN, Number.NaN)],
  ])("does not exist %s", (_, series) => {
    expect(theilSen(series)).toBeNull();
  });

  it("is not carried away by one wrong figure", () => {
    const line = theilSen(overYears(1, 2, 3, 4, 5000, 6, 7, 8));
    expect(line?.slope).toBeCloseTo(1, 12);
    expect(line?.intercept).toBeCloseTo(-2014, 9);
  });

  it("is flat through equal figures and stays a number for the largest ones", () => {
    expect(theilSen(overYears(0.1, 0.1, 0.1))).toEqual({ slope: 0, intercept: 0.1 });
    expect(theilSen(overYears(-1.7e308, 1.7e308))).toBeNull();
    expect(theilSen([-4, 0, 4].map((x) => ({ x, y: x * 4e307 })))?.slope).toBeCloseTo(4e307, -300);
  });

  it("does not depend on the order of the figures", () => {
    fc.assert(
      fc.property(points, (series) => {
        const line = theilSen(series);
        const turned = theilSen(series.toReversed());
        expect(turned?.slope).toBe(line?.slope);
        if (line) expect(turned?.intercept).toBeCloseTo(line.intercept, 6);
      }),
    );
  });
});
