import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Migration } from "../migrations/migration.ts";
import { startChild } from "../testing/child.ts";
import { type DatabasePlace, emptyPlace, testDatabaseKind } from "../testing/with-database.ts";
import { type OpenDatabase, openDatabase } from "./open.ts";

let place: DatabasePlace;
const opened: OpenDatabase[] = [];

beforeEach(async () => {
  place = await emptyPlace();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await place.remove();
});

async function open(migrations: readonly Migration[]): Promise<OpenDatabase> {
  const database = await openDatabase(place.config, migrations);
  opened.push(database);
  return database;
}

function createsTable(name: string): Migration {
  return { name, up: async (db) => void (await sql`create table ${sql.id(name)} (code text)`.execute(db)) };
}

async function names(database: OpenDatabase): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(database.db);
  return rows.map((row) => row.name);
}

test("only the steps that are lacking run, in their order", async () => {
  const first = await open([createsTable("0001-a")]);
  expect(await names(first)).toEqual(["0001-a"]);
  await opened.pop()?.close();
  expect(await names(await open([createsTable("0001-a"), createsTable("0002-b")]))).toEqual([
    "0001-a",
    "0002-b",
  ]);
});

test("a step that fails leaves nothing, and the earlier ones stay", async () => {
  const failing: Migration = {
    name: "0002-b",
    async up(db) {
      await sql`create table half (code text)`.execute(db);
      await sql`select 1 / 0`.execute(db);
    },
  };
  await expect(open([createsTable("0001-a"), failing])).rejects.toMatchObject({ code: "22012" });
  const database = await open([]);
  expect(await names(database)).toEqual(["0001-a"]);
  const { rows } = await sql`select to_regclass('half') as half`.execute(database.db);
  expect(rows).toEqual([{ half: null }]);
});

test("a database of a newer version is refused with its steps named", async () => {
  await open([createsTable("0001-a"), createsTable("0002-b")]);
  await opened.pop()?.close();
  await expect(open([createsTable("0001-a")])).rejects.toThrow("newer version of Lokaal17 (0002-b)");
});

test("after the role exists, work is done as the app and a migration as the owner", async () => {
  const makesRole: Migration = {
    name: "0001-role",
    async up(db) {
      await sql`do $$ begin create role lokaal17_app;
        exception when duplicate_object or unique_violation then null; end $$`.execute(db);
      await sql`create table owned (code text)`.execute(db);
      await sql`grant select on owned, migration to lokaal17_app`.execute(db);
    },
  };
  const database = await open([makesRole]);
  expect((await sql`select current_user::text as name`.execute(database.db)).rows).toEqual([
    { name: "lokaal17_app" },
  ]);
  await expect(sql`drop table owned`.execute(database.db)).rejects.toMatchObject({ code: "42501" });
  await database.db.transaction().execute(async (transaction) => {
    await sql`select code from owned`.execute(transaction);
  });
  await opened.pop()?.close();
  const changes: Migration = {
    name: "0002-change",
    up: async (db) => void (await sql`alter table owned add column name text`.execute(db)),
  };
  await open([makesRole, changes]);
});

test("a process killed halfway through a step leaves nothing of it, and the next start completes it", async () => {
  const killed = startChild("migrate", { config: place.config, halfway: true });
  expect(await killed.nextLine()).toBe("halfway");
  await killed.kill();
  const next = startChild("migrate", { config: place.config, halfway: false });
  expect(await next.nextLine()).toBe("migrated, first holds 1");
  await next.kill();
}, 60_000);

if (testDatabaseKind === "postgres")
  test("two nodes that start together migrate once", async () => {
    const nodes = [1, 2].map(() => startChild("migrate", { config: place.config, halfway: false }));
    const lines = await Promise.all(nodes.map((node) => node.nextLine()));
    await Promise.all(nodes.map((node) => node.kill()));
    expect(lines).toEqual(["migrated, first holds 1", "migrated, first holds 1"]);
  });
else
  test("of two nodes that start together on one folder, one migrates and the other is refused", async () => {
    const first = startChild("migrate", { config: place.config, halfway: true });
    expect(await first.nextLine()).toBe("halfway");
    await expect(open([])).rejects.toThrow(`in use by process ${first.pid}`);
    await first.kill();
  });
