import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EditionTable } from "./tables.ts";

export type Edition = Selectable<EditionTable>;

/** Somebody with the role of editor. */
export interface EditorAccount {
  id: string;
  name: string;
  email: string;
  party: SigningParty | null;
}

/** The newest year first; of one year the newest edition first. */
export async function loadEditions(db: Kysely<Database>): Promise<Edition[]> {
  return db
    .selectFrom("edition")
    .selectAll()
    .orderBy("year", "desc")
    .orderBy("createdAt", "desc")
    .orderBy("slug")
    .execute();
}

export async function findEdition(db: Kysely<Database>, slug: string): Promise<Edition | undefined> {
  return db.selectFrom("edition").selectAll().where("slug", "=", slug).executeTakeFirst();
}

/** Holds an edition for the rest of the transaction: what is saved, agreed and frozen of it follows one another. */
export async function holdEdition(tx: Transaction<Database>, slug: string): Promise<Edition | undefined> {
  return tx.selectFrom("edition").selectAll().where("slug", "=", slug).forUpdate().executeTakeFirst();
}

/** @returns null when another edition has the address */
export async function insertEdition(
  tx: Transaction<Database>,
  edition: Omit<Edition, "version" | "practices">,
): Promise<Edition | null> {
  const made = await tx
    .insertInto("edition")
    .values(edition)
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returningAll()
    .executeTakeFirst();
  return made ?? null;
}

/** Changes an edition that is held, to its next version. */
export async function updateEdition(
  tx: Transaction<Database>,
  id: string,
  {
    practices,
    ...change
  }: Partial<Pick<Edition, "nameNl" | "nameEn" | "deadline" | "publicationId" | "practices">>,
): Promise<Edition> {
  return tx
    .updateTable("edition")
    .set((update) => ({
      ...change,
      ...(practices !== undefined && { practices: practices && JSON.stringify(practices) }),
      version: update("version", "+", 1),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All who may write, by name. */
export async function loadEditors(db: Kysely<Database>): Promise<EditorAccount[]> {
  return db
    .selectFrom("account")
    .innerJoin("accountRole", "accountRole.accountId", "account.id")
    .select(["account.id", "account.name", "account.email", "account.signingParty as party"])
    .distinct()
    .where("accountRole.role", "=", "editor")
    .where("account.active", "=", true)
    .where("account.endedAt", "is", null)
    .orderBy("account.name")
    .orderBy("account.id")
    .execute();
}

/** For which party an account signs. */
export async function partyOf(db: Kysely<Database>, accountId: string): Promise<SigningParty | null> {
  const row = await db
    .selectFrom("account")
    .select("signingParty")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row?.signingParty ?? null;
}

export async function setSigningParty(
  tx: Transaction<Database>,
  accountId: string,
  signingParty: SigningParty | null,
): Promise<void> {
  await tx.updateTable("account").set({ signingParty }).where("id", "=", accountId).execute();
}

/** Names of accounts, also of those who left. */
export async function loadNames(
  db: Kysely<Database>,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set([...ids].filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom("account").select(["id", "name"]).where("id", "in", wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
