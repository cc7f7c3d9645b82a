import { createHash } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { Entry, SubmissionCell } from "./queries.ts";

interface Submit {
  id: string;
  changeId: string;
  roundId: string;
  area: AreaCode;
  accountId: string;
  now: Date;
}

/**
 * Locks what was written and not submitted or approved, until the end of the transaction: what is checked now is what is
 * frozen. Tells whether a submission waits for a decision already.
 */
export async function holdDrafts(
  tx: Transaction<Database>,
  roundId: string,
  area: AreaCode,
): Promise<{ entries: Entry[]; isWaiting: boolean }> {
  const entries = await tx
    .selectFrom("entry")
    .selectAll()
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("state", "in", ["draft", "returned"])
    .where((where) => where.or([where("value", "is not", null), where("status", "<>", "normal")]))
    .orderBy("indicator")
    .orderBy("period")
    .forUpdate()
    .execute();
  const open = await tx
    .selectFrom("submission")
    .select("id")
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("state", "=", "submitted")
    .executeTakeFirst();
  return { entries, isWaiting: open !== undefined };
}

/** Freezes cells that the transaction holds: the copy that the approver sees. */
export async function submitEntries(
  tx: Transaction<Database>,
  submit: Submit,
  entries: readonly Entry[],
): Promise<number> {
  const { id, roundId, area, accountId, now } = submit;
  const cells = entries.map(
    (entry): SubmissionCell => ({
      submissionId: id,
      indicator: entry.indicator,
      period: entry.period,
      breakdown: entry.breakdown,
      value: entry.value,
      numerator: entry.numerator,
      denominator: entry.denominator,
      status: entry.status,
      origin: entry.origin,
      reason: entry.reason,
      remark: entry.remark,
      source: entry.source,
      link: entry.link,
      referenceDate: entry.referenceDate,
      method: entry.method,
      explanation: entry.explanation,
      correctionReason: entry.correctionReason,
      enteredBy: entry.enteredBy,
      entryVersion: entry.version,
      decision: null,
    }),
  );
  const submission = {
    id,
    roundId,
    area,
    submittedBy: accountId,
    submittedAt: now,
    contentHash: contentHashOf(cells),
  };
  await tx
    .insertInto("submission")
    .values({ ...submission, state: "submitted" })
    .execute();
  await tx.insertInto("submissionCell").values(cells).execute();
  await setEntryState(tx, submit, cells, "submitted");
  await appendChange(tx, {
    id: submit.changeId,
    organisation: area,
    occurredAt: now,
    accountId,
    action: "submitted",
    channel: "grid",
    details: { roundId, submissionId: id, contentHash: submission.contentHash },
    rowCount: cells.length,
  });
  return cells.length;
}

/** Moves the cells of a submission to a state. */
export async function setEntryState(
  tx: Transaction<Database>,
  { roundId, area }: { roundId: string; area: AreaCode },
  cells: readonly Pick<SubmissionCell, "indicator" | "period" | "breakdown">[],
  state: "submitted" | "returned" | "approved",
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .updateTable("entry")
    .set({ state })
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where((where) =>
      where(
        where.refTuple("indicator", "period", "breakdown"),
        "in",
        cells.map(({ indicator, period, breakdown }) => where.tuple(indicator, period, breakdown)),
      ),
    )
    .execute();
}

/** What names the content of a submission: SHA-256 over its cells, without the id of the submission itself. */
export function contentHashOf(cells: readonly SubmissionCell[]): string {
  const content = cells.map(({ submissionId: _, ...cell }) => cell);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
