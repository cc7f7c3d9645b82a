import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { total } from "@lokaal17/shared/observations/observation";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import { offerPrefills } from "./prefill.ts";

/** The rows of a run in the staging table; its id is the id of the run. */
type StagedRun = { id: string };

const sameCell = sql`o.indicator = s.indicator and o.period = s.period and o.area = s.area
  and o.breakdown = s.breakdown`;

/** One cell that the source gave twice; undefined when there is none. */
export async function findStagedTwice(
  db: Kysely<Database>,
  { id }: StagedRun,
): Promise<{ indicator: IndicatorCode; area: AreaCode; period: string } | undefined> {
  const { rows } = await sql<{ indicator: IndicatorCode; area: AreaCode; period: string }>`
    select indicator, area, period from observation_staging where batch_id = ${id}
    group by indicator, area, period, breakdown having count(*) > 1 limit 1`.execute(db);
  return rows[0];
}

/**
 * Takes out the rows of periods in which no area has a figure: the source lists the period and has nothing of it yet.
 * A cell that had a figure stays, so that it is seen to be gone.
 * @returns how many rows went
 */
export async function leaveOutEmptyPeriods(db: Kysely<Database>, { id }: StagedRun): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from observation_staging s where s.batch_id = ${id} and s.value is null and s.status = 'not-applicable'
      and not exists (select from observation_staging f where f.batch_id = ${id} and f.indicator = s.indicator
        and f.breakdown = s.breakdown and f.period = s.period and f.value is not null)
      and not exists (select from observation o where ${sameCell})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export async function countStaged(db: Kysely<Database>, { id }: StagedRun): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from observation_staging where batch_id = ${id}`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface StagedCounts {
  indicator: IndicatorCode;
  new: number;
  changed: number;
  unchanged: number;
}

/** How the rows of each indicator compare with the figures that are approved. */
export async function compareStagedRun(
  tx: Transaction<Database>,
  { id }: StagedRun,
): Promise<StagedCounts[]> {
  const { rows } = await sql<StagedCounts>`
    select s.indicator,
      count(*) filter (where o.indicator is null)::int as new,
      count(*) filter (where o.indicator is not null and ${differs})::int as changed,
      count(*) filter (where o.indicator is not null and not ${differs})::int as unchanged
    from observation_staging s left join observation o on ${sameCell}
    where s.batch_id = ${id} group by s.indicator order by s.indicator`.execute(tx);
  return rows;
}

const differs = sql`((o.boundary_year, o.value, o.numerator, o.denominator, o.status, o.origin, o.source,
  o.definition_version) is distinct from (s.boundary_year, s.value, s.numerator, s.denominator, s.status, s.origin,
  s.source, s.definition_version))`;

/**
 * Keeps what a run changes of these indicators beside the run: what is new, unless `changedOnly`, and what is other.
 * Decimals are kept as they are shown.
 */
export async function keepChanges(
  tx: Transaction<Database>,
  { id }: StagedRun,
  indicators: readonly IndicatorCode[],
  { changedOnly }: { changedOnly: boolean },
): Promise<void> {
  if (indicators.length === 0) return;
  await sql`
    insert into source_run_change (run_id, indicator, period, area, breakdown, kind, was, was_status, becomes,
      becomes_status)
    select ${id}::uuid, s.indicator, s.period, s.area, s.breakdown,
      case when o.indicator is null then 'new' else 'changed' end,
      o.value::text, o.status, s.value::text, s.status
    from observation_staging s left join observation o on ${sameCell}
    where s.batch_id = ${id} and s.indicator in (${sql.join(indicators)})
      and (${changedOnly ? sql`false` : sql`o.indicator is null`} or (o.indicator is not null and ${differs}))
  `.execute(tx);
}

/** Leaves only the rows of these indicators. */
export async function keepStagedOf(
  tx: Transaction<Database>,
  { id }: StagedRun,
  indicators: readonly IndicatorCode[],
): Promise<void> {
  await tx
    .deleteFrom("observationStaging")
    .where("batchId", "=", id)
    .$if(indicators.length > 0, (query) => query.where("indicator", "not in", indicators))
    .execute();
}

/** So many offers go in one statement. */
const offersAtOnce = 5_000;

/**
 * Offers the figures of an indicator to the organisations that enter it themselves; those of the Netherlands and of
 * provinces are nobody's to enter.
 * @returns how many offers are new or other than before
 */
export async function offerStaged(
  tx: Transaction<Database>,
  { id }: StagedRun,
  indicator: IndicatorCode,
  { source, link, place, now }: { source: string; link: string; place: string; now: Date },
): Promise<number> {
  let offered = 0;
  for (let offset = 0; ; offset += offersAtOnce) {
    const rows = await tx
      .selectFrom("observationStaging as s")
      .innerJoin("area", "area.code", "s.area")
      .innerJoin("indicator", (join) =>
        join.onRef("indicator.code", "=", "s.indicator").onRef("indicator.layer", "=", "area.layer"),
      )
      .select(["s.area", "s.indicator", "s.period", "s.value", "s.numerator", "s.denominator"])
      .select(["s.status", "s.origin"])
      .where("s.batchId", "=", id)
      .where("s.indicator", "=", indicator)
      .where("s.breakdown", "=", total)
      .where("s.value", "is not", null)
      .orderBy("s.period")
      .orderBy("s.area")
      .offset(offset)
      .limit(offersAtOnce)
      .execute();
    const offers = rows.map((row) => ({
      ...row,
      source,
      link,
      referenceDate: null,
      place: `${place}, ${row.area}, ${row.period}`,
    }));
    offered += await offerPrefills(tx, offers, now);
    if (rows.length < offersAtOnce) return offered;
  }
}

/** How many figures would be offered, new or other than before. */
export async function countOffers(
  tx: Transaction<Database>,
  { id }: StagedRun,
  indicator: IndicatorCode,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from observation_staging s
    join area on area.code = s.area
    join indicator on indicator.code = s.indicator and indicator.layer = area.layer
    left join prefill p on p.indicator = s.indicator and p.area = s.area and p.period = s.period
    where s.batch_id = ${id} and s.indicator = ${indicator} and s.breakdown = ${total} and s.value is not null
      and (p.area is null or (p.value, p.numerator, p.denominator, p.status) is distinct from
        (s.value, s.numerator, s.denominator, s.status))`.execute(tx);
  return rows[0]?.count ?? 0;
}
