import { z } from "zod";
import { thresholdStatuses } from "../framework/indicator.ts";
import { asOf, basketCode, goalNumber, indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const target = z.object({ code: z.string(), goal: goalNumber, name: z.string() });
export const goal = z.object({ number: goalNumber, name: z.string(), indicatorCount: z.number().int() });

export const indicatorSummary = z.object({
  code: indicatorCode,
  kind: z.enum(["indicator", "measure"]),
  layer,
  goal: goalNumber.nullable(),
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(["higher", "lower"]).nullable(),
  collection: z.enum(["source", "own"]),
  /** The last year with a figure; null when there is none. */
  latestYear: z.number().int().nullable(),
  /** Areas with a figure in that year. */
  areaCount: z.number().int(),
  baskets: z.array(basketCode),
});
export type IndicatorSummary = z.infer<typeof indicatorSummary>;

/** Thresholds with who stands behind them; a target only where one goes with them. */
export const thresholds = z.object({
  /** Grows with every decision; say with If-Match which one you read. */
  version: z.number().int(),
  red: z.number(),
  green: z.number(),
  status: z.enum(thresholdStatuses),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
  document: z.string().nullable(),
  target: z.object({ value: z.number(), year: z.number().int() }).nullable(),
  /** True when the decision was made up in a demonstration. */
  example: z.boolean(),
});
export type ThresholdsView = z.infer<typeof thresholds>;

export const indicatorDetail = indicatorSummary.extend({
  definitionVersion: z.number().int(),
  definition: z.string(),
  targets: z.array(target),
  measureType: z.enum(["rate", "mean", "binary", "count"]),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  aggregation: z.string(),
  influence: z.enum(["direct", "shared", "context"]),
  effect: z.enum(["outcome", "effort"]),
  directionContested: z.boolean(),
  verifyBeforeScore: z.boolean(),
  bounds: z
    .object({
      lowerBound: z.number(),
      optimum: z.number(),
      optimumTier: z.string(),
      reason: z.string(),
    })
    .nullable(),
  thresholds: thresholds.nullable(),
  source: z.object({
    organisation: z.string(),
    table: z.string().nullable(),
    measure: z.string().nullable(),
  }),
  periodicity: z.string(),
  disclosureLimit: z.number().int(),
  policyFields: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type IndicatorDetail = z.infer<typeof indicatorDetail>;

export const listGoals = endpoint({
  method: "get",
  path: "/v1/goals",
  summary: "The 17 Global Goals",
  access: "public",
  response: z.object({ goals: z.array(goal) }),
});

export const listTargets = endpoint({
  method: "get",
  path: "/v1/targets",
  summary: "The targets of the goals",
  access: "public",
  query: z.strictObject({ goal: goalNumber.optional() }),
  response: z.object({ targets: z.array(target) }),
});

export const policyField = z.object({
  code: z.string(),
  name: z.string(),
  /** Codes of the targets that it works on. */
  targets: z.array(z.string()),
  indicators: z.array(z.object({ code: indicatorCode, name: z.string(), goal: goalNumber.nullable() })),
});
export type PolicyFieldView = z.infer<typeof policyField>;

export const listPolicyFields = endpoint({
  method: "get",
  path: "/v1/policy-fields",
  summary: "Municipal policy fields with their targets and indicators; of one goal only what belongs to it",
  access: "public",
  query: z.strictObject({ goal: goalNumber.optional() }),
  response: z.object({ policyFields: z.array(policyField) }),
});

export const listIndicators = endpoint({
  method: "get",
  path: "/v1/indicators",
  summary: "Indicators and measures",
  access: "public",
  query: z.strictObject({
    goal: goalNumber.optional(),
    layer: layer.optional(),
    kind: z.enum(["indicator", "measure"]).optional(),
  }),
  response: z.object({ indicators: z.array(indicatorSummary) }),
});

export const getIndicator = endpoint({
  method: "get",
  path: "/v1/indicators/:code",
  summary: "One indicator with its definition, bounds, thresholds and source",
  access: "public",
  params: z.strictObject({ code: indicatorCode }),
  query: z.strictObject({ asOf }),
  response: indicatorDetail,
});
