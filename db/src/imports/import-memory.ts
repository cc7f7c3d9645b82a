import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** Whose memory it is: an organisation, or "" for the association. */
export type MemoryOwner = AreaCode | "";

/** Remembers how files with these headings are read; what was remembered before is replaced. */
export async function rememberMap(
  tx: Transaction<Database>,
  memory: {
    owner: MemoryOwner;
    headingsHash: string;
    mapping: ImportMap;
    fileName: string;
    savedBy: string;
    savedAt: Date;
  },
): Promise<void> {
  const row = { ...memory, mapping: JSON.stringify(memory.mapping) };
  const { owner: _, headingsHash: __, ...rest } = row;
  await tx
    .insertInto("importMemory")
    .values(row)
    .onConflict((conflict) => conflict.columns(["owner", "headingsHash"]).doUpdateSet(rest))
    .execute();
}

/** How files with these headings were read before, the last time first. */
export async function recallMap(
  db: Kysely<Database>,
  owners: readonly MemoryOwner[],
  headingsHash: string,
): Promise<{ map: ImportMap; fileName: string } | null> {
  if (owners.length === 0) return null;
  const row = await db
    .selectFrom("importMemory")
    .select(["mapping", "fileName"])
    .where("owner", "in", owners)
    .where("headingsHash", "=", headingsHash)
    .orderBy("savedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { map: row.mapping, fileName: row.fileName } : null;
}
