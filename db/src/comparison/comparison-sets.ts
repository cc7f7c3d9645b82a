import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ComparisonSetTable, SetWatchTable, Team } from "./tables.ts";

export type ComparisonSet = Selectable<ComparisonSetTable>;
export type SetWatch = Selectable<SetWatchTable>;

/** A set with the name of its owner, and how the reader watches it. */
export interface ListedSet extends ComparisonSet {
  ownerName: string;
  watch: Pick<SetWatch, "linkCode" | "seenAt"> | null;
}

/** What is removed can be put back for so long. */
const kept = 31 * 24 * 3_600_000;

/** The sets that an account sees: her own, those of her teams, and those that she came to by a link and watches. */
export async function loadSets(
  db: Kysely<Database>,
  { accountId, teams }: { accountId: string; teams: readonly Team[] },
): Promise<ListedSet[]> {
  const rows = await listed(db, accountId)
    .where("comparisonSet.removedAt", "is", null)
    .where((where) =>
      where.or([
        where("comparisonSet.owner", "=", accountId),
        ...(teams.length > 0 ? [where("comparisonSet.team", "in", teams)] : []),
        where("comparisonSet.linkCode", "=", where.ref("setWatch.linkCode")),
      ]),
    )
    .orderBy("comparisonSet.savedAt", "desc")
    .orderBy("comparisonSet.id")
    .execute();
  return rows.map(withWatch);
}

export async function findSet(
  db: Kysely<Database>,
  id: string,
  accountId: string,
): Promise<ListedSet | undefined> {
  const row = await listed(db, accountId).where("comparisonSet.id", "=", id).executeTakeFirst();
  return row && withWatch(row);
}

/** The set that a link opens; none when it was removed. */
export async function findSetByLink(
  db: Kysely<Database>,
  linkCode: string,
): Promise<ComparisonSet | undefined> {
  return db
    .selectFrom("comparisonSet")
    .selectAll()
    .where("linkCode", "=", linkCode)
    .where("removedAt", "is", null)
    .executeTakeFirst();
}

function listed(db: Kysely<Database>, accountId: string) {
  return db
    .selectFrom("comparisonSet")
    .innerJoin("account", "account.id", "comparisonSet.owner")
    .leftJoin("setWatch", (join) =>
      join.onRef("setWatch.setId", "=", "comparisonSet.id").on("setWatch.accountId", "=", accountId),
    )
    .selectAll("comparisonSet")
    .select(["account.name as ownerName", "setWatch.linkCode as watchLink", "setWatch.seenAt"]);
}

function withWatch({
  watchLink,
  seenAt,
  ...set
}: ComparisonSet & { ownerName: string; watchLink: string | null; seenAt: Date | null }): ListedSet {
  return { ...set, watch: seenAt && { linkCode: watchLink, seenAt } };
}

/** Holds a set for the rest of the transaction. */
export async function holdSet(tx: Transaction<Database>, id: string): Promise<ComparisonSet | undefined> {
  return tx.selectFrom("comparisonSet").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** How many sets somebody has, and how many with those that she removed and could put back. */
export async function countSets(
  tx: Transaction<Database>,
  owner: string,
  now: Date,
): Promise<{ there: number; all: number }> {
  const { there, removed } = await tx
    .selectFrom("comparisonSet")
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere("removedAt", "is", null).as("there"),
      fn
        .countAll<string>()
        .filterWhere("removedAt", ">=", new Date(now.getTime() - kept))
        .as("removed"),
    ])
    .where("owner", "=", owner)
    .executeTakeFirstOrThrow();
  return { there: Number(there), all: Number(there) + Number(removed) };
}

export async function insertSet(
  tx: Transaction<Database>,
  set: Omit<ComparisonSet, "version" | "removedAt">,
): Promise<ComparisonSet> {
  return tx
    .insertInto("comparisonSet")
    .values({ ...set, removedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes a set that is held, to its next version. */
export async function updateSet(
  tx: Transaction<Database>,
  id: string,
  change: Partial<Omit<ComparisonSet, "id" | "owner" | "version">>,
): Promise<ComparisonSet> {
  return tx
    .updateTable("comparisonSet")
    .set((update) => ({ ...change, version: update("version", "+", 1) }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Forgets for good what was removed a month ago. @returns how many */
export async function forgetSets(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .deleteFrom("comparisonSet")
    .where("removedAt", "<", new Date(now.getTime() - kept))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
