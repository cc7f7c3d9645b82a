import type { Insertable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { Publication } from "./queries.ts";
import type { PublicationTable } from "./tables.ts";

/** Makes a data version public, with its line in the log. */
export async function insertPublication(
  tx: Transaction<Database>,
  publication: Insertable<PublicationTable>,
  change: NewChange,
): Promise<Publication> {
  await appendChange(tx, change);
  return tx.insertInto("publication").values(publication).returningAll().executeTakeFirstOrThrow();
}
