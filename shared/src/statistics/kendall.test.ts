import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalCdf } from "./distributions.ts";
import { kendallTau } from "./kendall.ts";
import type { Point } from "./regression.ts";

const overYears = (...values: number[]): Point[] => values.map((y, at) => ({ x: 2015 + at, y }));
const points = fc.array(
  fc.record({ x: fc.integer({ min: 1990, max: 2025 }), y: fc.integer({ min: -50, max: 50 }) }),
  { maxLength: 60 },
);

describe("Kendall's test for a trend", () => {
  test.each([
    ["without figures", []],
    ["with one figure", overYears(3)],
    ["with equal figures only", overYears(3, 3, 3, 3)],
    ["with one year only", [1, 2, 3].map((y) => ({ x: 2015, y }))],
    ["with missing figures only", overYears(Number.NaN, Number.NaN)],
  ])("says nothing %s", (_, series) => {
    expect(kendallTau(series)).toBeNull();
  });

  // Of the n! orders one only rises and one only falls, so p = 2 / n!.
  test.each([
    [2, 1],
    [3, 1 / 3],
    [4, 1 / 12],
    [5, 1 / 60],
    [10, 2 / 3628800],
  ])("finds %d figures that only rise with p %d", (n, p) => {
    const result = kendallTau(overYears(...Array.from({ length: n }, (_, at) => at)));
    expect(result).toMatchObject({ tau: 1, exact: true });
    expect(result?.p).toBeCloseTo(p, 12);
  });

  it("is exact below 50 different figures and approximate from there or with equal figures", () => {
    const rising = (n: number) => overYears(...Array.from({ length: n }, (_, at) => (at * 7) % n));
    expect(kendallTau(rising(46))?.exact).toBe(true);
    expect(kendallTau(rising(50))?.exact).toBe(false);
    expect(kendallTau(overYears(1, 2, 2, 3))?.exact).toBe(false);
    // Kendall (1970): without equal figures the agreement has variance n(n − 1)(2n + 5)/18.
    const long = kendallTau(rising(51));
    const deviation = Math.sqrt((51 * 50 * 107) / 18);
    const z = ((long?.tau ?? Number.NaN) * 51 * 25) / deviation;
    expect(Math.abs(z)).toBeGreaterThan(0.1);
    expect(long?.p).toBeCloseTo(2 * normalCdf(-Math.abs(z)), 12);
  });

  it("stays between its limits, turns with the figures and does not depend on their order", () => {
    fc.assert(
      fc.property(points, (series) => {
        const result = kendallTau(series);
        expect(kendallTau(series.toReversed())).toEqual(result);
        if (!result) return;
        expect(Math.abs(result.tau)).toBeLessThanOrEqual(1);
        expect(result.p).toBeGreaterThan(0);
        expect(result.p).toBeLessThanOrEqual(1);
        const turned = kendallTau(series.map(({ x, y }) => ({ x, y: -y })));
        expect(turned?.tau).toBeCloseTo(-result.tau, 12);
        expect(turned?.p).toBeCloseTo(result.p, 12);
      }),
    );
  });
});
