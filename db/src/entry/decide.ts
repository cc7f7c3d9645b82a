import { type Observation, total } from "@lokaal17/shared/observations/observation";
import type { Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { approveStaged, stage } from "../observations/approve.ts";
import type { Submission, SubmissionCell } from "./queries.ts";
import { setEntryState } from "./submit.ts";

interface Decision {
  accountId: string;
  now: Date;
  newId(): string;
}

interface Approval {
  approved: readonly SubmissionCell[];
  /** Cells that go back all the same; empty: all are approved. */
  returned: readonly SubmissionCell[];
  /** What the approver says of the whole; null: the remarks on the cells say it. */
  reason: string | null;
  reasonCode: string | null;
  /** The round is one to practise in: the states change and no figure is stored. */
  practice: boolean;
  source: string;
  /** The version in force of each indicator, which the figures keep. */
  definitionVersionOf(indicator: string): number;
}

/** Locks a submission until the end of the transaction. */
export async function holdSubmission(tx: Transaction<Database>, id: string): Promise<Submission | undefined> {
  return tx.selectFrom("submission").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/**
 * Approves exactly these frozen cells: they become the current figures under a new data version. The others go back.
 * @returns the data version; null in a practice round
 */
export async function approveSubmission(
  tx: Transaction<Database>,
  submission: Submission,
  { accountId, now, newId }: Decision,
  approval: Approval,
): Promise<number | null> {
  const { approved, returned, practice } = approval;
  // Cells before the log, as writers lock them too: the one cannot wait for the other and the other for the one.
  await moveCells(tx, submission, approved, "approved");
  await moveCells(tx, submission, returned, "returned");
  const change = {
    id: newId(),
    organisation: submission.area,
    occurredAt: now,
    accountId,
    action: "approved",
    channel: "approval" as const,
    reason: correctionReason(approved),
    details: approvalDetails(submission, approval),
    rowCount: approved.length,
  };
  const dataVersion = practice
    ? null
    : await storeFigures(tx, submission, approval, change).then((stored) => stored.dataVersion);
  if (practice) await appendChange(tx, change);
  if (returned.length > 0) await logReturn(tx, submission, { accountId, now, newId }, returned, approval);
  await tx
    .updateTable("submission")
    .set({
      state: returned.length > 0 ? "partly-approved" : "approved",
      decidedBy: accountId,
      decidedAt: now,
      dataVersion,
      practice,
      reason: approval.reason,
      reasonCode: approval.reasonCode,
    })
    .where("id", "=", submission.id)
    .execute();
  return dataVersion;
}

/** Sends a submission back with a reason: its cells can be changed again. */
export async function returnSubmission(
  tx: Transaction<Database>,
  submission: Submission,
  decision: Decision,
  { cells, ...why }: { cells: readonly SubmissionCell[]; reason: string; reasonCode: string | null },
): Promise<void> {
  await moveCells(tx, submission, cells, "returned");
  await logReturn(tx, submission, decision, cells, why);
  await tx
    .updateTable("submission")
    .set({ state: "returned", decidedBy: decision.accountId, decidedAt: decision.now, ...why })
    .where("id", "=", submission.id)
    .execute();
}

async function storeFigures(
  tx: Transaction<Database>,
  submission: Submission,
  { approved, source, definitionVersionOf }: Approval,
  change: Parameters<typeof approveStaged>[1],
): Promise<{ dataVersion: number }> {
  const observations = approved.map(
    (cell): Observation => ({
      indicator: cell.indicator,
      area: submission.area,
      period: cell.period,
      breakdown: cell.breakdown || total,
      boundaryYear: null,
      value: cell.value,
      numerator: cell.numerator,
      denominator: cell.denominator,
      status: cell.status,
      origin: cell.origin,
      source,
      definitionVersion: definitionVersionOf(cell.indicator),
    }),
  );
  await stage(tx, change.id, observations);
  return approveStaged(tx, change);
}

const addressOf = ({ indicator, period }: SubmissionCell) => ({ indicator, period });

/** The log says which figures were corrections, and why; cells that went back have a line of their own. */
function approvalDetails(
  { id, roundId, contentHash }: Submission,
  { approved, returned, practice }: Approval,
): Record<string, unknown> {
  const corrections = approved.flatMap((cell) =>
    cell.correctionReason === null ? [] : [{ ...addressOf(cell), reason: cell.correctionReason }],
  );
  return {
    roundId,
    submissionId: id,
    contentHash,
    ...(corrections.length > 0 && { corrections }),
    ...(returned.length > 0 && { cells: approved.map(addressOf) }),
    ...(practice && { practice }),
  };
}

/** The one reason why approved figures change after their round; null for none, or for more than one. */
function correctionReason(cells: readonly SubmissionCell[]): string | null {
  const reasons = new Set(cells.flatMap(({ correctionReason: reason }) => reason ?? []));
  return reasons.size === 1 ? ([...reasons][0] ?? null) : null;
}

async function logReturn(
  tx: Transaction<Database>,
  { id, roundId, area }: Submission,
  { accountId, now, newId }: Decision,
  cells: readonly SubmissionCell[],
  { reason, reasonCode }: { reason: string | null; reasonCode: string | null },
): Promise<void> {
  await appendChange(tx, {
    id: newId(),
    organisation: area,
    occurredAt: now,
    accountId,
    action: "returned",
    channel: "approval",
    reason,
    details: { roundId, submissionId: id, reasonCode, cells: cells.map(addressOf) },
    rowCount: cells.length,
  });
}

/** The draft and the frozen copy of each cell say the same of it. */
async function moveCells(
  tx: Transaction<Database>,
  submission: Submission,
  cells: readonly SubmissionCell[],
  decision: "approved" | "returned",
): Promise<void> {
  await setEntryState(tx, submission, cells, decision);
  for (const { indicator, period } of cells)
    await tx
      .updateTable("submissionCell")
      .set({ decision })
      .where("submissionId", "=", submission.id)
      .where("indicator", "=", indicator)
      .where("period", "=", period)
      .execute();
}
