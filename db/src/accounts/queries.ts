import type { Grant } from "@lokaal17/shared/accounts/roles";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

export interface Account {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
}

/** The active account with this address (in lower case). */
export async function findAccount(db: Kysely<Database>, email: string): Promise<Account | undefined> {
  return db
    .selectFrom("account")
    .select(["id", "email", "name", "passwordHash"])
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
}

export async function loadGrants(db: Kysely<Database>, accountId: string): Promise<Grant[]> {
  return db
    .selectFrom("accountRole")
    .select(["role", "area"])
    .where("accountId", "=", accountId)
    .orderBy("role")
    .orderBy("area")
    .execute();
}

export interface SessionWindow {
  /** The hash of the cookie's token: the token itself is stored nowhere. */
  tokenHash: string;
  now: Date;
  /** A session that was not used since is over. */
  idleSince: Date;
}

/** Whose session this is: of an active account, not past its end, used recently enough. */
export async function findSession(
  db: Kysely<Database>,
  { tokenHash, now, idleSince }: SessionWindow,
): Promise<{ accountId: string; email: string; name: string; lastSeenAt: Date } | undefined> {
  return db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .select(["account.id as accountId", "email", "name", "lastSeenAt"])
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .where("lastSeenAt", ">", idleSince)
    .where("active", "=", true)
    .executeTakeFirst();
}

export async function insertSession(
  db: Kysely<Database>,
  session: { tokenHash: string; accountId: string; expiresAt: Date; createdAt: Date; lastSeenAt: Date },
): Promise<void> {
  await db.insertInto("session").values(session).execute();
}

export async function touchSession(db: Kysely<Database>, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable("session").set({ lastSeenAt: now }).where("tokenHash", "=", tokenHash).execute();
}

export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom("session").where("tokenHash", "=", tokenHash).execute();
}

export async function recordFailure(
  db: Kysely<Database>,
  failure: { email: string; address: string; at: Date },
): Promise<void> {
  await db.insertInto("signInFailure").values(failure).execute();
}

/** Drops what is too old to count: the table holds a few minutes, not the history of all guesses. */
export async function forgetFailures(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom("signInFailure").where("at", "<", before).execute();
}

/** Drops the sessions that are over. */
export async function forgetSessions(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom("session").where("expiresAt", "<", now).execute();
}

/** Failures since a moment of this address on this account: others' guesses do not lock the owner out. */
export async function countFailures(
  db: Kysely<Database>,
  { email, address, since }: { email: string; address: string; since: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom("signInFailure")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("email", "=", email)
    .where("address", "=", address)
    .where("at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function clearFailures(db: Kysely<Database>, email: string, address: string): Promise<void> {
  await db.deleteFrom("signInFailure").where("email", "=", email).where("address", "=", address).execute();
}

/** Makes an account with its roles; an account with this address is left as it is. */
export async function insertAccount(
  db: Kysely<Database>,
  account: Account & { grants: readonly Grant[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { grants, ...row } = account;
    const made = await tx
      .insertInto("account")
      .values(row)
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made && grants.length > 0)
      await tx
        .insertInto("accountRole")
        .values(grants.map((grant) => ({ accountId: account.id, ...grant })))
        .execute();
  });
}
