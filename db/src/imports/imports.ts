import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import {
  type Kysely,
  type RawBuilder,
  type Selectable,
  sql,
  type Transaction,
  type Updateable,
} from "kysely";
import type { Database } from "../database/schema.ts";
import type { ImportState, ImportTable } from "./tables.ts";

export type Import = Selectable<ImportTable>;

/** An import with the names that a list of them shows. */
export interface NamedImport extends Import {
  roundNl: string | null;
  roundEn: string | null;
  areaName: string | null;
  createdByName: string;
  storedByName: string | null;
  undoneByName: string | null;
  jobProgress: number | null;
}

export async function insertImport(
  db: Kysely<Database>,
  made: Pick<Import, "id" | "target" | "roundId" | "area" | "fileName" | "createdBy" | "createdAt"> & {
    /** As announced; counted when it has arrived. */
    fileSize?: number;
  },
): Promise<void> {
  await db
    .insertInto("import")
    .values({ ...made, state: "uploading" })
    .execute();
}

export async function findImport(db: Kysely<Database>, id: string): Promise<Import | undefined> {
  return db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Holds an import for the rest of the transaction: whoever changes its state does this first. */
export async function holdImport(tx: Transaction<Database>, id: string): Promise<Import | undefined> {
  return tx.selectFrom("import").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function changeImport(
  db: Kysely<Database>,
  id: string,
  change: Updateable<ImportTable>,
): Promise<void> {
  await db.updateTable("import").set(change).where("id", "=", id).execute();
}

export async function findNamedImport(db: Kysely<Database>, id: string): Promise<NamedImport | undefined> {
  return named(db).where("import.id", "=", id).executeTakeFirst();
}

/** Whose imports somebody may see. */
export interface Visible {
  /** Figures that are approved at once. */
  approved: boolean;
  /** Drafts of these organisations. */
  areas: readonly AreaCode[];
  /** Drafts of several organisations at once are seen by who sent them, while she enters for all of them. */
  accountId: string;
}

/** The imports that somebody may see, the newest first, from one on; of one organisation, if one is asked. */
export async function loadImports(
  db: Kysely<Database>,
  visible: Visible,
  { area, before, limit }: { area: AreaCode | null; before: string | null; limit: number },
): Promise<NamedImport[]> {
  return named(db)
    .where((where) =>
      where.or([
        where.and([
          where("import.target", "=", "entry"),
          where("import.createdBy", "=", visible.accountId),
          where("import.area", "is", null),
          sql<boolean>`not exists (${organisationsOf(sql`import.id`, sql`import.batch_id`)}
            except select unnest(${[...visible.areas]}::text[]))`,
        ]),
        ...(visible.approved ? [where("import.target", "=", "approved")] : []),
        ...(visible.areas.length > 0 ? [where("import.area", "in", visible.areas)] : []),
      ]),
    )
    .where("import.state", "<>", "uploading")
    .$if(area !== null, (query) => query.where("import.area", "=", area))
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(import.created_at, import.id) < (select created_at, id from import where id = ${before})`,
      ),
    )
    .orderBy("import.createdAt", "desc")
    .orderBy("import.id", "desc")
    .limit(limit)
    .execute();
}

/** The organisations of which a file has drafts: those in which it wrote, and those of its dry run. */
export async function loadOrganisations(
  db: Kysely<Database>,
  { id, batchId }: Pick<Import, "id" | "batchId">,
): Promise<AreaCode[]> {
  const { rows } = await sql<{
    area: AreaCode;
  }>`${organisationsOf(sql`${id}::uuid`, sql`${batchId}::uuid`)}`.execute(db);
  return rows.map(({ area }) => area);
}

const organisationsOf = (id: RawBuilder<unknown>, batchId: RawBuilder<unknown>) => sql`
  select area from import_cell where import_id = ${id}
  union select area from observation_staging where batch_id = ${batchId}`;

function named(db: Kysely<Database>) {
  return db
    .selectFrom("import")
    .leftJoin("collectionRound as round", "round.id", "import.roundId")
    .leftJoin("area", "area.code", "import.area")
    .innerJoin("account as creator", "creator.id", "import.createdBy")
    .leftJoin("account as storer", "storer.id", "import.storedBy")
    .leftJoin("account as undoer", "undoer.id", "import.undoneBy")
    .leftJoin("job", "job.id", "import.jobId")
    .selectAll("import")
    .select([
      "round.nameNl as roundNl",
      "round.nameEn as roundEn",
      "area.name as areaName",
      "creator.name as createdByName",
      "storer.name as storedByName",
      "undoer.name as undoneByName",
      "job.progress as jobProgress",
    ]);
}

/** States in which work goes on. */
export const busyStates = ["reading", "checking", "storing", "undoing"] as const satisfies ImportState[];

/** How many files of an account are on their way in at this moment. */
export async function countBusy(db: Kysely<Database>, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom("import")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("createdBy", "=", accountId)
    .where("state", "in", ["uploading", ...busyStates])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many bytes of files are kept for an account, those on their way in included. */
export async function countKeptBytes(db: Kysely<Database>, accountId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(file_size), 0)::float8 as bytes from import
    where created_by = ${accountId} and state not in ('cancelled', 'undone')
      and (state = 'uploading' or exists (select from import_part where import_id = import.id))`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/**
 * What becomes of imports whose work has failed for good: one that could not be stored is as it was before, and so is
 * one that could not be taken back.
 */
export async function failImports(
  tx: Transaction<Database>,
  jobIds: readonly string[],
  error: Bilingual,
): Promise<void> {
  if (jobIds.length === 0) return;
  const ended = {
    reading: "failed",
    checking: "failed",
    storing: "checked",
    undoing: "stored",
  } as const satisfies Record<(typeof busyStates)[number], ImportState>;
  for (const state of busyStates)
    await tx
      .updateTable("import")
      .set((update) => ({
        state: ended[state],
        error: JSON.stringify(error),
        version: update("version", "+", 1),
      }))
      .where("jobId", "in", jobIds)
      .where("state", "=", state)
      .execute();
}
