import { createHash, randomUUIDv7 } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertAccount } from "../accounts/queries.ts";
import { verifyAudit } from "../audit/verify.ts";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "../database/open.ts";
import { layReference } from "../framework/lay-reference.ts";
import { migrations } from "../migrations/list.ts";
import { approveStaged, stage } from "../observations/approve.ts";
import { type DatabasePlace, emptyPlace, testDatabaseKind } from "../testing/with-database.ts";
import { leftOut } from "./bundle-format.ts";
import { loadBundle } from "./bundle-load.ts";
import { checkBundle } from "./bundle-read.ts";
import { saveBundle } from "./bundle-save.ts";

const saving = { version: "0.1.0", now: new Date("2026-11-22T10:00:00Z") };
const secret = "JBSWY3DPEHPK3PXP";
let folder: string;
let place: DatabasePlace;
let bundle: string;
const others: DatabasePlace[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-bundle-"));
  bundle = join(folder, "all.bundle");
  place = await emptyPlace();
  await within(place.config, async (database) => {
    await fill(database);
    await saveBundle(database, bundle, saving);
  });
}, 180_000);

afterAll(async () => {
  for (const other of others) await other.remove();
  await place.remove();
  await rm(folder, { recursive: true });
});

async function within<Result>(
  config: DatabaseConfig,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, migrations);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function another(): Promise<DatabaseConfig> {
  const other = await emptyPlace();
  others.push(other);
  return other.config;
}

const figure = (value: string, period: string): Observation => ({
  indicator: "crimes-home-burglary" as IndicatorCode,
  area: "GM0344" as AreaCode,
  period,
  breakdown: "_T",
  boundaryYear: 2026,
  value: value as DecimalText,
  numerator: null,
  denominator: null,
  status: "normal",
  origin: "real",
  source: 'a "list", with a \\ and\ttab',
  definitionVersion: 1,
});

/** Reference facts, an account, a figure with a revision, bytes, and things that a bundle leaves out. */
async function fill(database: OpenDatabase): Promise<void> {
  await layReference(database, new Date());
  const { db } = database;
  const accountId = randomUUIDv7();
  const grants = [{ role: "analyst" as const, area: null }];
  await insertAccount(db, {
    id: accountId,
    email: "a@example.nl",
    name: "Ängström",
    passwordHash: "x",
    grants,
  });
  await sql`update account set totp_secret = ${secret}, totp_confirmed_at = now()`.execute(db);
  for (const value of ["12.50", "12.500000000001"])
    await db.transaction().execute(async (tx) => {
      const id = randomUUIDv7();
      await stage(tx, id, [figure(value, "2024")]);
      const change = { id, organisation: null, occurredAt: new Date(), accountId, rowCount: 1 };
      await approveStaged(tx, {
        ...change,
        action: "test",
        channel: "import",
        details: { a: [1, "é", null] },
      });
    });
  const jobId = randomUUIDv7();
  await sql`insert into job (id, kind, state, progress, step, input, created_by, created_at)
    values (${jobId}, 'chapter', 'done', 0.30000000000000004, 'done', '{"n": 1.10}', ${accountId},
      '2026-03-01 12:34:56.123456+01')`.execute(db);
  await sql`insert into chapter_file (job_id, name, media_type, bytes, sha256)
    values (${jobId}, 'chapter.pdf', 'application/pdf', '\\x000aff225c'::bytea, 'x')`.execute(db);
  await sql`insert into sign_in_failure (email, address) values ('a@example.nl', '::1')`.execute(db);
}

/** What a bundle says of its tables. */
const tablesOf = async (file: string) => (await checkBundle(file)).tables;

test("a bundle carries everything but what lets somebody in and what is underway", async () => {
  const tables = await tablesOf(bundle);
  const rows = new Map(tables.map((table) => [table.name, table.rows]));
  expect(rows.get("chapter_file")).toBe(1);
  expect(rows.get("observation_revision")).toBe(1);
  for (const name of Object.keys(leftOut)) expect(rows.has(name), name).toBe(false);
  const { rows: own } = await within(place.config, ({ db }) =>
    sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db),
  );
  expect([...rows.keys(), ...Object.keys(leftOut)].sort()).toEqual(own.map(({ name }) => name).sort());
});

