import { z } from "zod";
import { groupKinds } from "../areas/groups.ts";
import { aggregateGaps, noScoreReasons } from "../scores/verdicts.ts";
import { areaCode, asOf, basketCode, goalNumber, indicatorCode, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { scoreBasis } from "./scores.ts";

const share = z.number().min(0).max(1);
const count = z.number().int();
const method = z.enum([
  "sum",
  "ratio",
  "weighted-by-denominator",
  "weighted-by-inhabitants",
  "share-of-areas",
]);

/** Municipal figures behind an answer, and how many of these are examples. */
const figureCounts = { figureCount: count, syntheticCount: count };

/** What our own calculation covers, also where the source's figure is the one shown. */
const coverage = {
  /** Shares of inhabitants and of municipalities with a figure that counts. */
  coverageByPopulation: share,
  coverageByCount: share,
  count,
  areaCount: count,
  syntheticCount: count,
};

export const groupFigureView = z.object({
  /** `NL01`, `PV26`, `CR17`, or a size class such as `20k-50k`. */
  code: z.string(),
  name: z.string(),
  /** What is shown: the source's own figure, else ours; null with `reason`. */
  value: z.number().nullable(),
  origin: z.enum(["published", "own"]).nullable(),
  /** How our own figure is made; null where it cannot be made. */
  method: method.nullable(),
  /** True when the value is our own weighted mean and not the quotient of sums. */
  approximate: z.boolean(),
  reason: z.enum([...aggregateGaps, "sum-incomplete"]).nullable(),
  ...coverage,
  /** True when the value shown leans on an example. */
  synthetic: z.boolean(),
  /** The source's own figure; `differs`: more than rounding explains, null where ours cannot be made. */
  published: z.object({ value: z.number(), differs: z.boolean().nullable() }).nullable(),
  /** True when figures that are not public are left out, and how many. */
  withheld: z.boolean(),
  withheldCount: count,
});
export type GroupFigureView = z.infer<typeof groupFigureView>;

/** One indicator in a group's goal score: the figure of the whole group, scored as a municipality's is. */
export const groupIndicator = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: count,
  value: z.number(),
  /** The latest year that may be used in which the group has a figure. */
  year: count,
  score: z.number(),
  origin: z.enum(["published", "own"]),
  method: method.nullable(),
  approximate: z.boolean(),
  coverageByPopulation: share,
  synthetic: z.boolean(),
  withheld: z.boolean(),
});

export const groupScore = z.object({
  code: z.string(),
  name: z.string(),
  score: z.number().nullable(),
  reason: z.enum(noScoreReasons).nullable(),
  areaCount: count,
  basketSize: count,
  /** Indicators of which the group has a figure, and how many of these lean on an example. */
  indicatorCount: count,
  syntheticIndicatorCount: count,
  /** `indicatorCount` as a share of `basketSize`. */
  coverage: share,
  /** The least of its indicators; null without any. */
  coverageByPopulation: share.nullable(),
  synthetic: z.boolean(),
  years: z.object({ from: count, to: count }).nullable(),
  indicators: z.array(groupIndicator),
});
export type GroupScoreView = z.infer<typeof groupScore>;

export const listAggregates = endpoint({
  method: "get",
  path: "/v1/aggregates",
  summary: "Provinces, COROP regions, size classes or the Netherlands on one indicator or goal",
  access: "public",
  query: z
    .strictObject({
      indicator: indicatorCode.optional(),
      goal: goalNumber.optional(),
      group: z.enum(groupKinds).optional(),
      year: year.optional(),
      /** Of a goal; an indicator stands by itself. */
      basket: basketCode.optional(),
      asOf,
    })
    .refine((query) => (query.indicator === undefined) !== (query.goal === undefined), {
      message: "name an indicator or a goal, one of the two",
    })
    .refine((query) => query.basket === undefined || query.goal !== undefined, {
      message: "a basket goes with a goal",
      path: ["basket"],
    }),
  response: z.object({
    dataVersion: count,
    boundaryYear: count,
    group: z.enum(groupKinds),
    /** The year of the inhabitants by which size classes were fixed, for all years; null for other groups. */
    membershipYear: count.nullable(),
    indicator: indicatorCode.nullable(),
    goal: goalNumber.nullable(),
    name: z.string(),
    /** Of the groups: of a yes or no it is the share of municipalities. */
    unit: z.string(),
    decimals: count,
    direction: z.enum(["higher", "lower"]).nullable(),
    year: count.nullable(),
    /** Years with figures. */
    years: z.array(count),
    /** Of goal scores; null with an indicator. */
    basis: scoreBasis.nullable(),
    /** Groups are made of municipalities; other layers have none. */
    noGroups: z.enum(["layer-not-grouped"]).nullable(),
    /** Municipalities that have no place: their region or inhabitants are not known. */
    notPlaced: z.array(areaCode),
    /** With an indicator. */
    figures: z.array(groupFigureView),
    /** With a goal: the raw figures of the group are made first, then scored. */
    scores: z.array(groupScore),
    ...figureCounts,
  }),
});
export type Aggregates = z.infer<typeof listAggregates.response>;
