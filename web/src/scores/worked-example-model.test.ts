import type { Method } from "@lokaal17/shared/contract/method";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { describe, expect, it, test } from "vitest";
import { shownMean, shownSteps } from "./worked-example-model.ts";

type Indicator = NonNullable<Method["example"]>["indicators"][number];

function indicatorOf(value: number, lowerBound: number, optimum: number, decimals = 1): Indicator {
  const share = (value - lowerBound) / (optimum - lowerBound);
  return {
    indicator: "burglary" as IndicatorCode,
    name: "Inbraak in woningen",
    unit: "per 1.000 inwoners",
    decimals,
    direction: optimum > lowerBound ? "higher" : "lower",
    year: 2025,
    value,
    lowerBound,
    optimum,
    score: 100 * Math.min(1, Math.max(0, share)),
    synthetic: false,
  };
}

const scored = (...scores: number[]) => scores.map((score) => ({ ...indicatorOf(1, 0, 2), score }));

describe("the steps of the worked example", () => {
  test.each([
    ["lower is better", [1.5, 2.3, 0.1], { decimals: 1, whole: 2.2, walked: 0.8, score: 36.4, at: null }],
    ["higher is better", [60.2, 46, 79], { decimals: 1, whole: 33, walked: 14.2, score: 43, at: null }],
    [
      "more decimals than usual",
      [4.81, 5.4, 0.9],
      { decimals: 2, whole: 4.5, walked: 0.59, score: 13.1, at: null },
    ],
    ["worse than the lower bound", [6, 5.4, 0.9], { walked: -0.6, score: 0, at: "lower" }],
    ["better than the optimum", [0.5, 5.4, 0.9], { walked: 4.9, score: 100, at: "optimum" }],
  ] as const)("come out for a reader who calculates along: %s", (_, [value, lower, optimum], expected) => {
    const indicator = indicatorOf(value, lower, optimum);
    const steps = shownSteps(indicator, 1);
    expect(steps).toMatchObject(expected);
    expect(steps.score).toBe(roundAsShown(indicator.score, 1));
    if (steps.at === null) expect(roundAsShown((100 * steps.walked) / steps.whole, 1)).toBe(steps.score);
  });
});

describe("the mean of the worked example", () => {
  it("is that of the scores as they stand there", () => {
    const indicators = scored(36.3636, 13.1111, 43.0303, 40.4762, 62.8571, 81, 86.6667, 64, 100);
    const goalScore = indicators.reduce((sum, { score }) => sum + score, 0) / indicators.length;
    const mean = shownMean({ indicators, goalScore });
    expect(mean).toMatchObject({ decimals: 1, sum: 527.6, mean: 58.6 });
    expect(mean.scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(mean.sum, 9);
  });

  it("takes more decimals where one would lead to another mean", () => {
    // With one decimal the mean is 10.1, with two 10.05, which reads as 10.1 too; really it is 10.0467.
    const indicators = scored(10.05, 10.05, 10.04);
    const goalScore = 30.14 / 3;
    const mean = shownMean({ indicators, goalScore });
    expect(mean.decimals).toBe(3);
    expect(roundAsShown(mean.mean, 1)).toBe(roundAsShown(goalScore, 1));
  });

  it("is shown so that other pages, which leave decimals out, do not seem to differ", () => {
    const indicators = scored(58.46, 58.46, 58.46);
    expect(shownMean({ indicators, goalScore: 58.46 })).toMatchObject({ decimals: 2, mean: 58.46 });
  });
});
