import { sql, type Transaction } from "kysely";
import type { OpenDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";

/** The name under which PostgreSQL shows the transaction of a job. */
const nameOf = (jobId: string) => `lokaal17 job ${jobId}`;

/** Makes the transaction that keeps a job's result known by the job's id, until it ends. */
export async function nameTransaction(tx: Transaction<Database>, jobId: string): Promise<void> {
  await sql`select set_config('application_name', ${nameOf(jobId)}, true)`.execute(tx);
}

/**
 * Stops the statement that a job's transaction is at, on whichever server that runs: an insert of a million rows ends at
 * once. The embedded database does one thing at a time and cannot be asked meanwhile.
 */
export async function stopStatement(
  { db, kind }: Pick<OpenDatabase, "db" | "kind">,
  jobId: string,
): Promise<void> {
  if (kind !== "postgres") return;
  await db.transaction().execute(async (tx) => {
    // Only the role that opened a connection may see and stop what it does.
    await sql`set local role none`.execute(tx);
    await sql`
      select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = ${nameOf(jobId)} and pid <> pg_backend_pid()`.execute(
      tx,
    );
  });
}
