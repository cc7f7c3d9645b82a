import { type Observation, total } from "@lokaal17/shared/observations/observation";
import type { Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { approveStaged, stage } from "../observations/approve.ts";
import { loadSubmissionCells, type Submission } from "./queries.ts";
import { setEntryState } from "./submit.ts";

interface Decision {
  changeId: string;
  accountId: string;
  now: Date;
}

/** Locks a submission until the end of the transaction. */
export async function holdSubmission(tx: Transaction<Database>, id: string): Promise<Submission | undefined> {
  return tx.selectFrom("submission").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/**
 * Approves exactly the frozen cells: they become the current figures under a new data version.
 * @param definitionVersionOf the version in force of each indicator, which the figures keep
 */
export async function approveSubmission(
  tx: Transaction<Database>,
  submission: Submission,
  { changeId, accountId, now }: Decision,
  { source, definitionVersionOf }: { source: string; definitionVersionOf(indicator: string): number },
): Promise<number> {
  const cells = await loadSubmissionCells(tx, submission.id);
  const observations = cells.map(
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
  await stage(tx, changeId, observations);
  const { dataVersion } = await approveStaged(tx, {
    id: changeId,
    organisation: submission.area,
    occurredAt: now,
    accountId,
    action: "approved",
    channel: "approval",
    details: { submissionId: submission.id, contentHash: submission.contentHash },
    rowCount: cells.length,
  });
  await tx
    .updateTable("submission")
    .set({ state: "approved", decidedBy: accountId, decidedAt: now, dataVersion })
    .where("id", "=", submission.id)
    .execute();
  await setEntryState(tx, submission, cells, "approved");
  return dataVersion;
}

/** Sends a submission back with a reason: its cells can be changed again. */
export async function returnSubmission(
  tx: Transaction<Database>,
  submission: Submission,
  { changeId, accountId, now }: Decision,
  { reason, reasonCode }: { reason: string; reasonCode: string | null },
): Promise<void> {
  await appendChange(tx, {
    id: changeId,
    organisation: submission.area,
    occurredAt: now,
    accountId,
    action: "returned",
    channel: "approval",
    reason,
    details: { submissionId: submission.id, reasonCode },
  });
  await tx
    .updateTable("submission")
    .set({ state: "returned", decidedBy: accountId, decidedAt: now, reason, reasonCode })
    .where("id", "=", submission.id)
    .execute();
  await setEntryState(tx, submission, await loadSubmissionCells(tx, submission.id), "returned");
}
