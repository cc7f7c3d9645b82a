import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha.ts";
import { mean, weightedMean } from "./mean.ts";
import { standardDeviation, variance } from "./moments.ts";
import { clopperPearson } from "./proportion.ts";
import { fitLine, predict, probabilityAtLeast, slopeInterval } from "./regression.ts";
import { theilSen } from "./theil-sen.ts";

const { MAX_VALUE: max } = Number;
const huge = fc.oneof(
  fc.double({ min: -max, max, noNaN: true }),
  fc.constantFrom(max, -max, 1e300, -1e300, 0, 5e-324),
);
const list = fc.array(huge, { minLength: 1, maxLength: 10 });

const pointsOf = (values: readonly number[]) => values.map((y, at) => ({ x: 2015 + at, y }));

/** Every number of the answer but t, which is infinite for a perfect line. */
function numbersOf(answer: object | number | null): number[] {
  if (answer === null || typeof answer === "number") return answer === null ? [] : [answer];
  return Object.entries(answer).flatMap(([name, value]) =>
    name !== "t" && typeof value === "number" ? [value] : [],
  );
}

describe("from the largest numbers comes a number, or none: never an infinite one", () => {
  test.each<[string, (values: number[], others: number[]) => object | number | null]>([
    ["the mean", (values) => mean(values)],
    ["the weighted mean", (values) => weightedMean(values, values.map(Math.abs))],
    ["the standard deviation", (values) => standardDeviation(values)],
    ["the variance", (values) => variance(values)],
    [
      "Cronbach's alpha",
      (values, others) => cronbachAlpha([values, values.map((_, at) => others[at % others.length] ?? 0)]),
    ],
    ["a line", (values) => fitLine(pointsOf(values))],
    ["the Theil–Sen line", (values) => theilSen(pointsOf(values))],
    [
      "a prediction",
      (values) => {
        const fit = fitLine(pointsOf(values));
        return fit && predict(fit, 2030, 0.9);
      },
    ],
    [
      "the interval of a slope",
      (values) => {
        const fit = fitLine(pointsOf(values));
        return fit && slopeInterval(fit, 0.95);
      },
    ],
    [
      "the probability of a target",
      (values, others) => {
        const fit = fitLine(pointsOf(values));
        return fit && probabilityAtLeast(fit, 2030, others[0] ?? 0);
      },
    ],
    [
      "an exact interval of a share",
      (values) => clopperPearson(Math.min(5, Math.abs(values[0] ?? 0)), Math.abs(values[0] ?? 0), 0.95),
    ],
  ])("%s", (_, compute) => {
    fc.assert(
      fc.property(list, list, (values, others) => {
        for (const number of numbersOf(compute(values, others))) expect(Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [[max, max], max],
    [[5, Number.POSITIVE_INFINITY], 5],
    [[max, max, -max], max / 3],
    [[1e308, 1e308, 1e308], 1e308],
    [[-max, -max, max, max], 0],
  ])("the mean of %j is %d", (values, expected) => {
    const found = mean(values) ?? Number.NaN;
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-15 * max);
  });

  test("a weight that is left out with its value does not count, however large", () => {
    expect(weightedMean([1, Number.NaN, 3], [1, Number.POSITIVE_INFINITY, 1])).toBe(2);
    expect(weightedMean([1, 3], [max, max])).toBe(2);
  });

  test("Cronbach's alpha has no unit", () => {
    const columns = [
      [1, 2, 3, 5],
      [2, 1, 4, 6],
    ];
    const large = columns.map((column) => column.map((value) => value * 2 ** 1020));
    expect(cronbachAlpha(large)).toBeCloseTo(cronbachAlpha(columns) ?? Number.NaN, 12);
  });
});
