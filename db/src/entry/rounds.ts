import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { RoundExceptionTable } from "./tables.ts";

/** The last day of an organisation in a round, and whether it takes no part. */
export interface OwnClosing {
  /** ISO day: the day of the round, or the later one that was allowed. */
  closesOn: string;
  excused: boolean;
}

export type RoundException = Selectable<RoundExceptionTable>;

/**
 * Until when an organisation can enter in a round, with its exception or granted extension.
 * @throws Error for a round that does not exist
 */
export async function roundClosesOn(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<OwnClosing> {
  const closing = await findRoundClosing(db, roundId, area);
  if (!closing) throw new Error(`There is no round ${roundId}`);
  return closing;
}

/** The same, undefined for a round that does not exist. */
export async function findRoundClosing(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<OwnClosing | undefined> {
  const row = await db
    .selectFrom("collectionRound")
    .leftJoin("roundException", (join) =>
      join.onRef("roundException.roundId", "=", "collectionRound.id").on("roundException.area", "=", area),
    )
    .select(["collectionRound.closesOn", "roundException.closesOn as ownClosesOn", "roundException.excused"])
    .where("collectionRound.id", "=", roundId)
    .executeTakeFirst();
  return row && ownClosing(row.closesOn, { closesOn: row.ownClosesOn, excused: row.excused ?? false });
}

/** The last day of an organisation, of the round's and its exception; a later round day wins over an exception. */
export function ownClosing(
  closesOn: string,
  exception: Pick<RoundException, "closesOn" | "excused"> | undefined,
): OwnClosing {
  const own = exception?.closesOn ?? closesOn;
  return { closesOn: own > closesOn ? own : closesOn, excused: exception?.excused ?? false };
}

/** The exceptions of a round, or of all rounds, by organisation. */
export async function loadRoundExceptions(
  db: Kysely<Database>,
  roundId?: string,
): Promise<(RoundException & { decidedByName: string })[]> {
  return db
    .selectFrom("roundException")
    .innerJoin("account", "account.id", "roundException.decidedBy")
    .selectAll("roundException")
    .select("account.name as decidedByName")
    .$if(roundId !== undefined, (query) => query.where("roundId", "=", roundId ?? ""))
    .orderBy("roundId")
    .orderBy("area")
    .execute();
}

/** The organisations that a round asks by name; empty: all organisations of its layers. */
export async function loadRoundAreas(
  db: Kysely<Database>,
  roundId?: string,
): Promise<{ roundId: string; area: AreaCode }[]> {
  return db
    .selectFrom("roundArea")
    .selectAll()
    .$if(roundId !== undefined, (query) => query.where("roundId", "=", roundId ?? ""))
    .orderBy("roundId")
    .orderBy("area")
    .execute();
}
