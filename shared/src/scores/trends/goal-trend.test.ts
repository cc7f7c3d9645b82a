import { describe, expect, it, test } from "vitest";
import { pointsFrom } from "./fixtures.ts";
import { goalTrend } from "./goal-trend.ts";

const up = [20, 22, 23, 26, 27, 30, 31, 33];
const flat = [50, 51, 49, 50, 51, 49, 50, 50];
const short = [Number.NaN, Number.NaN, Number.NaN, 1, 2, 3, 4, 5];
const of = (...lists: readonly (readonly number[])[]) =>
  lists.map((values) => ({ scores: pointsFrom(2012, values) }));

describe("the trend of a goal", () => {
  test.each([
    ["three rising indicators", of(up, up, up), 6, "better", null],
    ["three falling ones", of(up.toReversed(), up.toReversed(), up.toReversed()), 3, "worse", null],
    ["flat ones", of(flat, flat, flat), 3, "no-change", null],
    ["two with enough years", of(up, up, short), 3, "too-few", "too-few-indicators"],
    ["three of a basket of seven", of(up, up, up), 7, "too-few", "below-half"],
    ["no indicators", [], 0, "too-few", "too-few-indicators"],
  ] as const)("of %s", (_, indicators, basketCount, verdict, reason) => {
    expect(goalTrend(indicators, basketCount, 2019)).toMatchObject({ verdict, reason });
  });

  it("leaves out indicators without a trend of their own", () => {
    const trend = goalTrend(of(up, up, up, short), 4, 2019);
    expect(trend).toMatchObject({ verdict: "better", indicatorCount: 3, basketCount: 4, count: 8 });
    expect(trend).toEqual({ ...goalTrend(of(up, up, up), 4, 2019) });
  });

  it("counts only years in which all of them have a figure", () => {
    const gap = up.with(3, Number.NaN);
    expect(goalTrend(of(up, up, gap), 3, 2019)).toMatchObject({ count: 7, from: 2012, to: 2019 });
    const gaps = [
      up.with(2, Number.NaN),
      up.with(3, Number.NaN),
      up.with(4, Number.NaN),
      up.with(5, Number.NaN),
    ];
    expect(goalTrend(of(...gaps), 4, 2019)).toMatchObject({ verdict: "too-few", reason: "too-few-points" });
  });

  it("is an example when one indicator is", () => {
    const indicators = of(up, up, up);
    const example = { scores: pointsFrom(2012, up).map((point) => ({ ...point, synthetic: true })) };
    expect(goalTrend([...indicators, example], 4, 2019)).toMatchObject({
      synthetic: true,
      syntheticCount: 1,
    });
    expect(goalTrend(indicators, 4, 2019)).toMatchObject({ synthetic: false, syntheticCount: 0 });
  });
});
