import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode, Thresholds } from "@lokaal17/shared/framework/indicator";
import { type Kysely, sql, type Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "../observations/data-version.ts";
import { toThresholds } from "./queries.ts";

/**
 * Stores a decision about an indicator's thresholds as their next version, with its line in the log and a data version
 * of its own. What was in force stays, for the publications that used it.
 * The caller holds the data version and has checked the decision against the thresholds in force.
 */
export async function insertThresholds(
  tx: Transaction<Database>,
  indicator: IndicatorCode,
  decided: Thresholds,
  change: NewChange,
): Promise<{ thresholds: Thresholds; dataVersion: number }> {
  await appendChange(tx, change);
  const dataVersion = await nextDataVersion(tx, change.id);
  const { target, ...columns } = decided;
  const row = await tx
    .insertInto("threshold")
    .values({
      ...columns,
      indicator,
      fromDataVersion: dataVersion,
      target: target?.value ?? null,
      targetYear: target?.year ?? null,
      changeId: change.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { thresholds: toThresholds(row), dataVersion };
}

/** The values of an advice, with the session and its day. */
export type Advice = Pick<Thresholds, "red" | "green" | "decidedBy" | "decidedOn">;

/** The last advice about the thresholds of each indicator at a data version, also where others were adopted since. */
export async function loadAdvice(
  db: Kysely<Database>,
  dataVersion: number,
): Promise<Map<IndicatorCode, Advice>> {
  const rows = await db
    .selectFrom("threshold")
    .select(["indicator", "red", "green", "decidedBy", "decidedOn"])
    .distinctOn("indicator")
    .where("status", "=", "advised")
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("indicator")
    .orderBy("version", "desc")
    .execute();
  return new Map(rows.map(({ indicator, ...advice }) => [indicator, advice]));
}

/** How many decisions about thresholds and own targets were recorded since a data version. */
export async function countDecisions(
  db: Kysely<Database>,
  { since, areas }: { since: number; areas: "all" | readonly AreaCode[] },
): Promise<number> {
  const thresholds = await db
    .selectFrom("threshold")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("fromDataVersion", ">", since)
    .executeTakeFirstOrThrow();
  const ownTargets = await db
    .selectFrom("ownTarget")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where((where) =>
      where.or([
        where("fromDataVersion", ">", since),
        where.and([where("toDataVersion", ">", since), isLast]),
      ]),
    )
    .$if(areas !== "all", (query) => query.where("area", "in", areas === "all" ? [] : [...areas]))
    .executeTakeFirstOrThrow();
  return Number(thresholds.count) + Number(ownTargets.count);
}

/** An own target that ended without another in its place: withdrawing it was a decision too. */
const isLast = sql<boolean>`not exists (
  select from own_target next
  where next.area = own_target.area and next.indicator = own_target.indicator
    and next.from_data_version = own_target.to_data_version
)`;
