import { describe, expect, it, test } from "vitest";
import { assessCbs } from "./cbs.ts";
import { figuresOf, indicatorOf, outcomeOf, seriesOf } from "./fixtures.ts";

const rising = seriesOf(...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => [2012 + at, 40 + at + (at % 2)] as const));

describe("whether a series moves at all, over the last 8 years", () => {
  test.each([
    ["rises clearly", rising, "green", "up"],
    ["a perfect line", seriesOf([2018, 1], [2019, 2], [2020, 3]), "green", "up"],
    ["constant", seriesOf([2018, 5], [2019, 5], [2020, 5]), "grey", "flat"],
    ["moves by chance", seriesOf([2017, 5], [2018, 7], [2019, 4], [2020, 6]), "grey", "flat"],
    ["falls", seriesOf([2017, 9], [2018, 7], [2019, 4.9], [2020, 3]), "red", "down"],
    ["huge figures", seriesOf([2018, 1e300], [2019, 2e299], [2020, -6e299]), "red", "down"],
    ["tiny figures", seriesOf([2018, 1e-300], [2019, 2e-300], [2020, 3e-300]), "green", "up"],
  ])("%s", (_, series, colour, trend) => {
    expect(assessCbs(indicatorOf("a", 1), series)).toMatchObject({ colour, trend, score: null, pace: null });
  });

  it("where lower is better a fall is green", () => {
    const falling = seriesOf([2017, 9], [2018, 7], [2019, 4.9], [2020, 3]);
    expect(assessCbs(indicatorOf("a", 1, { direction: "lower" }), falling)).toMatchObject({
      colour: "green",
      trend: "up",
    });
  });

  it("figures of more than 8 years ago do not count", () => {
    const longAgo = seriesOf([2011, 1000], [2012, 1000]);
    expect(assessCbs(indicatorOf("a", 1), [...longAgo, ...rising]).colour).toBe("green");
    expect(assessCbs(indicatorOf("a", 1), seriesOf([2012, 1], [2019, 2], [2020, 3])).assessed).toBe(false);
    expect(assessCbs(indicatorOf("a", 1), seriesOf([2013, 1], [2019, 7], [2020, 8])).assessed).toBe(true);
  });

  it("two figures say nothing, and count as not covered", () => {
    const { row } = outcomeOf(
      [indicatorOf("a", 1)],
      figuresOf("GM0344", { 2019: { a: 1 }, 2020: { a: 2 } }),
      {
        method: "cbs",
      },
    );
    expect(row("GM0344", "a")).toMatchObject({ colour: "grey", trend: null, coverage: 0, period: "2020" });
    expect(row("GM0344", "overall")).toMatchObject({ score: null, coverage: 0, rank: null });
  });
});
