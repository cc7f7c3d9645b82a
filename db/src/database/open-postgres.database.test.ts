import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DatabasePlace, emptyPlace, testDatabaseKind } from "../testing/with-database.ts";
import { type OpenDatabase, openDatabase } from "./open.ts";

let place: DatabasePlace;
let database: OpenDatabase;

beforeEach(async () => {
  place = await emptyPlace();
  database = await openDatabase(
    place.config.kind === "postgres"
      ? { ...place.config, maxConnections: 2, statementTimeoutMillis: 500 }
      : place.config,
  );
});

afterEach(async () => {
  await database.close();
  await place.remove();
});

test("an opened database answers", async () => {
  expect((await sql`select 17 as goals`.execute(database.db)).rows).toEqual([{ goals: 17 }]);
});

if (testDatabaseKind === "postgres") {
  test("a query that takes too long is stopped with PostgreSQL's own code", async () => {
    await expect(sql`select pg_sleep(5)`.execute(database.db)).rejects.toMatchObject({ code: "57014" });
  });

  test("when every connection is taken, the next caller hears so after a second", async () => {
    const held = Promise.withResolvers<void>();
    const holders = [1, 2].map(() =>
      database.db.transaction().execute(async (transaction) => {
        await sql`select 1`.execute(transaction);
        await held.promise;
      }),
    );
    const start = performance.now();
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow("timeout");
    // The pool waits a second; the rest is for a busy machine.
    expect(performance.now() - start).toBeLessThan(4_000);
    held.resolve();
    await Promise.all(holders);
  });

  test("after the server has cut the connections, the next query works", async () => {
    await sql`select 1`.execute(database.db);
    const other = await openDatabase(place.config);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
    await other.close();
    // The pool hears of it from the sockets: at once, on a machine that is not busy.
    await expect
      .poll(async () => (await sql`select 1 as one`.execute(database.db)).rows)
      .toEqual([{ one: 1 }]);
  });
}
