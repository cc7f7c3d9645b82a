import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** Somebody who fills indicators: a colleague with a role, or a contributor whom only a personal link lets in. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** People with a role in the organisation, by name. */
export async function loadColleagues(
  db: Kysely<Database>,
  area: AreaCode,
): Promise<(Person & { officer: boolean })[]> {
  const rows = await db
    .selectFrom("account")
    .innerJoin("accountRole", "accountRole.accountId", "account.id")
    .select(["account.id", "account.name", "account.email", "accountRole.role"])
    .where("accountRole.area", "=", area)
    .where("account.active", "=", true)
    .where("account.kind", "=", "person")
    .orderBy("account.name")
    .orderBy("account.id")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((roles) => {
    const [first] = roles;
    if (!first) return [];
    const { role: _, ...person } = first;
    return [{ ...person, officer: roles.some(({ role }) => role === "officer") }];
  });
}

/**
 * The account with this address; without one, a new one of a contributor. A joint service that fills for several
 * organisations is one account. Null when the account of this address is closed or no person's.
 */
export async function findOrMakeContributor(
  tx: Transaction<Database>,
  person: Person & { createdAt: Date },
): Promise<Person | null> {
  await tx
    .insertInto("account")
    .values({ ...person, kind: "contributor", passwordHash: null })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  const account = await tx
    .selectFrom("account")
    .select(["id", "name", "email", "kind", "active"])
    .where("email", "=", person.email)
    .executeTakeFirstOrThrow();
  if (!account.active || account.kind === "key") return null;
  return { id: account.id, name: account.name, email: account.email };
}

/** The account with this id, while it may be used. */
export async function findPerson(db: Kysely<Database>, id: string): Promise<Person | undefined> {
  return db
    .selectFrom("account")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .where("active", "=", true)
    .executeTakeFirst();
}
