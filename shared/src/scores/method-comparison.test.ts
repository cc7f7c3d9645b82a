import { describe, expect, it } from "vitest";
import { compareMethods } from "./method-comparison.ts";
import { indicatorOf } from "./published/fixtures.ts";

const from = (first: number, values: readonly number[]) =>
  values.map((value, index) => ({ year: first + index, value }));
const share = (changes: Parameters<typeof indicatorOf>[2] = {}) =>
  indicatorOf("waste-separation", 12, {
    lowerBound: 0,
    optimum: 100,
    redThreshold: 40,
    greenThreshold: 80,
    ...changes,
  });
const outcomes = (...parameters: Parameters<typeof compareMethods>) =>
  compareMethods(...parameters).verdicts.map(({ outcome }) => outcome);

describe("four published methods on the same figures", () => {
  it("agree on a strong rise, and on a strong fall", () => {
    const rise = compareMethods(share(), from(2015, [40, 44, 47, 52, 55, 60, 63, 68, 71, 75]));
    expect(rise).toMatchObject({ agree: true, disagreement: null });
    expect(rise.verdicts.map(({ status }) => status)).toEqual([
      "fast-enough",
      "large-change",
      "large-change",
      "clear-rise",
    ]);
    const fall = compareMethods(share(), from(2015, [75, 71, 68, 63, 60, 55, 52, 47, 44, 40]));
    expect(fall.agree).toBe(true);
    expect(new Set(fall.verdicts.map(({ outcome }) => outcome))).toEqual(new Set(["worsening"]));
  });

  it.each([
    ["small-but-not-significant", from(2015, [50, 55, 47, 56, 48, 57, 49, 58, 50, 56])],
    ["improves-too-slowly", from(2015, [50, 50.1, 50.2, 50.3, 50.4, 50.5, 50.6, 50.7, 50.8, 50.9])],
    // Up since 2015, down over the last eight years.
    ["other-window", from(2015, [30, 45, 60, 66, 64, 62, 60, 58, 56, 54, 52])],
    // Seven years up, and a last year below the first.
    ["odd-end-year", from(2018, [50, 52, 54, 56, 58, 60, 62, 49.5])],
  ] as const)("differ, and say why: %s", (reason, series) => {
    expect(compareMethods(share(), series)).toMatchObject({ agree: false, disagreement: reason });
  });

  it("a value beyond the threshold that worsens is called worsening, not reached", () => {
    const [sdsn] = compareMethods(share(), from(2015, [99, 97, 95, 93, 91, 89, 87, 85])).verdicts;
    expect(sdsn).toMatchObject({ outcome: "worsening", status: "beyond-threshold" });
  });

  it("a series through zero has no growth rate, and the methods without one go on", () => {
    const { verdicts } = compareMethods(share(), from(2015, [-4, -3, -2, -1, 1, 2, 3, 4]));
    expect(verdicts.map(({ reason }) => reason)).toEqual([null, "crosses-zero", "crosses-zero", null]);
  });

  it("without figures, with one, or without thresholds a method says that it cannot say", () => {
    expect(outcomes(share(), [])).toEqual(Array(4).fill("not-assessable"));
    expect(compareMethods(share(), from(2020, [50])).verdicts.map(({ reason }) => reason)).toEqual(
      Array(4).fill("one-figure"),
    );
    const [sdsn] = compareMethods(share({ greenThreshold: null }), from(2015, [50, 60, 70])).verdicts;
    expect(sdsn?.reason).toBe("no-threshold");
    expect(compareMethods(share(), []).agree).toBeNull();
  });

  it("equal figures are no clear change to all", () => {
    expect(new Set(outcomes(share(), from(2015, Array(10).fill(50))))).toEqual(new Set(["no-clear-change"]));
  });

  it("an adopted target changes the yardstick of the methods that have one", () => {
    const series = from(2015, [40, 42, 44, 46, 48, 50, 52, 54, 56]);
    const [, statcan, chart] = compareMethods(share({ target: 55, targetYear: 2030 }), series).verdicts;
    expect([statcan?.status, chart?.status]).toEqual(["beyond-threshold", "beyond-threshold"]);
    expect([statcan?.outcome, chart?.outcome]).toEqual(["improving", "improving"]);
  });
});
