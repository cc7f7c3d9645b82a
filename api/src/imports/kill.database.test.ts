import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import type { FaultPoint } from "@lokaal17/db/imports/fault-point";
import { migrations } from "@lokaal17/db/migrations/list";
import { type DatabasePlace, preparedPlace } from "@lokaal17/db/testing/with-database";
import { v7 as orderedId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallFile } from "./testing/small-file.ts";

const by = "analyst@example.nl";
const years = Array.from({ length: 36 }, (_, index) => 1990 + index);
const child = fileURLToPath(new URL("./testing/import-child.ts", import.meta.url));
let place: DatabasePlace;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-kill-"));
  place = await preparedPlace();
  const database = await openDatabase(place.config, migrations);
  const grants = [{ role: "analyst" as const, area: null }];
  await insertAccount(database.db, {
    id: orderedId(),
    email: by,
    name: "Analyst",
    passwordHash: null,
    grants,
  });
  await database.close();
}, 120_000);

afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true });
});

/** Imports the file in another process; how that ended. */
async function importElsewhere(file: string, fault?: FaultPoint): Promise<number | string | null> {
  const importing = spawn(process.execPath, [child, JSON.stringify({ config: place.config, file, by })], {
    env: { ...process.env, ...(fault ? { FAULT_POINT: fault } : {}) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code, signal] = await once(importing, "exit");
  return signal ?? code;
}

async function look<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(place.config, migrations);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The different values of the figures that the file is about, and how many figures there are. */
const figures = () =>
  look(async ({ db }) => {
    expect((await verifyAudit(db)).broken).toEqual([]);
    const rows = await db
      .selectFrom("observation")
      .select("value")
      .where("indicator", "=", "crimes-home-burglary" as never)
      .execute();
    return { count: rows.length, values: [...new Set(rows.map(({ value }) => value))] };
  });

const cases: readonly [fault: FaultPoint, isStored: boolean][] = [
  ["import.mid-copy", false],
  ["import.staged", false],
  ["import.before-commit", false],
  ["import.after-commit", true],
];

test("a killed import leaves all of its figures or none, and the next one needs no help", async () => {
  const file = join(folder, "figures.csv");
  await writeFile(file, smallFile(years, 1));
  expect(await importElsewhere(file)).toBe(0);
  let current = "1";
  for (const [at, [fault, isStored]] of cases.entries()) {
    const next = String(at + 2);
    await writeFile(file, smallFile(years, next));
    expect(await importElsewhere(file, fault)).toBe("SIGKILL");
    if (isStored) current = next;
    expect(await figures(), fault).toEqual({ count: 72, values: [current] });
    await writeFile(file, smallFile(years, Number(next) * 100));
    expect(await importElsewhere(file)).toBe(0);
    current = String(Number(next) * 100);
    expect(await figures(), fault).toEqual({ count: 72, values: [current] });
  }
}, 180_000);
