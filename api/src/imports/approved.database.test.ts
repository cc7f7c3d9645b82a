import { verifyAudit } from "@lokaal17/db/audit/verify";
import { testDatabaseKind } from "@lokaal17/db/testing/with-database";
import type { ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import { describe, expect, it } from "vitest";
import { createWorkers } from "../jobs/workers.ts";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const api = withApi();
const flow = importFlow(api);

const burglaries = () =>
  api.database.db
    .selectFrom("observation")
    .select(["area", "period", "value", "revision"])
    .where("indicator", "=", "crimes-home-burglary" as never)
    .orderBy("period")
    .orderBy("area")
    .execute();
const versions = async () =>
  (await api.database.db.selectFrom("dataVersion").select("version").execute()).length;

let first: ImportDetail;

describe("figures that are approved at once", { timeout: 120_000 }, () => {
  it("are for analysts", async () => {
    expect((await flow.send("officer", "a")).status).toBe(403);
    expect((await flow.send("analyst", "a", "&round=2025&area=GM0344")).status).toBe(404);
    expect((await flow.send("analyst", "a", "&area=GM0344")).status).toBe(400);
  });

  it("become figures in one data version with one line in the log", async () => {
    first = await flow.sendAndCheck("analyst", smallFile([2021, 2022], 8), smallMap);
    expect(first).toMatchObject({ state: "checked", summary: { new: 4, changed: 0, refused: 0 } });
    expect(await burglaries()).toEqual([]);
    await flow.store("analyst", first);
    first = await flow.settled("analyst", first.id);
    expect(first).toMatchObject({ state: "stored", mayUndo: true, dataVersion: expect.any(Number) });
    expect(await burglaries()).toMatchObject([
      { area: "GM0344", period: "2021", value: "8" },
      { area: "GM0355" },
      { period: "2022" },
      { period: "2022" },
    ]);
    const logged = await api.database.db
      .selectFrom("change")
      .selectAll()
      .where("action", "=", "import")
      .execute();
    expect(logged).toMatchObject([{ channel: "import", rowCount: 4, reason: "Telling van het team" }]);
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });

  it("show what is new, changed and there already", async () => {
    const text = `${smallFile([2021], 8)}burglaries;GM0344;2022;9\nburglaries;GM0344;2023;7\n`;
    const checked = await flow.sendAndCheck("analyst", text, smallMap);
    expect(checked.summary).toMatchObject({ new: 1, changed: 1, unchanged: 2 });
    expect(await flow.rows("analyst", checked.id, "changed")).toMatchObject([
      { line: 4, area: "GM0344", areaName: "Utrecht", period: "2022", from: "8", to: "9" },
    ]);
    expect(await flow.rows("analyst", checked.id, "new")).toMatchObject([{ line: 5, from: null, to: "7" }]);
    expect(await flow.rows("analyst", checked.id, "unchanged")).toHaveLength(2);
  });

  it("of two files about the same cells the second is checked against what the first stored", async () => {
    const before = await versions();
    const one = await flow.sendAndCheck("analyst", smallFile([2022], 10), smallMap);
    const other = await flow.sendAndCheck("analyst", smallFile([2022, 2023], 11), smallMap);
    expect(other.summary).toMatchObject({ changed: 2, new: 2 });
    expect((await flow.store("analyst", one)).status).toBe(202);
    expect((await flow.store("analyst", other)).status).toBe(202);
    expect(await flow.settled("analyst", one.id)).toMatchObject({ state: "stored" });
    const again = await flow.settled("analyst", other.id);
    expect(again).toMatchObject({ state: "checked", version: other.version + 2 });
    expect(again.error).toContain("veranderden 2 cijfers van dit bestand: ");
    expect(await versions()).toBe(before + 1);
    expect(await flow.rows("analyst", other.id, "changed")).toMatchObject([{ from: "10" }, { from: "10" }]);
    await flow.store("analyst", again);
    expect(await flow.settled("analyst", other.id)).toMatchObject({ state: "stored" });
    expect((await burglaries()).map(({ value }) => value)).toEqual(["8", "8", "11", "11", "11", "11"]);
    expect(await flow.settled("analyst", first.id)).toMatchObject({
      mayUndo: false,
      whyNotUndo: "2 van de 4 cijfers zijn daarna veranderd.",
    });
  });

  if (testDatabaseKind === "postgres")
    it("of which two servers store at the same moment follow each other", async () => {
      const second = createWorkers(api.context);
      const ids = [];
      for (const value of [20, 21]) {
        const checked = await flow.sendAndCheck("analyst", smallFile([2015], value), smallMap);
        ids.push(checked.id);
      }
      const checked = await Promise.all(ids.map((id) => flow.settled("analyst", id)));
      await Promise.all(checked.map((one) => flow.store("analyst", one)));
      second.import.kick();
      const settled = await Promise.all(ids.map((id) => flow.settled("analyst", id)));
      await second.import.stop();
      expect(settled.map(({ state }) => state).sort()).toEqual(["checked", "stored"]);
      const stored = (await burglaries()).filter(({ period }) => period === "2015");
      const winner = settled[0]?.state === "stored" ? "20" : "21";
      expect(stored).toMatchObject([
        { value: winner, revision: 1 },
        { value: winner, revision: 1 },
      ]);
      await api.call("DELETE", `/v1/imports/${settled.find(({ state }) => state === "checked")?.id}`, {
        as: "analyst",
      });
      await flow.undo("analyst", settled.find(({ state }) => state === "stored")?.id ?? "");
      await flow.settled("analyst", settled.find(({ state }) => state === "stored")?.id ?? "");
      expect((await burglaries()).filter(({ period }) => period === "2015")).toEqual([]);
    });

  it("can be taken back: what was there before stands again, what was new is gone", async () => {
    const { imports } = (await api.call("GET", "/v1/imports", { as: "analyst" })).json<{
      imports: ImportView[];
    }>();
    const last = imports.find(({ state }) => state === "stored");
    expect(last).toMatchObject({ mayUndo: true });
    expect((await flow.undo("analyst", last?.id ?? "")).status).toBe(202);
    expect(await flow.settled("analyst", last?.id ?? "")).toMatchObject({ state: "undone", mayUndo: false });
    expect((await burglaries()).map(({ value, revision }) => [value, revision])).toEqual([
      ["8", 1],
      ["8", 1],
      ["10", 4],
      ["10", 4],
    ]);
    const taken = await api.database.db
      .selectFrom("observationRevision")
      .select(["period", "value"])
      .where("value", "=", "11" as never)
      .execute();
    expect(taken).toHaveLength(4);
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });

  it("stay when they were published", async () => {
    const checked = await flow.sendAndCheck("analyst", smallFile([2024], 5), smallMap);
    await flow.store("analyst", checked);
    await flow.settled("analyst", checked.id);
    const { db } = api.database;
    const { code: basket, version: basketVersion } = await db
      .selectFrom("basket")
      .select(["code", "version"])
      .limit(1)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("publication")
      .values({
        id: crypto.randomUUID(),
        name: "Herfst 2026",
        dataVersion: await versions(),
        publishedBy: null,
        note: null,
        basket,
        basketVersion,
        scoreYear: 2025,
        boundaryYear: 2026,
        demonstration: true,
      })
      .execute();
    expect(await flow.settled("analyst", checked.id)).toMatchObject({
      mayUndo: false,
      whyNotUndo: "Deze cijfers staan in de publicatie Herfst 2026. Dien een correctie in.",
    });
  });

  it("with a row that is refused are left out only when somebody says so", async () => {
    const text = `${smallFile([2018], 5)}burglaries;GM9999;2018;5\n`;
    const checked = await flow.sendAndCheck("analyst", text, smallMap);
    expect(checked.summary).toMatchObject({ new: 2, refused: 1 });
    expect((await flow.store("analyst", checked)).status).toBe(409);
    await flow.map("analyst", checked.id, { ...smallMap, refusedRows: "leave-out" });
    await flow.store("analyst", await flow.settled("analyst", checked.id));
    expect(await flow.settled("analyst", checked.id)).toMatchObject({ state: "stored" });
    const { details } = await api.database.db
      .selectFrom("change")
      .select("details")
      .where("action", "=", "import")
      .orderBy("position", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(details).toMatchObject({ leftOut: 1 });
  });

  it("that were cancelled leave nothing but their line in the list", async () => {
    const checked = await flow.sendAndCheck("analyst", smallFile([2017], 5), smallMap);
    const answer = await api.call("DELETE", `/v1/imports/${checked.id}`, { as: "analyst" });
    expect(answer.json()).toMatchObject({ state: "cancelled", summary: null });
    expect((await flow.store("analyst", await flow.settled("analyst", checked.id))).status).toBe(409);
    const { db } = api.database;
    const left = await Promise.all([
      db.selectFrom("importPart").select("part").where("importId", "=", checked.id).execute(),
      db.selectFrom("observationStaging").select("area").where("period", "=", "2017").execute(),
      Promise.resolve((await burglaries()).filter(({ period }) => period === "2017")),
    ]);
    expect(left).toEqual([[], [], []]);
  });
});
