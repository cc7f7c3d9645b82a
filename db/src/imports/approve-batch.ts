import { sql, type Transaction } from "kysely";
import type { NewChange } from "../audit/append.ts";
import type { OpenDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";
import { approveStaged } from "../observations/approve.ts";
import { faultPoint } from "./fault-point.ts";

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
  { db }: Pick<OpenDatabase, "db">,
  change: NewChange,
): Promise<ApprovedBatch> {
  faultPoint("import.staged");
  const approved = await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local work_mem = '256MB'`.execute(tx);
    if (!(await hasNews(tx, change.id))) {
      await tx.deleteFrom("observationStaging").where("batchId", "=", change.id).execute();
      return { dataVersion: null, changed: 0 };
    }
    const result = await approveStaged(tx, change);
    faultPoint("import.before-commit");
    return result;
  });
  faultPoint("import.after-commit");
  return approved;
}

/** Whether a staged figure is new or differs from the one that is there. */
async function hasNews(tx: Transaction<Database>, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ news: boolean }>`
    select exists (
      select from observation_staging s left join observation o
        on o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown
      where s.batch_id = ${batchId}
        and (o.boundary_year, o.value, o.numerator, o.denominator, o.status, o.origin, o.source, o.definition_version)
          is distinct from
          (s.boundary_year, s.value, s.numerator, s.denominator, s.status, s.origin, s.source, s.definition_version)
    ) as news`.execute(tx);
  return rows[0]?.news ?? false;
}
