import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EntryTable } from "../entry/tables.ts";

/** How many figures of an organisation stand in a round, by the way in which each came in last. */
export async function countByChannel(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<{ channel: Selectable<EntryTable>["channel"]; count: number }[]> {
  return db
    .selectFrom("entry")
    .select(["channel", (select) => select.fn.countAll<number>().as("count")])
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("value", "is not", null)
    .groupBy("channel")
    .execute();
}

/** A longer time between two cells is a break. */
const longestGap = 300;

/**
 * The middle time in seconds between two cells that one person typed one after the other in this round, from the log;
 * breaks of more than five minutes are left out.
 */
export async function typingTimes(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<{ median: number | null; count: number }> {
  const { rows } = await sql<{ median: number | null; count: number }>`
    with typed as (
      select extract(epoch from occurred_at - lag(occurred_at) over (partition by account_id order by occurred_at))
        as seconds
      from change
      where organisation = ${area} and action = 'cell written' and channel = 'grid'
        and details ->> 'roundId' = ${roundId}
    )
    select percentile_cont(0.5) within group (order by seconds)::double precision as median, count(*)::integer as count
    from typed where seconds between 0.5 and ${longestGap}`.execute(db);
  return rows[0] ?? { median: null, count: 0 };
}
