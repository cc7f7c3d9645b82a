import { type Kysely, sql } from "kysely";
import type { Database } from "./schema.ts";

/** Asks the database the least that can be asked. @throws when it does not answer */
export async function answers(db: Kysely<Database>): Promise<void> {
  await sql`select 1`.execute(db);
}
