import { z } from "zod";
import { roundPhases } from "../entry/round-phase.ts";
import { areaCode, indicatorCode, layer, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { lastReturn, roundSummary, stateCounts } from "./entry.ts";

/** What became of the newest request of an organisation for more time. */
export const extension = z.object({
  id: uuid,
  state: z.enum(["open", "granted", "refused"]),
  wishedOn: z.string(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  grantedOn: z.string().nullable(),
  answer: z.string().nullable(),
});
export type Extension = z.infer<typeof extension>;

const unreadMention = z.object({
  remark: uuid,
  by: z.string(),
  at: z.string(),
  text: z.string(),
  indicator: indicatorCode,
  indicatorName: z.string(),
  period,
});

export const worklistTask = z.object({
  /** `closesOn` is the last day of this organisation, with its extension. */
  round: roundSummary,
  area: areaCode,
  areaName: z.string(),
  layer,
  phase: z.enum(roundPhases),
  practice: z.boolean(),
  /** Days until the last day, 0 on that day, negative after it. */
  daysLeft: z.number().int(),
  /** The last day has passed and required values are empty: it stays on the list. */
  overdue: z.boolean(),
  /** Why the organisation takes no part; null when it does. */
  excused: z.string().nullable(),
  counts: stateCounts,
  requiredEmpty: z.number().int(),
  /** Drafts are its own to see; false for a coordinator, who sees how far it is. */
  maySeeDrafts: z.boolean(),
  mayEnter: z.boolean(),
  mayApprove: z.boolean(),
  mayAskExtension: z.boolean(),
  maySeeCompleteness: z.boolean(),
  extension: extension.nullable(),
  /** The submission that waits for a decision. */
  openSubmission: z.object({ id: uuid, submittedAt: z.string(), cells: z.number().int() }).nullable(),
  lastReturn: lastReturn.nullable(),
  /** Indicators that the account itself was asked to fill, the first due in front. */
  assigned: z.array(
    z.object({
      indicator: indicatorCode,
      name: z.string(),
      dueOn: z.string().nullable(),
      filled: z.boolean(),
    }),
  ),
  /** Remarks that name the account and that it has not read. */
  mentions: z.array(unreadMention),
});
export type WorklistTask = z.infer<typeof worklistTask>;

export const getWorklist = endpoint({
  method: "get",
  path: "/v1/worklist",
  summary: "What is due for the organisations of the account, the first to close in front",
  access: "signed-in",
  response: z.object({ tasks: z.array(worklistTask) }),
});

const id = z.string().max(40);

/** What a round is: what it asks, of whom, and when. */
const roundParts = {
  nameNl: z.string().trim().min(3).max(80),
  nameEn: z.string().trim().min(3).max(80),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  previewFrom: z.iso.date().nullable(),
  publishesOn: z.iso.date().nullable(),
  /** To try things in: nothing of it becomes a figure. */
  practice: z.boolean(),
  /** Not only years: `2026`, `2026-S1`, `2026-Q3`. */
  periods: z.array(period).max(20),
  indicators: z.array(z.strictObject({ indicator: indicatorCode, required: z.boolean() })).max(500),
  /** Null: every organisation of the layers that its indicators belong to. */
  areas: z.array(areaCode).max(500).nullable(),
};

const roundException = z.object({
  area: areaCode,
  areaName: z.string(),
  excused: z.boolean(),
  closesOn: z.string().nullable(),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string(),
});

export const round = z.object({
  id,
  ...roundParts,
  name: z.string(),
  /** Grows with every change; say with If-Match which one you read. */
  version: z.number().int(),
  phase: z.enum(roundPhases),
  indicators: z.array(z.object({ indicator: indicatorCode, layer, required: z.boolean() })),
  exceptions: z.array(roundException),
  /** What may be wise to look at again; stops nothing. */
  warnings: z.array(z.string()),
});
export type RoundView = z.infer<typeof round>;

export const listRounds = endpoint({
  method: "get",
  path: "/v1/rounds",
  summary: "All collection rounds with what they ask, the newest first",
  access: "signed-in",
  response: z.object({ rounds: z.array(round) }),
});

export const getRound = endpoint({
  method: "get",
  path: "/v1/rounds/:round",
  summary: "One collection round",
  access: "signed-in",
  params: z.strictObject({ round: id }),
  response: round,
});

export const postRound = endpoint({
  method: "post",
  path: "/v1/rounds",
  summary: "Makes a collection round; all that is not right is named at once",
  access: "signed-in",
  status: 201,
  body: z.strictObject(roundParts),
  response: round,
});

export const putRound = endpoint({
  method: "put",
  path: "/v1/rounds/:round",
  summary: "Changes a collection round. If-Match names the version that was read",
  access: "signed-in",
  params: z.strictObject({ round: id }),
  body: z.strictObject(roundParts),
  response: round,
});

export const postRoundCopy = endpoint({
  method: "post",
  path: "/v1/rounds/:round/copies",
  summary:
    "Makes the round of a year later: the same indicators and organisations, periods and days a year on",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ round: id }),
  response: round,
});

const reason = z.string().trim().min(3).max(500);

export const putRoundException = endpoint({
  method: "put",
  path: "/v1/rounds/:round/exceptions/:area",
  summary: "Lets an organisation take no part, or gives it until a later day, with the reason",
  access: "signed-in",
  params: z.strictObject({ round: id, area: areaCode }),
  body: z.strictObject({ excused: z.boolean(), closesOn: z.iso.date().nullable(), reason }),
  response: round,
});

export const deleteRoundException = endpoint({
  method: "delete",
  path: "/v1/rounds/:round/exceptions/:area",
  summary: "The organisation takes part until the last day of the round again",
  access: "signed-in",
  params: z.strictObject({ round: id, area: areaCode }),
  response: round,
});
