import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ReminderTable } from "./tables.ts";

/** When an organisation was last reminded of a round, by a person or by the program. */
export async function loadLastReminders(
  db: Kysely<Database>,
  roundIds: readonly string[],
  kinds: readonly ReminderTable["kind"][],
): Promise<{ roundId: string; area: AreaCode; sentAt: Date }[]> {
  if (roundIds.length === 0) return [];
  return db
    .selectFrom("reminder")
    .distinctOn(["roundId", "area"])
    .select(["roundId", "area", "sentAt"])
    .where("roundId", "in", roundIds)
    .where("kind", "in", kinds)
    .orderBy("roundId")
    .orderBy("area")
    .orderBy("sentAt", "desc")
    .execute();
}

/** Whoever reminds for a round waits here for who does so now: nobody is reminded twice at once. */
export async function holdReminders(tx: Transaction<Database>, roundId: string): Promise<void> {
  await tx.selectFrom("collectionRound").select("id").where("id", "=", roundId).forUpdate().execute();
}

export async function insertReminder(
  tx: Transaction<Database>,
  reminder: Selectable<ReminderTable>,
): Promise<void> {
  await tx.insertInto("reminder").values(reminder).execute();
}

/** Marks what somebody must fill on a day, once. @returns how many of them were not marked before */
export async function markAssignmentsReminded(
  tx: Transaction<Database>,
  assignment: { roundId: string; area: AreaCode; accountId: string; dueOn: string },
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("assignment")
    .set({ remindedAt: now })
    .where("roundId", "=", assignment.roundId)
    .where("area", "=", assignment.area)
    .where("accountId", "=", assignment.accountId)
    .where("dueOn", "=", assignment.dueOn)
    .where("remindedAt", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
