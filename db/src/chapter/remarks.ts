import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EditionRemarkTable } from "./tables.ts";

export type EditionRemark = Selectable<EditionRemarkTable>;

/** A remark with the names of who wrote and who closed it. */
export interface ListedRemark extends EditionRemark {
  accountName: string | null;
  resolverName: string | null;
}

/** Remarks of an edition, the oldest first; of one section, or all. */
export async function loadRemarks(
  db: Kysely<Database>,
  editionId: string,
  { section, open = false }: { section?: SectionKey | undefined; open?: boolean } = {},
): Promise<ListedRemark[]> {
  return listed(db)
    .where("editionRemark.editionId", "=", editionId)
    .$if(section !== undefined, (query) => query.where("section", "=", section ?? "colophon"))
    .$if(open, (query) => query.where("resolvedAt", "is", null))
    .orderBy("writtenAt")
    .orderBy("editionRemark.id")
    .execute();
}

export async function findRemark(db: Kysely<Database>, id: string): Promise<ListedRemark | undefined> {
  return listed(db).where("editionRemark.id", "=", id).executeTakeFirst();
}

/** Holds a remark for the rest of the transaction. */
export async function holdRemark(tx: Transaction<Database>, id: string): Promise<EditionRemark | undefined> {
  return tx.selectFrom("editionRemark").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

function listed(db: Kysely<Database>) {
  return db
    .selectFrom("editionRemark")
    .leftJoin("account", "account.id", "editionRemark.accountId")
    .leftJoin("account as resolver", "resolver.id", "editionRemark.resolvedBy")
    .selectAll("editionRemark")
    .select(["account.name as accountName", "resolver.name as resolverName"]);
}

/** How many remarks are open, by section; answers to a remark are part of it. */
export async function countOpenRemarks(
  db: Kysely<Database>,
  editionId: string,
): Promise<ReadonlyMap<SectionKey, number>> {
  const rows = await db
    .selectFrom("editionRemark")
    .select((select) => ["section", select.fn.countAll<string>().as("count")])
    .where("editionId", "=", editionId)
    .where("resolvedAt", "is", null)
    .where("answers", "is", null)
    .groupBy("section")
    .execute();
  return new Map(rows.map(({ section, count }) => [section, Number(count)]));
}

/** Keeps remarks; those whose fingerprint is known already are left out. @returns the ids of those that are new */
export async function insertRemarks(
  tx: Transaction<Database>,
  remarks: readonly Omit<EditionRemark, "resolvedAt" | "resolvedBy">[],
): Promise<string[]> {
  if (remarks.length === 0) return [];
  const made = await tx
    .insertInto("editionRemark")
    .values(remarks.map((remark) => ({ ...remark, resolvedAt: null, resolvedBy: null })))
    .onConflict((conflict) => conflict.columns(["editionId", "fingerprint"]).doNothing())
    .returning("id")
    .execute();
  return made.map(({ id }) => id);
}

export async function updateRemark(
  tx: Transaction<Database>,
  id: string,
  change: Partial<Pick<EditionRemark, "text" | "resolvedAt" | "resolvedBy">>,
): Promise<void> {
  await tx.updateTable("editionRemark").set(change).where("id", "=", id).execute();
}
