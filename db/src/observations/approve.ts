import type { Observation } from "@lokaal17/shared/observations/observation";
import { sql, type Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";

/**
 * Takes the next data version. Its number is given out under a lock, so that versions follow each other and a reader
 * that has seen a version has seen all before it.
 */
export async function nextDataVersion(tx: Transaction<Database>, changeId: string): Promise<number> {
  const { version } = await tx
    .updateTable("latestDataVersion")
    .set((update) => ({ version: update("version", "+", 1) }))
    .returning("version")
    .executeTakeFirstOrThrow();
  await tx.insertInto("dataVersion").values({ version, changeId }).execute();
  return version;
}

/** Puts figures in the staging table, in chunks that both databases take in one statement. */
export async function stage(
  tx: Transaction<Database>,
  batchId: string,
  observations: readonly Observation[],
): Promise<void> {
  for (let from = 0; from < observations.length; from += 2_000) {
    const rows = observations.slice(from, from + 2_000).map((observation) => ({ ...observation, batchId }));
    await tx.insertInto("observationStaging").values(rows).execute();
  }
}

/**
 * Makes a staged batch the current figures: one change, one data version. What it replaces moves to the revisions.
 * A figure that is already there, exactly the same, stays as it is and keeps its data version.
 * @returns the data version and how many figures are new or changed
 */
export async function approveStaged(
  tx: Transaction<Database>,
  change: NewChange,
): Promise<{ dataVersion: number; changed: number }> {
  await appendChange(tx, change);
  const dataVersion = await nextDataVersion(tx, change.id);
  await sql`
    delete from observation_staging s using observation o
    where s.batch_id = ${change.id}
      and o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown
      and (o.boundary_year, o.value, o.numerator, o.denominator, o.status, o.origin, o.source, o.definition_version)
        is not distinct from
        (s.boundary_year, s.value, s.numerator, s.denominator, s.status, s.origin, s.source, s.definition_version)
  `.execute(tx);
  await sql`
    insert into observation_revision
      (indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, revision, from_data_version, to_data_version, change_id, ended_by_change_id)
    select o.indicator, o.period, o.area, o.breakdown, o.boundary_year, o.value, o.numerator, o.denominator, o.status,
       o.origin, o.source, o.definition_version, o.revision, o.from_data_version, ${dataVersion}, o.change_id, ${change.id}
    from observation o join observation_staging s
      on s.batch_id = ${change.id}
      and o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown
  `.execute(tx);
  const stored = await sql`
    insert into observation
      (indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, from_data_version, change_id)
    select indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, ${dataVersion}, batch_id
    from observation_staging where batch_id = ${change.id}
    order by indicator, period, area
    on conflict (indicator, period, area, breakdown) do update set
      boundary_year = excluded.boundary_year, value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, status = excluded.status, origin = excluded.origin,
      source = excluded.source, definition_version = excluded.definition_version,
      revision = observation.revision + 1, from_data_version = excluded.from_data_version,
      change_id = excluded.change_id
  `.execute(tx);
  await tx.deleteFrom("observationStaging").where("batchId", "=", change.id).execute();
  return { dataVersion, changed: Number(stored.numAffectedRows ?? 0) };
}
