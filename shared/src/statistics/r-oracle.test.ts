import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import type { AreaCode } from "../areas/area.ts";
import { aggregate } from "../scores/aggregate.ts";
import { definitionOf } from "../scores/fixtures.ts";
import { pearson, spearman } from "./correlation.ts";
import { kendallTau } from "./kendall.ts";
import { geometricMean, harmonicMean, mean, powerMean, weightedMean } from "./mean.ts";
import { clopperPearson, wilsonInterval } from "./proportion.ts";
import { quantile, quantileType6 } from "./quantile.ts";
import { averageRanks, ranksFromLargest } from "./rank.ts";
import { fitLine, type Point, predict, slopeInterval } from "./regression.ts";
import { theilSen } from "./theil-sen.ts";

const numbers = z.array(z.number());
const numbersWithGaps = z.array(
  z
    .number()
    .nullable()
    .transform((value) => value ?? Number.NaN),
);
const limits = z.tuple([z.number(), z.number()]);

/** All numbers that R computed; the years of a series are not always in order. */
const oracle = z
  .strictObject({
    source: z.string(),
    series: z.array(
      z.strictObject({
        indicator: z.string(),
        years: numbers,
        values: numbers,
        line: z.strictObject({ slope: z.number(), intercept: z.number(), slopeError: z.number() }),
        test: z.strictObject({ t: z.number(), p: z.number(), freedom: z.number(), r2: z.number() }),
        slope95: limits,
        in2030: z.strictObject({ value: z.number(), observation90: limits, mean90: limits }),
        theilSen: z.strictObject({ slope: z.number(), intercept: z.number() }),
        kendall: z.strictObject({ tau: z.number(), p: z.number(), exact: z.boolean() }),
        recency: z.strictObject({ slope: z.number(), intercept: z.number(), in2030: z.number() }),
      }),
    ),
    shares: z.array(
      z.strictObject({ count: z.number(), total: z.number(), wilson95: limits, clopperPearson95: limits }),
    ),
    quantiles: z.strictObject({ values: numbers, probabilities: numbers, type7: numbers, type6: numbers }),
    ranks: z.strictObject({ values: numbersWithGaps, best: numbersWithGaps, average: numbersWithGaps }),
    means: z.strictObject({
      values: numbersWithGaps,
      weights: numbers,
      arithmetic: z.number(),
      geometric: z.number(),
      harmonic: z.number(),
      powerHalf: z.number(),
      smallest: z.number(),
    }),
    areas: z.strictObject({
      numerators: numbersWithGaps,
      denominators: numbers,
      ratio: z.number(),
      weighted: z.number(),
      unweighted: z.number(),
      coverage: z.number(),
    }),
    correlation: z.strictObject({
      a: numbers,
      b: numbers,
      pearson: z.number(),
      spearman: z.number(),
      kendall: z.number(),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL("vectors/r-oracle.json", import.meta.url), "utf8")));

/** One number of ours beside R's; NaN on both sides is "no number". */
type Comparison = readonly [what: string, ours: number | null | undefined, fromR: number];

const ofSeries = oracle.series.map((series) => ({ name: series.indicator, pairs: compareSeries(series) }));
const ofOthers = [
  { name: "shares", pairs: oracle.shares.flatMap(compareShare) },
  { name: "quantiles", pairs: compareQuantiles() },
  { name: "ranks", pairs: compareRanks() },
  { name: "means", pairs: compareMeans() },
  { name: "figures of a set of areas", pairs: compareAreas() },
  { name: "correlations", pairs: compareCorrelations() },
];

describe("a line, its intervals, its figure in 2030, Theil–Sen, Kendall and the newest-first line are R's", () => {
  it.each(ofSeries)("for series $name", ({ pairs }) => expectEqual(pairs));
});

describe("what R gives we give for", () => {
  it.each(ofOthers)("$name", ({ pairs }) => expectEqual(pairs));
});

test("every number in the file is compared: 22 for each of 56 series and 74 others", () => {
  expect(ofSeries.map(({ pairs }) => pairs.length)).toEqual(Array.from({ length: 56 }, () => 22));
  expect(ofOthers.map(({ pairs }) => pairs.length)).toEqual([32, 14, 16, 5, 4, 3]);
});

/** Equal up to 1e-9, relative for numbers beyond 1: R's are printed in 15 digits. */
function expectEqual(pairs: readonly Comparison[]): void {
  const different = pairs.filter(([, ours, fromR]) => {
    const number = ours ?? Number.NaN;
    if (Number.isNaN(fromR)) return !Number.isNaN(number);
    return !(Math.abs(number - fromR) <= 1e-9 * Math.max(1, Math.abs(fromR)));
  });
  expect(different).toEqual([]);
}

function compareSeries(series: (typeof oracle.series)[number]): Comparison[] {
  const points = pointsOf(series.years, series.values);
  const fit = fitLine(points);
  const slope95 = fit && slopeInterval(fit, 0.95);
  const in2030 = fit && predict(fit, 2030, 0.9);
  const robust = theilSen(points);
  const kendall = kendallTau(points);
  // The newest year weighs 1, the year before 1/2, then 1/3.
  const newest = Math.max(...series.years);
  const recent = fitLine(
    points,
    series.years.map((year) => 1 / (newest - year + 1)),
  );
  const { line, test: tested, in2030: then } = series;
  return [
    ["slope", fit?.slope, line.slope],
    ["intercept", fit?.intercept, line.intercept],
    ["error of the slope", fit?.slopeError, line.slopeError],
    ["t", fit?.t, tested.t],
    ["p", fit?.p, tested.p],
    ["degrees of freedom", fit?.degreesOfFreedom, tested.freedom],
    ["r²", fit?.r2, tested.r2],
    ["low slope", slope95?.low, series.slope95[0]],
    ["high slope", slope95?.high, series.slope95[1]],
    ["2030", in2030?.value, then.value],
    ["2030, low", in2030?.low, then.observation90[0]],
    ["2030, high", in2030?.high, then.observation90[1]],
    ["2030, low mean", in2030?.meanLow, then.mean90[0]],
    ["2030, high mean", in2030?.meanHigh, then.mean90[1]],
    ["Theil–Sen slope", robust?.slope, series.theilSen.slope],
    ["Theil–Sen intercept", robust?.intercept, series.theilSen.intercept],
    ["Kendall's tau", kendall?.tau, series.kendall.tau],
    ["Kendall's p", kendall?.p, series.kendall.p],
    ["Kendall exact", Number(kendall?.exact), Number(series.kendall.exact)],
    ["newest-first slope", recent?.slope, series.recency.slope],
    ["newest-first intercept", recent?.intercept, series.recency.intercept],
    ["newest-first 2030", recent && predict(recent, 2030, 0.9)?.value, series.recency.in2030],
  ];
}

function compareShare({ count, total, ...share }: (typeof oracle.shares)[number]): Comparison[] {
  const wilson = wilsonInterval(count, total, 0.95);
  const exact = clopperPearson(count, total, 0.95);
  const name = `${count} of ${total}`;
  return [
    [`Wilson, low, ${name}`, wilson.low, share.wilson95[0]],
    [`Wilson, high, ${name}`, wilson.high, share.wilson95[1]],
    [`Clopper–Pearson, low, ${name}`, exact?.low, share.clopperPearson95[0]],
    [`Clopper–Pearson, high, ${name}`, exact?.high, share.clopperPearson95[1]],
  ];
}

function compareQuantiles(): Comparison[] {
  const { values, probabilities, type6, type7 } = oracle.quantiles;
  return probabilities.flatMap((probability, at): Comparison[] => [
    [`type 7 at ${probability}`, quantile(values, probability), type7[at]!],
    [`type 6 at ${probability}`, quantileType6(values, probability), type6[at]!],
  ]);
}

function compareRanks(): Comparison[] {
  const { values, best, average } = oracle.ranks;
  const ourBest = ranksFromLargest(values);
  const ourAverage = averageRanks(values);
  return values.flatMap((value, at): Comparison[] => [
    [`best rank of ${value}`, ourBest[at], best[at]!],
    [`average rank of ${value}`, ourAverage[at], average[at]!],
  ]);
}

function compareMeans(): Comparison[] {
  const { values, weights, ...means } = oracle.means;
  return [
    ["arithmetic", weightedMean(values, weights), means.arithmetic],
    ["geometric", geometricMean(values, weights), means.geometric],
    ["harmonic", harmonicMean(values, weights), means.harmonic],
    ["power 1/2", powerMean(values, 0.5, weights), means.powerHalf],
    ["smallest", powerMean(values, Number.NEGATIVE_INFINITY, weights), means.smallest],
  ];
}

function compareAreas(): Comparison[] {
  const { numerators, denominators, ...areas } = oracle.areas;
  const rates = numerators.map((numerator, at) => numerator / denominators[at]!);
  const together = aggregate(
    definitionOf("a", 1),
    numerators.map((numerator, at) => ({
      area: "GM0344" as AreaCode,
      value: Number.isNaN(numerator) ? null : 100 * rates[at]!,
      numerator: Number.isNaN(numerator) ? null : numerator,
      denominator: denominators[at]!,
      inhabitants: denominators[at]!,
      status: "normal",
      synthetic: false,
    })),
  );
  return [
    ["Σ numerator / Σ denominator", (together.value ?? Number.NaN) / 100, areas.ratio],
    ["weighted", weightedMean(rates, denominators), areas.weighted],
    ["unweighted", mean(rates), areas.unweighted],
    ["coverage", together.coverageByPopulation, areas.coverage],
  ];
}

function compareCorrelations(): Comparison[] {
  const { a, b, ...correlation } = oracle.correlation;
  return [
    ["Pearson", pearson(a, b), correlation.pearson],
    ["Spearman", spearman(a, b), correlation.spearman],
    ["Kendall", kendallTau(pointsOf(a, b))?.tau, correlation.kendall],
  ];
}

function pointsOf(x: readonly number[], y: readonly number[]): Point[] {
  return x.map((position, at) => ({ x: position, y: y[at]! }));
}
