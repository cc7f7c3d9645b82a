import { describe, expect, it } from "vitest";
import type { GoalNumber } from "../../framework/goal.ts";
import type { IndicatorCode } from "../../framework/indicator.ts";
import { frameworkQuality, type QualityColumn } from "./framework-quality.ts";

const areaCount = 20;
const rising = Array.from({ length: areaCount }, (_, area) => area);
const zigzag = rising.map((area) => (area * 7) % areaCount);

function column(code: string, goal: GoalNumber, values: readonly number[], scores = values): QualityColumn {
  return {
    indicator: code as IndicatorCode,
    goal,
    values: Float64Array.from(values),
    scores: Float64Array.from(scores),
  };
}

describe("the quality of a framework", () => {
  it("counts coverage, and marks indicators that are the same everywhere", () => {
    const half = rising.map((area) => (area < 10 ? 5 : Number.NaN));
    expect(frameworkQuality([column("half", 7, half)], areaCount).indicators).toEqual([
      {
        indicator: "half",
        goal: 7,
        count: 10,
        coverage: 0.5,
        skewness: null,
        excessKurtosis: null,
        extreme: false,
        constant: true,
      },
    ]);
  });

  it("marks values that lie far out only where both skew and kurtosis are large", () => {
    const one = rising.map((area) => (area === 0 ? 1000 : area));
    const { indicators } = frameworkQuality([column("one", 7, one), column("rising", 7, rising)], areaCount);
    expect(indicators.map(({ extreme }) => extreme)).toEqual([true, false]);
    // Three values of 1 among 20: skewed less than 2, and not heavy at its ends.
    const yes = rising.map((area) => (area < 3 ? 1 : 0));
    expect(frameworkQuality([column("yes", 7, yes)], areaCount).indicators[0]?.extreme).toBe(false);
  });

  it("finds pairs that say the same, also between goals", () => {
    const { alike } = frameworkQuality(
      [
        column("a", 7, rising),
        column(
          "b",
          11,
          rising.map((value) => 3 * value + 1),
        ),
        column("c", 7, zigzag),
      ],
      areaCount,
    );
    expect(alike).toEqual([
      { indicators: ["a", "b"], goals: [7, 11], r: expect.closeTo(1, 9), count: areaCount },
    ]);
  });

  it("finds indicators of one goal that pull against each other, by their scores", () => {
    const lowerIsBetter = column(
      "b",
      7,
      rising,
      rising.map((value) => -value),
    );
    const elsewhere = column(
      "c",
      8,
      rising,
      rising.map((value) => -value),
    );
    const { contrary } = frameworkQuality([column("a", 7, rising), lowerIsBetter, elsewhere], areaCount);
    expect(contrary).toMatchObject([{ indicators: ["a", "b"], r: expect.closeTo(-1, 9), clear: true }]);
  });

  it("says when a contrary pair could be chance", () => {
    const slightly = rising.map((area) => (area % 2 === 0 ? 20 - area : area));
    const { contrary } = frameworkQuality([column("a", 7, rising), column("b", 7, slightly)], areaCount);
    expect(contrary.map(({ clear }) => clear)).toEqual(contrary.map(({ r }) => Math.abs(r) > 0.444));
  });

  it("gives Cronbach's alpha per goal over the areas that have all its figures", () => {
    const { goals } = frameworkQuality(
      [
        column("a", 7, rising),
        column(
          "b",
          7,
          rising.map((area) => (area < 5 ? Number.NaN : area)),
        ),
        column("c", 11, rising),
      ],
      areaCount,
    );
    expect(goals).toEqual([
      { goal: 7, indicatorCount: 2, alpha: expect.closeTo(1, 9), completeCount: 15 },
      { goal: 11, indicatorCount: 1, alpha: null, completeCount: 20 },
    ]);
  });

  it("says nothing about too few areas, and knows empty frameworks", () => {
    const few = [column("a", 7, [1, 2, 900]), column("b", 7, [3, 2, 1])];
    const { indicators, goals, alike, contrary } = frameworkQuality(few, 3);
    expect(indicators.map(({ skewness, extreme }) => [skewness, extreme])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect([goals[0]?.alpha, alike, contrary]).toEqual([null, [], []]);
    expect(frameworkQuality([], 0)).toEqual({
      areaCount: 0,
      indicators: [],
      goals: [],
      alike: [],
      contrary: [],
    });
    expect(frameworkQuality([column("a", 7, [])], 0).indicators[0]?.coverage).toBe(0);
    expect(() => frameworkQuality(few, 4)).toThrow("a does not have one value");
  });
});
