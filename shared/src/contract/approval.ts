import { z } from "zod";
import { returnReasons } from "../entry/return-reasons.ts";
import { areaCode, indicatorCode, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { cellCheck, provenance, roundSummary } from "./entry.ts";

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
  ...provenance,
  decision: z.enum(["approved", "returned"]).nullable(),
  remarks: z.array(
    z.object({
      by: z.string(),
      at: z.string(),
      text: z.string(),
      /** Said with the decision on this submission. */
      withDecision: z.boolean(),
    }),
  ),
  approvedValue: z.string().nullable(),
  lastYearValue: z.string().nullable(),
  changed: z.boolean(),
  synthetic: z.boolean(),
  /** The account wrote it at some time in the round, or a program did with a key of hers. */
  enteredByMe: z.boolean(),
  checks: z.array(cellCheck),
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
    state: z.enum(["submitted", "approved", "partly-approved", "returned"]),
    /** A round to practise in: a decision stores no figure. */
    practice: z.boolean(),
    submittedAt: z.string(),
    submittedBy: z.string(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    /** The kind of reason for what went back, in words. */
    reasonCategory: z.string().nullable(),
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
  summary: "Approves or returns a submission, or some cells of it; contentHash says what was seen",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    submission: uuid,
    decision: z.enum(["approve", "return"]),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, "the contentHash of the submission"),
    reasonCode: z.enum(returnReasons).optional(),
    reason: z.string().trim().max(1000).optional(),
    /** With "approve": the cells that go back all the same. With "return": what is said of single cells. */
    cells: z
      .array(z.strictObject({ indicator: indicatorCode, period, remark: z.string().trim().min(3).max(500) }))
      .max(2_000)
      .optional(),
  }),
  response: z.object({
    state: z.enum(["approved", "partly-approved", "returned"]),
    dataVersion: z.number().int().nullable(),
  }),
});
