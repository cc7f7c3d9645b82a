import { z } from "zod";
import { areaCode, decimal, indicatorCode, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** What a check says of a value that is kept: `block` stops submitting, `explain` asks for an explanation first. */
export const cellCheck = z.object({
  /** Which check it is: `jump`, `unit-slip`, `peers`, `decimals`, `same-as-last-year`, or the code of a rule. */
  code: z.string(),
  severity: z.enum(["block", "explain", "note"]),
  text: z.string(),
});
export type CellCheck = z.infer<typeof cellCheck>;

/** Where a figure comes from, and what its writer says of it. Null: nothing. */
export const provenance = {
  source: z.string().nullable(),
  link: z.string().nullable(),
  referenceDate: z.string().nullable(),
  method: z.string().nullable(),
  /** The answer to its checks. */
  explanation: z.string().nullable(),
  /** Why an approved figure changes after its round has closed. */
  correctionReason: z.string().nullable(),
};

/**
 * Left out: stays as it is; null: cleared. Explanation and correction reason belong to the figure: left out, they are
 * cleared when the figure changes.
 */
const provenanceBody = {
  source: z.string().trim().max(300).nullable().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .optional(),
  referenceDate: z.iso.date().nullable().optional(),
  method: z.string().trim().max(500).nullable().optional(),
  explanation: z.string().trim().min(3).max(500).nullable().optional(),
  correctionReason: z.string().trim().min(3).max(500).nullable().optional(),
};

const state = z.enum(["empty", "draft", "submitted", "returned", "approved"]);
export const stateCounts = z.object({
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
export const lastReturn = z.object({
  category: z.string().nullable(),
  reason: z.string(),
  decidedAt: z.string(),
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
  ...provenance,
  /** Whether the account may write this cell now. */
  mayWrite: z.boolean(),
  /** Why not, in words; null when it may. */
  whyLocked: z.string().nullable(),
  /** How many remarks colleagues and approvers made on it. */
  remarks: z.number().int(),
  synthetic: z.boolean(),
  enteredBy: z.string().nullable(),
  enteredAt: z.string().nullable(),
  /** What was approved before for the same period. */
  approvedValue: z.string().nullable(),
  checks: z.array(cellCheck),
});
export type EntryCell = z.infer<typeof entryCell>;

/** A figure of the organisation that is known elsewhere: she takes it over, or says no. */
export const prefillOffer = z.object({
  period,
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  status: observationStatus,
  source: z.string(),
  /** Where in the source it stands. */
  place: z.string().nullable(),
  link: z.string().nullable(),
  referenceDate: z.string().nullable(),
  synthetic: z.boolean(),
  /** Names this offer: a newer figure of the source is another one. */
  offeredAt: z.string(),
});
export type PrefillOffer = z.infer<typeof prefillOffer>;

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
  definitionVersion: z.number().int(),
  /** What changed in the definition since the last approved value; null: nothing. */
  definitionChange: z.string().nullable(),
  /** The middle eight of ten organisations of the layer in the last published year; null when fewer than ten. */
  peers: z
    .object({ period, low: z.string(), median: z.string(), high: z.string(), count: z.number().int() })
    .nullable(),
  /** Who fills it, when that is somebody else. */
  assignedTo: z.object({ name: z.string(), dueOn: z.string().nullable() }).nullable(),
  /** What was said of the source the last time that a value was approved, to copy. */
  lastSource: z
    .object({ source: z.string().nullable(), link: z.string().nullable(), method: z.string().nullable() })
    .nullable(),
  /** What is known elsewhere of cells that may be written, and was not declined. */
  prefills: z.array(prefillOffer),
  /** Approved values of all years, those of the round too, oldest first. */
  history: z.array(z.object({ period, value: z.string().nullable(), synthetic: z.boolean() })),
  cells: z.array(entryCell),
});
export type EntryRow = z.infer<typeof entryRow>;

export const roundAndArea = z.strictObject({ round: z.string().max(40), area: areaCode });

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
    counts: stateCounts,
    /** `correction`: the round has closed, approved figures can be corrected with a reason. */
    phase: z.enum(["not-yet", "open", "correction", "closed"]),
    /** The last day of this organisation, with its extension. */
    closesOn: z.string(),
    practice: z.boolean(),
    mayEnter: z.boolean(),
    maySubmit: z.boolean(),
    /** Why submitting is not possible now, in words; null when it is. */
    whyNotSubmit: z.string().nullable(),
    openSubmission: uuid.nullable(),
    lastReturn: lastReturn.nullable(),
  }),
});
export type Entries = z.infer<typeof getEntries.response>;

const cellBody = {
  value: decimal.nullable(),
  numerator: decimal.nullable().optional(),
  denominator: decimal.nullable().optional(),
  status: observationStatus,
  reason: z.string().trim().min(3).max(500).nullable().optional(),
  remark: z.string().trim().max(1000).nullable().optional(),
  ...provenanceBody,
};

export const putEntry = endpoint({
  method: "put",
  path: "/v1/rounds/:round/areas/:area/entries/:indicator/:period",
  summary: 'Writes one cell. If-Match names the version that was read: "0" for an empty cell',
  access: "signed-in",
  params: roundAndArea.extend({ indicator: indicatorCode, period }),
  body: z.strictObject(cellBody),
  response: entryCell,
});

/** The cells of a grid of 200 indicators × 10 periods. */
export const batchLimit = 2_000;

export const writtenCells = z.object({
  results: z.array(
    z.object({
      indicator: indicatorCode,
      period,
      /** `changed`: somebody wrote in between; `locked`: waits for a decision or is not the account's to write. */
      outcome: z.enum(["written", "unchanged", "changed", "refused", "locked"]),
      /** The cell as it is now; null when it was refused or locked. */
      cell: entryCell.nullable(),
      /** Why it was refused or locked. */
      reason: z.string().nullable(),
    }),
  ),
});

export const postEntries = endpoint({
  method: "post",
  path: "/v1/rounds/:round/areas/:area/entries",
  summary:
    "Writes many cells in one transaction, each against the version that was read; says per cell what happened",
  access: "signed-in",
  params: roundAndArea,
  body: z.strictObject({
    channel: z.enum(["paste", "grid"]),
    cells: z
      .array(
        z.strictObject({ indicator: indicatorCode, period, version: z.number().int().min(0), ...cellBody }),
      )
      .min(1)
      .max(batchLimit),
  }),
  response: writtenCells,
});

export const getCellHistory = endpoint({
  method: "get",
  path: "/v1/rounds/:round/areas/:area/entries/:indicator/:period/history",
  summary: "Everything that happened to one cell, the newest first: writes, submissions, decisions",
  access: "signed-in",
  params: roundAndArea.extend({ indicator: indicatorCode, period }),
  response: z.object({
    events: z.array(
      z.object({
        at: z.string(),
        /** Null: the program itself. */
        by: z.string().nullable(),
        action: z.enum(["written", "submitted", "approved", "returned", "corrected"]),
        channel: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});

export const postSubmission = endpoint({
  method: "post",
  path: "/v1/submissions",
  summary: "Submits all drafts of one organisation in a round: a frozen copy for the approver",
  access: "signed-in",
  body: roundAndArea,
  status: 201,
  response: z.object({
    id: uuid,
    cells: z.number().int(),
    /** How many required indicators have no figure of the last period yet: submitting in parts is possible. */
    requiredEmpty: z.number().int(),
  }),
});
