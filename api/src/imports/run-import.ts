import type { OpenDatabase } from "@lokaal17/db/database/open";
import { type ApprovedBatch, approveBatch } from "@lokaal17/db/imports/approve-batch";
import { type Compared, compareWithApproved } from "@lokaal17/db/imports/compare-staged";
import { clearStaging, discardBatch } from "@lokaal17/db/imports/staging";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { findActor } from "../accounts/find-actor.ts";
import { doubtApproved } from "./doubt-approved.ts";
import { loadRegister } from "./prepare.ts";
import type { FileSummary } from "./protocol.ts";
import { gatherFindings, mustStop, stageFile } from "./stage-file.ts";

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
  /** Only compares the file with what is there: nothing is stored, and no reason is needed. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Limit of the child's JavaScript memory in MB. */
  memoryMb?: number;
  /** Limit of the checking. */
  mostSeconds?: number;
}

export type ImportStep = { kind: "checking"; rowsRead: number } | { kind: "approving"; rows: number };

export type ImportOutcome =
  | { kind: "not-allowed"; because: "no-account" | "no-right" | "no-reason" }
  | { kind: "refused"; findings: Finding[]; summary: FileSummary }
  | {
      kind: "compared";
      findings: Finding[];
      summary: FileSummary;
      /** Of the figures that are good. */
      compared: Compared;
      /** Whether nothing would be stored, because of those that are not. */
      stops: boolean;
    }
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
 * @throws Error with a sentence when the child fails; the reason of an abort; the database's own errors
 */
export async function runImport(run: ImportRun): Promise<ImportOutcome> {
  const { database, map, file, now, reason } = run;
  if (reason.trim() === "" && !run.dryRun) return { kind: "not-allowed", because: "no-reason" };
  const importer = await findActor(database, run.by, "import as approved");
  if ("because" in importer) return { kind: "not-allowed", because: importer.because };
  await database.checkFreeSpace();
  await clearStaging(database, now);

  const id = run.newId();
  const register = await loadRegister(database.db);
  const { findings, onFindings } = gatherFindings();
  const staged = await stageFile({
    database,
    id,
    file,
    map,
    register,
    memoryMb: run.memoryMb,
    mostSeconds: run.mostSeconds,
    signal: run.signal,
    onFindings,
    onProgress: (rowsRead) => run.onProgress?.({ kind: "checking", rowsRead }),
  });
  const { summary, rows } = staged;
  const stops = mustStop(staged, map.refusedRows);
  try {
    if (run.dryRun) {
      const { compared, jumps } = await database.db.transaction().execute(async (tx) => ({
        jumps: await doubtApproved(tx, id, { map, definitions: register.definitions }),
        compared: await compareWithApproved(tx, id),
      }));
      onFindings(jumps);
      return { kind: "compared", findings, summary, compared, stops };
    }
    if (stops) return { kind: "refused", findings, summary };
    run.onProgress?.({ kind: "approving", rows });
    const approved = await approveBatch(database, {
      id,
      organisation: null,
      occurredAt: now,
      accountId: importer.actor.accountId,
      action: "import",
      channel: "command",
      reason,
      rowCount: rows,
      fileHash: summary.fileHash,
    });
    return { kind: "stored", findings, summary, approved };
  } finally {
    await discardBatch(database, id).catch(() => undefined);
  }
}
