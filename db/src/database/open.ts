import type { Kysely } from "kysely";
import type { Migration } from "../migrations/migration.ts";
import type { BulkCopy } from "./bulk-copy.ts";
import { openPglite, type PgliteConfig } from "./open-pglite.ts";
import { openPostgres, type PostgresConfig } from "./open-postgres.ts";
import type { Database } from "./schema.ts";

export type DatabaseConfig = PostgresConfig | PgliteConfig;

/** The one way to the database, the same for both kinds: int8 is a number, numeric and date are text. */
export interface OpenDatabase {
  readonly kind: DatabaseConfig["kind"];
  readonly db: Kysely<Database>;
  readonly bulkCopy: BulkCopy;
  /** Tells the server's address to a second process that finds the embedded folder in use. */
  announce(address: string): void;
  /** Before writing: refuses with DiskAlmostFull when the embedded database's disk is almost full. */
  checkFreeSpace(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database, after the migrations that it lacks. Those run as the owner; everything after as `lokaal17_app`,
 * where that role exists. An embedded folder has one opener: the server.
 * @throws DatabaseInUse, DiskAlmostFull, DatabaseTooNew; the database's own error when it cannot be reached
 */
export function openDatabase(
  config: DatabaseConfig,
  migrations: readonly Migration[] = [],
): Promise<OpenDatabase> {
  return config.kind === "postgres" ? openPostgres(config, migrations) : openPglite(config, migrations);
}
