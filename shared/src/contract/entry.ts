import { z } from "zod";
import { returnReasons } from "../entry/return-reasons.ts";
import { areaCode, decimal, indicatorCode, layer, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const state = z.enum(["empty", "draft", "submitted", "returned", "approved"]);
const counts = z.object({
  empty: z.number().int(),
  draft: z.number().int(),
  returned: z.number().int(),
  submitted: z.number().int(),
  approved: z.number().int(),
});

export const roundSummary = z.object({
  id: z.string(),
  name: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  previewFrom: z.string().nullable(),
  publishesOn: z.string().nullable(),
  open: z.boolean(),
  /** Whether the first day has come: a round that is not open has yet to begin, or is over. */
  begun: z.boolean(),
});

/** Why the last submission came back: the kind of reason, in words, and the sentence of the approver. */
const lastReturn = z.object({ category: z.string().nullable(), reason: z.string(), decidedAt: z.string() });

export const worklistTask = z.object({
  round: roundSummary,
  area: areaCode,
  areaName: z.string(),
  layer,
  counts,
  requiredEmpty: z.number().int(),
  mayEnter: z.boolean(),
  mayApprove: z.boolean(),
  /** The submission that waits for a decision. */
  openSubmission: z.object({ id: uuid, submittedAt: z.string(), cells: z.number().int() }).nullable(),
  lastReturn: lastReturn.nullable(),
});
export type WorklistTask = z.infer<typeof worklistTask>;

export const getWorklist = endpoint({
  method: "get",
  path: "/v1/worklist",
  summary: "What is due for the organisations of the account",
  access: "signed-in",
  response: z.object({ tasks: z.array(worklistTask) }),
});

export const entryCell = z.object({
  period,
  state,
  /** 0 while nobody wrote in this cell; every write names the version it read (If-Match). */
  version: z.number().int(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  status: observationStatus,
  reason: z.string().nullable(),
  remark: z.string().nullable(),
  synthetic: z.boolean(),
  enteredBy: z.string().nullable(),
  enteredAt: z.string().nullable(),
  /** What was approved before for the same period. */
  approvedValue: z.string().nullable(),
  /** Doubts about the value: kept, but they ask for a look. */
  doubts: z.array(z.string()),
});
export type EntryCell = z.infer<typeof entryCell>;

export const entryRow = z.object({
  indicator: indicatorCode,
  name: z.string(),
  definition: z.string(),
  goal: z.number().int(),
  unit: z.string(),
  /** The unit as definitions name it, `percent`: a rate is computed with it. */
  unitCode: z.string(),
  decimals: z.number().int(),
  required: z.boolean(),
  measureType: z.enum(["rate", "mean", "binary", "count"]),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  naturalMin: z.string().nullable(),
  naturalMax: z.string().nullable(),
  /** Approved values of all years, those of the round too, oldest first. */
  history: z.array(z.object({ period, value: z.string().nullable(), synthetic: z.boolean() })),
  cells: z.array(entryCell),
});
export type EntryRow = z.infer<typeof entryRow>;

const roundAndArea = z.strictObject({ round: z.string().max(40), area: areaCode });

export const getEntries = endpoint({
  method: "get",
  path: "/v1/rounds/:round/areas/:area/entries",
  summary: "The grid of one organisation in one round",
  access: "signed-in",
  params: roundAndArea,
  response: z.object({
    round: roundSummary,
    area: areaCode,
    areaName: z.string(),
    periods: z.array(period),
    rows: z.array(entryRow),
    counts,
    mayEnter: z.boolean(),
    maySubmit: z.boolean(),
    openSubmission: uuid.nullable(),
    lastReturn: lastReturn.nullable(),
  }),
});
export type Entries = z.infer<typeof getEntries.response>;

export const putEntry = endpoint({
  method: "put",
  path: "/v1/rounds/:round/areas/:area/entries/:indicator/:period",
  summary: 'Writes one cell. If-Match names the version that was read: "0" for an empty cell',
  access: "signed-in",
  params: roundAndArea.extend({ indicator: indicatorCode, period }),
  body: z.strictObject({
    value: decimal.nullable(),
    numerator: decimal.nullable().optional(),
    denominator: decimal.nullable().optional(),
    status: observationStatus,
    reason: z.string().trim().min(3).max(500).nullable().optional(),
    remark: z.string().trim().max(1000).nullable().optional(),
  }),
  response: entryCell,
});

export const postSubmission = endpoint({
  method: "post",
  path: "/v1/submissions",
  summary: "Submits all drafts of one organisation in a round: a frozen copy for the approver",
  access: "signed-in",
  body: roundAndArea,
  status: 201,
  response: z.object({ id: uuid, cells: z.number().int() }),
});

export const submissionCell = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: z.number().int(),
  unit: z.string(),
  decimals: z.number().int(),
  period,
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  status: observationStatus,
  reason: z.string().nullable(),
  remark: z.string().nullable(),
  approvedValue: z.string().nullable(),
  lastYearValue: z.string().nullable(),
  changed: z.boolean(),
  synthetic: z.boolean(),
  enteredByMe: z.boolean(),
  doubts: z.array(z.string()),
});

export const getSubmission = endpoint({
  method: "get",
  path: "/v1/submissions/:id",
  summary: "The frozen copy that an approver sees, with what changed",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: z.object({
    id: uuid,
    round: roundSummary,
    area: areaCode,
    areaName: z.string(),
    state: z.enum(["submitted", "approved", "returned"]),
    submittedAt: z.string(),
    decidedAt: z.string().nullable(),
    reason: z.string().nullable(),
    contentHash: z.string(),
    mayDecide: z.boolean(),
    /** Why the account may not decide; null when it may. */
    whyNot: z.string().nullable(),
    cells: z.array(submissionCell),
  }),
});
export type Submission = z.infer<typeof getSubmission.response>;

export const postApproval = endpoint({
  method: "post",
  path: "/v1/approvals",
  summary: "Approves or returns a submission; contentHash says what was seen",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    submission: uuid,
    decision: z.enum(["approve", "return"]),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, "the contentHash of the submission"),
    reasonCode: z.enum(returnReasons).optional(),
    reason: z.string().trim().max(1000).optional(),
  }),
  response: z.object({ state: z.enum(["approved", "returned"]), dataVersion: z.number().int().nullable() }),
});
