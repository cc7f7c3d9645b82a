import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { RoundException } from "./rounds.ts";

/** A round as it is stored, with what it asks and of whom. */
export interface NewRound {
  id: string;
  nameNl: string;
  nameEn: string;
  opensOn: string;
  closesOn: string;
  previewFrom: string | null;
  publishesOn: string | null;
  practice: boolean;
  periods: readonly string[];
  indicators: readonly { indicator: IndicatorCode; layer: Layer; required: boolean }[];
  /** Null: all organisations of its layers. */
  areas: readonly AreaCode[] | null;
}

/** Stores a new round, with a line in the log. */
export async function insertRound(
  tx: Transaction<Database>,
  { periods, indicators, areas, ...round }: NewRound,
  change: NewChange,
): Promise<void> {
  await tx
    .insertInto("collectionRound")
    .values({ ...round, createdBy: change.accountId })
    .execute();
  await fill(tx, round.id, { periods, indicators, areas });
  await appendChange(tx, change);
}

/**
 * Replaces what a round is, if it still is the version that was read.
 * @returns false when somebody else was first: nothing changed
 */
export async function replaceRound(
  tx: Transaction<Database>,
  { periods, indicators, areas, id, ...round }: NewRound,
  versionRead: number,
  change: NewChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("collectionRound")
    .set({ ...round, version: versionRead + 1 })
    .where("id", "=", id)
    .where("version", "=", versionRead)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx.deleteFrom("roundPeriod").where("roundId", "=", id).execute();
  await tx.deleteFrom("roundIndicator").where("roundId", "=", id).execute();
  await tx.deleteFrom("roundArea").where("roundId", "=", id).execute();
  await fill(tx, id, { periods, indicators, areas });
  await appendChange(tx, change);
  return true;
}

async function fill(
  tx: Transaction<Database>,
  roundId: string,
  { periods, indicators, areas }: Pick<NewRound, "periods" | "indicators" | "areas">,
): Promise<void> {
  await tx
    .insertInto("roundPeriod")
    .values(periods.map((period) => ({ roundId, period })))
    .execute();
  await tx
    .insertInto("roundIndicator")
    .values(indicators.map((asked) => ({ roundId, ...asked })))
    .execute();
  if (areas)
    await tx
      .insertInto("roundArea")
      .values(areas.map((area) => ({ roundId, area })))
      .execute();
}

/** What organisations have entered in a round: that stays asked. */
export async function loadEntered(
  db: Kysely<Database>,
  roundId: string,
): Promise<{ indicators: string[]; periods: string[]; areas: string[] }> {
  const [indicators, periods, areas] = await Promise.all([
    db.selectFrom("entry").select("indicator").distinct().where("roundId", "=", roundId).execute(),
    db.selectFrom("entry").select("period").distinct().where("roundId", "=", roundId).execute(),
    db.selectFrom("entry").select("area").distinct().where("roundId", "=", roundId).execute(),
  ]);
  return {
    indicators: indicators.map(({ indicator }) => indicator),
    periods: periods.map(({ period }) => period),
    areas: areas.map(({ area }) => area),
  };
}

/** Sets or replaces the exception of an organisation; the line joins its own chain of the log. */
export async function putException(
  tx: Transaction<Database>,
  exception: RoundException,
  change: NewChange,
): Promise<void> {
  const { roundId: _round, area: _area, ...set } = exception;
  await tx
    .insertInto("roundException")
    .values(exception)
    .onConflict((conflict) => conflict.columns(["roundId", "area"]).doUpdateSet(set))
    .execute();
  await appendChange(tx, change);
}

/** @returns false when there was none */
export async function deleteException(
  tx: Transaction<Database>,
  { roundId, area }: { roundId: string; area: AreaCode },
  change: NewChange,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("roundException")
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await appendChange(tx, change);
  return true;
}
