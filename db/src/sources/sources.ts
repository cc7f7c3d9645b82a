import type { Schedule } from "@lokaal17/shared/sources/schedule";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { SourceSchema, SourceTable } from "./tables.ts";

export type Source = Selectable<SourceTable>;

export async function loadSources(db: Kysely<Database>): Promise<Source[]> {
  return db.selectFrom("source").selectAll().orderBy("id").execute();
}

export async function findSource(db: Kysely<Database>, id: string): Promise<Source | undefined> {
  return db.selectFrom("source").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Holds a source for the rest of the transaction. */
export async function holdSource(tx: Transaction<Database>, id: string): Promise<Source | undefined> {
  return tx.selectFrom("source").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** The active sources that are due; one that never had a moment is due as well. */
export async function loadDueSources(db: Kysely<Database>, now: Date): Promise<Source[]> {
  return db
    .selectFrom("source")
    .selectAll()
    .where("active", "=", true)
    .where("schedule", "<>", "manual")
    .where((where) => where.or([where("nextRunAt", "is", null), where("nextRunAt", "<=", now)]))
    .orderBy("id")
    .execute();
}

export interface SavedSource {
  id: string;
  tableId: string;
  title: string;
  schedule: Schedule;
  active: boolean;
  nextRunAt: Date | null;
}

/** By whom and when, with the id of the line in the log. */
export interface Saving {
  accountId: string;
  now: Date;
  changeId: string;
  /** What it was and what it becomes, for the log. */
  details: Record<string, unknown>;
}

/**
 * Makes a source, or changes it: what was known of the table is forgotten, so that the next run reads it anew and takes
 * its schema as it is then.
 */
export async function saveSource(
  tx: Transaction<Database>,
  { id, tableId, ...rest }: SavedSource,
  was: Source | undefined,
  { accountId, now, changeId, details }: Saving,
): Promise<void> {
  await appendChange(tx, {
    id: changeId,
    organisation: null,
    occurredAt: now,
    accountId,
    action: was ? "source changed" : "source made",
    channel: "api",
    details: { source: id, ...details },
  });
  const values = {
    ...rest,
    changedBy: accountId,
    changedAt: now,
    modified: null,
    schemaHash: null,
    schema: null,
  };
  if (was)
    await tx
      .updateTable("source")
      .set({ ...values, version: was.version + 1 })
      .where("id", "=", id)
      .execute();
  else
    await tx
      .insertInto("source")
      .values({ id, connector: "cbs-odata-v4", catalog: "CBS", tableId, organisation: "CBS", ...values })
      .execute();
}

/** The next run reads the table, also when its date is the same: something of ours changed. */
export async function forgetModified(tx: Transaction<Database>, id: string): Promise<void> {
  await tx.updateTable("source").set({ modified: null }).where("id", "=", id).execute();
}

/** What a good run found of the table. */
export async function markGoodRun(
  tx: Transaction<Database>,
  id: string,
  {
    title,
    modified,
    schema,
    schemaHash,
  }: { title: string; modified: string | null; schema: SourceSchema; schemaHash: string },
): Promise<void> {
  await tx
    .updateTable("source")
    .set({ title, modified, schemaHash, schema: JSON.stringify(schema) })
    .where("id", "=", id)
    .execute();
}

/** When it is fetched next. @returns false when another server was first */
export async function planNextRun(
  tx: Transaction<Database>,
  { id, nextRunAt: was }: Pick<Source, "id" | "nextRunAt">,
  nextRunAt: Date | null,
): Promise<boolean> {
  const planned = await tx
    .updateTable("source")
    .set({ nextRunAt })
    .where("id", "=", id)
    .where("nextRunAt", was === null ? "is" : "=", was)
    .returning("id")
    .executeTakeFirst();
  return planned !== undefined;
}
