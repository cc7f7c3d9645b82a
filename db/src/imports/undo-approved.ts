import { type Kysely, sql, type Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "../observations/data-version.ts";

/** What stands on top of figures that a change stored: then they cannot be taken back. */
export interface BuiltOn {
  /** Figures that the change stored. */
  total: number;
  /** Of those, how many were replaced or removed since. */
  changed: number;
  /** The first publication that has them. */
  publication: string | null;
}

/** What was built on a batch of approved figures. */
export async function findBuiltOn(
  db: Kysely<Database>,
  { changeId, dataVersion }: { changeId: string; dataVersion: number },
): Promise<BuiltOn> {
  const { rows } = await sql<BuiltOn>`
    select
      coalesce((select row_count from change where id = ${changeId}), 0)::int as total,
      (select count(*)::int from observation_revision
        where to_data_version > ${dataVersion} and change_id = ${changeId}) as changed,
      (select name from publication where data_version >= ${dataVersion} order by data_version limit 1) as publication`.execute(
    db,
  );
  return rows[0] ?? { total: 0, changed: 0, publication: null };
}

/**
 * Takes a batch of approved figures back, as a new data version: what it replaced stands again, as a new revision, and
 * what was new is gone. The figures that are taken back stay readable as revisions.
 * @param tx holds the data version, and knows that nothing was built on the batch
 * @returns the data version, and how many figures were taken back
 */
export async function undoApproved(
  tx: Transaction<Database>,
  batchId: string,
  change: NewChange,
): Promise<{ dataVersion: number; rows: number }> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local work_mem = '256MB'`.execute(tx);
  const counted = await sql<{ rows: number }>`
    select count(*)::int as rows from observation where change_id = ${batchId}`.execute(tx);
  const rows = counted.rows[0]?.rows ?? 0;
  await appendChange(tx, { ...change, rowCount: rows });
  const dataVersion = await nextDataVersion(tx, change.id);
  await sql`
    insert into observation_revision
      (indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, revision, from_data_version, to_data_version, change_id, ended_by_change_id)
    select indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, revision, from_data_version, ${dataVersion}, change_id, ${change.id}
    from observation where change_id = ${batchId}`.execute(tx);
  await sql`
    update observation o set boundary_year = r.boundary_year, value = r.value, numerator = r.numerator,
      denominator = r.denominator, status = r.status, origin = r.origin, source = r.source,
      definition_version = r.definition_version, revision = o.revision + 1, from_data_version = ${dataVersion},
      change_id = ${change.id}
    from observation_revision r
    where o.change_id = ${batchId} and r.ended_by_change_id = ${batchId}
      and r.indicator = o.indicator and r.period = o.period and r.area = o.area and r.breakdown = o.breakdown
      and r.to_data_version = o.from_data_version`.execute(tx);
  // What is still of the batch replaced nothing.
  await sql`delete from observation where change_id = ${batchId}`.execute(tx);
  return { dataVersion, rows };
}
