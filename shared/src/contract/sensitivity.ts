import { z } from "zod";
import {
  comparedOutcomes,
  comparedStatuses,
  disagreements,
  notAssessableReasons,
} from "../scores/method-comparison-codes.ts";
import { publishedMethods } from "../scores/published/framework.ts";
import { notRankedReasons, uncertaintySources } from "../scores/sensitivity/rank-band-model.ts";
import { noScoreReasons } from "../scores/verdicts.ts";
import { areaCode, asOf, basketCode, goalNumber, indicatorCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { scoreBasis } from "./scores.ts";

const share = z.number().min(0).max(1);
const count = z.number().int();

/** How many figures stand behind an answer, and how many of these are examples. */
const figureCounts = { figureCount: count, syntheticCount: count };

export const listRankBands = endpoint({
  method: "get",
  path: "/v1/rank-bands",
  summary: "Between which places municipalities stand when weights, aggregation, indicators and errors vary",
  access: "public",
  query: z.strictObject({
    /** Without it the list is over the goal scores. */
    goal: goalNumber.optional(),
    basket: basketCode.optional(),
    /** One municipality only; it is ranked among all. */
    area: areaCode.optional(),
    asOf,
  }),
  response: z.object({
    basis: scoreBasis,
    goal: goalNumber.nullable(),
    /** In columns: `low[i]` belongs to `areas[i]`. Place 1 is the highest score. */
    areas: z.array(areaCode),
    /** 5th and 95th percentile of the place; null where the area is not ranked. */
    low: z.array(count.nullable()),
    high: z.array(count.nullable()),
    /** The middle place; null also where the band is too wide: then no place may be shown. */
    median: z.array(z.number().nullable()),
    /** False: the band covers more than `limit` of the list. It reads "niet te rangschikken". */
    rankable: z.array(z.boolean()),
    /** Null for those that are ranked. */
    notRanked: z.array(z.enum([...notRankedReasons, "layer-not-scored", "other-boundaries"]).nullable()),
    rankedCount: count,
    /** How many of these have a band narrow enough to show a place. */
    rankableCount: count,
    /** What each ranked area has: numbers of goals, or codes of indicators of the goal. */
    parts: z.array(z.string()),
    draws: count,
    seed: count,
    /** How much of the spread each source gives by itself; null where no place moves. */
    shares: z.record(z.enum(uncertaintySources), share).nullable(),
    /** A band may cover this share of the list. */
    limit: share,
    ...figureCounts,
  }),
});
export type RankBandsView = z.infer<typeof listRankBands.response>;

export const driver = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  value: z.number(),
  year: z.number().int(),
  score: z.number(),
  /** The goal's score without this indicator, and that minus the score: negative where it lifts the score. */
  scoreWithout: z.number().nullable(),
  change: z.number().nullable(),
  /** The other municipalities' mean score of this indicator. */
  peerScore: z.number().nullable(),
  /** Points that it adds to the difference with the other municipalities. */
  contribution: z.number().nullable(),
  synthetic: z.boolean(),
});

export const goalDriversView = z.object({
  goal: goalNumber,
  score: z.number().nullable(),
  reason: z.enum(noScoreReasons).nullable(),
  basketSize: count,
  /** The other municipalities that have a score: their mean, and the difference made of all contributions and `otherFigures`. */
  peers: z
    .object({
      score: z.number(),
      count,
      difference: z.number(),
      /** The part because others have figures of other indicators. */
      otherFigures: z.number(),
      /** True when one of their scores leans on an example. */
      synthetic: z.boolean(),
    })
    .nullable(),
  /** Largest change first; empty without a score. */
  indicators: z.array(driver),
  /** The indicator that moves the score most; null where none does. */
  most: indicatorCode.nullable(),
  ...figureCounts,
});
export type GoalDriversView = z.infer<typeof goalDriversView>;

