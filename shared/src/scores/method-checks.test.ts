import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { methodChecks } from "./method-checks.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const cells = z.string().transform((text) => text.split("|").filter((cell) => cell !== "").length);
const columns = z
  .record(z.string(), cells)
  .transform((counts) => Object.values(counts).reduce((a, b) => a + b, 0));
const row = z.string().transform((text) => text.split("|"));
const list = z.array(z.unknown()).transform((items) => items.length);
/** What R says of a series beside its figures: 22 numbers. */
const numbersOfSeries = z
  .object({ indicator: z.string(), years: z.array(z.number()), values: z.array(z.number()) })
  .catchall(z.unknown())
  .transform(({ indicator, years, values, ...fromR }) => leavesOf(fromR));
const seriesList = z.array(numbersOfSeries).transform((counts) => counts.reduce((a, b) => a + b, 0));

const countsOf = (code: string) =>
  methodChecks.find((check) => check.code === code)?.parts.map(({ count }) => count);

it("the method page counts as many scores of American cities as were published", () => {
  const { normalised, goals, cities } = z
    .object({ normalised: columns, goals: columns, cities: z.object({ overall: cells, rank: cells }) })
    .parse(read("vectors/us-cities-2019.json"));
  expect(countsOf("us-cities-2019")).toEqual([normalised, goals, cities.overall, cities.rank]);
});

it("the method page counts as many statuses, values, scores and means as Canada published", () => {
  const { series, means } = z
    .object({ series: z.array(row), means: z.array(z.unknown()) })
    .parse(read("published/vectors/statcan-progress.json"));
  const filled = (column: number) => series.filter((cellsOfRow) => (cellsOfRow[column] ?? "") !== "").length;
  // Column 9 is the status ("not available" is one), 10 the progress, 11 the score.
  expect(countsOf("statcan-progress")).toEqual([series.length, filled(10), filled(11), means.length]);
});

it("the method page counts as many numbers of R as there are", () => {
  const found = z
    .object({
      series: seriesList,
      shares: list,
      quantiles: z.object({ type7: list, type6: list }),
      ranks: z.object({ best: list, average: list }),
      means: z.object({
        arithmetic: z.number(),
        geometric: z.number(),
        harmonic: z.number(),
        powerHalf: z.number(),
        smallest: z.number(),
      }),
      areas: z.object({
        ratio: z.number(),
        weighted: z.number(),
        unweighted: z.number(),
        coverage: z.number(),
      }),
      correlation: z.object({ pearson: z.number(), spearman: z.number(), kendall: z.number() }),
    })
    .parse(read("../statistics/vectors/r-oracle.json"));
  expect(countsOf("r-oracle")).toEqual([
    found.series,
    // Two intervals with two limits each.
    4 * found.shares,
    found.quantiles.type7 + found.quantiles.type6,
    found.ranks.best + found.ranks.average,
    Object.keys(found.means).length,
    Object.keys(found.areas).length,
    Object.keys(found.correlation).length,
  ]);
  expect(countsOf("r-oracle")?.reduce((a, b) => a + b, 0)).toBe(1306);
});

/** How many numbers and words stand in a value, however deep. */
function leavesOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + leavesOf(part), 0);
}
