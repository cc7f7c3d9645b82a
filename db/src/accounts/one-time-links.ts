import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { OneTimeLinkTable } from "./tables.ts";

/** A link that still works, with its owner. */
export interface WorkingLink {
  accountId: string;
  purpose: "invitation" | "reset";
  expiresAt: Date;
  name: string;
  email: string;
}

export async function insertLink(
  tx: Transaction<Database>,
  link: Omit<Selectable<OneTimeLinkTable>, "usedAt">,
): Promise<void> {
  await tx
    .insertInto("oneTimeLink")
    .values({ ...link, usedAt: null })
    .execute();
}

/** The link with this token (as its hash): not used, not too old, of an active account. */
export async function findWorkingLink(
  db: Kysely<Database>,
  tokenHash: string,
  now: Date,
): Promise<WorkingLink | undefined> {
  return db
    .selectFrom("oneTimeLink")
    .innerJoin("account", "account.id", "oneTimeLink.accountId")
    .select(["accountId", "purpose", "expiresAt", "name", "email"])
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .where("usedAt", "is", null)
    .where("active", "=", true)
    .executeTakeFirst();
}

/**
 * Uses a link up.
 * @returns false when it was used already, also by a request at the same moment
 */
export async function useLink(tx: Transaction<Database>, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("oneTimeLink")
    .set({ usedAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on the links of this account open nothing. */
export async function endLinksOf(tx: Transaction<Database>, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable("oneTimeLink")
    .set({ usedAt: now })
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .execute();
}

/** Whether the account was sent a link for this after a moment. */
export async function wasSentLink(
  db: Kysely<Database>,
  { accountId, purpose, since }: { accountId: string; purpose: "invitation" | "reset"; since: Date },
): Promise<boolean> {
  const found = await db
    .selectFrom("oneTimeLink")
    .select("tokenHash")
    .where("accountId", "=", accountId)
    .where("purpose", "=", purpose)
    .where("createdAt", ">", since)
    .executeTakeFirst();
  return found !== undefined;
}

/** Drops the links that are long over. */
export async function forgetLinks(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom("oneTimeLink").where("expiresAt", "<", before).execute();
}
