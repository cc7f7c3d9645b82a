import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { SuccessorNoteTable } from "./tables.ts";

export type SuccessorNote = Selectable<SuccessorNoteTable> & { author: string };

/** The newest version of the note of an organisation. */
export async function findSuccessorNote(
  db: Kysely<Database>,
  area: AreaCode,
): Promise<SuccessorNote | undefined> {
  return db
    .selectFrom("successorNote")
    .innerJoin("account", "account.id", "successorNote.writtenBy")
    .selectAll("successorNote")
    .select("account.name as author")
    .where("area", "=", area)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Adds a version. False when somebody added that version first: nothing was stored. */
export async function insertSuccessorNote(
  tx: Transaction<Database>,
  note: Selectable<SuccessorNoteTable>,
): Promise<boolean> {
  const added = await tx
    .insertInto("successorNote")
    .values(note)
    .onConflict((conflict) => conflict.columns(["area", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst();
  return added !== undefined;
}
