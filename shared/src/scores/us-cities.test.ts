import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { median } from "../statistics/quantile.ts";
import { indicatorOf } from "./published/fixtures.ts";
import { scorePublished } from "./published/score-published.ts";

/** A column of the file: cells between bars. */
const column = z.string().transform((text) => text.split("|"));
const numbers = column.transform((cells) => cells.map((cell) => (cell === "" ? null : Number(cell))));

/** Published in single precision, hence the tolerances: four decimals for scores, five for the overall score. */
const published = z
  .object({
    indicators: z.object({
      indicator: column,
      goal: numbers,
      lowerBound: numbers,
      optimum: numbers,
      redThreshold: numbers,
      greenThreshold: numbers,
    }),
    cities: z.object({ area: column, overall: numbers, rank: numbers }),
    goals: z.record(z.string(), numbers),
    values: z.record(z.string(), numbers),
    normalised: z.record(z.string(), numbers),
  })
  .parse(JSON.parse(readFileSync(new URL("vectors/us-cities-2019.json", import.meta.url), "utf8")));

const { indicators, cities } = published;
const framework = indicators.indicator.map((code, at) => {
  const [lowerBound = null, optimum = null] = [indicators.lowerBound[at], indicators.optimum[at]];
  return indicatorOf(code, indicators.goal[at] ?? 0, {
    lowerBound,
    optimum,
    redThreshold: indicators.redThreshold[at] ?? null,
    greenThreshold: indicators.greenThreshold[at] ?? null,
    direction: (optimum ?? 0) > (lowerBound ?? 0) ? "higher" : "lower",
  });
});
const values = Object.entries(published.values).flatMap(([indicator, figures]) =>
  figures.map((value, at) => ({ area: cities.area[at] ?? "", indicator, year: 2019, value })),
);
const rows = scorePublished(framework, values);
const rowOf = new Map(rows.map((row) => [`${row.area} ${row.level} ${row.code}`, row]));

/** How many published numbers there are; every one has to come out, and nothing where none was published. */
function compare(
  level: string,
  byCode: Readonly<Record<string, (number | null)[]>>,
  tolerance: number,
): number {
  let count = 0;
  for (const [code, expected] of Object.entries(byCode))
    for (const [at, area] of cities.area.entries()) {
      const score = rowOf.get(`${area} ${level} ${code}`)?.score ?? null;
      const wanted = expected[at] ?? null;
      if (score === null || wanted === null) expect(score, `${area} ${code}`).toBe(wanted);
      else {
        expect(Math.abs(score - wanted), `${area} ${code}`).toBeLessThan(tolerance);
        count++;
      }
    }
  return count;
}

it("all 5,815 normalised values of the 2019 US Cities Sustainable Development Report come out", () => {
  expect(compare("indicator", published.normalised, 1e-4)).toBe(5815);
});

it("all 1,574 goal scores come out, without anything filled in", () => {
  expect(compare("goal", published.goals, 1e-4)).toBe(1574);
});

it("all 105 overall scores and their ranks come out", () => {
  expect(compare("overall", { overall: cities.overall }, 1e-5)).toBe(105);
  const ranks = cities.area.map((area) => rowOf.get(`${area} overall overall`)?.rank);
  expect(ranks).toEqual(cities.rank);
});

it("a city's place is uncertain: half of them could be anywhere in 42 places when goals weigh otherwise", () => {
  const overall = rows.filter(({ level }) => level === "overall");
  const widths = overall.map(({ rankLow, rankHigh }) => (rankHigh ?? Number.NaN) - (rankLow ?? Number.NaN));
  expect(widths).toHaveLength(105);
  expect(Math.abs((median(widths) ?? Number.NaN) - 42)).toBeLessThanOrEqual(2);
  for (const { rank, rankLow, rankMedian, rankHigh } of overall) {
    expect(rankLow).toBeGreaterThanOrEqual(1);
    expect(rankLow).toBeLessThanOrEqual(rankMedian ?? 0);
    expect(rankMedian).toBeLessThanOrEqual(rankHigh ?? 0);
    expect(rankHigh).toBeLessThanOrEqual(105);
    expect(rank).not.toBeNull();
  }
});