test("what is loaded elsewhere is saved again as exactly the same, and its log holds", async () => {
  const config = await another();
  const names: string[] = [];
  await loadBundle(config, bundle, (name) => names.push(name));
  expect(names.indexOf("area")).toBeLessThan(names.indexOf("account_role"));
  const again = join(folder, "again.bundle");
  await within(config, async (database) => {
    await saveBundle(database, again, saving);
    expect((await verifyAudit(database.db)).broken).toEqual([]);
    const { rows } = await sql<{ value: string; at: string; bytes: string; progress: number }>`
      select (select value from observation where indicator = 'crimes-home-burglary' and value > 12) as value,
        to_char(created_at at time zone 'UTC', 'HH24:MI:SS.US') as at, progress,
        (select encode(bytes, 'hex') from chapter_file) as bytes
      from job`.execute(database.db);
    expect(rows).toEqual([
      { value: "12.500000000001", at: "11:34:56.123456", bytes: "000aff225c", progress: 0.30000000000000004 },
    ]);
    await expect(sql`delete from change`.execute(database.db)).rejects.toMatchObject({ code: "42501" });
    // What is approved from now on follows on what was there.
    await database.db.transaction().execute(async (tx) => {
      const id = randomUUIDv7();
      await stage(tx, id, [figure("13", "2024")]);
      const change = { id, organisation: null, occurredAt: new Date(), accountId: null, rowCount: 1 };
      const approved = await approveStaged(tx, { ...change, action: "test", channel: "import" });
      expect(approved).toMatchObject({ dataVersion: 4 });
    });
    expect((await verifyAudit(database.db)).broken).toEqual([]);
  });
  expect(await tablesOf(again)).toEqual(await tablesOf(bundle));
}, 120_000);

test("a bundle from before a step is loaded as it was, and then the step runs", async () => {
  const old = join(folder, "old.bundle");
  const config = await another();
  const database = await openDatabase(config, migrations.slice(0, -1));
  await layReference(database, new Date());
  await saveBundle(database, old, saving);
  await database.close();
  const newer = await another();
  expect((await loadBundle(newer, old)).migrations).toHaveLength(migrations.length - 1);
  const { rows } = await within(newer, ({ db }) =>
    sql<{ name: string }>`select name from migration`.execute(db),
  );
  expect(rows).toHaveLength(migrations.length);
}, 120_000);

const text = async () => gunzipSync(await readFile(bundle)).toString("utf8");
const changed = async (file: string, change: (text: string) => string) => {
  await writeFile(join(folder, file), gzipSync(change(await text()), { level: 1 }));
  return join(folder, file);
};

