import { z } from "zod";
import { figureFacts } from "../annex/fact-tag.ts";
import { locales } from "../text/define-text.ts";
import { areaCode, asOf, indicatorCode, listOf } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** What a council decides on: what is to come, or what has been. */
export const annexKinds = ["budget", "accounts"] as const;
export type AnnexKind = (typeof annexKinds)[number];

/** The policy fields of Iv3: `6.3`, `6.81a`, `0.61-0.64`. */
export const policyFieldCode = z
  .string()
  .regex(/^\d\.\d{1,2}[a-z]?(-\d\.\d{1,2})?$/, "a policy field such as 6.3");

export const firstAnnexYear = 2015;
export const lastAnnexYear = 2040;

/** The texts of one indicator, as they stand in the file. */
const factTexts = z.object(
  Object.fromEntries(figureFacts.map((fact) => [fact, z.string()])) as Record<
    (typeof figureFacts)[number],
    z.ZodString
  >,
);

export const annexIndicator = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  goal: z.number().int().nullable(),
  /** Who can change it within a council term. */
  influence: z.enum(["direct", "shared", "context"]),
  /** Year of the figure; null when there is none that may be shown. */
  period: z.string().nullable(),
  /** Whether its value, the middle of others or a comparison has an example in it. */
  synthetic: z.boolean(),
  facts: factTexts,
});
export type AnnexIndicator = z.infer<typeof annexIndicator>;

export const annexField = z.object({
  code: z.string(),
  name: z.string(),
  /** The group of policy fields that it is of: `6`, "Sociaal domein". */
  group: z.string(),
  groupName: z.string(),
  indicators: z.array(annexIndicator),
});
export type AnnexField = z.infer<typeof annexField>;

export const annexView = z.object({
  dataVersion: z.number().int(),
  kind: z.enum(annexKinds),
  /** Of the budget or the accounts. */
  year: z.number().int(),
  language: z.enum(locales),
  area: areaCode,
  areaName: z.string(),
  title: z.string(),
  /** Which publication the figures are of. */
  edition: z.string(),
  /** On every page. */
  mark: z.string(),
  /** How many figures are examples, as a sentence. */
  share: z.string(),
  /** Which municipalities are like this one. */
  peers: z.string(),
  figureCount: z.number().int(),
  syntheticCount: z.number().int(),
  /** The policy fields that were chosen, in the order of Iv3, those with own influence first in each. */
  fields: z.array(annexField),
  /** Every policy field with figures, to choose from. */
  choice: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      indicators: z.array(z.object({ indicator: indicatorCode, name: z.string() })),
    }),
  ),
  /** Policy fields of which no indicator has a figure. */
  empty: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type AnnexView = z.infer<typeof annexView>;

const wish = {
  kind: z.enum(annexKinds).optional(),
  year: z.coerce.number().int().min(firstAnnexYear).max(lastAnnexYear).optional(),
  language: z.enum(locales).optional(),
  /** All with figures unless said otherwise. */
  fields: listOf(policyFieldCode, 60).optional(),
  /** Indicators that are left out. */
  without: listOf(indicatorCode, 200).optional(),
  asOf,
};

export const getAnnex = endpoint({
  method: "get",
  path: "/v1/areas/:code/annex",
  summary: "What stands in the annex to a budget or accounts of one municipality, by policy field",
  access: "public",
  params: z.strictObject({ code: areaCode }),
  query: z.strictObject(wish),
  response: annexView,
});

export const getAnnexFile = endpoint({
  method: "get",
  path: "/v1/areas/:code/annex.docx",
  summary: "The annex as a Word file, in which every figure is a content control that names it",
  access: "public",
  params: z.strictObject({ code: areaCode }),
  query: z.strictObject(wish),
  response: z.string(),
});

/** One thing that is other than it was in the file. */
export const annexChange = z.object({
  area: areaCode,
  indicator: indicatorCode.nullable(),
  /** Name of the indicator, or of what is said of all figures. */
  name: z.string(),
  fact: z.enum([...figureFacts, "document"]),
  /** What it is of, in words: "Waarde". */
  what: z.string(),
  /** As it stood in the file; null when that may not be shown any more. */
  was: z.string().nullable(),
  now: z.string(),
  /** Name of the year when it stayed the same: the figure of that year was revised. */
  revised: z.string().nullable(),
});
export type AnnexChange = z.infer<typeof annexChange>;

export const postAnnexRefresh = endpoint({
  method: "post",
  path: "/v1/annex-refreshes",
  summary: "Takes a Word file with figures of an annex and gives it back with the figures of now",
  access: "signed-in",
  file: "application/octet-stream",
  query: z.strictObject({
    fileName: z.string().trim().min(1).max(200).optional(),
    /** `no`: changed figures are not marked in the text, and marks of before are taken away. */
    marks: z.enum(["yes", "no"]).optional(),
    asOf,
  }),
  response: z.object({
    dataVersion: z.number().int(),
    fileName: z.string(),
    /** Figures found in the file, and how many of them are as they were. */
    found: z.number().int(),
    unchanged: z.number().int(),
    changes: z.array(annexChange),
    /** Indicators that are not published any more: their text was left as it is. */
    left: z.array(z.string()),
    /** The file, in base64. */
    file: z.string(),
  }),
});
export type AnnexRefresh = z.infer<typeof postAnnexRefresh.response>;
