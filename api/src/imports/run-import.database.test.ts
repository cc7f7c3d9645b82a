import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { clearStaging } from "@lokaal17/db/imports/staging";
import { stagingColumns } from "@lokaal17/db/imports/staging-line";
import { withDatabase } from "@lokaal17/db/testing/with-database";
import { readImportMap } from "@lokaal17/shared/imports/import-map";
import { writeXlsx } from "hucre";
import { v7 as orderedId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runImport } from "./run-import.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const database = withDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-import-"));
  await layReference(database, new Date());
  const account = (email: string) => ({ id: orderedId(), email, name: email, passwordHash: null });
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

async function importText(text: string, by = "Analyst@example.nl", reason = "new figures", more = {}) {
  const file = join(folder, "figures.csv");
  await writeFile(file, text);
  const run = { database, file, map: smallMap, by, reason, now: new Date(), newId: orderedId };
  return runImport({ ...run, ...more });
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

test("a dry run tells what is new, different and the same, also beside rows that are refused, and stores nothing", async () => {
  const before = await burglaries();
  const text = `${smallFile([2021], 7)}${smallFile([2022, 2023], 5).replace(/^.*\n/, "")}burglaries;GM0344;2029;x\n`;
  const outcome = await importText(text, "analyst@example.nl", "", { dryRun: true });
  expect(outcome).toMatchObject({
    kind: "compared",
    compared: { unchanged: 2, changed: 2, new: 2 },
    stops: true,
    summary: { rowsRead: 7, findings: { mistake: 1 } },
  });
  expect(await burglaries()).toEqual(before);
  expect(await staged()).toBe(0);
});

test("wrong rows are left out when the map says so, and a cell that comes twice counts in neither row", async () => {
  const map = { ...smallMap, refusedRows: "leave-out" as const };
  const text = `${smallFile([2018, 2019], 3)}burglaries;GM0344;2019;4\nburglaries;GM9999;2019;4\n`;
  const outcome = await importText(text, "analyst@example.nl", "what is right", { map });
  expect(outcome).toMatchObject({
    kind: "stored",
    approved: { changed: 3 },
    summary: { findings: { mistake: 3 } },
  });
  const years = (await burglaries()).filter(({ period }) => period < "2020");
  expect(years.map(({ area, period }) => [area, period])).toEqual([
    ["GM0344", "2018"],
    ["GM0355", "2018"],
    ["GM0355", "2019"],
  ]);
  await database.db.deleteFrom("observation").where("period", "<", "2020").execute();
});

test("an import that is cancelled ends within two seconds and leaves nothing", async () => {
  const rows = Array.from({ length: 400_000 }, (_, at) => `burglaries;GM9${at};2024;1\n`);
  const cancelling = new AbortController();
  let cancelledAt = 0;
  const onProgress = ({ rowsRead }: { rowsRead?: number }) => {
    if (cancelledAt > 0 || (rowsRead ?? 0) < 1_000) return;
    cancelledAt = performance.now();
    cancelling.abort(new Error("cancelled by the user"));
  };
  const more = { signal: cancelling.signal, onProgress };
  await expect(
    importText(`topic;area;year;value\n${rows.join("")}`, undefined, undefined, more),
  ).rejects.toThrow("cancelled by the user");
  expect(performance.now() - cancelledAt).toBeLessThan(2_000);
  expect(await staged()).toBe(0);
});

test("a workbook is read like a text file: what it says with a point in its cells is the same figure", async () => {
  const file = join(folder, "figures.xlsx");
  const rows = [
    ["topic", "area", "year", "value"],
    ["burglaries", "GM0344", 2021, 7.5],
    ["burglaries", "GM0355", "2021", "7,25"],
  ];
  await writeFile(file, await writeXlsx({ sheets: [{ name: "Cijfers", rows }] }));
  const more = { file, dryRun: true };
  const outcome = await importText("", "analyst@example.nl", "", more);
  expect(outcome).toMatchObject({ kind: "compared", compared: { changed: 2 }, findings: [] });
});

test("a file whose checking takes too long, or too much memory, is refused with a sentence", async () => {
  const rows = Array.from({ length: 300_000 }, (_, at) => `burglaries;GM9${at};2024;1\n`);
  const text = `topic;area;year;value\n${rows.join("")}`;
  const slow = await importText(text, undefined, undefined, { mostSeconds: 0.4 });
  expect(slow).toMatchObject({ kind: "refused", summary: { stopped: true } });
  expect("findings" in slow && slow.findings.at(-1)).toMatchObject({
    code: "file-takes-long",
    values: { minutes: 1 },
  });
  const heavy = await importText(text, undefined, undefined, { memoryMb: 4 });
  expect("findings" in heavy && heavy.findings.at(-1)).toMatchObject({ code: "file-needs-memory" });
  expect(await staged()).toBe(0);
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
  const outcome = await runImport({ ...missing, reason: "x", now: new Date(), newId: orderedId });
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
    null,
    false,
    null,
    null,
    null,
  ];
  const now = new Date();
  await database.bulkCopy("observationStaging", stagingColumns, [
    left("019a0000-0000-7000-8000-000000000000"),
  ]);
  expect(await clearStaging(database, now)).toBe(1);
  // Another process may be importing into a PostgreSQL at this moment: its rows stay.
  await database.bulkCopy("observationStaging", stagingColumns, [left(orderedId())]);
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
      newId: orderedId,
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
