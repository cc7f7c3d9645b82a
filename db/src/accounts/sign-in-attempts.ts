import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** Whose attempts are counted together: those on an account from one address or one known device, or all of an address. */
export interface Attempts {
  email?: string;
  /** An address, or `device:` and the hash of a known device. */
  address: string;
  since: Date;
}

export async function recordAttempt(
  db: Kysely<Database>,
  attempt: { email: string; address: string; at: Date },
): Promise<void> {
  await db.insertInto("signInFailure").values(attempt).execute();
}

/** How many there were; others' guesses from elsewhere do not count. */
export async function countAttempts(
  db: Kysely<Database>,
  { email, address, since }: Attempts,
): Promise<number> {
  let counted = db
    .selectFrom("signInFailure")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("address", "=", address)
    .where("at", ">", since);
  if (email !== undefined) counted = counted.where("email", "=", email);
  const { count } = await counted.executeTakeFirstOrThrow();
  return Number(count);
}

export async function clearAttempts(db: Kysely<Database>, email: string, address: string): Promise<void> {
  await db.deleteFrom("signInFailure").where("email", "=", email).where("address", "=", address).execute();
}

/** Drops what is too old to count: the table holds a few minutes, not the history of all guesses. */
export async function forgetAttempts(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom("signInFailure").where("at", "<", before).execute();
}

/** Whether this account signed in before from the browser with this token. */
export async function isKnownDevice(
  db: Kysely<Database>,
  { email, tokenHash }: { email: string; tokenHash: string },
): Promise<boolean> {
  const device = await db
    .selectFrom("knownDevice")
    .innerJoin("account", "account.id", "knownDevice.accountId")
    .select("tokenHash")
    .where("tokenHash", "=", tokenHash)
    .where("email", "=", email)
    .executeTakeFirst();
  return device !== undefined;
}

/** Remembers that the account signed in from a browser; forgets browsers that it has not used for long. */
export async function rememberDevice(
  db: Kysely<Database>,
  {
    accountId,
    tokenHash,
    now,
    forgetBefore,
  }: { accountId: string; tokenHash: string; now: Date; forgetBefore: Date },
): Promise<void> {
  await db
    .deleteFrom("knownDevice")
    .where("accountId", "=", accountId)
    .where("lastUsedAt", "<", forgetBefore)
    .execute();
  await db
    .insertInto("knownDevice")
    .values({ tokenHash, accountId, createdAt: now, lastUsedAt: now })
    .onConflict((conflict) => conflict.columns(["tokenHash", "accountId"]).doUpdateSet({ lastUsedAt: now }))
    .execute();
}

export async function forgetDevices(db: Kysely<Database>, accountId: string): Promise<void> {
  await db.deleteFrom("knownDevice").where("accountId", "=", accountId).execute();
}
