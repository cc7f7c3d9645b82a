import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { testDatabaseKind } from "@lokaal17/db/testing/with-database";
import type { ImportView } from "@lokaal17/shared/contract/imports";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const api = withApi();
const flow = importFlow(api);
const manyYears = Array.from({ length: 36 }, (_, index) => 1990 + index);

const cancel = (id: string) => api.call("DELETE", `/v1/imports/${id}`, { as: "analyst" });

/** What is there of an import besides its line in the list. */
async function left(id: string): Promise<number[]> {
  const { db } = api.database;
  const of = [
    db.selectFrom("importPart").select("part").where("importId", "=", id).execute(),
    db.selectFrom("importFinding").select("line").where("importId", "=", id).execute(),
    db.selectFrom("observationStaging").select("area").where("source", "=", "a list").execute(),
    db.selectFrom("observation").select("area").where("source", "=", "a list").execute(),
  ];
  return (await Promise.all(of)).map((rows) => rows.length);
}

async function jobState(): Promise<string> {
  const { state } = await api.database.db
    .selectFrom("job")
    .select("state")
    .where("kind", "=", "import")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return state;
}

describe("cancelling an import", { timeout: 120_000 }, () => {
  it("while it is read or checked ends the work within two seconds, and nothing of it stays", async () => {
    const sent = await flow.send("analyst", smallFile(manyYears, 5));
    const { id } = sent.json<ImportView>();
    expect((await cancel(id)).json()).toMatchObject({ state: "cancelled" });
    const other = (await flow.send("analyst", smallFile(manyYears, 6))).json<ImportView>();
    await flow.settled("analyst", other.id);
    expect((await flow.map("analyst", other.id, smallMap)).status).toBe(202);
    const started = performance.now();
    expect((await cancel(other.id)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect.poll(jobState).toBe("cancelled");
    await expect.poll(() => left(other.id), { timeout: 5_000 }).toEqual([0, 0, 0, 0]);
    expect((await flow.settled("analyst", other.id)).state).toBe("cancelled");
    expect((await cancel(other.id)).status).toBe(409);
  });

  if (testDatabaseKind === "postgres")
    it("while it is stored stops the statement that the database is at", async () => {
      const checked = await flow.sendAndCheck("analyst", smallFile(manyYears, 7), smallMap);
      // The storing waits for this transaction, as it would wait for a large insert of another import.
      await api.database.db.transaction().execute(async (tx) => {
        await holdDataVersion(tx);
        expect((await flow.store("analyst", checked)).status).toBe(202);
        await expect
          .poll(async () => {
            const { rows } = await sql<{ waiting: number }>`
              select count(*)::int as waiting from pg_locks where not granted`.execute(api.database.db);
            return rows[0]?.waiting;
          })
          .toBeGreaterThan(0);
        const started = performance.now();
        expect((await cancel(checked.id)).json()).toMatchObject({ state: "cancelled" });
        expect(performance.now() - started).toBeLessThan(2_000);
      });
      await expect.poll(jobState).toBe("cancelled");
      await expect.poll(() => left(checked.id)).toEqual([0, 0, 0, 0]);
      // Nobody waits any more: the next one is stored.
      const next = await flow.sendAndCheck("analyst", smallFile([2020], 7), smallMap);
      await flow.store("analyst", next);
      expect(await flow.settled("analyst", next.id)).toMatchObject({ state: "stored" });
    });
});
