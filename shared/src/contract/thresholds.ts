import { z } from "zod";
import { decisionYears } from "../framework/decision-mistake.ts";
import { notJudgedReasons, thresholdStatuses } from "../framework/indicator.ts";
import { asOf, decimal, goalNumber, indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { thresholds } from "./framework.ts";

/** The thresholds of one indicator, with what a decision about them is checked against. */
export const indicatorThresholds = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber.nullable(),
  layer,
  unit: z.string(),
  decimals: z.number().int(),
  /** Null, as the bounds: the indicator gets no verdict and no thresholds. */
  direction: z.enum(["higher", "lower"]).nullable(),
  bounds: z.object({ lowerBound: z.number(), optimum: z.number() }).nullable(),
  /** Why it may have no advice and no decision, though it may have a direction; null where it may. */
  notJudged: z.enum(notJudgedReasons).nullable(),
  /** Null while nobody proposed any. */
  thresholds: thresholds.nullable(),
  /** The values that an expert session advised, where other values were adopted; else null. */
  otherAdvice: z.object({ red: z.number(), green: z.number() }).nullable(),
});
export type IndicatorThresholds = z.infer<typeof indicatorThresholds>;

export const listThresholds = endpoint({
  method: "get",
  path: "/v1/thresholds",
  summary:
    "The thresholds of all indicators: proposed, advised or adopted, by whom, when and in which document",
  access: "public",
  query: z.strictObject({ asOf }),
  response: z.object({ dataVersion: z.number().int(), indicators: z.array(indicatorThresholds) }),
});
export type ThresholdList = z.infer<typeof listThresholds.response>;

const line = (most: number) => z.string().trim().min(3).max(most).nullish();

export const postThresholds = endpoint({
  method: "post",
  path: "/v1/thresholds/:indicator",
  summary:
    "Records advice or a decision about thresholds as their next version; If-Match says which version was read",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ indicator: indicatorCode }),
  body: z.strictObject({
    status: z.enum(thresholdStatuses),
    red: decimal.nullish(),
    green: decimal.nullish(),
    /** Advised: the expert session. Adopted: who adopted them. */
    decidedBy: line(200),
    decidedOn: z.iso.date().nullish(),
    /** Name or https address; needed for adopted. */
    document: line(500),
    target: decimal.nullish(),
    targetYear: z.number().int().min(decisionYears.first).max(decisionYears.last).nullish(),
    /** Stands in the log; needed to go back to a proposal. */
    reason: line(500),
  }),
  response: z.object({ dataVersion: z.number().int(), indicator: indicatorThresholds }),
});
