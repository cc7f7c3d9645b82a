import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ChangeTable } from "./tables.ts";

export interface HistoryFilter {
  /** Null: the chain of the system. */
  organisation: AreaCode | null;
  since?: Date | undefined;
  until?: Date | undefined;
  indicator?: IndicatorCode | undefined;
  period?: string | undefined;
  /** Only links before this one: the next page. */
  before?: number | undefined;
  limit: number;
}

export type LoggedChange = Selectable<ChangeTable> & { authorName: string | null };

/**
 * What happened at an organisation, the newest first. An indicator finds the changes that name it, also those of many
 * cells at once (`details.cells`).
 */
export async function loadChanges(db: Kysely<Database>, filter: HistoryFilter): Promise<LoggedChange[]> {
  return chosen(db, filter)
    .leftJoin("account", "account.id", "change.accountId")
    .selectAll("change")
    .select("account.name as authorName")
    .orderBy("position", "desc")
    .limit(filter.limit)
    .execute();
}

/** How many there are of them. */
export async function countChanges(
  db: Kysely<Database>,
  filter: Omit<HistoryFilter, "limit">,
): Promise<number> {
  const { count } = await chosen(db, filter)
    .select((select) => select.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function chosen(db: Kysely<Database>, filter: Omit<HistoryFilter, "limit">) {
  const { organisation, since, until, indicator, period, before } = filter;
  const named = (name: "indicator" | "period", value: string) =>
    sql<boolean>`(change.details->>${sql.lit(name)} = ${value}
      or change.details->'cells' @> ${JSON.stringify([{ [name]: value }])}::jsonb)`;
  return db
    .selectFrom("change")
    .where((where) =>
      organisation === null
        ? where("change.organisation", "is", null)
        : where("change.organisation", "=", organisation),
    )
    .$if(since !== undefined, (query) => query.where("occurredAt", ">=", since ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where("occurredAt", "<", until ?? new Date()))
    .$if(indicator !== undefined, (query) => query.where(named("indicator", indicator ?? "")))
    .$if(period !== undefined, (query) => query.where(named("period", period ?? "")))
    .$if(before !== undefined, (query) => query.where("position", "<", before ?? 0));
}

/** The last data version that was there at a moment; 0 before the first. */
export async function dataVersionAt(db: Kysely<Database>, moment: Date): Promise<number> {
  const row = await db
    .selectFrom("dataVersion")
    .select((select) => select.fn.max<number | null>("version").as("version"))
    .where("createdAt", "<", moment)
    .executeTakeFirstOrThrow();
  return Number(row.version ?? 0);
}
