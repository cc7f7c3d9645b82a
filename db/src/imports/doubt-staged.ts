import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Period } from "@lokaal17/shared/observations/observation";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** So many times as large or as small as before is hardly ever news: it is another unit, or a slip of the decimal mark. */
export const leastJump = 10;
/** Of an indicator; of the others their number is told. */
const mostToldPerIndicator = 100;

/** A figure of a batch that is far from what was there. */
export interface Jump {
  line: number | null;
  indicator: IndicatorCode;
  area: AreaCode;
  period: Period;
  value: DecimalText;
  before: DecimalText;
  /** Of `before`: the same period, or the nearest that has a figure. */
  beforePeriod: Period;
  /** The larger through the smaller, 10 or more. */
  factor: number;
  isUp: boolean;
}

export interface IndicatorJumps {
  indicator: IndicatorCode;
  /** New and changed figures that could be compared. */
  comparable: number;
  up: number;
  down: number;
  /** The factor in the middle of each; null when there is none. */
  upFactor: number | null;
  downFactor: number | null;
  /** The first by line. */
  first: Jump[];
}

/**
 * Marks the new and changed figures of a batch as doubtful that are ten times or a tenth of the approved figure that
 * they replace; where there is none, of the same area's figure of the nearest earlier period of the same length, or
 * else the nearest later one. One statement over the whole batch; zero is compared with nothing.
 */
export async function doubtStaged(tx: Transaction<Database>, batchId: string): Promise<IndicatorJumps[]> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local work_mem = '256MB'`.execute(tx);
  const sameCell = sql`o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown`;
  const isFar = (value: string, before: string) => {
    const [now, then] = [sql.ref(value), sql.ref(before)];
    return sql`${then} <> 0 and (abs(${now}) >= ${leastJump} * abs(${then}) or abs(${now}) * ${leastJump} <= abs(${then}))`;
  };
  // What is there and near is not kept: of 1.3 million changed figures sorting them took most of the time.
  const { rows } = await sql<IndicatorJumps>`
    with news as materialized (
      select s.ctid as staged_row, s.indicator, s.period, s.area, s.breakdown, s.line, s.value, o.value as there
      from observation_staging s left join observation o on ${sameCell}
      where s.batch_id = ${batchId} and s.value <> 0 and (o.value is null or ${isFar("s.value", "o.value")})
    ),
    known as materialized (
      select indicator from (select distinct indicator from news where there is null) as new
      where exists (select from observation o where o.indicator = new.indicator)
    ),
    series as (
      select staged_row, indicator, period, area, breakdown, value, line, false as is_known from news
      where there is null and indicator in (select indicator from known)
      union all
      select null, indicator, period, area, breakdown, null, null, true from observation
      where value <> 0 and indicator in (select indicator from known)
    ),
    nearest as (
      select *, coalesce(
          max(period) filter (where is_known) over (same_length order by period rows unbounded preceding),
          min(period) filter (where is_known) over same_length
        ) as before_period
      from series
      -- Years, half-years, quarters and months (-0…, -1…) are each compared among themselves.
      window same_length as
        (partition by indicator, area, breakdown, translate(substring(period from 5 for 2), '1', '0'))
    ),
    beside as materialized (
      select n.staged_row, n.indicator, n.period, n.area, n.line, n.value, o.value as before, n.before_period
      from nearest n
      join observation o on o.indicator = n.indicator and o.period = n.before_period and o.area = n.area
        and o.breakdown = n.breakdown
      where not n.is_known
    ),
    far as materialized (
      select staged_row, indicator, period, area, line, value, there as before, period as before_period from news
      where there is not null
      union all
      select * from beside where ${isFar("value", "before")}
    ),
    jumps as (
      select *, abs(value) > abs(before) as is_up,
        greatest(abs(value / before), abs(before / value))::float8 as factor,
        row_number() over (partition by indicator order by line, period, area) as ordinal
      from far
    ),
    comparable as materialized (
      select indicator, count(*)::int as count
      from (
        select s.indicator from observation_staging s left join observation o on ${sameCell}
        where s.batch_id = ${batchId} and s.value <> 0 and s.indicator in (select indicator from far)
          and coalesce(o.value <> 0 and o.value <> s.value, false)
        union all
        select indicator from beside
      ) as compared
      group by indicator
    ),
    marked as (
      update observation_staging s set doubtful = true from far
      where s.ctid = far.staged_row and s.batch_id = ${batchId} and not s.doubtful
    )
    select indicator,
      (select count from comparable where comparable.indicator = jumps.indicator) as comparable,
      (count(*) filter (where is_up))::int as up,
      (count(*) filter (where not is_up))::int as down,
      percentile_cont(0.5) within group (order by factor) filter (where is_up) as up_factor,
      percentile_cont(0.5) within group (order by factor) filter (where not is_up) as down_factor,
      json_agg(json_build_object('line', line, 'indicator', indicator, 'area', area, 'period', period,
        'value', value::text, 'before', before::text, 'beforePeriod', before_period, 'factor', factor,
        'isUp', is_up) order by ordinal) filter (where ordinal <= ${mostToldPerIndicator}) as first
    from jumps group by indicator order by indicator`.execute(tx);
  return rows;
}
