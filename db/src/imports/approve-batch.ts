import { sql } from "kysely";
import type { NewChange } from "../audit/append.ts";
import type { OpenDatabase } from "../database/open.ts";
import { type ApproveOptions, approveNews } from "../observations/approve.ts";
import { faultPoint } from "./fault-point.ts";
import { discardBatch } from "./staging.ts";

export interface ApprovedBatch {
  /** Null when the batch held nothing new: then nothing was written and the log has no row. */
  dataVersion: number | null;
  /** Figures that are new or different. */
  changed: number;
}

/**
 * Makes a staged batch the current figures in one transaction: all of it or nothing.
 * It may take longer than a request is given, and sorts in memory what fits there.
 */
export async function approveBatch(
  database: Pick<OpenDatabase, "db">,
  change: NewChange,
  options: Pick<ApproveOptions, "isAlone"> = {},
): Promise<ApprovedBatch> {
  faultPoint("import.staged");
  const approved = await database.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local work_mem = '256MB'`.execute(tx);
    const result = await approveNews(tx, change, { ...options, keepStaged: true });
    faultPoint("import.before-commit");
    return result ?? { dataVersion: null, changed: 0 };
  });
  faultPoint("import.after-commit");
  await discardBatch(database, change.id);
  return approved;
}
