import { z } from "zod";
import { paces } from "../scores/trends/pace-rule.ts";
import {
  chanceWords,
  noChanceReasons,
  noGoalTrendReasons,
  noPaceReasons,
  noProjectionReasons,
  noTrendReasons,
  trendVerdicts,
} from "../scores/trends/verdicts.ts";
import { areaCode, asOf, basketCode, goalNumber, indicatorCode, observationStatus, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { scoreBasis } from "./scores.ts";

const direction = z.enum(["higher", "lower"]);
const wholeYear = z.number().int();

/** The slope over a window of years and its test; the numbers are null where there is nothing to test. */
const slopeTest = {
  /** Null where nothing is judged: `reason` says why, and the slope stands there all the same. */
  verdict: z.enum(trendVerdicts).nullable(),
  /** First and last year of the figures used; without figures those of the window. */
  from: wholeYear,
  to: wholeYear,
  count: z.number().int(),
  /** Per year, in the unit of the figures; of a goal in points of its score. */
  slope: z.number().nullable(),
  /** 95 % confidence interval of the slope. */
  slopeLow: z.number().nullable(),
  slopeHigh: z.number().nullable(),
  /** Two-sided. */
  p: z.number().nullable(),
  synthetic: z.boolean(),
};

export const trend = z.object({
  ...slopeTest,
  /** Null when there is a verdict. `context`: a municipality cannot change this itself, so it is not judged. */
  reason: z.enum([...noTrendReasons, "context"]).nullable(),
});
export type TrendView = z.infer<typeof trend>;

export const goalTrendView = z.object({
  ...slopeTest,
  reason: z.enum([...noTrendReasons, ...noGoalTrendReasons]).nullable(),
  /** Indicators that have a trend over the same years: the mean of their scores is what is tested. */
  indicatorCount: z.number().int(),
  syntheticCount: z.number().int(),
  basketCount: z.number().int(),
});
export type GoalTrendView = z.infer<typeof goalTrendView>;

/** A target that somebody decided: adopted with the thresholds, or by the area's own council. */
const decidedTarget = {
  kind: z.enum(["adopted", "own"]),
  value: z.number(),
  year: wholeYear,
  /** For an own target the name of the area: its own council. */
  decidedBy: z.string(),
  decidedOn: z.string(),
  document: z.string(),
  /** True when the decision was made up in a demonstration. */
  example: z.boolean(),
};

/** The chance that the target is met in its year when the figures go on as they went. People see the word. */
const chance = {
  probability: z.number().min(0).max(1).nullable(),
  probabilityWord: z.enum(chanceWords).nullable(),
  noProbabilityReason: z.enum(noChanceReasons).nullable(),
};

/** Pace and chance stand with the target that they are about, and nowhere else. */
export const targetOutlook = z.object({
  ...decidedTarget,
  pace: z.enum(paces).nullable(),
  noPaceReason: z.enum(noPaceReasons).nullable(),
  /** The latest figure is at or beyond the target. */
  met: z.boolean(),
  /** The target is met, yet the figures move away from it. */
  metButWorsening: z.boolean(),
  ...chance,
});
export type TargetOutlook = z.infer<typeof targetOutlook>;

export const indicatorTrend = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  goal: goalNumber.nullable(),
  direction: direction.nullable(),
  trend,
  /** The adopted target, then the area's own; empty where nobody decided one. */
  targets: z.array(targetOutlook),
});
export type IndicatorTrend = z.infer<typeof indicatorTrend>;

export const listTrends = endpoint({
  method: "get",
  path: "/v1/trends",
  summary:
    "Of one area: how its goals and indicators developed over eight years, tested, and beside decided targets",
  access: "public",
  query: z.strictObject({
    area: areaCode,
    goal: goalNumber.optional(),
    indicator: indicatorCode.optional(),
    /** `goals` leaves the indicators out of the answer; they are counted all the same. */
    only: z.enum(["goals"]).optional(),
    basket: basketCode.optional(),
    asOf,
  }),
  response: z.object({
    basis: scoreBasis,
    area: areaCode,
    /** Empty, with `noGoals`, where the layer has no scores. */
    goals: z.array(z.object({ goal: goalNumber, trend: goalTrendView })),
    noGoals: z.enum(["layer-not-scored"]).nullable(),
    /** All indicators of the area's layer, or those that were asked for; also those without a figure. */
    indicators: z.array(indicatorTrend),
    /** Indicators with at least one figure in the window, and how many of these are examples. */
    figureCount: z.number().int(),
    syntheticCount: z.number().int(),
  }),
});
export type Trends = z.infer<typeof listTrends.response>;

export const projectionTarget = z.object({ ...decidedTarget, ...chance });

export const getProjection = endpoint({
  method: "get",
  path: "/v1/projections",
  summary:
    "Where an indicator of an area goes if its figures go on as they went, with a 90 % prediction interval",
  access: "public",
  query: z.strictObject({ area: areaCode, indicator: indicatorCode, year: year.optional(), asOf }),
  response: z.object({
    basis: scoreBasis,
    area: areaCode,
    indicator: indicatorCode,
    name: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    goal: goalNumber.nullable(),
    direction: direction.nullable(),
    /** The year that was asked for; 2030 unless said otherwise. */
    year: wholeYear,
    /** All figures of the area up to the score's year, also those that the line does not use. */
    points: z.array(
      z.object({ year: wholeYear, value: z.number(), status: observationStatus, synthetic: z.boolean() }),
    ),
    /** The fitted line from the first year used to `year`; an interval only beyond the last figure. Empty with `reason`. */
    line: z.array(
      z.object({
        year: wholeYear,
        value: z.number(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
    /** The figure in `year`; null with `reason`. */
    projection: z
      .object({
        value: z.number(),
        low: z.number(),
        high: z.number(),
        /** By Theil–Sen, which a single odd year does not move. */
        robustValue: z.number(),
        /** First and last year, and number, of the figures used. */
        from: wholeYear,
        to: wholeYear,
        count: z.number().int(),
      })
      .nullable(),
    reason: z.enum(noProjectionReasons).nullable(),
    /** Each with the chance in the target's own year; empty where nobody decided one. */
    targets: z.array(projectionTarget),
    synthetic: z.boolean(),
  }),
});
export type ProjectionView = z.infer<typeof getProjection.response>;
