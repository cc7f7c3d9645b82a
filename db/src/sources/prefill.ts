import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Period } from "@lokaal17/shared/observations/observation";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { PrefillTable } from "./tables.ts";

export type Prefill = Selectable<PrefillTable>;

/** A figure that is known elsewhere, for the organisation that enters it itself. */
export type PrefillOffer = Omit<Prefill, "offeredAt" | "declinedAt">;

/**
 * Offers figures that are known elsewhere: the newest offer of a cell counts, but a file's never comes in the place of
 * a source's. What was declined stays declined until another figure, or another source, comes.
 * @param rows each cell once
 * @returns how many offers are new or differ from what was offered before
 */
export async function offerPrefills(
  tx: Transaction<Database>,
  rows: readonly PrefillOffer[],
  now = new Date(),
): Promise<number> {
  if (rows.length === 0) return 0;
  const given = rows.map(({ referenceDate, ...row }) => ({ ...row, reference_date: referenceDate }));
  const { rows: changed } = await sql`
    insert into prefill (${columns}, offered_at)
    select ${columns}, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
      area text, indicator text, period text, value numeric, numerator numeric, denominator numeric, status text,
      source text, origin text, place text, link text, reference_date date)
    on conflict (area, indicator, period) do update set
      value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
      status = excluded.status, source = excluded.source, origin = excluded.origin, place = excluded.place,
      link = excluded.link, reference_date = excluded.reference_date, offered_at = excluded.offered_at,
      declined_at = null
    where (prefill.value, prefill.numerator, prefill.denominator, prefill.status, prefill.source, prefill.origin)
      is distinct from (excluded.value, excluded.numerator, excluded.denominator, excluded.status, excluded.source,
        excluded.origin)
      and (prefill.link is null or excluded.link is not null or prefill.declined_at is not null)
    returning area`.execute(tx);
  return changed.length;
}

/** Whether an offer is a source's, which says where it is to be looked up; a file has no address. */
export const isOfSource = ({ link }: Pick<Prefill, "link">): boolean => link !== null;

/** In the order of the statement above. */
const columns = sql.raw(
  "area, indicator, period, value, numerator, denominator, status, source, origin, place, link, reference_date",
);

/** What is offered to an organisation for these years and was not declined. */
export async function loadPrefills(
  db: Kysely<Database>,
  area: AreaCode,
  periods: readonly Period[],
): Promise<Prefill[]> {
  if (periods.length === 0) return [];
  return db
    .selectFrom("prefill")
    .selectAll()
    .where("area", "=", area)
    .where("period", "in", periods)
    .where("declinedAt", "is", null)
    .orderBy("indicator")
    .orderBy("period")
    .execute();
}

/** Says no to offers; those that were declined before, or never made, are left as they are. How many it were. */
export async function declinePrefills(
  tx: Transaction<Database>,
  area: AreaCode,
  cells: readonly { indicator: IndicatorCode; period: Period }[],
  now: Date,
): Promise<number> {
  if (cells.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable("prefill")
    .set({ declinedAt: now })
    .where("area", "=", area)
    .where("declinedAt", "is", null)
    .where((where) =>
      where.or(
        cells.map(({ indicator, period }) =>
          where.and([where("indicator", "=", indicator), where("period", "=", period)]),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
