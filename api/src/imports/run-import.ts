import type { CopyRow } from "@lokaal17/db/database/bulk-copy";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { type ApprovedBatch, approveBatch } from "@lokaal17/db/imports/approve-batch";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { clearStaging, discardBatch, stagingColumns, toStagingRow } from "@lokaal17/db/imports/staging";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { findImporter, loadRegister } from "./prepare.ts";
import type { FileSummary } from "./protocol.ts";
import { startFileCheck } from "./start-file-check.ts";

export interface ImportRun {
  database: OpenDatabase;
  file: string;
  map: ImportMap;
  /** E-mail address of the account that answers for it. */
  by: string;
  /** Why, for the log; not empty. */
  reason: string;
  now: Date;
  /** UUIDv7. */
  newId: () => string;
  onProgress?: (step: ImportStep) => void;
  /** Limit of the child's JavaScript memory in MB, 1024 by default. */
  memoryMb?: number;
}

export type ImportStep = { kind: "checking"; rowsRead: number } | { kind: "approving"; rows: number };

export type ImportOutcome =
  | { kind: "not-allowed"; because: "no-account" | "no-right" | "no-reason" }
  | { kind: "refused"; findings: Finding[]; summary: FileSummary }
  | {
      kind: "stored";
      findings: Finding[];
      summary: FileSummary;
      /** The other rows of the file were there already, exactly the same. */
      approved: ApprovedBatch;
    };

/**
 * Imports a file as approved figures: all of it, or nothing when one row is wrong.
 * The file is read in a child process; the rows go to the staging table as they come, and become figures in one
 * transaction at the end.
 * @throws Error with a sentence when the child fails; the database's own errors
 */
export async function runImport(run: ImportRun): Promise<ImportOutcome> {
  const { database, map, file, now, reason } = run;
  if (reason.trim() === "") return { kind: "not-allowed", because: "no-reason" };
  const importer = await findImporter(database.db, run.by);
  if ("because" in importer) return { kind: "not-allowed", because: importer.because };
  await database.checkFreeSpace();
  await clearStaging(database, now);

  const id = run.newId();
  const checking = startFileCheck({
    file,
    map,
    register: await loadRegister(database.db),
    memoryMb: run.memoryMb ?? 1024,
    onProgress: (rowsRead) => run.onProgress?.({ kind: "checking", rowsRead }),
  });
  try {
    const rows = await database.bulkCopy("observationStaging", stagingColumns, staged(id, checking.chunks()));
    const { findings, summary } = checking.result();
    if (findings.some(({ kind }) => kind === "mistake")) {
      await discardBatch(database, id);
      return { kind: "refused", findings, summary };
    }
    run.onProgress?.({ kind: "approving", rows });
    const approved = await approveBatch(database, {
      id,
      organisation: null,
      occurredAt: now,
      accountId: importer.accountId,
      action: "import",
      channel: "command",
      reason,
      rowCount: rows,
      fileHash: summary.fileHash,
    });
    return { kind: "stored", findings, summary, approved };
  } catch (error) {
    await discardBatch(database, id).catch(() => undefined);
    throw error;
  } finally {
    checking.end();
  }
}

async function* staged(
  id: string,
  chunks: ReturnType<ReturnType<typeof startFileCheck>["chunks"]>,
): AsyncGenerator<CopyRow> {
  for await (const chunk of chunks) {
    for (const row of chunk) yield toStagingRow(id, row);
    faultPoint("import.mid-copy");
  }
}
