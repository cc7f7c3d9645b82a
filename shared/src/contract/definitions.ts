import { z } from "zod";
import { asOf, decimal, goalNumber, indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const bilingual = (most: number) =>
  z.strictObject({ nl: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });

/** What a new version of a definition can change; code, layer, goal and kind of measure stay what they are. */
export const definitionBody = z.strictObject({
  name: bilingual(160),
  definition: bilingual(1500),
  unit: z.string().regex(/^[a-z0-9_]{2,60}$/, "a unit code such as percent or per_1000_inhabitants"),
  unitName: bilingual(80),
  decimals: z.number().int().min(0).max(6),
  numerator: bilingual(300).nullable(),
  denominator: bilingual(300).nullable(),
  direction: z.enum(["higher", "lower"]).nullable(),
  naturalMin: decimal.nullable(),
  naturalMax: decimal.nullable(),
  lowerBound: decimal.nullable(),
  optimum: decimal.nullable(),
  optimumReason: bilingual(600).nullable(),
  influence: z.enum(["direct", "shared", "context"]),
  disclosureLimit: z.number().int().min(0).max(1000),
});
export type DefinitionBody = z.infer<typeof definitionBody>;

const change = {
  /** What is other, in a sentence for officers: they see it beside the indicator. */
  change: bilingual(400),
  /** Values from before cannot be compared with those after. */
  breaksSeries: z.boolean(),
};

export const definitionVersion = definitionBody.extend({
  version: z.number().int(),
  /** Null for what the framework began with. */
  change: z.object({ nl: z.string(), en: z.string() }).nullable(),
  breaksSeries: z.boolean(),
  changedAt: z.string().nullable(),
  /** Approved figures that were measured by this version. */
  figures: z.number().int(),
});
export type DefinitionVersion = z.infer<typeof definitionVersion>;

export const getDefinitions = endpoint({
  method: "get",
  path: "/v1/indicators/:code/definitions",
  summary: "All versions of an indicator's definition, the newest first; with a view only those in it",
  access: "public",
  params: z.strictObject({ code: indicatorCode }),
  query: z.strictObject({ asOf }),
  response: z.object({
    code: indicatorCode,
    kind: z.enum(["indicator", "measure"]),
    layer,
    goal: goalNumber.nullable(),
    measureType: z.enum(["rate", "mean", "binary", "count"]),
    versions: z.array(definitionVersion),
  }),
});
export type Definitions = z.infer<typeof getDefinitions.response>;

/** What a new version does to what is there: counted, never whose. */
export const definitionEffect = z.object({
  figures: z.number().int(),
  /** Approved figures outside the new limits: they stay, with the version they were measured by. */
  outsideLimits: z.number().int(),
  /** Approved figures with more decimals than the new definition has. */
  finer: z.number().int(),
  /** Whether drafts lie outside the new limits: their officers must look again. Null: too few drafts to say. */
  draftsOutsideLimits: z.boolean().nullable(),
  /** Areas with a score of this indicator, before and after; and how many move by 5 points or more. */
  scoredBefore: z.number().int(),
  scoredAfter: z.number().int(),
  scoresMoved: z.number().int(),
  largestMove: z.number().nullable(),
  medianBefore: z.number().nullable(),
  medianAfter: z.number().nullable(),
  /** The fields that differ from the version in force. */
  changedFields: z.array(z.string()),
});
export type DefinitionEffect = z.infer<typeof definitionEffect>;

export const postDefinitionTrial = endpoint({
  method: "post",
  path: "/v1/indicators/:code/definition-trials",
  summary: "What a new version of a definition would do to the values and scores there are; stores nothing",
  access: "signed-in",
  params: z.strictObject({ code: indicatorCode }),
  body: definitionBody,
  response: definitionEffect,
});

export const postDefinition = endpoint({
  method: "post",
  path: "/v1/indicators/:code/definitions",
  summary: "Stores the next version of a definition; If-Match says which version was read",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ code: indicatorCode }),
  body: definitionBody.extend(change),
  response: z.object({ dataVersion: z.number().int(), version: z.number().int() }),
});

export const postIndicator = endpoint({
  method: "post",
  path: "/v1/indicators",
  summary:
    "Makes a new indicator that organisations enter themselves, with the first version of its definition",
  access: "signed-in",
  status: 201,
  body: definitionBody.extend({
    code: indicatorCode,
    layer,
    goal: goalNumber,
    measureType: z.enum(["rate", "mean", "binary", "count"]),
  }),
  response: z.object({ code: indicatorCode, dataVersion: z.number().int() }),
});
