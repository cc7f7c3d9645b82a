import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startChild } from "../testing/child.ts";
import { DatabaseInUse } from "./folder-lock.ts";
import { openDatabase } from "./open.ts";
import { openPglite } from "./open-pglite.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "lokaal17-pglite-"));
  folder = join(parent, "database");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("an embedded database is made whole, keeps what was written and leaves no lock behind", async () => {
  mkdirSync(`${folder}.tmp-1`);
  const first = await openDatabase({ kind: "pglite", folder });
  await sql`create table kept (area text)`.execute(first.db);
  await sql`insert into kept values ('GM0344')`.execute(first.db);
  await expect(openDatabase({ kind: "pglite", folder })).rejects.toThrow(DatabaseInUse);
  await first.close();
  expect(readdirSync(parent)).toEqual(["database"]);

  const second = await openDatabase({ kind: "pglite", folder });
  expect((await sql`select area from kept`.execute(second.db)).rows).toEqual([{ area: "GM0344" }]);
  await second.close();
}, 60_000);

test("a folder with other files is refused and left as it is", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "letter.txt"), "dear municipality");
  await expect(openDatabase({ kind: "pglite", folder })).rejects.toThrow("holds other files than a database");
  expect(readdirSync(folder)).toEqual(["letter.txt"]);
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test("kill -9 while the database is being made for the first time: the next start makes it anew", async () => {
  const child = startChild("migrate", { config: { kind: "pglite", folder }, halfway: false });
  const unfinished = `${folder}.tmp-${child.pid}`;
  const files = () => (existsSync(unfinished) ? readdirSync(unfinished, { recursive: true }).length : 0);
  await vi.waitUntil(() => files() > 300, { timeout: 30_000, interval: 5 });
  await child.kill();
  expect(existsSync(folder)).toBe(false);

  const next = await openDatabase({ kind: "pglite", folder });
  await sql`create table kept (area text)`.execute(next.db);
  await next.close();
  expect(readdirSync(parent)).toEqual(["database"]);
}, 60_000);

test("a dump becomes a database with the same rows", async () => {
  const first = await openPglite({ kind: "pglite", folder: "memory" }, []);
  await sql`create table kept as select 'GM0344' as area`.execute(first.db);
  const dump = join(parent, "dump.tar");
  writeFileSync(dump, await first.dump());
  await first.close();
  const second = await openDatabase({ kind: "pglite", folder: "memory", dump });
  expect((await sql`select area from kept`.execute(second.db)).rows).toEqual([{ area: "GM0344" }]);
  await second.close();
}, 60_000);
