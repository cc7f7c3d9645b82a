import { z } from "zod";
import { areaCode, indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { roundSummary, stateCounts } from "./entry.ts";

const round = z.string().max(40);

/** How far an organisation is: counts and states, never a value. */
export const areaCompleteness = z.object({
  area: areaCode,
  areaName: z.string(),
  layer,
  provinceName: z.string().nullable(),
  counts: stateCounts,
  required: z.number().int(),
  requiredEmpty: z.number().int(),
  state: z.enum(["excused", "not-begun", "begun", "submitted", "returned", "approved"]),
  closesOn: z.string(),
  overdue: z.boolean(),
  /** Who can be reminded. */
  officers: z.number().int(),
  lastReminded: z.string().nullable(),
  /** Why no reminder can go out now; null when it can. */
  whyNotRemind: z.string().nullable(),
});
export type AreaCompleteness = z.infer<typeof areaCompleteness>;

export const getCompleteness = endpoint({
  method: "get",
  path: "/v1/rounds/:round/completeness",
  summary: "How far organisations are in a round: the own ones, or all for the analyst. Counts, never values",
  access: "signed-in",
  params: z.strictObject({ round }),
  response: z.object({
    round: roundSummary,
    practice: z.boolean(),
    areas: z.array(areaCompleteness),
    /** Per indicator, for organisations of one's own. */
    indicators: z.array(
      z.object({
        area: areaCode,
        indicator: indicatorCode,
        name: z.string(),
        goal: z.number().int(),
        required: z.boolean(),
        counts: stateCounts,
        assignedTo: z.string().nullable(),
        dueOn: z.string().nullable(),
      }),
    ),
  }),
});
export type Completeness = z.infer<typeof getCompleteness.response>;

export const postReminders = endpoint({
  method: "post",
  path: "/v1/rounds/:round/reminders",
  summary:
    "Reminds the officers of organisations by mail, at most once a day; says per organisation what happened",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ round }),
  body: z.strictObject({ areas: z.array(areaCode).min(1).max(500) }),
  response: z.object({
    results: z.array(
      z.object({
        area: areaCode,
        areaName: z.string(),
        /** Messages that go out; 0 with the reason. */
        messages: z.number().int(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});
