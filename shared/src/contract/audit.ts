import { z } from "zod";
import { areaCode, indicatorCode, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const auditEvent = z.object({
  id: uuid,
  /** Its place in the chain of the organisation. */
  position: z.number().int(),
  at: z.string(),
  /** Null: the program itself. */
  by: z.string().nullable(),
  /** What happened, as the log has it: `cell written`. */
  action: z.string(),
  channel: z.string(),
  reason: z.string().nullable(),
  indicator: z.string().nullable(),
  period: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** How many rows, for a change of many at once. */
  rows: z.number().int().nullable(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const listAuditEvents = endpoint({
  method: "get",
  path: "/v1/audit-events",
  summary: "What happened at an organisation, the newest first; without an area: to the program itself",
  access: "signed-in",
  query: z.strictObject({
    area: areaCode.optional(),
    indicator: indicatorCode.optional(),
    period: period.optional(),
    /** First and last day, in Amsterdam. */
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** A position: the events before it. */
    before: z.coerce.number().int().min(1).optional(),
  }),
  response: z.object({
    area: areaCode.nullable(),
    areaName: z.string().nullable(),
    events: z.array(auditEvent),
    /** The position to ask the next page with; null on the last. */
    next: z.number().int().nullable(),
    /** The newest seal: keep a copy, and nobody can write the log anew unseen. */
    seal: z.object({ day: z.string(), position: z.number().int(), hash: z.string() }).nullable(),
  }),
});
export type AuditEvents = z.infer<typeof listAuditEvents.response>;

export const getFiguresOn = endpoint({
  method: "get",
  path: "/v1/areas/:code/figures-on/:day",
  summary: "The approved figures of an organisation as they were at the end of a day",
  access: "signed-in",
  params: z.strictObject({ code: areaCode, day: z.iso.date() }),
  response: z.object({
    area: areaCode,
    areaName: z.string(),
    day: z.string(),
    dataVersion: z.number().int(),
    figures: z.array(
      z.object({
        indicator: indicatorCode,
        name: z.string(),
        unit: z.string(),
        decimals: z.number().int(),
        period,
        value: z.string().nullable(),
        status: observationStatus,
        synthetic: z.boolean(),
        definitionVersion: z.number().int(),
      }),
    ),
  }),
});
export type FiguresOn = z.infer<typeof getFiguresOn.response>;
