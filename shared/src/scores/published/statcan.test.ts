import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { indicatorOf, outcomeOf, seriesOf } from "./fixtures.ts";
import { weightedGroupMean } from "./goal-means.ts";
import {
  assessStatcan,
  colourOfStatus,
  limitFactor,
  seriesProgress,
  statcanStatuses,
  statusOfScore,
} from "./statcan.ts";

const row = z.string().transform((text) => text.split("|"));
const published = z
  .object({ series: z.array(row), means: z.array(row), headlines: z.array(row) })
  .parse(JSON.parse(readFileSync(new URL("vectors/statcan-progress.json", import.meta.url), "utf8")));

const number = (cell: string | undefined) => (cell === undefined || cell === "" ? null : Number(cell));
const series = published.series.map(
  ([indicator = "", baseYear, baseValue, year, value, direction, target, targetYear, limit, ...outcome]) => {
    const [status = "", progress, score] = outcome;
    return {
      indicator,
      from: { year: Number(baseYear), value: Number(baseValue) },
      to: { year: Number(year), value: Number(value) },
      definition: indicatorOf(indicator, 1, {
        lowerBound: null,
        optimum: null,
        direction: direction === "higher" ? "higher" : "lower",
        target: number(target),
        targetYear: number(targetYear),
        naturalLimit: number(limit),
      }),
      status: statcanStatuses.find((known) => known === status) ?? null,
      progress: number(progress),
      score: number(score),
    };
  },
);

const closeTo = (found: number | null, expected: number | null) =>
  found === null || expected === null ? found === expected : Math.abs(found - expected) <= 1e-9;

describe("the progress that the Government of Canada publishes comes out", () => {
  it("374 statuses, 300 progress values and 309 scores of series", () => {
    const counts = { status: 0, progress: 0, score: 0 };
    for (const { from, to, definition, ...expected } of series) {
      const found = seriesProgress(from, to, definition);
      expect(found.status, expected.indicator).toBe(expected.status);
      expect(closeTo(found.progress, expected.progress), `${expected.indicator} ${found.progress}`).toBe(
        true,
      );
      expect(closeTo(found.score, expected.score), `${expected.indicator} ${found.score}`).toBe(true);
      counts.status++;
      if (expected.progress !== null) counts.progress++;
      if (expected.score !== null) counts.score++;
    }
    expect(counts).toEqual({ status: 374, progress: 300, score: 309 });
  });

  it("189 means and statuses of indicators", () => {
    expect(published.means).toHaveLength(189);
    for (const [code = "", status, score] of published.means) {
      const members = series
        .filter(({ indicator }) => indicator === code)
        .map(({ definition, from, to }) => ({
          indicator: definition,
          assessment: assessStatcan({ ...definition, baseYear: from.year }, [from, to]),
          year: to.year,
          isAchieved: seriesProgress(from, to, definition).status === "achieved",
        }))
        .filter(({ assessment }) => assessment.assessed);
      const mean = weightedGroupMean(members);
      expect(closeTo(mean, number(score)), `${code} ${mean}`).toBe(true);
      expect(
        statusOfScore(
          mean ?? Number.NaN,
          members.every(({ isAchieved }) => isAchieved),
        ),
      ).toBe(status);
    }
  });

  it("53 time series begin and end in the published years: 2015 or the next year with a figure", () => {
    let count = 0;
    for (const [code = "", baseYear, years = "", values = ""] of published.headlines) {
      const expected = series.find(({ indicator }) => indicator === `cif ${code}`);
      const figures = values.split(" ").map(Number);
      const { row } = outcomeOf(
        [{ ...(expected?.definition ?? indicatorOf("", 1)), indicator: code, baseYear: number(baseYear) }],
        years.split(" ").map((year, at) => ({
          area: "Canada",
          indicator: code,
          year: Number(year),
          value: figures[at] ?? null,
        })),
        { method: "statcan" },
      );
      const found = row("Canada", code);
      expect(closeTo(found?.score ?? null, expected?.score ?? null), `${code} ${found?.score}`).toBe(true);
      expect(found?.colour).toBe(expected?.status ? colourOfStatus(expected.status) : "grey");
      count++;
    }
    expect(count).toBe(53);
  });

  it("series of one kind are averaged first: violence in 16-3-1", () => {
    const scores = [-3.218858875485767, -1.7887677815409289, -1.7485016153800061];
    const members = scores.map((score, at) => ({
      indicator: indicatorOf(String(at), 16, { group: at < 2 ? "physical violence" : null }),
      assessment: { ...assessStatcan(indicatorOf("", 16), []), score, assessed: true },
      year: 2023,
    }));
    expect(weightedGroupMean(members)).toBeCloseTo(-2.1261574719466774, 12);
  });
});