export const getDrivers = endpoint({
  method: "get",
  path: "/v1/drivers",
  summary: "What drives the goal scores of one municipality: each indicator left out, and beside the others",
  access: "public",
  query: z.strictObject({
    area: areaCode,
    goal: goalNumber.optional(),
    basket: basketCode.optional(),
    asOf,
  }),
  response: z.object({
    basis: scoreBasis,
    area: areaCode,
    /** Empty, with `noGoals`, where the area has no scores. */
    goals: z.array(goalDriversView),
    noGoals: z.enum(["layer-not-scored", "other-boundaries"]).nullable(),
  }),
});
export type Drivers = z.infer<typeof getDrivers.response>;

/** What one published method says. Nobody adopted the thresholds that it uses, so its words are neutral codes. */
export const methodVerdict = z.object({
  method: z.enum(publishedMethods),
  outcome: z.enum(comparedOutcomes),
  /** The method's own category as a neutral code; null where it cannot say. */
  status: z.enum(comparedStatuses).nullable(),
  /** Why it cannot say; null where it can. */
  reason: z.enum(notAssessableReasons).nullable(),
  /** Years that it looks at; null where it cannot say. */
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
export type MethodVerdict = z.infer<typeof methodVerdict>;

export const indicatorMethods = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber,
  direction: z.enum(["higher", "lower"]),
  /** In the order sdsn, statcan, un-chart, cbs. */
  verdicts: z.array(methodVerdict),
  /** Whether the methods that can say something say the same; null when fewer than two can. */
  agree: z.boolean().nullable(),
  /** Why they differ; null where they do not. */
  disagreement: z.enum(disagreements).nullable(),
  synthetic: z.boolean(),
});
export type IndicatorMethods = z.infer<typeof indicatorMethods>;

export const listMethodComparisons = endpoint({
  method: "get",
  path: "/v1/method-comparisons",
  summary: "What four published methods say of the same figures of one area, and why they differ",
  access: "public",
  query: z.strictObject({ area: areaCode, goal: goalNumber.optional(), asOf }),
  response: z.object({
    basis: scoreBasis,
    area: areaCode,
    /** Indicators with a goal and a direction that may be judged; context and contested ones are not compared. */
    indicators: z.array(indicatorMethods),
    /** Per goal: indicators compared by two methods or more, and how many of these agree and differ. */
    goals: z.array(z.object({ goal: goalNumber, compared: count, agreeing: count, differing: count })),
    ...figureCounts,
  }),
});
export type MethodComparisons = z.infer<typeof listMethodComparisons.response>;

const pair = {
  indicators: z.tuple([indicatorCode, indicatorCode]),
  names: z.tuple([z.string(), z.string()]),
  goals: z.tuple([goalNumber, goalNumber]),
  /** Pearson's r of the scores, over the municipalities that have both. */
  r: z.number(),
  count,
};

export const getFrameworkQuality = endpoint({
  method: "get",
  path: "/v1/framework-quality",
  summary:
    "How well the indicators of a basket fit together: coverage, far-out values, correlations, consistency",
  access: "public",
  query: z.strictObject({ basket: basketCode.optional(), asOf }),
  response: z.object({
    basis: scoreBasis,
    areaCount: count,
    indicators: z.array(
      z.object({
        indicator: indicatorCode,
        name: z.string(),
        goal: goalNumber,
        count,
        coverage: share,
        skewness: z.number().nullable(),
        excessKurtosis: z.number().nullable(),
        /** |skewness| > 2 and kurtosis > 3.5: a few values decide the bounds. */
        extreme: z.boolean(),
        constant: z.boolean(),
        synthetic: z.boolean(),
      }),
    ),
    goals: z.array(
      z.object({
        goal: goalNumber,
        indicatorCount: count,
        /** Cronbach's alpha; null with one indicator or too few complete municipalities. */
        alpha: z.number().nullable(),
        completeCount: count,
      }),
    ),
    /** |r| > 0.9, also across goals: the strongest first. */
    alike: z.array(z.object(pair)),
    /** r < 0 within a goal: the most contrary first. `clear`: chance alone gives this in fewer than 5 of 100 cases. */
    contrary: z.array(z.object({ ...pair, clear: z.boolean() })),
    ...figureCounts,
  }),
});
export type FrameworkQualityView = z.infer<typeof getFrameworkQuality.response>;
