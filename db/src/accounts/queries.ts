import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import { type Kysely, sql, type Transaction } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
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

export async function loadGrants(db: Kysely<Database>, accountId: string): Promise<GivenRole[]> {
  const { rows } = await sql<GivenRole>`
    ${prepared} select role, area from account_role where account_id = ${accountId} order by role, area`.execute(
    db,
  );
  return rows;
}

/** Makes an account with its roles; an account with this address is left as it is. */
export async function insertAccount(
  db: Kysely<Database>,
  account: Account & { grants: readonly GivenRole[] },
): Promise<void> {
  await db.transaction().execute((tx) => addAccount(tx, account));
}

/** As `insertAccount`, within the transaction of something larger. */
export async function addAccount(
  tx: Transaction<Database>,
  { grants, ...row }: Account & { grants: readonly GivenRole[]; createdAt?: Date },
): Promise<void> {
  const made = await tx
    .insertInto("account")
    .values(row)
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made && grants.length > 0)
    await tx
      .insertInto("accountRole")
      .values(grants.map((grant) => ({ accountId: row.id, ...grant })))
      .execute();
}
