import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** Who hears of a source that went wrong: the administrators and the analysts who can sign in. */
export async function loadTold(db: Kysely<Database>): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom("account")
    .innerJoin("accountRole", "accountRole.accountId", "account.id")
    .select(["account.name", "account.email"])
    .distinct()
    .where("account.active", "=", true)
    .where("accountRole.area", "is", null)
    .where("accountRole.role", "in", ["admin", "analyst"])
    .orderBy("account.email")
    .execute();
}
