import { expect, test } from "vitest";
import { pearson } from "../../statistics/correlation.ts";
import { mean } from "../../statistics/mean.ts";
import { excessKurtosis, skewness, standardDeviation } from "../../statistics/moments.ts";
import { seededRandom } from "../../statistics/random.ts";
import { normalPool } from "./normal-pool.ts";

/** Two places of 4,000 lists: places that two parts of one area, or two areas, hold in 4,000 draws. */
function columns(seed: number): [number[], number[]] {
  const next = normalPool(seededRandom(seed), 5814, 4000);
  const lists = Array.from({ length: 4000 }, next);
  return [lists.map((list) => list[0] ?? 0), lists.map((list) => list[17] ?? 0)];
}

test("each place of the lists holds standard normal numbers, independent of the other places", () => {
  const [one, other] = columns(7);
  for (const column of [one, other]) {
    // Standard errors over 4,000 draws: 0.016, 0.011, 0.039 and 0.077.
    expect(Math.abs(mean(column) ?? 1)).toBeLessThan(0.06);
    expect(Math.abs((standardDeviation(column) ?? 0) - 1)).toBeLessThan(0.04);
    expect(Math.abs(skewness(column) ?? 1)).toBeLessThan(0.15);
    expect(Math.abs(excessKurtosis(column) ?? 1)).toBeLessThan(0.3);
  }
  expect(Math.abs(pearson(one, other) ?? 1)).toBeLessThan(0.06);
});

test("the same seed gives the same numbers", () => {
  expect(columns(7)).toEqual(columns(7));
  expect(columns(8)).not.toEqual(columns(7));
});
