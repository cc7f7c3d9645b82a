import type { Database } from "@lokaal17/db/database/schema";
import type { Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Transaction } from "kysely";

export const roundId = "2025";
const periods = ["2023", "2024", "2025"];

/** What organisations are asked to enter themselves. */
export interface RoundIndicator {
  indicator: IndicatorCode;
  layer: Layer;
  required: boolean;
}

/** Opens the collection round of the demonstration. It began last month and closes in four, whenever that is. */
export async function insertRound(
  tx: Transaction<Database>,
  indicators: readonly RoundIndicator[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto("collectionRound")
    .values({
      id: roundId,
      nameNl: "Ronde 2025",
      nameEn: "Round 2025",
      ...calendarAround(now),
    })
    .execute();
  await tx
    .insertInto("roundPeriod")
    .values(periods.map((period) => ({ roundId, period })))
    .execute();
  await tx
    .insertInto("roundIndicator")
    .values(indicators.map((indicator) => ({ roundId, ...indicator })))
    .execute();
}

/** A demonstration can always be tried: a round that has closed meanwhile opens again around today. */
export async function keepRoundOpen({ db }: { db: Kysely<Database> }, now: Date): Promise<void> {
  await db
    .updateTable("collectionRound")
    .set(calendarAround(now))
    .where("id", "=", roundId)
    .where("closesOn", "<", now.toISOString().slice(0, 10))
    .execute();
}

function calendarAround(now: Date) {
  return {
    opensOn: dayOf(now, -1, 1),
    closesOn: dayOf(now, 4, 0),
    previewFrom: dayOf(now, 4, 5),
    publishesOn: dayOf(now, 4, 19),
  };
}

/** A date so many months from now, on that day of the month; day 0 is the last of the month before. */
function dayOf(now: Date, months: number, day: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, day)).toISOString().slice(0, 10);
}

/**
 * The indicators of the first round: the own ones of the basket `core-and-own` for municipalities, and all that
 * provinces and water boards enter themselves.
 */
export async function findRoundIndicators(tx: Transaction<Database>): Promise<RoundIndicator[]> {
  const rows = await tx
    .selectFrom("indicator")
    .innerJoin("indicatorDefinition as definition", "definition.indicator", "indicator.code")
    .leftJoin("basketEntry as entry", (join) =>
      join
        .onRef("entry.indicator", "=", "indicator.code")
        .on("entry.basket", "=", "core-and-own")
        .on("entry.version", "=", 1),
    )
    .select(["indicator.code as indicator", "indicator.layer", "firstRoundRequired as required"])
    .where("definition.version", "=", 1)
    .where("definition.collection", "=", "own")
    .where((where) =>
      where.or([where("indicator.layer", "<>", "municipality"), where("entry.indicator", "is not", null)]),
    )
    .orderBy("indicator.position")
    .execute();
  return rows;
}
