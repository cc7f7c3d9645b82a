import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { SourceMappingTable } from "./tables.ts";

export type Mapping = Selectable<SourceMappingTable>;

/** The mappings of one source, or of all, by indicator. */
export async function loadMappings(db: Kysely<Database>, sourceId?: string): Promise<Mapping[]> {
  return db
    .selectFrom("sourceMapping")
    .selectAll()
    .$if(sourceId !== undefined, (query) => query.where("sourceId", "=", sourceId ?? ""))
    .orderBy("sourceId")
    .orderBy("indicator")
    .orderBy("breakdown")
    .execute();
}

/** Puts these mappings in the place of those that a source has. */
export async function replaceMappings(
  tx: Transaction<Database>,
  sourceId: string,
  mappings: readonly Omit<Mapping, "sourceId">[],
): Promise<void> {
  await tx.deleteFrom("sourceMapping").where("sourceId", "=", sourceId).execute();
  if (mappings.length === 0) return;
  await tx
    .insertInto("sourceMapping")
    .values(mappings.map((mapping) => ({ ...mapping, sourceId, filters: JSON.stringify(mapping.filters) })))
    .execute();
}
