import type { Observation } from "@lokaal17/shared/observations/observation";
import { type RawBuilder, sql, type Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { currentDataVersion, holdDataVersion, nextDataVersion } from "./data-version.ts";
import { isFirstLoad, withoutSecondaryIndexes } from "./secondary-indexes.ts";
import { knowSizes, largeBatch } from "./table-sizes.ts";

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

/** A batch names codes that the register or the catalogue does not have, or periods that are none. */
export class UnknownCodes extends Error {
  override readonly name = "UnknownCodes";

  constructor(codes: readonly string[]) {
    super(`Not in the register or the catalogue, or not a period: ${codes.join(", ")}`);
  }
}

export interface Approved {
  dataVersion: number;
  /** Figures that are new or different. */
  changed: number;
}

export interface ApproveOptions {
  /**
   * Nobody else needs the table meanwhile, as in a database that is being filled: then the indexes of a first load are
   * built afterwards, for which nobody can read it.
   */
  isAlone?: boolean;
  /** The caller empties the staging table once this is committed: others wait a second less for 1.3 million rows. */
  keepStaged?: boolean;
}

/**
 * Makes a staged batch the current figures: one change, one data version. What it replaces moves to the revisions.
 * A figure that is already there, exactly the same, stays as it is and keeps its data version.
 * @returns the data version and how many figures are new or changed
 * @throws UnknownCodes when the batch names an indicator, an area or a period that does not exist
 */
export async function approveStaged(tx: Transaction<Database>, change: NewChange): Promise<Approved> {
  const { replaces } = await compareThenHold(tx, change.id);
  return approveCompared(tx, change, replaces, { isAlone: true });
}

/** As `approveStaged`, but a batch without anything new leaves no trace: null, no data version, no line in the log. */
export async function approveNews(
  tx: Transaction<Database>,
  change: NewChange,
  options: ApproveOptions = {},
): Promise<Approved | null> {
  const { replaces, news } = await compareThenHold(tx, change.id);
  return news ? approveCompared(tx, change, replaces, options) : null;
}

interface Comparison {
  replaces: boolean;
  news: boolean;
}

/**
 * Compares before it locks the data version, so that others who approve wait for the storing alone. When somebody was
 * quicker, what was compared is no longer true and is done again under the lock.
 */
async function compareThenHold(tx: Transaction<Database>, batchId: string): Promise<Comparison> {
  await sql`savepoint before_comparison`.execute(tx);
  const before = await currentDataVersion(tx);
  const compared = await compareStaged(tx, batchId);
  if ((await holdDataVersion(tx)) === before) return compared;
  await sql`rollback to savepoint before_comparison`.execute(tx);
  await holdDataVersion(tx);
  return compareStaged(tx, batchId);
}

/** Checks the codes, takes out what is there already, and tells whether the rest replaces figures. */
async function compareStaged(tx: Transaction<Database>, batchId: string): Promise<Comparison> {
  await refuseUnknownCodes(tx, batchId);
  const meets = await holds(
    tx,
    sql`select from observation o join observation_staging s on s.batch_id = ${batchId} and ${sameCell}`,
  );
  if (meets) await leaveOutUnchanged(tx, batchId);
  return {
    replaces: meets,
    news: await holds(tx, sql`select from observation_staging where batch_id = ${batchId}`),
  };
}

async function holds(tx: Transaction<Database>, query: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (${query}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

/** The line in the log comes last where nothing has to point at it: its chain is locked until the end. */
async function approveCompared(
  tx: Transaction<Database>,
  change: NewChange,
  replaces: boolean,
  { isAlone = false, keepStaged = false }: ApproveOptions,
): Promise<Approved> {
  const dataVersion = (await currentDataVersion(tx)) + 1;
  if (replaces) {
    await appendChange(tx, change);
    await keepReplaced(tx, change.id, dataVersion);
  }
  const put = () => store(tx, change.id, dataVersion, replaces);
  const isFirst = isAlone && !replaces && (await isFirstLoad(tx, change.id));
  const changed = isFirst ? await withoutSecondaryIndexes(tx, put) : await put();
  if (!keepStaged) await tx.deleteFrom("observationStaging").where("batchId", "=", change.id).execute();
  if (!replaces) await appendChange(tx, change);
  await nextDataVersion(tx, change.id);
  if (changed >= largeBatch) await knowSizes(tx);
  return { dataVersion, changed };
}

/** As a set: the table has no references, which would look up two codes for each of millions of rows. */
async function refuseUnknownCodes(tx: Transaction<Database>, batchId: string): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select code from (
      select distinct indicator as code from observation_staging where batch_id = ${batchId}
      except select code from indicator
    ) as unknown_indicator
    union all
    select code from (
      select distinct area as code from observation_staging where batch_id = ${batchId}
      except select code from area
    ) as unknown_area
    union all
    select period as code from (
      select distinct period from observation_staging where batch_id = ${batchId}
    ) as periods
    where period !~ '^[0-9]{4}(-(S[12]|Q[1-4]|[01][0-9]))?$'
    order by code limit 20
  `.execute(tx);
  if (rows.length > 0) throw new UnknownCodes(rows.map(({ code }) => code));
}

const sameCell = sql`o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown`;

async function leaveOutUnchanged(tx: Transaction<Database>, batchId: string): Promise<void> {
  await sql`
    delete from observation_staging s using observation o
    where s.batch_id = ${batchId} and ${sameCell}
      and (o.boundary_year, o.value, o.numerator, o.denominator, o.status, o.origin, o.source, o.definition_version)
        is not distinct from
        (s.boundary_year, s.value, s.numerator, s.denominator, s.status, s.origin, s.source, s.definition_version)
  `.execute(tx);
}

async function keepReplaced(tx: Transaction<Database>, batchId: string, dataVersion: number): Promise<void> {
  await sql`
    insert into observation_revision
      (indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, revision, from_data_version, to_data_version, change_id, ended_by_change_id)
    select o.indicator, o.period, o.area, o.breakdown, o.boundary_year, o.value, o.numerator, o.denominator, o.status,
       o.origin, o.source, o.definition_version, o.revision, o.from_data_version, ${dataVersion}, o.change_id, ${batchId}
    from observation o join observation_staging s on s.batch_id = ${batchId} and ${sameCell}
  `.execute(tx);
}

const replacing = sql`
  on conflict (indicator, period, area, breakdown) do update set
    boundary_year = excluded.boundary_year, value = excluded.value, numerator = excluded.numerator,
    denominator = excluded.denominator, status = excluded.status, origin = excluded.origin,
    source = excluded.source, definition_version = excluded.definition_version,
    revision = observation.revision + 1, from_data_version = excluded.from_data_version,
    change_id = excluded.change_id`;

/** A batch that replaces nothing is inserted plainly: looking for a conflict takes 4 s over 2 million rows. */
async function store(
  tx: Transaction<Database>,
  batchId: string,
  dataVersion: number,
  replaces: boolean,
): Promise<number> {
  const stored = await sql`
    insert into observation
      (indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, from_data_version, change_id)
    select indicator, period, area, breakdown, boundary_year, value, numerator, denominator, status, origin, source,
       definition_version, ${dataVersion}, batch_id
    from observation_staging where batch_id = ${batchId}
    ${replaces ? replacing : sql``}
  `.execute(tx);
  return Number(stored.numAffectedRows ?? 0);
}
