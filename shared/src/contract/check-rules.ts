import { z } from "zod";
import { ruleLayers } from "../entry/rule-layers.ts";
import { endpoint } from "./endpoint.ts";

const layer = z.enum(ruleLayers);
const severity = z.enum(["block", "explain", "note"]);

const ruleCode = z
  .string()
  .min(3)
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a code in kebab-case, such as residual-waste-is-a-part");

/** A rule as it is now; earlier versions stay in the database and in the log. */
export const checkRule = z.object({
  code: z.string(),
  version: z.number().int(),
  layer,
  expression: z.string(),
  severity,
  messageNl: z.string(),
  messageEn: z.string(),
  active: z.boolean(),
  /** Null: the program itself. */
  changedBy: z.string().nullable(),
  changedAt: z.string(),
  /** Why it cannot be read any more, in words; such a rule is not in force. */
  mistakes: z.array(z.string()),
});
export type CheckRuleView = z.infer<typeof checkRule>;

export const listCheckRules = endpoint({
  method: "get",
  path: "/v1/check-rules",
  summary: "The rules between indicators, for who may edit them",
  access: "signed-in",
  response: z.object({ rules: z.array(checkRule) }),
});

/** The language's own limit is 500; a longer text is refused with a sentence, not cut. */
const expression = z.string().max(2_000);
const message = z.string().trim().min(10).max(300);

export const putCheckRule = endpoint({
  method: "put",
  path: "/v1/check-rules/:code",
  summary: 'Stores a rule as its next version. If-Match names the version that was read: "0" for a new rule',
  access: "signed-in",
  params: z.strictObject({ code: ruleCode }),
  body: z.strictObject({
    layer,
    expression,
    severity,
    messageNl: message,
    messageEn: message,
    active: z.boolean(),
  }),
  response: checkRule,
});

/** So many organisations and years that a trial shows. */
export const trialExamples = 20;

export const checkRuleTrial = z.object({
  /** How many times all its figures were there: organisations × years. */
  checked: z.number().int(),
  /** How many times it did not hold. */
  flagged: z.number().int(),
  /** How many organisations had at least one year in which it did not hold. */
  flaggedAreas: z.number().int(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
  /** The last years first. */
  examples: z
    .array(
      z.object({
        area: z.string(),
        areaName: z.string(),
        year: z.number().int(),
        /** The figures that it compares, with their values, in words. */
        values: z.string(),
        /** Whether one of them is an example. */
        synthetic: z.boolean(),
      }),
    )
    .max(trialExamples),
});
export type CheckRuleTrial = z.infer<typeof checkRuleTrial>;

export const postCheckRuleTrial = endpoint({
  method: "post",
  path: "/v1/check-rules/trial",
  summary: "Tries a rule on approved values, never on drafts; stores nothing",
  access: "signed-in",
  body: z.strictObject({ layer, expression }),
  response: checkRuleTrial,
});
