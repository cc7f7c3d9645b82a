import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ApiKeyTable } from "./tables.ts";

/** A key with the name of the person who made it. */
export interface ApiKeyRow extends Selectable<ApiKeyTable> {
  createdByName: string;
}

/** A key that works, with its account. */
export interface WorkingKey {
  id: string;
  accountId: string;
  email: string;
  /** As authors are named: the name of the key. */
  name: string;
  area: AreaCode;
  scope: "read" | "entry";
  lastUsedAt: Date | null;
}

/** The key with this token (as its hash), when it has not expired and nobody ended it. */
export async function findWorkingKey(
  db: Kysely<Database>,
  tokenHash: string,
  now: Date,
): Promise<WorkingKey | undefined> {
  return db
    .selectFrom("apiKey")
    .innerJoin("account", "account.id", "apiKey.accountId")
    .select(["apiKey.id", "apiKey.accountId", "email", "account.name", "area", "scope", "lastUsedAt"])
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .where("apiKey.endedAt", "is", null)
    .where("active", "=", true)
    .executeTakeFirst();
}

export async function touchKey(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db.updateTable("apiKey").set({ lastUsedAt: now }).where("id", "=", id).execute();
}

/** Keys of organisations, or of all, the newest first. */
export async function loadKeys(
  db: Kysely<Database>,
  areas: "all" | readonly AreaCode[],
): Promise<ApiKeyRow[]> {
  if (areas.length === 0) return [];
  const keys = keysWithMaker(db).orderBy("apiKey.createdAt", "desc").orderBy("apiKey.id", "desc");
  return (areas === "all" ? keys : keys.where("area", "in", areas)).execute();
}

export async function findKey(db: Kysely<Database>, id: string): Promise<ApiKeyRow | undefined> {
  return keysWithMaker(db).where("apiKey.id", "=", id).executeTakeFirst();
}

/** Stores a key and the account under which it acts, so that what it writes has an author. */
export async function insertKey(
  tx: Transaction<Database>,
  key: Omit<Selectable<ApiKeyTable>, "lastUsedAt" | "endedAt">,
): Promise<void> {
  await tx
    .insertInto("account")
    .values({
      id: key.accountId,
      email: `key-${key.id}@keys.invalid`,
      name: key.name,
      kind: "key",
      createdAt: key.createdAt,
    })
    .execute();
  await tx
    .insertInto("apiKey")
    .values({ ...key, lastUsedAt: null, endedAt: null })
    .execute();
}

/** From now on the key opens nothing. @returns false when it had ended already */
export async function endKey(tx: Transaction<Database>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("apiKey")
    .set({ endedAt: now })
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the keys that somebody made, but those of organisations that are named. @returns those that ended */
export async function endKeysMadeBy(
  tx: Transaction<Database>,
  createdBy: string,
  { except, now }: { except: readonly AreaCode[]; now: Date },
): Promise<Pick<Selectable<ApiKeyTable>, "id" | "accountId" | "area">[]> {
  let keys = tx
    .updateTable("apiKey")
    .set({ endedAt: now })
    .where("createdBy", "=", createdBy)
    .where("endedAt", "is", null)
    .where("expiresAt", ">", now);
  if (except.length > 0) keys = keys.where("area", "not in", except);
  return keys.returning(["id", "accountId", "area"]).execute();
}

const keysWithMaker = (db: Kysely<Database>) =>
  db
    .selectFrom("apiKey")
    .innerJoin("account as maker", "maker.id", "apiKey.createdBy")
    .selectAll("apiKey")
    .select("maker.name as createdByName");
