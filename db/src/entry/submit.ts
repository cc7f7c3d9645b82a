import { createHash } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { SubmissionCell } from "./queries.ts";

export type SubmitResult =
  | { kind: "submitted"; cells: number }
  | { kind: "already-submitted" }
  | { kind: "nothing-to-submit" };

interface Submit {
  id: string;
  changeId: string;
  roundId: string;
  area: AreaCode;
  accountId: string;
  now: Date;
}

/** Freezes all drafts and returned cells of an organisation in a round: the copy that the approver sees. */
export async function submitEntries(tx: Transaction<Database>, submit: Submit): Promise<SubmitResult> {
  const { id, roundId, area, accountId, now } = submit;
  const open = await tx
    .selectFrom("submission")
    .select("id")
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("state", "=", "submitted")
    .executeTakeFirst();
  if (open) return { kind: "already-submitted" };
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
  if (entries.length === 0) return { kind: "nothing-to-submit" };
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
      enteredBy: entry.enteredBy,
      entryVersion: entry.version,
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
  return { kind: "submitted", cells: cells.length };
}

/** Moves the cells of a submission to a state. */
export async function setEntryState(
  tx: Transaction<Database>,
  { roundId, area }: { roundId: string; area: AreaCode },
  cells: readonly Pick<SubmissionCell, "indicator" | "period" | "breakdown">[],
  state: "submitted" | "returned" | "approved",
): Promise<void> {
  for (const { indicator, period, breakdown } of cells)
    await tx
      .updateTable("entry")
      .set({ state })
      .where("roundId", "=", roundId)
      .where("area", "=", area)
      .where("indicator", "=", indicator)
      .where("period", "=", period)
      .where("breakdown", "=", breakdown)
      .execute();
}

/** What names the content of a submission: SHA-256 over its cells, without the id of the submission itself. */
export function contentHashOf(cells: readonly SubmissionCell[]): string {
  const content = cells.map(({ submissionId: _, ...cell }) => cell);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
