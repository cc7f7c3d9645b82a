import { type Kysely, sql, type Transaction } from "kysely";
import type { Migration } from "../migrations/migration.ts";

/** The database was made by a newer version of Lokaal17. */
export class DatabaseTooNew extends Error {
  override readonly name = "DatabaseTooNew";

  constructor(unknownNames: readonly string[]) {
    super(
      `This database was changed by a newer version of Lokaal17 (${unknownNames.join(", ")}). ` +
        "Use that version, or restore a backup from before.",
    );
  }
}

/** Any number, the same for every node: "17" twice. */
const lockKey = 1717;

/**
 * Runs the steps that the database has not had yet, in order, each in a transaction of its own with the owner's rights.
 * Nodes that start together take turns by a lock, so each step runs once; a step that is killed leaves nothing.
 * @returns the names of the steps that ran here
 * @throws DatabaseTooNew when the database had steps that are not in the list
 */
export async function migrate(db: Kysely<unknown>, migrations: readonly Migration[]): Promise<string[]> {
  await asOwner(db, (transaction) =>
    sql`create table if not exists migration (
      name text primary key,
      applied_at timestamptz not null default now()
    )`.execute(transaction),
  );
  const ran: string[] = [];
  for (const migration of migrations) {
    const done = await appliedNames(db);
    refuseUnknown(done, migrations);
    if (done.has(migration.name)) continue;
    if (await runOnce(db, migration)) ran.push(migration.name);
  }
  return ran;
}

/** False when another node ran it while this one waited for its turn. */
async function runOnce(db: Kysely<unknown>, migration: Migration): Promise<boolean> {
  return asOwner(db, async (transaction) => {
    if ((await appliedNames(transaction)).has(migration.name)) return false;
    await migration.up(transaction);
    await sql`insert into migration (name) values (${migration.name})`.execute(transaction);
    return true;
  });
}

/** A transaction with the owner's rights and the lock, which goes with it, whatever ends it. */
async function asOwner<Result>(
  db: Kysely<unknown>,
  work: (transaction: Transaction<unknown>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local role none`.execute(transaction);
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(lockKey)})`.execute(transaction);
    // Waiting long for a table would make every reader wait behind us; better to fail and be started again.
    await sql`set local lock_timeout = '3s'`.execute(transaction);
    return work(transaction);
  });
}

async function appliedNames(db: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
  return new Set(rows.map((row) => row.name));
}

function refuseUnknown(done: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknownNames = [...done].filter((name) => !known.has(name));
  if (unknownNames.length > 0) throw new DatabaseTooNew(unknownNames);
}
