import { describe, expect, it, test } from "vitest";
import { pointsFrom } from "./fixtures.ts";
import { type TrendPoint, usableSeries } from "./series.ts";
import { pointsIn, reachesEnds, trendWindow } from "./window.ts";

const years = (points: readonly TrendPoint[]) => points.map(({ year }) => year);

describe("the eight years of a trend", () => {
  test.each([
    [2019, 2012, 2019, "plain"],
    [2020, 2012, 2019, "the end moves back before the corona years"],
    [2022, 2012, 2019, "and from their last year too"],
    [2024, 2017, 2024, "the corona years lie in the middle"],
    [2026, 2019, 2026, "plain"],
    [2027, 2023, 2027, "the start moves to after the corona years"],
    [2029, 2023, 2029, "as long as it would begin in one"],
    [2030, 2023, 2030, "plain again"],
  ])("up to %i are %i to %i: %s", (last, from, to) => {
    expect(trendWindow(last)).toEqual({ from, to });
  });

  it("begin and end in no corona year, also where a figure is missing beside one", () => {
    const points = pointsFrom(2019, [Number.NaN, 2, 3, 4, 5, 6, 7, 8]);
    const inside = pointsIn(usableSeries(points), trendWindow(2026));
    expect(years(inside)).toEqual([2023, 2024, 2025, 2026]);
    expect(reachesEnds(inside, trendWindow(2026))).toBe(false);
  });

  it("do not begin in the year of a break", () => {
    const points = pointsFrom(2017, [1, 2, 3, 4, 5, 6, 7, 8]);
    points[1] = { year: 2018, value: 2, status: "break", synthetic: false };
    expect(years(pointsIn(usableSeries(points), trendWindow(2024)))).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024,
    ]);
  });

  it("may miss one year at each side", () => {
    const window = trendWindow(2019);
    expect(reachesEnds(pointsFrom(2013, [1, 2, 3, 4, 5, 6]), window)).toBe(true);
    expect(reachesEnds(pointsFrom(2014, [1, 2, 3, 4, 5, 6]), window)).toBe(false);
    expect(reachesEnds(pointsFrom(2012, [1, 2, 3, 4, 5, 6]), window)).toBe(false);
    expect(reachesEnds([], window)).toBe(false);
  });
});

describe("the points that may stand in one trend", () => {
  it("are those after the last break, by year, without the missing ones", () => {
    const points: TrendPoint[] = [
      { year: 2016, value: 6, status: "estimated", synthetic: false },
      { year: 2012, value: 2, status: "normal", synthetic: false },
      { year: 2015, value: 5, status: "break", synthetic: false },
      { year: 2018, value: 8, status: "confidential", synthetic: false },
      { year: 2017, value: Number.NaN, status: "missing", synthetic: false },
      { year: 2019, value: 9, status: "provisional", synthetic: false },
    ];
    expect(years(usableSeries(points))).toEqual([2015, 2016, 2019]);
    expect(years(usableSeries(points.toReversed()))).toEqual([2015, 2016, 2019]);
  });

  it("break also in a year without a figure", () => {
    const points = pointsFrom(2012, [1, 2, 3, 4]);
    points[2] = { year: 2014, value: Number.NaN, status: "break", synthetic: false };
    expect(years(usableSeries(points))).toEqual([2015]);
  });

  it("are all real or all examples: as the latest is", () => {
    const example = (year: number) => ({ year, value: 1, status: "normal", synthetic: true }) as const;
    const real = pointsFrom(2012, [1, 2, 3]);
    expect(years(usableSeries([...real, example(2015), example(2016)]))).toEqual([2015, 2016]);
    expect(years(usableSeries([example(2010), ...real]))).toEqual([2012, 2013, 2014]);
    expect(years(usableSeries([example(2014), ...real]))).toEqual([2012, 2013, 2014]);
  });

  it("are one per year", () => {
    expect(() => usableSeries([...pointsFrom(2012, [1]), ...pointsFrom(2012, [2])])).toThrow(
      "A series has two figures of 2012",
    );
    expect(usableSeries([])).toEqual([]);
  });
});
