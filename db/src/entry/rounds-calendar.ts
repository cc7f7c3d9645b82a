import type { CalendarKind } from "@lokaal17/shared/entry/calendar-dates";
import type { Kysely, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";

export interface KeptDate {
  kind: CalendarKind;
  /** ISO day. */
  day: string;
}

/** The days of the year that belong to no round, oldest first. */
export async function loadCalendarDates(db: Kysely<Database>): Promise<KeptDate[]> {
  return db.selectFrom("calendarDate").select(["kind", "day"]).orderBy("day").orderBy("kind").execute();
}

/** Replaces the days of one year. */
export async function replaceCalendarYear(
  tx: Transaction<Database>,
  year: string,
  dates: readonly KeptDate[],
  change: NewChange,
): Promise<void> {
  await tx
    .deleteFrom("calendarDate")
    .where("day", ">=", `${year}-01-01`)
    .where("day", "<=", `${year}-12-31`)
    .execute();
  if (dates.length > 0)
    await tx
      .insertInto("calendarDate")
      .values([...dates])
      .execute();
  await appendChange(tx, change);
}
