import type { Observation } from "@lokaal17/shared/observations/observation";
import { type Kysely, sql } from "kysely";
import type { OpenDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";
import { StagingWriter, stagingColumns } from "./staging-line.ts";

/** A cell of a batch. */
export type StagedCell = Pick<Observation, "indicator" | "period" | "area" | "breakdown">;

/** Copies rows that are in the text of COPY already into the staging table; how many. */
export function stageText(
  { bulkCopy }: Pick<OpenDatabase, "bulkCopy">,
  text: AsyncIterable<Uint8Array | string>,
): Promise<number> {
  return bulkCopy("observationStaging", stagingColumns, { text });
}

/** Copies a batch into the staging table; how many rows. It is no part of a transaction: the table is not the truth. */
export function stageInBulk(
  { bulkCopy }: Pick<OpenDatabase, "bulkCopy">,
  batchId: string,
  observations: Iterable<Observation>,
): Promise<number> {
  return bulkCopy("observationStaging", stagingColumns, { text: linesOf(batchId, observations) });
}

/** Several thousand rows at a time: one by one the waiting would take longer than the copying. */
async function* linesOf(batchId: string, observations: Iterable<Observation>): AsyncGenerator<string> {
  const nothing = { line: null, doubtful: false, reason: null, remark: null, version: null };
  const writer = new StagingWriter(batchId);
  let piece = "";
  for (const observation of observations) {
    piece += writer.line({ observation, ...nothing });
    if (piece.length < bytesPerPiece) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
const bytesPerPiece = 500_000;

/** No import takes this long: what is older was left by a process that is gone. */
const longestImportMillis = 60 * 60 * 1000;

/**
 * Throws away what killed imports left in the staging table; run when the database is opened. The rows of an import that
 * waits for somebody's decision stay, and those of a source that is being read. An embedded database has one opener, so all others are left over. On PostgreSQL
 * another process may be importing now: there a batch goes once its id (UUIDv7, which holds the time) is an hour old.
 * @returns how many rows went
 */
export async function clearStaging(
  { db, kind }: Pick<OpenDatabase, "db" | "kind">,
  now: Date,
): Promise<number> {
  const left = db
    .deleteFrom("observationStaging")
    .where(({ not, or, exists, selectFrom }) =>
      not(
        or([
          exists(
            selectFrom("import")
              .select("import.id")
              .whereRef("import.batchId", "=", "observationStaging.batchId")
              .where("import.state", "in", ["checking", "checked", "storing"]),
          ),
          exists(
            selectFrom("sourceRun")
              .select("sourceRun.id")
              .whereRef("sourceRun.id", "=", "observationStaging.batchId")
              .where("sourceRun.state", "=", "running"),
          ),
        ]),
      ),
    );
  const { numDeletedRows } = await (kind === "pglite"
    ? left
    : left.where("batchId", "<", sql<string>`${earliestIdOf(now.getTime() - longestImportMillis)}::uuid`)
  ).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The lowest UUIDv7 of a moment: 48 bits of milliseconds, then zeros. @see RFC 9562, section 5.7 */
function earliestIdOf(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** Takes a batch out again that is not to be approved, or that has been. */
export async function discardBatch({ db }: Pick<OpenDatabase, "db">, batchId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await tx.deleteFrom("observationStaging").where("batchId", "=", batchId).execute();
  });
}

/** Takes cells of a batch out again, which a later line of the file gives once more: neither is to be stored. */
export async function takeBack(
  db: Kysely<Database>,
  batchId: string,
  cells: readonly StagedCell[],
): Promise<void> {
  for (let from = 0; from < cells.length; from += 5_000)
    await sql`
      delete from observation_staging s
      using json_to_recordset(${JSON.stringify(cells.slice(from, from + 5_000))}::json)
        as c (indicator text, period text, area text, breakdown text)
      where s.batch_id = ${batchId} and s.indicator = c.indicator and s.period = c.period and s.area = c.area
        and s.breakdown = c.breakdown
    `.execute(db);
}
