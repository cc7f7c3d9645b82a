import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** How an account proves who it is. */
export interface Credentials {
  id: string;
  email: string;
  name: string;
  kind: "person" | "contributor" | "key";
  passwordHash: string | null;
  passwordSetAt: Date | null;
  totpSecret: string | null;
  /** Null: a secret was made and not confirmed; it does not count. */
  totpConfirmedAt: Date | null;
  totpLastStep: number | null;
}

const credentials = (db: Kysely<Database>) =>
  db
    .selectFrom("account")
    .select([
      "id",
      "email",
      "name",
      "kind",
      "passwordHash",
      "passwordSetAt",
      "totpSecret",
      "totpConfirmedAt",
      "totpLastStep",
    ])
    .where("active", "=", true);

export async function findCredentials(db: Kysely<Database>, email: string): Promise<Credentials | undefined> {
  return credentials(db).where("email", "=", email).executeTakeFirst();
}

export async function loadCredentials(db: Kysely<Database>, id: string): Promise<Credentials | undefined> {
  return credentials(db).where("id", "=", id).executeTakeFirst();
}

/** As `loadCredentials`, locked until the end of the transaction. */
export async function holdCredentials(
  tx: Transaction<Database>,
  id: string,
): Promise<Credentials | undefined> {
  return credentials(tx).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function setPassword(
  tx: Transaction<Database>,
  id: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
  // Who came in by a personal link before and was given a role is a person with a password from now on.
  await tx
    .updateTable("account")
    .set({ passwordHash, passwordSetAt: now, kind: "person" })
    .where("id", "=", id)
    .where("kind", "!=", "key")
    .execute();
}

/** Lays a secret ready; null takes the second factor off. */
export async function setSecondFactor(
  tx: Transaction<Database>,
  id: string,
  secret: string | null,
): Promise<void> {
  await tx
    .updateTable("account")
    .set({ totpSecret: secret, totpConfirmedAt: null, totpLastStep: null })
    .where("id", "=", id)
    .execute();
}

export async function confirmSecondFactor(
  tx: Transaction<Database>,
  id: string,
  { step, now }: { step: number; now: Date },
): Promise<void> {
  await tx
    .updateTable("account")
    .set({ totpConfirmedAt: now, totpLastStep: step })
    .where("id", "=", id)
    .execute();
}

/**
 * Uses up the code of a time step and those before it.
 * @returns false when it was used already, also by a request at the same moment
 */
export async function useStep(db: Kysely<Database>, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("account")
    .set({ totpLastStep: step })
    .where("id", "=", id)
    .where((where) => where.or([where("totpLastStep", "is", null), where("totpLastStep", "<", step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether the account signs in with a provider. */
export async function hasIdentity(db: Kysely<Database>, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom("accountIdentity")
    .select(sql<number>`1`.as("one"))
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  return found !== undefined;
}
