import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import { clearFindings } from "./import-findings.ts";
import { deleteUpload } from "./import-parts.ts";
import { busyStates, failImports } from "./imports.ts";

const day = 24 * 3_600_000;
/** The files themselves are kept this long; what they brought, and who brought it, stays. */
const keptMilliseconds = 90 * day;
/** No upload takes so long: its server is gone. */
const longestUploadMilliseconds = 3_600_000;

/** Takes away uploads that a killed server left. @returns how many */
export async function clearUploads(db: Kysely<Database>, now: Date): Promise<number> {
  const left = await db
    .selectFrom("import")
    .select("id")
    .where("state", "=", "uploading")
    .where("createdAt", "<", new Date(now.getTime() - longestUploadMilliseconds))
    .execute();
  for (const { id } of left) await deleteUpload(db, id);
  return left.length;
}

/**
 * Erases files that were sent long ago, and those that came to nothing; one that nobody decided about is cancelled.
 * @returns how many
 */
export async function eraseOldFiles(db: Kysely<Database>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMilliseconds);
  const ended = await db
    .updateTable("import")
    .set((update) => ({ state: "cancelled", batchId: null, version: update("version", "+", 1) }))
    .where("state", "in", ["to-map", "checked", "failed"])
    .where("createdAt", "<", before)
    .returning("id")
    .execute();
  for (const { id } of ended) await clearFindings(db, id);
  const { rows } = await sql<{ id: string }>`
    select id from import where (state in ('undone', 'cancelled') or (state = 'stored' and created_at < ${before}))
      and exists (select from import_part where import_id = import.id)`.execute(db);
  for (const { id } of rows) await db.deleteFrom("importPart").where("importId", "=", id).execute();
  return rows.length;
}

/** Settles imports that wait for work which nobody will do: its job was ended and the rest was cut off. @returns how many */
export async function settleImports(db: Kysely<Database>, error: Bilingual): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const waiting = await tx
      .selectFrom("import")
      .innerJoin("job", "job.id", "import.jobId")
      .select("job.id")
      .where("import.state", "in", busyStates)
      .where("job.state", "in", ["done", "failed", "cancelled"])
      .execute();
    await failImports(
      tx,
      waiting.map(({ id }) => id),
      error,
    );
    return waiting.length;
  });
}
