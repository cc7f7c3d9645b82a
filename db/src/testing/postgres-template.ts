import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openDatabase } from "../database/open.ts";
import { migrations } from "../migrations/list.ts";
import { fingerprint } from "./fingerprint.ts";
import { preparations } from "./prepare.ts";

/** The server for the tests: its user may make databases and roles. */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return url;
  throw new Error(
    "TEST_DATABASE_URL is not set: these tests need a PostgreSQL whose user may make databases and roles. " +
      "`npx pnpm@12 test` starts one by itself; without one, run the project `pglite` only.",
  );
}

/** The address of another database on the same server. */
export function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** A new database, from a template when one is named; `create database` copies its files. */
export async function createDatabase(name: string, template = "template0"): Promise<void> {
  await onServer((client) =>
    whenFree(() => client.query(`create database "${name}" template "${template}"`)),
  );
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer((client) => client.query(`drop database if exists "${name}" with (force)`));
}

/** The name of the migrated and prepared database that others are copied from; made once per server. */
export async function preparedTemplate(): Promise<string> {
  const name = `lokaal17_template_${fingerprint()}`;
  await onServer(async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await makeTemplate(client, name);
  });
  return name;
}

/** Under another name until it is whole, so that a killed run leaves no half template. */
async function makeTemplate(client: pg.Client, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists "${unfinished}" with (force)`);
  await client.query(`create database "${unfinished}" template template0`);
  const database = await openDatabase({ kind: "postgres", url: databaseUrl(unfinished) }, migrations);
  try {
    for (const prepare of preparations) await prepare(database);
  } finally {
    await database.close();
  }
  await whenFree(() => client.query(`alter database "${unfinished}" rename to "${name}"`));
}

async function onServer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A connection that was just closed may count for a moment (55006, object in use). */
async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 20 || !(error instanceof pg.DatabaseError) || error.code !== "55006") throw error;
      await sleep(100);
    }
  }
}
