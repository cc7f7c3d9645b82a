import { z } from "zod";
import { areaCode, asOf, goalNumber, indicatorCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { methodParameters } from "./method-parameters.ts";
import { scoreBasis } from "./scores.ts";

const count = z.number().int();

/** One set of published results that the method reproduces. */
export const methodCheck = z.object({
  code: z.string(),
  name: z.string(),
  source: z.string(),
  /** How many numbers of each kind are reproduced, and within which difference; 0 is exactly. */
  parts: z.array(z.object({ name: z.string(), count, tolerance: z.number() })),
});

/** Questions whose predicted chance lay in one tenth: how often they came true. */
export const calibrationDecile = z.object({
  /** 0: a chance from 0 to 0.1. */
  decile: count,
  /** Null where there are too few questions to say anything. */
  predicted: z.number().nullable(),
  observed: z.number().nullable(),
  count,
});

/** One figure on its way to a score: `score = 100 · (value − lowerBound) / (optimum − lowerBound)`, kept within 0 and 100. */
export const workedIndicator = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(["higher", "lower"]),
  year: z.number().int(),
  value: z.number(),
  lowerBound: z.number(),
  optimum: z.number(),
  score: z.number(),
  synthetic: z.boolean(),
});

export const getMethod = endpoint({
  method: "get",
  path: "/v1/method",
  summary:
    "The method's version, what it was tested against, how its chances came true, and an example computed now",
  access: "public",
  query: z.strictObject({ asOf }),
  response: z.object({
    basis: scoreBasis,
    methodVersion: z.string(),
    parameters: methodParameters,
    /** The newest first. */
    versions: z.array(z.object({ version: z.string(), changes: z.array(z.string()) })),
    checks: z.array(methodCheck),
    /** Of the real series of this database: fitted up to one year, checked in a later one. */
    hindcast: z.object({
      fitFrom: z.number().int(),
      fitUntil: z.number().int(),
      checkYear: z.number().int(),
      seriesCount: count,
      questionCount: count,
      deciles: z.array(calibrationDecile),
      /** Always false: examples are made by a rule and would prove nothing. */
      synthetic: z.boolean(),
      /** Why there are no numbers; null when there are. */
      reason: z.enum(["too-few-series"]).nullable(),
    }),
    /** From one figure to the score of a goal, of one municipality; null where no goal has a score. */
    example: z
      .object({
        area: areaCode,
        areaName: z.string(),
        goal: goalNumber,
        goalName: z.string(),
        /** The first of `indicators`, and a real figure where the municipality has one. */
        worked: indicatorCode,
        indicators: z.array(workedIndicator),
        sum: z.number(),
        count,
        basketSize: count,
        goalScore: z.number(),
        synthetic: z.boolean(),
        syntheticCount: count,
      })
      .nullable(),
  }),
});
export type Method = z.infer<typeof getMethod.response>;
