import type { Method } from "@lokaal17/shared/contract/method";
import { roundAsShown, shownDecimals } from "@lokaal17/shared/text/number";

type Example = NonNullable<Method["example"]>;
type Indicator = Example["indicators"][number];

/** The way of one figure from lower bound to optimum, in numbers that a reader can calculate with. */
export interface ShownSteps {
  /** Decimals of the figure, the bounds and the two distances. */
  decimals: number;
  whole: number;
  walked: number;
  score: number;
  scoreDecimals: number;
  /** A figure at or beyond a bound has that bound's score. */
  at: "lower" | "optimum" | null;
}

/**
 * The steps of the example with the numbers as they are shown: whoever calculates with these finds the score.
 * Figure and bounds are shown in full; the score gets so many decimals that the way and the sum both come out.
 */
export function shownSteps(indicator: Indicator, scoreDecimals: number): ShownSteps {
  const { value, lowerBound, optimum, decimals: own } = indicator;
  const decimals = Math.max(...[value, lowerBound, optimum].map((number) => shownDecimals(number, own)));
  const whole = roundAsShown(Math.abs(optimum - lowerBound), decimals);
  const way = optimum > lowerBound ? value - lowerBound : lowerBound - value;
  const walked = roundAsShown(way, decimals);
  const at = walked <= 0 ? "lower" : walked >= whole ? "optimum" : null;
  const score = at === "lower" ? 0 : at === "optimum" ? 100 : (100 * walked) / whole;
  return { decimals, whole, walked, score: roundAsShown(score, scoreDecimals), scoreDecimals, at };
}

/** The scores of a goal as they are shown, their sum, and the mean of that. */
export interface ShownMean {
  decimals: number;
  scores: number[];
  sum: number;
  mean: number;
}

/** With how many decimals at most a score is shown. */
const mostDecimals = 6;

/** With one decimal, or more where the mean of the rounded scores would be shown as another number than the real one. */
export function shownMean({ indicators, goalScore }: Pick<Example, "indicators" | "goalScore">): ShownMean {
  for (let decimals = 1; ; decimals++) {
    const scores = indicators.map(({ score }) => roundAsShown(score, decimals));
    const sum = roundAsShown(
      scores.reduce((total, score) => total + score, 0),
      decimals,
    );
    const mean = roundAsShown(sum / indicators.length, decimals);
    const comesOut = [0, 1].every((shown) => roundAsShown(mean, shown) === roundAsShown(goalScore, shown));
    if (comesOut || decimals === mostDecimals) return { decimals, scores, sum, mean };
  }
}