const bad: [what: string, file: () => Promise<string>, problem: string][] = [
  [
    "a file that was cut off",
    async () => {
      const bytes = await readFile(bundle);
      await writeFile(join(folder, "cut"), bytes.subarray(0, bytes.length - 500));
      return join(folder, "cut");
    },
    "cut-off",
  ],
  [
    "one that ends after a whole line",
    () => changed("half", (all) => all.slice(0, all.lastIndexOf("\n", all.length - 2) + 1)),
    "cut-off",
  ],
  [
    "one with another digit",
    () => changed("digit", (all) => all.replace('"12.500000000001"', '"12.500000000002"')),
    "altered",
  ],
  ["one with a row less", () => changed("less", (all) => all.replace(/\n\["GM0344".*\n/, "\n")), "altered"],
  [
    "one of a newer program",
    () =>
      changed("newer", (all) =>
        all.replace('"migrations":[', '"migrations":["9999-later",').replace("0.1.0", "9.0.0"),
      ),
    "altered",
  ],
  ["something else that is zipped", () => changed("else", () => "hello\n"), "altered"],
  [
    "something else",
    async () => {
      await writeFile(join(folder, "text"), "hello\n");
      return join(folder, "text");
    },
    "no-bundle",
  ],
  ["a file that is not there", async () => join(folder, "none"), "unreadable"],
];

test("a bundle that is not whole is refused, and nothing stays", async () => {
  const config = await another();
  for (const [what, file, problem] of bad)
    await expect(loadBundle(config, await file()), what).rejects.toMatchObject({
      name: "BundleFault",
      problem,
    });
  const database = await openDatabase(config);
  const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(database.db);
  await database.close();
  expect(rows).toEqual([]);
}, 60_000);

/** The bundle with another text in it, and hashes that fit: as somebody would make it who wants to mislead. */
async function forged(file: string, change: (text: string) => string): Promise<string> {
  const lines = change(await text())
    .trimEnd()
    .split("\n");
  const whole = createHash("sha256");
  const tables: { name: string; rows: number; hash: ReturnType<typeof createHash> }[] = [];
  for (const line of lines.slice(0, -1)) {
    whole.update(`${line}\n`);
    const table: string | undefined = line.startsWith("{") ? JSON.parse(line).table : undefined;
    if (table !== undefined) tables.push({ name: table, rows: 0, hash: createHash("sha256") });
    const own = tables.at(-1);
    if (!line.startsWith("[") || !own) continue;
    own.rows++;
    own.hash.update(`${line}\n`);
  }
  const end = {
    tables: tables.map(({ name, rows, hash }) => ({ name, rows, sha256: hash.digest("hex") })),
    sha256: whole.digest("hex"),
  };
  await writeFile(
    join(folder, file),
    gzipSync(`${[...lines.slice(0, -1), JSON.stringify(end)].join("\n")}\n`),
  );
  return join(folder, file);
}

test("a bundle whose log was altered is refused, whatever its hashes say, and nothing stays", async () => {
  const file = await forged("forged", (all) => all.replace('"reference laid"', '"reference lost"'));
  expect((await checkBundle(file)).tables.length).toBeGreaterThan(0);
  const config = await another();
  await expect(loadBundle(config, file)).rejects.toMatchObject({
    problem: "broken-log",
    values: { chain: "system", position: "1" },
  });
  const database = await openDatabase(config);
  const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(database.db);
  await database.close();
  expect(rows).toEqual([]);
}, 60_000);

test("the secret of a second factor is not in a bundle", async () => {
  const all = await text();
  expect(all).not.toContain(secret);
  expect(all).toContain("Ängström");
  const [, head] = /\n(\{"table":"account",.*\})\n/.exec(all) ?? [];
  expect(head).not.toContain("totp");
});

test("a bundle of a newer program is refused by the names of what this one does not know", async () => {
  const head = JSON.stringify({
    format: "lokaal17-bundle",
    version: 1,
    program: "9.0.0",
    savedAt: "2030-01-01T00:00:00Z",
    migrations: [...migrations.map(({ name }) => name), "9999-later"],
    leftOut: {},
  });
  const sha256 = createHash("sha256").update(`${head}\n`).digest("hex");
  const file = join(folder, "later");
  await writeFile(file, gzipSync(`${head}\n${JSON.stringify({ tables: [], sha256 })}\n`));
  await expect(loadBundle({ kind: "pglite", folder: join(folder, "never") }, file)).rejects.toMatchObject({
    problem: "newer-program",
    values: { program: "9.0.0", names: "9999-later" },
  });
});

test("a database with tables is left alone, and so is a file that is there", async () => {
  await expect(loadBundle(place.config, bundle)).rejects.toMatchObject({ problem: "not-empty" });
  await within(place.config, (database) =>
    expect(saveBundle(database, bundle, saving)).rejects.toMatchObject({ problem: "exists" }),
  );
});

// From an embedded database to a server and back: the other kind is opened here too.
if (testDatabaseKind === "postgres")
  test("a pilot moves to PostgreSQL and back, and nothing changes", async () => {
    const pilot: DatabaseConfig = { kind: "pglite", folder: join(folder, "pilot") };
    const files = ["pilot.bundle", "server.bundle", "back.bundle"].map((name) => join(folder, name));
    const [first = "", second = "", third = ""] = files;
    await within(pilot, async (database) => {
      await fill(database);
      await saveBundle(database, first, saving);
    });
    const server = await another();
    await loadBundle(server, first);
    await within(server, (database) => saveBundle(database, second, saving));
    const back: DatabaseConfig = { kind: "pglite", folder: join(folder, "back") };
    await loadBundle(back, second);
    await within(back, async (database) => {
      await saveBundle(database, third, saving);
      expect((await verifyAudit(database.db)).broken).toEqual([]);
    });
    expect(await tablesOf(second)).toEqual(await tablesOf(first));
    expect(await tablesOf(third)).toEqual(await tablesOf(first));
  }, 180_000);
