import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { CollectionRoundTable, EntryTable, SubmissionCellTable, SubmissionTable } from "./tables.ts";

export type Entry = Selectable<EntryTable>;
export type Submission = Selectable<SubmissionTable>;
export type SubmissionCell = Selectable<SubmissionCellTable>;

export interface Round extends Selectable<CollectionRoundTable> {
  periods: string[];
  indicators: { indicator: IndicatorCode; layer: Layer; required: boolean }[];
}

/** All collection rounds with what they ask, the one that closes first in front. */
export async function loadRounds(db: Kysely<Database>): Promise<Round[]> {
  const rounds = await db
    .selectFrom("collectionRound")
    .selectAll()
    .orderBy("closesOn")
    .orderBy("id")
    .execute();
  const periods = await db.selectFrom("roundPeriod").selectAll().orderBy("period").execute();
  const indicators = await db.selectFrom("roundIndicator").selectAll().orderBy("indicator").execute();
  return rounds.map((round) => ({
    ...round,
    periods: periods.filter(({ roundId }) => roundId === round.id).map(({ period }) => period),
    indicators: indicators
      .filter(({ roundId }) => roundId === round.id)
      .map(({ indicator, layer, required }) => ({ indicator, layer, required })),
  }));
}

export interface EntryWithAuthor extends Entry {
  authorName: string;
}

/** How many cells of an organisation stand in which state. */
export async function countEntries(
  db: Kysely<Database>,
  roundId: string,
  areas: readonly AreaCode[],
): Promise<{ area: AreaCode; indicator: IndicatorCode; period: string; state: Entry["state"] }[]> {
  if (areas.length === 0) return [];
  return db
    .selectFrom("entry")
    .select(["area", "indicator", "period", "state"])
    .where("roundId", "=", roundId)
    .where("area", "in", areas)
    .where((where) => where.or([where("value", "is not", null), where("status", "<>", "normal")]))
    .execute();
}

/** The newest submission of an organisation in a round, of a state if one is asked. */
export async function findSubmissionOf(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
  state?: Submission["state"],
): Promise<Submission | undefined> {
  return db
    .selectFrom("submission")
    .selectAll()
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .$if(state !== undefined, (query) => query.where("state", "=", state ?? "submitted"))
    .orderBy("submittedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function findSubmission(db: Kysely<Database>, id: string): Promise<Submission | undefined> {
  return db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The frozen cells of a submission, in the order in which they are shown. */
export async function loadSubmissionCells(
  db: Kysely<Database>,
  submissionId: string,
): Promise<SubmissionCell[]> {
  return db
    .selectFrom("submissionCell")
    .selectAll()
    .where("submissionId", "=", submissionId)
    .orderBy("indicator")
    .orderBy("period")
    .execute();
}
