import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** The names of the walk-throughs that an account finished or skipped. */
export async function loadWalkThroughs(db: Kysely<Database>, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom("walkThrough").select("name").where("accountId", "=", accountId).execute();
  return rows.map(({ name }) => name);
}

/** Remembers the first time only. */
export async function endWalkThrough(
  db: Kysely<Database>,
  { accountId, name, endedAt }: { accountId: string; name: string; endedAt: Date },
): Promise<void> {
  await db
    .insertInto("walkThrough")
    .values({ accountId, name, endedAt })
    .onConflict((conflict) => conflict.columns(["accountId", "name"]).doNothing())
    .execute();
}
