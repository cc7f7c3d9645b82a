import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ObservationStatus, Origin } from "@lokaal17/shared/observations/observation";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import { currentDataVersion } from "./data-version.ts";

/** One indicator-year: parallel lists, one place per area that has an observation. */
export interface IndicatorYear {
  indicator: IndicatorCode;
  year: number;
  areas: AreaCode[];
  values: (number | null)[];
  /** 1 when synthetic. */
  synthetic: number[];
  statuses: ObservationStatus[];
  /** Null where no observation has both a numerator and a denominator. */
  numerators: (number | null)[] | null;
  denominators: (number | null)[] | null;
  /** The lowest and the highest boundary year; null: the codes of the period's own year. */
  firstBoundaryYear: number | null;
  lastBoundaryYear: number | null;
  /** Observations on the codes of the period's own year. */
  ownBoundaryCount: number;
}

/**
 * All yearly totals as they are now, with the data version that they are of, read at one moment: an approval in between
 * would otherwise be in the figures but not in the version. An indicator-year a row: 2 million cells travel in 6,000.
 */
export async function loadIndicatorYears(
  db: Kysely<Database>,
): Promise<{ dataVersion: number; rows: IndicatorYear[] }> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const dataVersion = await currentDataVersion(tx);
      const { rows } = await sql<IndicatorYear>`
        select indicator, period::int as year, array_agg(area) as areas, array_agg(value::float8) as values,
          array_agg((origin = 'synthetic')::int) as synthetic, array_agg(status) as statuses,
          case when count(numerator) > 0 then array_agg(numerator::float8) end as numerators,
          case when count(denominator) > 0 then array_agg(denominator::float8) end as denominators,
          min(boundary_year) as "firstBoundaryYear", max(boundary_year) as "lastBoundaryYear",
          (count(*) - count(boundary_year))::int as "ownBoundaryCount"
        from observation
        where breakdown = '_T' and length(period) = 4
        group by indicator, period
      `.execute(tx);
      return { dataVersion, rows };
    });
}

/** A yearly total that differs between two data versions, with what it is at the second; `status` null: not there. */
export interface CellChange {
  indicator: IndicatorCode;
  year: number;
  area: AreaCode;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  boundaryYear: number | null;
  status: ObservationStatus | null;
  origin: Origin | null;
}

/** The cells that were touched between two data versions (in either direction), as they are at `target`. */
export async function loadCellChanges(
  db: Kysely<Database>,
  from: number,
  target: number,
): Promise<CellChange[]> {
  const since = Math.min(from, target);
  const until = Math.max(from, target);
  const result = await sql<CellChange>`
    with touched as (
      select indicator, period, area from observation
        where from_data_version > ${since} and from_data_version <= ${until} and breakdown = '_T'
      union
      select indicator, period, area from observation_revision
        where ((to_data_version > ${since} and to_data_version <= ${until})
            or (from_data_version > ${since} and from_data_version <= ${until})) and breakdown = '_T'
    ), then_valid as (
      select indicator, period, area, value, numerator, denominator, boundary_year, status, origin from observation
        where from_data_version <= ${target} and breakdown = '_T'
          and (indicator, period, area) in (select indicator, period, area from touched)
      union all
      select indicator, period, area, value, numerator, denominator, boundary_year, status, origin
        from observation_revision
        where from_data_version <= ${target} and to_data_version > ${target} and breakdown = '_T'
          and (indicator, period, area) in (select indicator, period, area from touched)
    )
    select t.indicator, t.period::int as year, t.area, v.value::float8 as value, v.numerator::float8 as numerator,
      v.denominator::float8 as denominator, v.boundary_year, v.status, v.origin
    from touched t left join then_valid v
      on v.indicator = t.indicator and v.period = t.period and v.area = t.area
    where length(t.period) = 4
    order by t.indicator, t.period, t.area
  `.execute(db);
  return result.rows;
}
