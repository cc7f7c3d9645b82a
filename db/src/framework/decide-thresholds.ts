import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode, Thresholds } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Transaction } from "kysely";
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
    .where("fromDataVersion", ">", since)
    .$if(areas !== "all", (query) => query.where("area", "in", areas === "all" ? [] : [...areas]))
    .executeTakeFirstOrThrow();
  return Number(thresholds.count) + Number(ownTargets.count);
}
