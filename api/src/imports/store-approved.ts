import type { Database } from "@lokaal17/db/database/schema";
import { type Met, metSince } from "@lokaal17/db/imports/compare-staged";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { loadOfficialStaged } from "@lokaal17/db/imports/import-official";
import { changeImport, type Import } from "@lokaal17/db/imports/imports";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { approveNews } from "@lokaal17/db/observations/approve";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { sql, type Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import type { Keep } from "../jobs/job-worker.ts";
import { checkAgain, checkAgainBecause } from "./store-again.ts";
import { sayOfficial } from "./view-official.ts";
import { holdOwn, type TaskOf } from "./work-job.ts";

/**
 * Makes the staged rows the approved figures, all of them in one change. Imports follow each other by the lock on the data
 * version: one that finds other figures than its dry run saw stores nothing and is checked again.
 */
export function storeApproved(
  context: ApiContext,
  job: Job,
  task: TaskOf<"store">,
  signal: AbortSignal,
): Keep {
  return async (tx) => {
    // It may take longer than a request is given, and sorts in memory what fits there.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local work_mem = '256MB'`.execute(tx);
    const current = await holdDataVersion(tx);
    const held = await holdOwn(tx, job, task);
    const met = await metBy(tx, held, current);
    const asker = job.createdBy ?? held.createdBy;
    if (met.isLost || met.count > 0) return checkAgain(context, tx, held, asker, met);
    const official = sayOfficial("official-meanwhile", (await loadOfficialStaged(tx, held.batchId))[0]);
    if (official) return checkAgainBecause(context, tx, held, asker, official);
    signal.throwIfAborted();
    const { batchId, summary, fileHash } = held;
    if (batchId === null || !summary) throw new Error("Stored without a dry run");
    const approved = await approveNews(tx, {
      id: batchId,
      organisation: null,
      occurredAt: context.now(),
      accountId: job.createdBy,
      action: "import",
      channel: "import",
      reason: held.reason,
      rowCount: summary.new + summary.changed,
      details: {
        import: held.id,
        fileName: held.fileName,
        leftOut: summary.refused,
        notStored: summary.notStored,
      },
      ...(fileHash !== null && { fileHash }),
    });
    signal.throwIfAborted();
    await changeImport(tx, held.id, {
      state: "stored",
      storedBy: job.createdBy,
      storedAt: context.now(),
      dataVersion: approved?.dataVersion ?? null,
      error: null,
    });
    faultPoint("import.before-commit");
  };
}

async function metBy(tx: Transaction<Database>, held: Import, current: number): Promise<Met> {
  const { batchId, summary, seenDataVersion } = held;
  if (batchId === null || !summary || seenDataVersion === null) return { count: 0, cells: [], isLost: true };
  const there = summary.changed + summary.unchanged;
  const seen = { dataVersion: seenDataVersion, rows: summary.new + there, there };
  return metSince(tx, batchId, seen, current);
}
