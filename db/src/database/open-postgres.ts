import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Migration } from "../migrations/migration.ts";
import { assumeAppRole } from "./app-role.ts";
import { bulkCopyToPostgres } from "./bulk-copy.ts";
import { migrate } from "./migrate.ts";
import type { OpenDatabase } from "./open.ts";
import { postgresTypes } from "./postgres-types.ts";
import { keepingPlans } from "./prepared-statements.ts";
import type { Database } from "./schema.ts";

export interface PostgresConfig {
  readonly kind: "postgres";
  readonly url: string;
  /** Connections of this process at most; 10 unless told. */
  readonly maxConnections?: number;
  /** A query that takes longer is stopped with 57014; 30 000 unless told. Bulk copies and migrations have no limit. */
  readonly statementTimeoutMillis?: number;
}

/** Migrates as the owner over a connection of its own, then opens a pool whose connections work as the app's role. */
export async function openPostgres(
  config: PostgresConfig,
  migrations: readonly Migration[],
): Promise<OpenDatabase> {
  if (migrations.length > 0) await migrateAsOwner(config, migrations);
  const timeout = Math.trunc(config.statementTimeoutMillis ?? 30_000);
  const pool = openPool(config, async (client) => {
    await client.query(`set statement_timeout = ${timeout}; ${assumeAppRole}`);
  });
  const db = kyselyOver<Database>(pool);
  await pool.query("select 1");
  return {
    kind: "postgres",
    db,
    bulkCopy: bulkCopyToPostgres(db, pool),
    announce: () => undefined,
    checkFreeSpace: async () => undefined,
    close: async () => {
      await db.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

async function migrateAsOwner(config: PostgresConfig, migrations: readonly Migration[]): Promise<void> {
  const pool = openPool({ ...config, maxConnections: 1 });
  const db = kyselyOver<unknown>(pool);
  try {
    await migrate(db, migrations);
  } finally {
    await db.destroy();
  }
}

function kyselyOver<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: keepingPlans(pool) }),
    // Keys inside jsonb are words of files and sources: "M000102_2" has to stay so.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

function openPool(config: PostgresConfig, prepare?: (client: pg.ClientBase) => Promise<void>): pg.Pool {
  const pool = new pg.Pool({
    connectionString: config.url,
    application_name: "lokaal17",
    max: config.maxConnections ?? 10,
    // Measured with all connections held: the next caller has its error after 1 002 ms and can answer 503.
    connectionTimeoutMillis: 1_000,
    keepAlive: true,
    types: postgresTypes,
    ...(prepare ? { onConnect: prepare } : {}),
  });
  // A connection that breaks while nobody uses it leaves the pool by itself; without a listener it would end Node.
  pool.on("error", () => undefined);
  return pool;
}
