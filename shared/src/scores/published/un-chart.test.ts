import { describe, expect, it, test } from "vitest";
import { indicatorOf, outcomeOf, seriesOf } from "./fixtures.ts";
import type { PublishedIndicator } from "./framework.ts";
import { assessUnChart, chartProgress, largestShare, type UnChartVerdict } from "./un-chart.ts";

const verdictOf = (
  from: number,
  to: number,
  changes: Partial<PublishedIndicator> = {},
  [start, end]: readonly [number, number] = [2015, 2020],
) => chartProgress({ year: start, value: from }, { year: end, value: to }, indicatorOf("a", 1, changes));

/** From 100 in 2015 to 200 in 2030; the value in 2020 that ends at this share of the way when growth goes on. */
const inTime = (share: number) => 100 * (1 + share) ** (5 / 15);

describe("with a target", () => {
  test.each<[string, number, UnChartVerdict]>([
    ["as fast as needed", 1, "on-track"],
    ["on 0.95", 0.95, "on-track"],
    ["below 0.95", 0.95 - 1e-7, "fair"],
    ["on 0.10", 0.1, "fair"],
    ["below 0.10", 0.1 - 1e-7, "stagnation"],
    ["no change", 0, "stagnation"],
    ["the wrong way", -0.1, "regression"],
  ])("%s", (_, share, verdict) => {
    const found = verdictOf(100, inTime(share), { target: 200 });
    expect(found.verdict).toBe(verdict);
    expect(found.share).toBeCloseTo(share, 9);
  });

  test.each<[string, number, number, Partial<PublishedIndicator>, UnChartVerdict]>([
    ["met", 100, 200, { target: 200 }, "achieved"],
    ["stays on the target", 200, 200, { target: 200 }, "achieved"],
    ["within 1 of 100 per cent", 90, 99, { target: 100 }, "achieved"],
    ["more than 1 off", 90, 98.9, { target: 100, targetYear: 2021 }, "on-track"],
    ["within 1 of 0 per cent", 10, 1, { target: 0, direction: "lower" }, "achieved"],
    ["lower is better", 10, 5, { target: 2, direction: "lower" }, "on-track"],
    ["the base stands on the target and leaves it", 50, 40, { target: 50 }, "regression"],
    ["a base of 0", 0, 1, { target: 20 }, "on-track"],
    ["0 that stays 0", 0, 0, { target: 20 }, "stagnation"],
    ["negative figures", -10, -4, { target: -3 }, "on-track"],
  ])("%s", (_, from, to, changes, verdict) => {
    const found = verdictOf(from, to, changes);
    expect(found.verdict).toBe(verdict);
    expect(found.share === null || Number.isFinite(found.share)).toBe(true);
  });

  it("one year only is achieved when it meets the target, and else says nothing", () => {
    expect(verdictOf(200, 200, { target: 200 }, [2020, 2020])).toEqual({ verdict: "achieved", share: null });
    expect(verdictOf(150, 150, { target: 200 }, [2020, 2020])).toEqual({ verdict: null, share: null });
  });

  test.each<[string, number, number, Partial<PublishedIndicator>, UnChartVerdict]>([
    ["falls back from beyond it", 60, 45, { target: 50 }, "regression"],
    ["falls back further", 60, 10, { target: 50 }, "regression"],
    ["falls back from on it", 50, 49, { target: 50 }, "regression"],
    ["rises above a ceiling that it kept", 40, 60, { target: 50, direction: "lower" }, "regression"],
    ["hardly falls back", 50, 50 - 1e-7, { target: 50 }, "stagnation"],
    ["goes further still", 60, 70, { target: 50 }, "achieved"],
  ])("a base on or beyond the target has no way to it: %s", (_, from, to, changes, verdict) => {
    expect(verdictOf(from, to, changes)).toEqual({ verdict, share: null });
  });

  it("a share beyond what can be reckoned with is none, but on track all the same", () => {
    const steep = (to: number) => verdictOf(1, to, { target: 1e300 }, [2015, 2016]);
    expect(verdictOf(1, 3.5e20, { target: 5e20 }, [2015, 2016])).toEqual({
      verdict: "on-track",
      share: null,
    });
    expect(steep(1e290)).toEqual({ verdict: "on-track", share: null });
    expect(verdictOf(1, 7, { target: 8 }, [2015, 2016]).share).toBeLessThan(largestShare);
  });

  it("another target year", () => {
    expect(verdictOf(100, 120, { target: 200, targetYear: 2025 }).share).toBeCloseTo(0.44, 12);
  });
});

describe("without a target", () => {
  test.each<[string, number, UnChartVerdict]>([
    ["2 % a year", 0.02, "on-track"],
    ["a hair below", 0.02 - 1e-10, "on-track"],
    ["below 2 %", 0.019, "fair"],
    ["0.5 %", 0.005, "fair"],
    ["below 0.5 %", 0.004, "stagnation"],
    ["no growth", 0, "stagnation"],
    ["the wrong way", -0.001, "regression"],
  ])("%s", (_, growth, verdict) => {
    expect(verdictOf(100, 100 * (1 + growth), {}, [2015, 2016])).toEqual({ verdict, share: null });
    expect(verdictOf(100, 100 * (1 - growth), { direction: "lower" }, [2015, 2016]).verdict).toBe(verdict);
  });

  test.each([
    ["a change of sign", 5, -5],
    ["tiny to huge", 1e-300, 1e300],
  ])("%s is not assessable", (_, from, to) => {
    expect(verdictOf(from, to)).toEqual({ verdict: null, share: null });
  });
});

describe("in the command", () => {
  const framework = [indicatorOf("a", 1, { target: 200 }), indicatorOf("b", 1), indicatorOf("c", 2)];
  const values = seriesOf([2015, 100], [2020, 120]).flatMap(({ year, value }) =>
    ["a", "b", "c"].map((indicator) => ({ area: "GM0344", indicator, year, value })),
  );
  const { row } = outcomeOf(framework, values, { method: "un-chart" });

  it("the score is the share of the way, unrounded, and there is none without a target", () => {
    expect(row("GM0344", "a")?.score).toBeCloseTo(0.728, 12);
    expect(row("GM0344", "a")).toMatchObject({ colour: "yellow", pace: "moderately-improving", trend: "up" });
    expect(row("GM0344", "b")).toMatchObject({ score: null, colour: "green", pace: "on-track", coverage: 1 });
    expect(row("GM0344", "1")?.score).toBeCloseTo(0.728, 12);
    expect(row("GM0344", "1")).toMatchObject({ coverage: 1, colour: "grey" });
    expect(row("GM0344", "2")).toMatchObject({ score: null, coverage: 1 });
    expect(row("GM0344", "overall")).toMatchObject({ coverage: 1, rank: 1 });
  });

  it("shares that together leave the range of numbers give no score, and no infinite one", () => {
    const steep = ["a", "b", "c"].map((code, at) => indicatorOf(code, at < 2 ? 1 : 2, { target: 3 }));
    const figures = seriesOf([2015, 1], [2016, 3.5e20]).flatMap(({ year, value }) =>
      steep.map(({ indicator }) => ({ area: "GM0344", indicator, year, value })),
    );
    const { rows } = outcomeOf(steep, figures, { method: "un-chart", draws: 10 });
    for (const { score, rank } of rows) expect([score, rank]).toEqual([null, null]);
    expect(rows.find(({ code }) => code === "a")).toMatchObject({ colour: "green", pace: "on-track" });
  });

  it("a series with one figure says nothing", () => {
    expect(assessUnChart(indicatorOf("a", 1), seriesOf([2020, 5])).assessed).toBe(false);
  });
});
