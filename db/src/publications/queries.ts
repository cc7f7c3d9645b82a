import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { PublicationTable } from "./tables.ts";

export type Publication = Selectable<PublicationTable>;

/** All publications, the newest first. */
export async function loadPublications(db: Kysely<Database>): Promise<Publication[]> {
  return db
    .selectFrom("publication")
    .selectAll()
    .orderBy("publishedAt", "desc")
    .orderBy("dataVersion", "desc")
    .execute();
}

export async function latestPublication(db: Kysely<Database>): Promise<Publication | undefined> {
  return db
    .selectFrom("publication")
    .selectAll()
    .orderBy("publishedAt", "desc")
    .orderBy("dataVersion", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How many synthetic figures stand in the current data; outside a demonstration they stop a publication. */
export async function countSynthetic(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom("observation")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("origin", "=", "synthetic")
    .executeTakeFirstOrThrow();
  return Number(count);
}
