import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** Puts a piece of a file away; pieces are numbered from 0. */
export async function insertPart(
  db: Kysely<Database>,
  part: { importId: string; part: number; bytes: Uint8Array },
): Promise<void> {
  await db.insertInto("importPart").values(part).execute();
}

/** The pieces of a file in their order, one at a time. */
export async function* readParts(db: Kysely<Database>, importId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const row = await db
      .selectFrom("importPart")
      .select("bytes")
      .where("importId", "=", importId)
      .where("part", "=", part)
      .executeTakeFirst();
    if (!row) return;
    yield row.bytes;
  }
}

/** Whether the file itself is still kept. */
export async function hasParts(db: Kysely<Database>, importId: string): Promise<boolean> {
  const row = await db
    .selectFrom("importPart")
    .select("part")
    .where("importId", "=", importId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteParts(db: Kysely<Database>, importId: string): Promise<void> {
  await db.deleteFrom("importPart").where("importId", "=", importId).execute();
}

/**
 * Takes an upload away that did not arrive, or that was there already. One that became an import meanwhile stays: who
 * sent it may not have heard so.
 */
export async function deleteUpload(db: Kysely<Database>, importId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const upload = await tx
      .selectFrom("import")
      .select("id")
      .where("id", "=", importId)
      .where("state", "=", "uploading")
      .forUpdate()
      .executeTakeFirst();
    if (!upload) return;
    await deleteParts(tx, importId);
    await tx.deleteFrom("import").where("id", "=", importId).execute();
  });
}