describe("progress without a target", () => {
  const up = { direction: "higher", target: null, targetYear: null, naturalLimit: null } as const;
  const yearly = (growth: number, from = 100) =>
    seriesProgress({ year: 2015, value: from }, { year: 2016, value: from * (1 + growth) }, up);

  test.each([
    ["2 % a year", 0.02, "substantial", 5],
    ["more", 0.5, "substantial", 5],
    ["on 1.5 %", 0.015, "substantial", 2.5],
    ["a hair below 1.5 %", 0.015 - 1e-10, "substantial", 2.5],
    ["below 1.5 %", 0.015 - 1e-7, "moderate", 2.499975],
    ["1 %", 0.01, "moderate", 1.25],
    ["on 0.5 %", 0.005, "moderate", 0],
    ["below 0.5 %", 0.005 - 1e-7, "limited", -0.00005],
    ["no growth", 0, "limited", -2.5],
    ["a hair below no growth", -1e-10, "limited", -2.5],
    ["1 % the wrong way", -0.01, "deterioration", -3.75],
    ["2 % the wrong way", -0.02, "deterioration", -5],
    ["more the wrong way", -0.5, "deterioration", -5],
  ])("%s", (_, growth, status, score) => {
    const found = yearly(growth);
    expect(found.status).toBe(status);
    expect(found.score).toBeCloseTo(score, 6);
  });

  it("asks less near a natural limit, and at it only to stay there", () => {
    expect(limitFactor(50, null)).toBe(1);
    expect(limitFactor(50, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
    expect(limitFactor(150, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
    expect(limitFactor(200, 100)).toBe(1);
    expect(limitFactor(0, 0)).toBe(1);
    expect(limitFactor(100, 100)).toBe(0);
    const atLimit = { ...up, naturalLimit: 100 };
    const base = { year: 2015, value: 100 };
    expect(seriesProgress(base, { year: 2020, value: 100 }, atLimit)).toMatchObject({
      status: "substantial",
      score: 5,
    });
    expect(seriesProgress(base, { year: 2020, value: 99 }, atLimit).status).toBe("deterioration");
  });

  test.each([
    ["a base of 0 counts as 0.001", 0, 0.001, "limited"],
    ["0 that stays 0 falls by 100 % a year, as in Open SDG's code", 0, 0, "deterioration"],
    ["negative figures turn the direction around: less negative is better", -10, -5, "substantial"],
    ["more negative is worse", -5, -10, "deterioration"],
    ["a change of sign is not assessable", -5, 5, null],
    ["from positive to negative neither", 5, -5, null],
    ["tiny to huge", 1e-300, 1e300, null],
  ])("%s", (_, from, to, status) => {
    expect(seriesProgress({ year: 2015, value: from }, { year: 2020, value: to }, up).status).toBe(status);
  });
});

describe("progress to a target", () => {
  const halve = { direction: "lower", target: 50, targetYear: 2030, naturalLimit: null } as const;
  /** 100 in 2015; on the way that needs this many times the growth to 50 in 2030. */
  const after = (ratio: number, definition: Parameters<typeof seriesProgress>[2] = halve) => {
    const needed = 0.5 ** (1 / 15) - 1;
    return seriesProgress(
      { year: 2015, value: 100 },
      { year: 2016, value: 100 * (1 + ratio * needed) },
      definition,
    );
  };

  test.each([
    ["far ahead", 2, "substantial", 5],
    ["on 0.95", 0.95, "substantial", 2.500055],
    ["below 0.95", 0.95 - 1e-6, "moderate", 2.50005],
    ["on 0.60", 0.6, "moderate", 0],
    ["below 0.60", 0.6 - 1e-6, "limited", 0],
    ["no change", 0, "limited", -2.5],
    ["the wrong way", -0.3, "deterioration", -3.75],
    ["far the wrong way", -1, "deterioration", -5],
  ])("%s", (_, ratio, status, score) => {
    const found = after(ratio);
    expect(found.status).toBe(status);
    expect(found.progress).toBeCloseTo(ratio, 9);
    expect(found.score).toBeCloseTo(score, 3);
  });

  test.each([
    ["met: achieved", 60, 50, "achieved", 5],
    ["met by a hair", 60, 50 + 1e-9, "achieved", 5],
    ["met with one year only", 50, 50, "achieved", 5, 2015],
    ["one year only, not met", 60, 60, null, null, 2015],
    ["stays on the target", 50, 50, "achieved", 5],
    ["leaves the target it stood on", 50, 60, "deterioration", -5],
    ["leaves a target it had passed", 40, 60, "deterioration", -5],
  ])("%s", (_, from, to, status, score, year = 2020) => {
    const found = seriesProgress({ year: 2015, value: from }, { year, value: to }, halve);
    expect(found.status).toBe(status);
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 9);
    expect(found.progress === null || Number.isFinite(found.progress)).toBe(true);
  });

  it("a target of 0 counts as 0.001, and is met there", () => {
    const zero = { ...halve, target: 0 };
    expect(seriesProgress({ year: 2015, value: 10 }, { year: 2020, value: 0.001 }, zero).status).toBe(
      "achieved",
    );
    expect(seriesProgress({ year: 2015, value: 10 }, { year: 2020, value: 0.002 }, zero).status).toBe(
      "substantial",
    );
  });

  test.each([
    ["0 meets a target of 0 where higher is better, from below", "higher", -10, 0, "achieved"],
    ["0 stays on a target of 0 where higher is better", "higher", 0, 0, "achieved"],
    ["0 stays on a target of 0 where lower is better", "lower", 0, 0, "achieved"],
    ["just below 0 does not meet it where higher is better", "higher", -10, -0.002, null],
  ] as const)("%s", (_, direction, from, to, status) => {
    const zero = { ...halve, target: 0, direction };
    expect(seriesProgress({ year: 2015, value: from }, { year: 2020, value: to }, zero).status).toBe(status);
  });

  it("a target year that has passed before the base year cannot be assessed", () => {
    expect(after(1, { ...halve, targetYear: 2015 }).status).toBeNull();
  });
});

describe("0 that stays 0", () => {
  test.each([
    ["higher", -5, "red"],
    ["lower", 5, "green"],
  ] as const)("where %s is better scores %d", (direction, score, colour) => {
    const found = assessStatcan(indicatorOf("a", 1, { direction }), seriesOf([2015, 0], [2020, 0]));
    expect(found).toMatchObject({ score, colour });
  });
});

describe("in the command", () => {
  const indicator = indicatorOf("a", 1, { target: 200, lowerBound: null, optimum: null });
  test.each([
    ["achieved", seriesOf([2015, 100], [2020, 210]), "green", "on-track", "up"],
    ["substantial", seriesOf([2015, 100], [2020, 190]), "green", "on-track", "up"],
    ["moderate", seriesOf([2015, 100], [2020, 118]), "yellow", "moderately-improving", "up"],
    ["limited", seriesOf([2015, 100], [2020, 101]), "orange", "stagnating", "up"],
    ["limited, no change", seriesOf([2015, 100], [2020, 100]), "orange", "stagnating", "flat"],
    ["deterioration", seriesOf([2015, 100], [2020, 99]), "red", "decreasing", "down"],
    ["figures before 2015 alone", seriesOf([2010, 100], [2014, 130]), "grey", null, null],
    [
      "the base is 2016 where 2015 is missing",
      seriesOf([2014, 300], [2016, 100], [2020, 101]),
      "orange",
      "stagnating",
      "up",
    ],
  ])("%s", (_, figures, colour, pace, trend) => {
    expect(assessStatcan(indicator, figures)).toMatchObject({ colour, pace, trend });
  });

  test.each([
    [5, true, "achieved"],
    [5, false, "substantial"],
    [2.5, false, "substantial"],
    [2.5 - 1e-10, false, "substantial"],
    [2.49, false, "moderate"],
    [0, false, "moderate"],
    [-0.01, false, "limited"],
    [-2.5, false, "limited"],
    [-2.51, false, "deterioration"],
  ])("a mean score of %d (all achieved: %s) is %s", (score, allAchieved, status) => {
    expect(statusOfScore(score, allAchieved)).toBe(status);
  });
});
