import { z } from "zod";
import { areaCode, asOf, indicatorCode, period } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** Product rule: an explanation is short enough to stand beside its value everywhere. */
export const explanationLength = 280;

/** What an organisation says in public about one of its values. Signed with its name, never a person's. */
export const explanation = z.object({
  area: areaCode,
  areaName: z.string(),
  indicator: indicatorCode,
  indicatorName: z.string(),
  period,
  text: z.string(),
  /** Grows with every change; say with If-Match which one you read, "0" for the first. */
  version: z.number().int(),
  writtenAt: z.string(),
});
export type ExplanationView = z.infer<typeof explanation>;

export const listExplanations = endpoint({
  method: "get",
  path: "/v1/explanations",
  summary: "What organisations say about their values; of one organisation or one indicator",
  access: "public",
  query: z.strictObject({ area: areaCode.optional(), indicator: indicatorCode.optional(), asOf }),
  response: z.object({ dataVersion: z.number().int(), explanations: z.array(explanation) }),
});
export type Explanations = z.infer<typeof listExplanations.response>;

export const putExplanation = endpoint({
  method: "put",
  path: "/v1/explanations/:area/:indicator/:period",
  summary: "Writes, changes or (with null) withdraws the public explanation of an own value",
  access: "signed-in",
  params: z.strictObject({ area: areaCode, indicator: indicatorCode, period }),
  body: z.strictObject({ text: z.string().trim().min(3).max(explanationLength).nullable() }),
  response: z.object({
    dataVersion: z.number().int(),
    version: z.number().int(),
    text: z.string().nullable(),
  }),
});
