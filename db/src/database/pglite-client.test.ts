import { Kysely, PGliteDialect, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PgliteClient, PgliteError, startPgliteClient } from "./pglite-client.ts";

let pglite: PgliteClient;
let db: Kysely<unknown>;

beforeAll(async () => {
  pglite = await startPgliteClient({ folder: null, dump: null });
  db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
  await sql`create table area (code text primary key)`.execute(db);
}, 60_000);

afterAll(() => db.destroy());

test("timers go on while the database is busy", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  await sql`select count(*) from generate_series(1, 3000000)`.execute(db);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

test("an error keeps PostgreSQL's code and the name of the constraint", async () => {
  await sql`insert into area values ('GM0344')`.execute(db);
  const error = await sql`insert into area values ('GM0344')`.execute(db).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PgliteError);
  expect(error).toMatchObject({ code: "23505", constraint: "area_pkey", table: "area" });
});

test("transactions that come together run one after another, and one that fails leaves nothing", async () => {
  const add = (code: string, fails: boolean) =>
    db.transaction().execute(async (transaction) => {
      await sql`insert into area values (${code})`.execute(transaction);
      if (fails) throw new Error("changed my mind");
    });
  const results = await Promise.allSettled([add("GM0363", false), add("GM0518", true), add("GM0599", false)]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const { rows } = await sql<{ code: string }>`select code from area order by code`.execute(db);
  expect(rows.map((row) => row.code)).toEqual(["GM0344", "GM0363", "GM0599"]);
});

test("a commit after a failed statement is an error, not a silent loss", async () => {
  const committed = pglite.transaction(async (transaction) => {
    await transaction.query("insert into area values ('GM0344')").catch(() => undefined);
  });
  await expect(committed).rejects.toMatchObject({ code: "25P02" });
});

test("when the database's thread dies, waiting and later calls get a clear sentence", async () => {
  const dying = await startPgliteClient({ folder: null, dump: null });
  const over = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: dying }) });
  await sql`select 1`.execute(over);
  const waiting = sql`select count(*) from generate_series(1, 30000000)`.execute(over);
  const answers = Promise.allSettled([waiting]);
  await dying.abort();
  const [answer] = await answers;
  expect(answer).toMatchObject({ reason: { code: "57P02" } });
  await expect(sql`select 1`.execute(over)).rejects.toThrow("The embedded database stopped unexpectedly");
  await expect(over.transaction().execute((trx) => sql`select 1`.execute(trx))).rejects.toThrow(
    "Start Lokaal17 again",
  );
}, 60_000);

test("a database that cannot be opened says so", async () => {
  await expect(startPgliteClient({ folder: null, dump: "/not/there.tar" })).rejects.toThrow("did not open");
}, 60_000);
