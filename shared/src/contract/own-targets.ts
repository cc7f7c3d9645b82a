import { z } from "zod";
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
  /** Day of the decision that replaced it; null while it is in force. */
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

export const putOwnTarget = endpoint({
  method: "put",
  path: "/v1/own-targets/:area/:indicator",
  summary: "Records what the own council aims at; the target before it stays to be seen",
  access: "signed-in",
  params: z.strictObject({ area: areaCode, indicator: indicatorCode }),
  body: z.strictObject({
    value: decimal,
    year: z.number().int().min(1990).max(2200),
    /** The council's decision: name or https address. */
    decision: z.string().trim().min(3).max(500),
    decidedOn: z.iso.date(),
  }),
  response: z.object({ dataVersion: z.number().int(), ownTarget }),
});
