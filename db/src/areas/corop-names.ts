import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** The names of the COROP regions by their code, `CR17`. */
export async function loadCoropNames(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("area")
    .select(["coropCode", "coropName"])
    .distinct()
    .where("coropCode", "is not", null)
    .where("coropName", "is not", null)
    .execute();
  return new Map(
    rows.flatMap(({ coropCode, coropName }) => (coropCode && coropName ? [[coropCode, coropName]] : [])),
  );
}
