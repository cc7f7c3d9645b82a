import { insertPart } from "@lokaal17/db/imports/import-parts";
import { insertImport } from "@lokaal17/db/imports/imports";
import type { ImportState } from "@lokaal17/db/imports/tables";
import { insertJob } from "@lokaal17/db/jobs/jobs";
import { expect, test } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { cleanImports } from "./work-cleaning.ts";

const api = withApi();
const day = 24 * 3_600_000;

/** An import with a file, made so many days ago. */
async function make(state: ImportState, daysAgo: number, jobId: string | null = null): Promise<string> {
  const { database, newId, now } = api.context;
  const { db } = database;
  const account = await db.selectFrom("account").select("id").limit(1).executeTakeFirstOrThrow();
  const id = newId();
  const createdAt = new Date(now().getTime() - daysAgo * day);
  const of = { target: "approved" as const, roundId: null, area: null, fileName: "a.csv" };
  await insertImport(db, { id, ...of, createdBy: account.id, createdAt });
  await insertPart(db, { importId: id, part: 0, bytes: Buffer.from("a") });
  const storedAt = state === "stored" ? createdAt : null;
  await db.updateTable("import").set({ state, jobId, storedAt }).where("id", "=", id).execute();
  return id;
}

async function now(id: string): Promise<[state: string | undefined, files: number]> {
  const { db } = api.database;
  const found = await db.selectFrom("import").select("state").where("id", "=", id).executeTakeFirst();
  const parts = await db.selectFrom("importPart").select("part").where("importId", "=", id).execute();
  return [found?.state, parts.length];
}

test("old files and those that came to nothing are erased, uploads that a killed server left go, and what nobody works on is settled", async () => {
  const { db } = api.database;
  const jobId = api.context.newId();
  const job = { id: jobId, kind: "import" as const, step: "store", input: {}, createdBy: null };
  await insertJob(db, { ...job, createdAt: new Date() });
  await db.updateTable("job").set({ state: "cancelled" }).where("id", "=", jobId).execute();
  const made = {
    recent: await make("stored", 89),
    old: await make("stored", 91),
    undone: await make("undone", 0),
    cancelled: await make("cancelled", 0),
    forgotten: await make("to-map", 91),
    uploading: await make("uploading", 0),
    cutOff: await make("uploading", 1),
    waiting: await make("storing", 0, jobId),
  };
  expect(await cleanImports(api.context)).toBe(6);
  const after = await Promise.all(Object.entries(made).map(async ([name, id]) => [name, ...(await now(id))]));
  expect(after).toEqual([
    ["recent", "stored", 1],
    ["old", "stored", 0],
    ["undone", "undone", 0],
    ["cancelled", "cancelled", 0],
    ["forgotten", "cancelled", 0],
    ["uploading", "uploading", 1],
    ["cutOff", undefined, 0],
    ["waiting", "checked", 1],
  ]);
  expect(await cleanImports(api.context)).toBe(0);
});
