import type { Insertable, Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { Entry } from "./queries.ts";
import type { EntryTable } from "./tables.ts";

export type CellWrite = Omit<Insertable<EntryTable>, "version" | "state">;

export type WriteResult =
  | { kind: "written"; entry: Entry }
  /** Somebody wrote in between: nothing was stored, this is how the cell is now (undefined: still empty). */
  | { kind: "changed"; current: Entry | undefined }
  /** The cell waits for a decision. */
  | { kind: "submitted" };

/**
 * Writes one cell, if it still has the version that the writer read (0: nobody wrote in it), with its author and its
 * line in the log.
 */
export async function writeCell(
  tx: Transaction<Database>,
  write: CellWrite,
  versionRead: number,
  { changeId, now }: { changeId: string; now: Date },
): Promise<WriteResult> {
  const { roundId, indicator, period, area, breakdown } = write;
  const cell = () =>
    tx
      .selectFrom("entry")
      .selectAll()
      .where("roundId", "=", roundId)
      .where("indicator", "=", indicator)
      .where("period", "=", period)
      .where("area", "=", area)
      .where("breakdown", "=", breakdown);
  const current = await cell().forUpdate().executeTakeFirst();
  if (current?.state === "submitted") return { kind: "submitted" };
  if ((current?.version ?? 0) !== versionRead) return { kind: "changed", current };
  const row = { ...write, state: "draft" as const, version: versionRead + 1, enteredAt: now };
  const entry = await tx
    .insertInto("entry")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["roundId", "area", "indicator", "period", "breakdown"])
        .doUpdateSet(row)
        .where("entry.version", "=", versionRead),
    )
    .returningAll()
    .executeTakeFirst();
  if (!entry) return { kind: "changed", current: await cell().executeTakeFirst() };
  await tx
    .insertInto("entryAuthor")
    .values({ roundId, indicator, period, area, accountId: write.enteredBy, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await appendChange(tx, {
    id: changeId,
    organisation: area,
    occurredAt: now,
    accountId: write.enteredBy,
    action: "cell written",
    channel: "grid",
    details: {
      roundId,
      indicator,
      period,
      from: current?.value ?? null,
      to: entry.value,
      status: entry.status,
    },
  });
  return { kind: "written", entry };
}
