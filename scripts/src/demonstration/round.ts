import type { Database } from "@lokaal17/db/database/schema";
import { insertExtensionRequest } from "@lokaal17/db/entry/rounds-extensions";
import { putException } from "@lokaal17/db/entry/rounds-write";
import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import { accountabilityDay } from "@lokaal17/shared/entry/calendar-dates";
import { addDays } from "@lokaal17/shared/entry/round-days";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Transaction } from "kysely";
import { v7 as orderedId } from "uuid";
import { accountOf } from "./accounts.ts";

export const roundId = "2025";
const periods = ["2023", "2024", "2025"];
const practiceId = "oefenronde";
/** Of every layer, so that everybody can practise. */
const practisedPerLayer = 3;

/** What organisations are asked to enter themselves. */
export interface RoundIndicator {
  indicator: IndicatorCode;
  layer: Layer;
  required: boolean;
}

/**
 * Opens the collection round of the demonstration, and a round to practise in. They began last month; the first closes
 * in four, whenever that is. One organisation takes no part, one asks for more time.
 */
export async function insertRound(
  tx: Transaction<Database>,
  indicators: readonly RoundIndicator[],
  now: Date,
): Promise<void> {
  const days = calendarAround(now);
  const practised = [...Map.groupBy(indicators, ({ layer }) => layer).values()].flatMap((ofLayer) =>
    ofLayer.slice(0, practisedPerLayer),
  );
  await tx
    .insertInto("collectionRound")
    .values([
      { id: roundId, nameNl: "Ronde 2025", nameEn: "Round 2025", ...days },
      { id: practiceId, nameNl: "Oefenronde", nameEn: "Practice round", ...practiceAround(now) },
    ])
    .execute();
  await tx
    .insertInto("roundPeriod")
    .values([
      ...periods.map((period) => ({ roundId, period })),
      { roundId: practiceId, period: periods.at(-1) ?? "" },
    ])
    .execute();
  await tx
    .insertInto("roundIndicator")
    .values([
      ...indicators.map((indicator) => ({ roundId, ...indicator })),
      ...practised.map((indicator) => ({ roundId: practiceId, ...indicator })),
    ])
    .execute();
  await insertCalendar(tx, now);
  await insertException(tx, now);
  await insertRequest(tx, days.closesOn, now);
}

/** A demonstration can always be tried: a round that has closed meanwhile opens again around today. */
export async function keepRoundOpen({ db }: { db: Kysely<Database> }, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  for (const [id, days] of [
    [roundId, calendarAround(now)],
    [practiceId, practiceAround(now)],
  ] as const)
    await db
      .updateTable("collectionRound")
      .set(days)
      .where("id", "=", id)
      .where("closesOn", "<", today)
      .execute();
  await insertCalendar(db, now);
}

/** The days of this year and the next; those that are there stay. */
async function insertCalendar(db: Kysely<Database>, now: Date): Promise<void> {
  const year = now.getUTCFullYear();
  const dates = [year, year + 1].flatMap((of) => [
    { kind: "data-freeze" as const, day: `${of}-04-12` },
    { kind: "accountability-day" as const, day: accountabilityDay(of) },
    { kind: "high-level-political-forum" as const, day: `${of}-07-06` },
  ]);
  await db
    .insertInto("calendarDate")
    .values(dates)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Schiermonnikoog takes no part. */
async function insertException(tx: Transaction<Database>, now: Date): Promise<void> {
  const analyst = await accountOf(tx, "analist");
  const area = "GM0088" as AreaCode;
  const reason = "Voorbeeld: de gemeente doet dit jaar niet mee.";
  await putException(
    tx,
    { roundId, area, excused: true, closesOn: null, reason, decidedBy: analyst, decidedAt: now },
    {
      id: orderedId(),
      organisation: area,
      occurredAt: now,
      accountId: analyst,
      action: "round exception set",
      channel: "migration",
      reason,
      details: { round: roundId, excused: true },
    },
  );
}

/** The water board asks for two weeks more. */
async function insertRequest(tx: Transaction<Database>, closesOn: string, now: Date): Promise<void> {
  const officer = await accountOf(tx, "waterschap");
  const area = "WS0636" as AreaCode;
  const reason = "Voorbeeld: de cijfers van onze leverancier komen later.";
  const wishedOn = addDays(closesOn, 14);
  await insertExtensionRequest(
    tx,
    { id: orderedId(), roundId, area, wishedOn, reason, requestedBy: officer, requestedAt: now },
    {
      id: orderedId(),
      organisation: area,
      occurredAt: now,
      accountId: officer,
      action: "extension asked",
      channel: "migration",
      reason,
      details: { round: roundId, wishedOn },
    },
  );
}

function calendarAround(now: Date) {
  return {
    opensOn: dayOf(now, -1, 1),
    closesOn: dayOf(now, 4, 0),
    previewFrom: dayOf(now, 4, 5),
    publishesOn: dayOf(now, 4, 19),
  };
}

const practiceAround = (now: Date) => ({
  opensOn: dayOf(now, -1, 1),
  closesOn: dayOf(now, 13, 0),
  previewFrom: null,
  publishesOn: null,
  practice: true,
});

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
