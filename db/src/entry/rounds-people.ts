import type { Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

export interface Recipient {
  accountId: string;
  name: string;
  email: string;
  area: AreaCode | null;
}

/** The people with one of these roles, of these organisations or (areas null) of the whole program. */
export async function loadPeople(
  db: Kysely<Database>,
  roles: readonly Role[],
  areas: readonly AreaCode[] | null,
): Promise<Recipient[]> {
  if (areas?.length === 0) return [];
  return db
    .selectFrom("accountRole")
    .innerJoin("account", "account.id", "accountRole.accountId")
    .select(["account.id as accountId", "account.name", "account.email", "accountRole.area"])
    .distinct()
    .where("role", "in", roles)
    .$if(areas === null, (query) => query.where("accountRole.area", "is", null))
    .$if(areas !== null, (query) => query.where("accountRole.area", "in", areas ?? []))
    .where("account.active", "=", true)
    .where("account.endedAt", "is", null)
    .where("account.kind", "=", "person")
    .orderBy("account.email")
    .execute();
}
