import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { OwnTarget } from "@lokaal17/shared/framework/own-target";
import type { Kysely, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "../observations/data-version.ts";

export interface OwnTargetFilter {
  /** The data version that is asked for; without it as they are now. */
  dataVersion?: number;
  area?: AreaCode;
  indicator?: IndicatorCode;
}

/**
 * Own targets with those that were replaced, by area and indicator, the newest first. One that was replaced after the
 * data version was still in force there: its `replacedOn` is null.
 */
export async function loadOwnTargets(
  db: Kysely<Database>,
  { dataVersion, area, indicator }: OwnTargetFilter,
): Promise<OwnTarget[]> {
  const rows = await db
    .selectFrom("ownTarget")
    .selectAll()
    .$if(area !== undefined, (query) => query.where("area", "=", area ?? ("" as AreaCode)))
    .$if(indicator !== undefined, (query) =>
      query.where("indicator", "=", indicator ?? ("" as IndicatorCode)),
    )
    .$if(dataVersion !== undefined, (query) => query.where("fromDataVersion", "<=", dataVersion ?? 0))
    .orderBy("area")
    .orderBy("indicator")
    .orderBy("version", "desc")
    .execute();
  return rows.map(({ fromDataVersion, toDataVersion, changeId, replacedOn, ...target }) => ({
    ...target,
    replacedOn: dataVersion !== undefined && (toDataVersion ?? 0) > dataVersion ? null : replacedOn,
  }));
}

/**
 * Stores what a council decided as the next version of its own target, with its line in the log and a data version of
 * its own. The target in force, if there is one, ends on the day of the new decision and stays to be seen.
 * The caller holds the data version and has checked the decision against the target in force.
 */
export async function insertOwnTarget(
  tx: Transaction<Database>,
  target: Omit<OwnTarget, "replacedOn">,
  change: NewChange,
): Promise<{ dataVersion: number }> {
  await appendChange(tx, change);
  const dataVersion = await nextDataVersion(tx, change.id);
  await endCurrent(tx, target, dataVersion);
  await tx
    .insertInto("ownTarget")
    .values({ ...target, fromDataVersion: dataVersion, changeId: change.id })
    .execute();
  return { dataVersion };
}

/**
 * Ends the own target in force on the day that the council withdrew it, with its line in the log, which keeps the
 * decision, and a data version of its own. The target stays to be seen.
 * The caller holds the data version and has checked that there is a target in force.
 */
export async function withdrawOwnTarget(
  tx: Transaction<Database>,
  withdrawn: Pick<OwnTarget, "area" | "indicator" | "decidedOn">,
  change: NewChange,
): Promise<{ dataVersion: number }> {
  await appendChange(tx, change);
  const dataVersion = await nextDataVersion(tx, change.id);
  await endCurrent(tx, withdrawn, dataVersion);
  return { dataVersion };
}

async function endCurrent(
  tx: Transaction<Database>,
  { area, indicator, decidedOn }: Pick<OwnTarget, "area" | "indicator" | "decidedOn">,
  toDataVersion: number,
): Promise<void> {
  await tx
    .updateTable("ownTarget")
    .set({ replacedOn: decidedOn, toDataVersion })
    .where("area", "=", area)
    .where("indicator", "=", indicator)
    .where("replacedOn", "is", null)
    .execute();
}
