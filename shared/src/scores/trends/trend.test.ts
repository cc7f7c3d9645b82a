import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { processorTime } from "../../testing/processor-time.ts";
import { pointsFrom } from "./fixtures.ts";
import { type Trend, trendOf } from "./trend.ts";

const noise = [0.3, -0.2, 0.1, -0.4, 0.2, 0.3, -0.1, -0.2];
const rising = noise.map((bump, place) => 10 + place + bump);
const level = noise.map((bump) => 10 + bump);

describe("a trend", () => {
  test.each([
    ["rises where higher is better", rising, "higher", "better"],
    ["rises where lower is better", rising, "lower", "worse"],
    ["only wobbles", level, "higher", "no-change"],
    ["is constant", [5, 5, 5, 5, 5, 5, 5, 5], "higher", "no-change"],
    ["is zero throughout", [0, 0, 0, 0, 0, 0, 0, 0], "lower", "no-change"],
    ["lies exactly on a line", [1, 2, 3, 4, 5, 6, 7, 8], "lower", "worse"],
    ["is negative", rising.map((value) => -value), "lower", "better"],
    ["misses years in the middle", [1, 2, 3.1, Number.NaN, Number.NaN, 6, 7, 8], "higher", "better"],
    ["has five years", [1, 2, Number.NaN, Number.NaN, Number.NaN, 6.1, 7, 8], "higher", "better"],
    ["has four years", [1, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 7, 8], "higher", "too-few"],
  ] as const)("of a series that %s is told", (_, values, direction, verdict) => {
    expect(trendOf(pointsFrom(2012, values), direction, 2019).verdict).toBe(verdict);
  });

  test.each([
    ["no-figures", []],
    ["no-figures", [Number.NaN, Number.NaN]],
    ["too-few-points", [3]],
    ["ends-missing", [Number.NaN, Number.NaN, 3, 4, 5, 6, 7, 8]],
    ["ends-missing", [1, 2, 3, 4, 5, 6, Number.NaN, Number.NaN]],
  ] as const)("says why there is none: %s", (reason, values) => {
    expect(trendOf(pointsFrom(2012, values), "higher", 2019)).toMatchObject({
      verdict: "too-few",
      reason,
      slope: null,
      p: null,
    });
  });

  it("has a slope and no verdict where more is neither better nor worse", () => {
    const trend = trendOf(pointsFrom(2012, rising), null, 2019);
    expect(trend).toMatchObject({ verdict: null, reason: "no-direction", from: 2012, to: 2019, count: 8 });
    expect(trend.slope).toBeCloseTo(0.96, 1);
  });

  it("has the slope of the textbook, with its 95 % interval", () => {
    // Computed apart: Σ(x−x̄)(y−ȳ)/Σ(x−x̄)² = 41.1/42, and ± 2.44691 (t of 6 degrees of freedom) × 0.0427578.
    const trend = trendOf(pointsFrom(2012, rising), "higher", 2019);
    expect(trend.slope).toBeCloseTo(0.9785714285714286, 12);
    expect(trend.slopeLow).toBeCloseTo(0.8739468086116248, 12);
    expect(trend.slopeHigh).toBeCloseTo(1.0831960485312324, 12);
  });

  it("is an example when its figures are", () => {
    const examples = pointsFrom(2012, rising).map((point) => ({ ...point, synthetic: true }));
    expect(trendOf(examples, "higher", 2019).synthetic).toBe(true);
    expect(trendOf(pointsFrom(2012, rising), "higher", 2019).synthetic).toBe(false);
  });

  test.each([[1e300], [-1e300], [1.7e308], [1e-300], [5e-324], [1e15]])(
    "has an answer for figures of the size of %d",
    (size) => {
      for (const values of [rising, level, [1, -1, 1, -1, 1, -1, 1, -1]]) {
        const trend = trendOf(
          pointsFrom(
            2012,
            values.map((value) => (value / 17) * size),
          ),
          "higher",
          2019,
        );
        expectNumbers(trend);
      }
    },
  );
});

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e3) / 1e3);
const eightYears = fc.array(finite, { minLength: 8, maxLength: 8 });
const opposite = {
  better: "worse",
  worse: "better",
  "no-change": "no-change",
  "too-few": "too-few",
} as const;

describe("any trend", () => {
  it("is the same in another unit", () => {
    fc.assert(
      fc.property(eightYears, fc.constantFrom(0.001, 0.5, 1000, 2 ** 40), (values, factor) => {
        const plain = trendOf(pointsFrom(2012, values), "higher", 2019);
        const scaled = trendOf(
          pointsFrom(
            2012,
            values.map((value) => value * factor),
          ),
          "higher",
          2019,
        );
        // Rounding may carry a p-value over the line only when it lies on it.
        if (Math.abs((plain.p ?? 0) - 0.05) > 1e-6) expect(scaled.verdict).toBe(plain.verdict);
      }),
    );
  });

  it("turns around with the direction", () => {
    fc.assert(
      fc.property(eightYears, (values) => {
        const points = pointsFrom(2012, values);
        const higher = trendOf(points, "higher", 2019).verdict ?? "too-few";
        expect(trendOf(points, "lower", 2019).verdict).toBe(opposite[higher]);
      }),
    );
  });

  it("does not depend on the order of the figures, and is never NaN or infinite", () => {
    const values = fc.array(fc.double(), { minLength: 0, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2015, max: 2026 }), (any, year) => {
        const points = pointsFrom(2013, any);
        const trend = trendOf(points, "higher", year);
        expectNumbers(trend);
        expect(trendOf(points.toReversed(), "higher", year)).toEqual(trend);
      }),
    );
  });

  it("is quick: those of 342 municipalities and 140 indicators take less than a second", () => {
    const points = pointsFrom(2006, [...rising, ...level]);
    const series = Array.from({ length: 342 * 140 }, (_, place) =>
      place % 2 ? points : points.with(3, { year: 2009, value: place, status: "normal", synthetic: false }),
    );
    const took = processorTime(() => {
      for (const one of series) trendOf(one, "higher", 2019);
    });
    // Measured 0.2 to 0.5 s; the room is for a slower machine.
    expect(took).toBeLessThan(2000);
  });
});

function expectNumbers(trend: Trend): void {
  for (const number of [trend.slope, trend.p, trend.slopeLow, trend.slopeHigh, trend.count, trend.from]) {
    if (number !== null) expect(Number.isFinite(number)).toBe(true);
  }
  expect(trend.slope === null).toBe(trend.verdict === "too-few");
}
