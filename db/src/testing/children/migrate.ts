import { sql } from "kysely";
import { type DatabaseConfig, openDatabase } from "../../database/open.ts";
import type { Migration } from "../../migrations/migration.ts";

/**
 * Runs two migrations. With `halfway` the second stops in the middle, says so and waits to be killed;
 * without, it takes a while, so that two of these processes are at it together.
 */
const { config, halfway }: { config: DatabaseConfig; halfway: boolean } = JSON.parse(process.argv[2] ?? "");

const migrations: readonly Migration[] = [
  { name: "0001-first", up: async (db) => void (await sql`create table first (name text)`.execute(db)) },
  {
    name: "0002-second",
    async up(db) {
      await sql`create table second (name text)`.execute(db);
      await sql`insert into first values ('by the second')`.execute(db);
      if (halfway) await waitToBeKilled();
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
  },
];

const database = await openDatabase(config, migrations);
const { rows } = await sql<{ count: number }>`select count(*) from first`.execute(database.db);
console.log(`migrated, first holds ${rows[0]?.count}`);
await database.close();

function waitToBeKilled(): Promise<never> {
  console.log("halfway");
  return new Promise(() => setInterval(() => undefined, 60_000));
}
