import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** The newest data version, 0 while there is none. */
export async function currentDataVersion(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom("latestDataVersion").select("version").executeTakeFirstOrThrow();
  return row.version;
}

/**
 * Locks the data version for the rest of the transaction, and tells which it is. Whoever approves or publishes takes
 * this lock first, before comparing and before writing to the log: they follow each other and cannot block each other.
 */
export async function holdDataVersion(tx: Transaction<Database>): Promise<number> {
  const { version } = await tx
    .selectFrom("latestDataVersion")
    .select("version")
    .forUpdate()
    .executeTakeFirstOrThrow();
  return version;
}

/**
 * Takes the next data version. Its number is given out under a lock, so that versions follow each other and a reader
 * that has seen a version has seen all before it.
 */
export async function nextDataVersion(tx: Transaction<Database>, changeId: string): Promise<number> {
  const { version } = await tx
    .updateTable("latestDataVersion")
    .set((update) => ({ version: update("version", "+", 1) }))
    .returning("version")
    .executeTakeFirstOrThrow();
  await tx.insertInto("dataVersion").values({ version, changeId }).execute();
  return version;
}
