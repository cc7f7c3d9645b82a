import { z } from "zod";
import { calendarKinds, dateKinds } from "../entry/calendar-dates.ts";
import { areaCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const date = z.object({
  kind: z.enum(dateKinds),
  day: z.string(),
  /** What it is, in words, with the name of its round. */
  label: z.string(),
  /** Null for a day of the year that belongs to no round. */
  round: z.string().nullable(),
  daysLeft: z.number().int(),
});
export type CalendarDate = z.infer<typeof date>;

export const getCalendar = endpoint({
  method: "get",
  path: "/v1/calendar",
  summary: "The days of the year that matter: of the rounds, and of the year itself; the next one in front",
  access: "signed-in",
  response: z.object({
    /** From today on, the first in front. */
    dates: z.array(date),
    next: date.nullable(),
    /** The days of the year that an analyst keeps, past ones too. */
    kept: z.array(z.object({ kind: z.enum(calendarKinds), day: z.string() })),
  }),
});
export type Calendar = z.infer<typeof getCalendar.response>;

export const putCalendarYear = endpoint({
  method: "put",
  path: "/v1/calendar/:year",
  summary: "Sets the days of one year that belong to no round; one that is left out is not known yet",
  access: "signed-in",
  params: z.strictObject({ year: z.string().regex(/^20\d\d$/, "a year such as 2027") }),
  body: z.strictObject({
    dates: z
      .array(z.strictObject({ kind: z.enum(calendarKinds), day: z.iso.date() }))
      .max(calendarKinds.length),
  }),
  response: z.object({ year: z.string() }),
});

/** The days of a round as a calendar file (RFC 5545); the handler writes text. */
export const getRoundCalendar = endpoint({
  method: "get",
  path: "/v1/rounds/:round/calendar.ics",
  summary: "The days of a round for a calendar program; with `area`: with the last day of that organisation",
  access: "signed-in",
  params: z.strictObject({ round: z.string().max(40) }),
  query: z.strictObject({ area: areaCode.optional() }),
  response: z.string(),
});
