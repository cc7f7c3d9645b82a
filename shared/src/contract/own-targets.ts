import { z } from "zod";
import { decisionYears } from "../framework/decision-mistake.ts";
import { areaCode, asOf, decimal, indicatorCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** What a council itself aims at, by its own decision. */
export const ownTarget = z.object({
  area: areaCode,
  areaName: z.string(),
  indicator: indicatorCode,
  indicatorName: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  /** Grows with every decision of this organisation on this indicator; say with If-Match which one you read. */
  version: z.number().int(),
  value: z.number(),
  year: z.number().int(),
  /** Name or https address. */
  decision: z.string(),
  decidedOn: z.string(),
  /** Day of the decision that replaced or withdrew it; null while it is in force. */
  replacedOn: z.string().nullable(),
  /** True when the decision was made up in a demonstration. */
  example: z.boolean(),
});
export type OwnTargetView = z.infer<typeof ownTarget>;

export const listOwnTargets = endpoint({
  method: "get",
  path: "/v1/own-targets",
  summary:
    "The own targets of organisations, also those that were replaced; the newest of an indicator first",
  access: "public",
  query: z.strictObject({ area: areaCode.optional(), asOf }),
  response: z.object({ dataVersion: z.number().int(), ownTargets: z.array(ownTarget) }),
});
export type OwnTargets = z.infer<typeof listOwnTargets.response>;

const councilDecision = {
  /** The council's decision: name or https address. */
  decision: z.string().trim().min(3).max(500),
  decidedOn: z.iso.date(),
};

export const putOwnTarget = endpoint({
  method: "put",
  path: "/v1/own-targets/:area/:indicator",
  summary: "Records what the own council aims at; the target before it stays to be seen",
  access: "signed-in",
  params: z.strictObject({ area: areaCode, indicator: indicatorCode }),
  body: z.strictObject({
    value: decimal,
    year: z.number().int().min(decisionYears.first).max(decisionYears.last),
    ...councilDecision,
  }),
  response: z.object({ dataVersion: z.number().int(), ownTarget }),
});

export const withdrawOwnTarget = endpoint({
  method: "post",
  path: "/v1/own-targets/:area/:indicator/withdrawal",
  summary:
    "Records that the own council aims at it no more; the target stays to be seen with the day it ended",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ area: areaCode, indicator: indicatorCode }),
  body: z.strictObject(councilDecision),
  response: z.object({ dataVersion: z.number().int(), ownTarget }),
});
