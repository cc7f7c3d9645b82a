import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** Who somebody is at an OpenID provider: its own name for her, which never changes. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** The account of a person at a provider, also when it is not active any more. */
export async function findIdentity(
  db: Kysely<Database>,
  { issuer, subject }: Identity,
): Promise<{ accountId: string; active: boolean } | undefined> {
  return db
    .selectFrom("accountIdentity")
    .innerJoin("account", "account.id", "accountIdentity.accountId")
    .select(["accountId", "active"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
}

/**
 * The active account with this address, of somebody who may sign in: who came in by a personal link only, and was given
 * no role, has nothing to sign in for.
 */
export async function findPerson(
  db: Kysely<Database>,
  email: string,
): Promise<{ id: string; email: string; name: string } | undefined> {
  return db
    .selectFrom("account")
    .select(["id", "email", "name"])
    .where("email", "=", email)
    .where("active", "=", true)
    .where("kind", "!=", "key")
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("kind", "=", "person"),
        exists(selectFrom("accountRole").select("role").whereRef("accountRole.accountId", "=", "account.id")),
      ]),
    )
    .executeTakeFirst();
}

/**
 * Remembers that this person at the provider has this account. The account is locked meanwhile: of two who come at once
 * with one address, one gets it.
 * @returns false when the account belongs to another person at this provider: an address can pass to a successor
 */
export async function linkIdentity(
  tx: Transaction<Database>,
  { issuer, subject, accountId, createdAt }: Identity & { accountId: string; createdAt: Date },
): Promise<boolean> {
  await tx
    .selectFrom("account")
    .select("id")
    .where("id", "=", accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const known = await tx
    .selectFrom("accountIdentity")
    .select("subject")
    .where("issuer", "=", issuer)
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  if (known) return known.subject === subject;
  await tx.insertInto("accountIdentity").values({ issuer, subject, accountId, createdAt }).execute();
  await tx.updateTable("account").set({ kind: "person" }).where("id", "=", accountId).execute();
  return true;
}
