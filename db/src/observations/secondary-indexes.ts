import { sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** The indexes of `observation` beside its key, by name. */
export const secondaryIndexes = {
  observation_of_area:
    "create index observation_of_area on observation (area, indicator, period) include (value)",
  observation_since: "create index observation_since on observation (from_data_version)",
} as const;

/** A batch this large, into a table this small, is a first load. */
const firstLoad = { atLeast: 200_000, intoAtMost: 50_000 };

/**
 * Whether a batch is a first load and we own the table: then its indexes are quicker built afterwards than row by row
 * (2 million rows: 4 s instead of 9), and nobody reads much of the table yet.
 */
export async function isFirstLoad(tx: Transaction<Database>, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ owned: boolean; staged: number; present: number }>`
    select pg_has_role(session_user, relowner, 'usage') as owned,
      (select count(*)::int from observation_staging where batch_id = ${batchId}) as staged,
      (select count(*)::int from (select from observation limit ${firstLoad.intoAtMost + 1}) as few) as present
    from pg_class where oid = 'observation'::regclass
  `.execute(tx);
  const { owned = false, staged = 0, present = 0 } = rows[0] ?? {};
  return owned && staged >= firstLoad.atLeast && present <= firstLoad.intoAtMost;
}

/** Does the work without the indexes and builds them again, in the same transaction: whatever fails, they are there. */
export async function withoutSecondaryIndexes<Result>(
  tx: Transaction<Database>,
  work: () => Promise<Result>,
): Promise<Result> {
  // Indexes belong to the owner; the role of the program comes back with the end of the transaction.
  await sql`set local role none`.execute(tx);
  for (const name of Object.keys(secondaryIndexes)) await sql`drop index ${sql.ref(name)}`.execute(tx);
  const result = await work();
  for (const statement of Object.values(secondaryIndexes)) await sql.raw(statement).execute(tx);
  return result;
}
