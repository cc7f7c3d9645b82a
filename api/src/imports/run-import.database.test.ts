import { randomUUIDv7 } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { clearStaging, stagingColumns } from "@lokaal17/db/imports/staging";
import { withDatabase } from "@lokaal17/db/testing/with-database";
import { readImportMap } from "@lokaal17/shared/imports/import-map";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runImport } from "./run-import.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const database = withDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-import-"));
  await layReference(database, new Date());
  const account = (email: string) => ({ id: randomUUIDv7(), email, name: email, passwordHash: null });
  await insertAccount(database.db, {
    ...account("analyst@example.nl"),
    grants: [{ role: "analyst", area: null }],
  });
  await insertAccount(database.db, {
    ...account("editor@example.nl"),
    grants: [{ role: "editor", area: null }],
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function importText(text: string, by = "Analyst@example.nl", reason = "new figures") {
  const file = join(folder, "figures.csv");
  await writeFile(file, text);
  return runImport({ database, file, map: smallMap, by, reason, now: new Date(), newId: randomUUIDv7 });
}

const burglaries = () =>
  database.db
    .selectFrom("observation")
    .select(["area", "period", "value", "revision", "boundaryYear"])
    .where("indicator", "=", "crimes-home-burglary" as never)
    .orderBy("period")
    .orderBy("area")
    .execute();
const staged = async () =>
  (await database.db.selectFrom("observationStaging").select("area").execute()).length;

test("a small file becomes figures, with one row in the log that carries its hash", async () => {
  const outcome = await importText(smallFile([2021, 2022], 8));
  expect(outcome).toMatchObject({ kind: "stored", approved: { changed: 4 }, summary: { rowsRead: 4 } });
  expect(await burglaries()).toMatchObject([
    { area: "GM0344", period: "2021", value: "8", revision: 1, boundaryYear: 2026 },
    { area: "GM0355", period: "2021" },
    { area: "GM0344", period: "2022" },
    { area: "GM0355", period: "2022" },
  ]);
  const change = await database.db
    .selectFrom("change")
    .selectAll()
    .where("action", "=", "import")
    .executeTakeFirstOrThrow();
  expect(change).toMatchObject({ channel: "command", rowCount: 4, reason: "new figures" });
  expect(change.fileHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await staged()).toBe(0);
  expect((await verifyAudit(database.db)).broken).toEqual([]);
});

test("one wrong row, and nothing of the file is stored", async () => {
  const before = await burglaries();
  const outcome = await importText(`${smallFile([2021, 2022, 2023], 9)}burglaries;GM9999;2999;NaN\n`);
  expect(outcome).toMatchObject({ kind: "refused" });
  if (outcome.kind !== "refused") return;
  expect(outcome.findings.map(({ code, line }) => [code, line])).toEqual([
    ["period-out-of-range", 8],
    ["area-unknown", 8],
    ["value-no-number", 8],
  ]);
  expect(await burglaries()).toEqual(before);
  expect(await staged()).toBe(0);
});

test("the same file again changes nothing", async () => {
  const versions = () => database.db.selectFrom("dataVersion").select("version").execute();
  const before = [await burglaries(), await versions()];
  const outcome = await importText(smallFile([2021, 2022], "8,0"));
  expect(outcome).toMatchObject({ kind: "stored", approved: { dataVersion: null, changed: 0 } });
  expect([await burglaries(), await versions()]).toEqual(before);
  expect(await staged()).toBe(0);
});

test("a changed figure is revision 2, and the first one is kept", async () => {
  const outcome = await importText(smallFile([2021], 7));
  expect(outcome).toMatchObject({ approved: { changed: 2 } });
  expect(await burglaries()).toMatchObject([
    { value: "7", revision: 2 },
    { value: "7", revision: 2 },
    { value: "8", revision: 1 },
    { value: "8", revision: 1 },
  ]);
  const kept = await database.db.selectFrom("observationRevision").selectAll().execute();
  expect(kept).toHaveLength(2);
  expect(kept[0]).toMatchObject({ value: "8", revision: 1, period: "2021" });
});

test("only an account that may import does so", async () => {
  expect(await importText("", "nobody@example.nl")).toEqual({ kind: "not-allowed", because: "no-account" });
  expect(await importText("", "editor@example.nl")).toEqual({ kind: "not-allowed", because: "no-right" });
  expect(await importText("", "analyst@example.nl", " ")).toEqual({
    kind: "not-allowed",
    because: "no-reason",
  });
});

test("a file that is not there is refused in a sentence", async () => {
  const missing = { database, file: join(folder, "none.csv"), map: smallMap, by: "analyst@example.nl" };
  const outcome = await runImport({ ...missing, reason: "x", now: new Date(), newId: randomUUIDv7 });
  expect(outcome).toMatchObject({ kind: "refused", findings: [{ code: "file-unreadable" }] });
});

test("what a killed import left in the staging table goes at the next start", async () => {
  const left = (id: string) => [
    id,
    "x",
    "2024",
    "GM0344",
    "_T",
    null,
    "1",
    null,
    null,
    "normal",
    "real",
    "x",
    1,
  ];
  const now = new Date();
  await database.bulkCopy("observationStaging", stagingColumns, [
    left("019a0000-0000-7000-8000-000000000000"),
  ]);
  expect(await clearStaging(database, now)).toBe(1);
  // Another process may be importing into a PostgreSQL at this moment: its rows stay.
  await database.bulkCopy("observationStaging", stagingColumns, [left(randomUUIDv7())]);
  expect(await clearStaging(database, now)).toBe(database.kind === "pglite" ? 1 : 0);
  await database.db.deleteFrom("observationStaging").execute();
});

const realData = process.env.LOKAAL17_REAL_DATA;
const name = "the real yearly figures: all 83 163 rows are stored or named with a reason";
test.runIf(realData)(
  realData ? name : `${name} (not run: needs real data)`,
  async () => {
    const text = await readFile(
      new URL("../../../scripts/maps/municipal-timeseries.json", import.meta.url),
      "utf8",
    );
    const read = readImportMap(text);
    if (!("map" in read)) throw new Error("the map is wrong");
    const outcome = await runImport({
      database,
      file: join(realData ?? "", "observations/municipal_timeseries.csv"),
      map: read.map,
      by: "analyst@example.nl",
      reason: "yearly figures",
      now: new Date(),
      newId: randomUUIDv7,
    });
    if (outcome.kind !== "stored") throw new Error(JSON.stringify(outcome).slice(0, 2_000));
    const { summary, findings } = outcome;
    const stored = summary.indicators.reduce((sum, { stored }) => sum + stored, 0);
    const leftOut = findings.filter(({ kind }) => kind === "not-stored");
    expect([summary.rowsRead, stored, leftOut.length]).toEqual([83_163, 82_951, 212]);
    expect(leftOut.every(({ line, values }) => line !== null && values.reason)).toBe(true);
    expect(findings.filter(({ kind }) => kind === "doubt").map(({ values }) => values.value)).toEqual(
      expect.arrayContaining(["110.91", "123.18", "116.41", "116.14"]),
    );
    const provisional = await database.db
      .selectFrom("observation")
      .select("area")
      .where("status", "=", "provisional")
      .execute();
    expect(provisional).toHaveLength(2 * 342 * 12);
  },
  120_000,
);
