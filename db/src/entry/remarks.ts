import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { CellRemarkTable } from "./tables.ts";

export interface Remark extends Selectable<CellRemarkTable> {
  authorName: string;
  /** Names of those it mentions, in the order of the alphabet. */
  mentions: string[];
}

/** Stores remarks, in the transaction of what they belong to. */
export async function insertRemarks(
  tx: Transaction<Database>,
  remarks: readonly Selectable<CellRemarkTable>[],
): Promise<void> {
  for (let from = 0; from < remarks.length; from += 1_000)
    await tx
      .insertInto("cellRemark")
      .values(remarks.slice(from, from + 1_000))
      .execute();
}

export async function insertMentions(
  tx: Transaction<Database>,
  remarkId: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .insertInto("remarkMention")
    .values(accountIds.map((accountId) => ({ remarkId, accountId, readAt: null })))
    .execute();
}

/** What was said of the cells of an organisation in a round, the oldest first. */
export async function loadRemarks(db: Kysely<Database>, roundId: string, area: AreaCode): Promise<Remark[]> {
  const rows = await db
    .selectFrom("cellRemark")
    .innerJoin("account", "account.id", "cellRemark.writtenBy")
    .selectAll("cellRemark")
    .select("account.name as authorName")
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .orderBy("writtenAt")
    .orderBy("cellRemark.id")
    .execute();
  return withMentions(db, rows);
}

/** What mentions an account and was not read yet, the newest first. */
export async function loadUnreadMentions(db: Kysely<Database>, accountId: string): Promise<Remark[]> {
  const rows = await db
    .selectFrom("remarkMention")
    .innerJoin("cellRemark", "cellRemark.id", "remarkMention.remarkId")
    .innerJoin("account", "account.id", "cellRemark.writtenBy")
    .selectAll("cellRemark")
    .select("account.name as authorName")
    .where("remarkMention.accountId", "=", accountId)
    .where("readAt", "is", null)
    .orderBy("writtenAt", "desc")
    .orderBy("cellRemark.id", "desc")
    .execute();
  return withMentions(db, rows);
}

/** @returns whether the account was mentioned there at all */
export async function readMention(
  tx: Transaction<Database>,
  { remarkId, accountId, now }: { remarkId: string; accountId: string; now: Date },
): Promise<boolean> {
  const mention = await tx
    .selectFrom("remarkMention")
    .select("readAt")
    .where("remarkId", "=", remarkId)
    .where("accountId", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  if (mention && mention.readAt === null)
    await tx
      .updateTable("remarkMention")
      .set({ readAt: now })
      .where("remarkId", "=", remarkId)
      .where("accountId", "=", accountId)
      .execute();
  return mention !== undefined;
}

export interface Colleague {
  id: string;
  name: string;
  email: string;
}

/** The people with a role in an organisation, by name. */
export async function loadColleagues(db: Kysely<Database>, area: AreaCode): Promise<Colleague[]> {
  return db
    .selectFrom("account")
    .select(["id", "name", "email"])
    .where("active", "=", true)
    .where("endedAt", "is", null)
    .where("kind", "=", "person")
    .where((where) =>
      where.exists(
        where
          .selectFrom("accountRole")
          .select("accountRole.area")
          .whereRef("accountRole.accountId", "=", "account.id")
          .where("accountRole.area", "=", area),
      ),
    )
    .orderBy("name")
    .orderBy("id")
    .execute();
}

async function withMentions(
  db: Kysely<Database>,
  rows: readonly Omit<Remark, "mentions">[],
): Promise<Remark[]> {
  if (rows.length === 0) return [];
  const mentions = await db
    .selectFrom("remarkMention")
    .innerJoin("account", "account.id", "remarkMention.accountId")
    .select(["remarkId", "name"])
    .where(
      "remarkId",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("name")
    .execute();
  const named = Map.groupBy(mentions, ({ remarkId }) => remarkId);
  return rows.map((row) => ({ ...row, mentions: (named.get(row.id) ?? []).map(({ name }) => name) }));
}
