import { loadRuns } from "@lokaal17/db/sources/runs";
import type { SourceRun, SourceView } from "@lokaal17/shared/contract/sources";
import { beforeAll, describe, expect, it } from "vitest";
import { startDueSources } from "./scheduled.ts";
import { smallTable } from "./testing/recorded-table.ts";
import { mappingOf, shareOf, withSources } from "./testing/source-api.ts";

const sources = withSources(() => [smallTable()]);
const id = "cbs-90001NED";
const indicator = "waste-separation";

describe("saving a source", () => {
  it("tells everything that is wrong with its mappings at once", async () => {
    const answer = await sources.api.call("PUT", `/v1/sources/${id}`, {
      as: "analyst",
      headers: { "if-match": '"0"' },
      body: {
        table: "90002NED",
        title: "Een tabel",
        schedule: "daily",
        active: true,
        mappings: [
          mappingOf(indicator, { factor: "5" as never, measureTitle: " " }),
          mappingOf(indicator, { fromPeriod: "2015-Q1", numerator: "M000102_2", numeratorTitle: "Deel" }),
          mappingOf("bestaat-niet"),
        ],
      },
    });
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: unknown[] }>().errors).toEqual([
      {
        pointer: "#/body/table",
        detail: "De code van een bron is cbs- met de tabel erachter: cbs-90002NED.",
      },
      {
        pointer: "#/body/mappings/0/factor",
        detail: "De factor van waste-separation is geen macht van tien, zoals 1000 of 0.01.",
      },
      {
        pointer: "#/body/mappings/0/measureTitle",
        detail: "Geef bij elke maat van waste-separation de naam die de bron eraan geeft.",
      },
      {
        pointer: "#/body/mappings/1/indicator",
        detail: "Voor waste-separation staat er twee keer een koppeling.",
      },
      {
        pointer: "#/body/mappings/1/numerator",
        detail: "Geef voor waste-separation de teller en de noemer allebei, of geen van beide.",
      },
      {
        pointer: "#/body/mappings/1/fromPeriod",
        detail: "Het eerste jaar of deel van een jaar van waste-separation past niet bij het soort periode.",
      },
      {
        pointer: "#/body/mappings/2/indicator",
        detail: "Er is geen indicator of maat met de code bestaat-niet.",
      },
    ]);
  });

  it("asks for the version that was read, and refuses an older one", async () => {
    const view = await sources.save("90001NED", [shareOf(indicator)]);
    expect(view).toMatchObject({ id, version: 1, schedule: "daily", nextRunAt: "2026-11-22T06:00:00.000Z" });
    const body = { table: "90001NED", title: "Een tabel", schedule: "manual", active: true, mappings: [] };
    const without = await sources.api.call("PUT", `/v1/sources/${id}`, { as: "analyst", body });
    expect(without.status).toBe(428);
    const older = await sources.api.call("PUT", `/v1/sources/${id}`, {
      as: "analyst",
      headers: { "if-match": '"0"' },
      body,
    });
    expect(older.status).toBe(412);
    expect(older.text).toContain("U las versie 0, nu is het versie 1.");
  });

  it("keeps a mapping whose measure is still to be chosen, and says so", async () => {
    const open = mappingOf("home-gas-use", { measure: "", measureTitle: "Gasverbruik", filters: {} });
    const view = await sources.save("90001NED", [shareOf(indicator), open]);
    expect(view.mappings.find((mapping) => mapping.indicator === "home-gas-use")).toMatchObject({
      proposal: true,
      toChoose: "Kies nog de maat. De catalogus noemt: Gasverbruik.",
    });
    await sources.save("90001NED", [shareOf(indicator)]);
  });
});

describe("what the source itself has", () => {
  it("is found by words of its title or by its id", async () => {
    const found = (search: string) =>
      sources.api
        .call("GET", `/v1/source-tables?search=${encodeURIComponent(search)}`, { as: "analyst" })
        .then((answer) => answer.json<{ tables: { table: string }[] }>().tables.map(({ table }) => table));
    expect(await found("geheel REGIO")).toEqual(["90001NED"]);
    expect(await found("90001")).toEqual(["90001NED"]);
    expect(await found("iets anders")).toEqual([]);
  });

  it("shows measures, and of each dimension what it is", async () => {
    const answer = await sources.api.call("GET", "/v1/source-tables/90001NED", { as: "analyst" });
    expect(answer.json()).toMatchObject({
      title: "Deel van het geheel; geslacht, regio",
      measures: [{ identifier: "M000101", title: "Deel van het geheel", unit: "%", decimals: 1 }, {}, {}],
      dimensions: [
        {
          identifier: "Geslacht",
          kind: "other",
          codeCount: 3,
          codes: [{ code: "T001038", title: "Totaal" }, {}, {}],
        },
        { identifier: "RegioS", kind: "region", codeCount: 7, codes: [] },
        { identifier: "Perioden", kind: "period", codeCount: 3, codes: [] },
      ],
    });
  });

  it("says in words that a table is not there", async () => {
    const answer = await sources.api.call("GET", "/v1/source-tables/99999NED", { as: "analyst" });
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({
      title: "De bron gaf geen goed antwoord",
      detail: "De bron heeft geen tabel 99999NED. Let op hoofdletters en kleine letters.",
    });
  });
});

describe("a run", () => {
  it("is one at a time, and can be stopped: nothing of it stays", async () => {
    sources.player.fault = "slow-drip";
    const start = () =>
      sources.api.call("POST", `/v1/sources/${id}/runs`, { as: "analyst", body: { preview: false } });
    const first = (await start()).json<SourceRun>();
    const second = await start();
    expect(second.status).toBe(409);
    expect(second.text).toContain("Deze bron wordt nu al gelezen.");
    const stopped = await sources.api.call("DELETE", `/v1/sources/${id}/runs/${first.id}`, { as: "analyst" });
    expect(stopped.json()).toMatchObject({ state: "cancelled" });
    const again = await sources.api.call("DELETE", `/v1/sources/${id}/runs/${first.id}`, { as: "analyst" });
    expect(again.status).toBe(409);
    sources.player.fault = null;
    expect((await sources.run(id)).state).toBe("preview");
    expect(await sources.api.database.db.selectFrom("observationStaging").select("area").execute()).toEqual(
      [],
    );
  });

  it("whose mappings were changed while it read keeps nothing of it", async () => {
    await sources.save("90001NED", [shareOf(indicator)]);
    sources.player.fault = "slow-drip";
    const start = await sources.api.call("POST", `/v1/sources/${id}/runs`, {
      as: "analyst",
      body: { preview: false },
    });
    const run = start.json<SourceRun>();
    await sources.save("90001NED", [shareOf(indicator, { fromPeriod: "2022" })]);
    sources.player.fault = null;
    const now = async () => (await loadRuns(sources.api.database.db, id, 1))[0];
    await expect.poll(async () => (await now())?.state, { timeout: 15_000 }).not.toBe("running");
    expect(await now()).toMatchObject({ id: run.id, state: "rejected", error: { code: "mappings-changed" } });
    expect((await sources.view(id)).modified).toBeNull();
  });

  it("that is a preview can be thrown away", async () => {
    await sources.save("90001NED", [shareOf(indicator)]);
    const run = await sources.run(id, { preview: true });
    const thrown = await sources.api.call("DELETE", `/v1/sources/${id}/runs/${run.id}`, { as: "analyst" });
    expect(thrown.json()).toMatchObject({ state: "cancelled" });
    const changes = await sources.api.call("GET", `/v1/sources/${id}/runs/${run.id}/changes?show=new`, {
      as: "analyst",
    });
    expect(changes.json()).toEqual({ rows: [], total: 0 });
  });

  it("of a source that is off is refused", async () => {
    const { version } = await sources.view(id);
    const off = await sources.api.call("PUT", `/v1/sources/${id}`, {
      as: "analyst",
      headers: { "if-match": `"${version}"` },
      body: { table: "90001NED", title: "Een tabel", schedule: "daily", active: false, mappings: [] },
    });
    expect(off.json<SourceView>().nextRunAt).toBeNull();
    const start = await sources.api.call("POST", `/v1/sources/${id}/runs`, {
      as: "analyst",
      body: { preview: true },
    });
    expect(start.status).toBe(409);
  });
});

describe("the schedule", () => {
  const runs = async () =>
    (await loadRuns(sources.api.database.db, id, 100)).filter((run) => run.trigger === "schedule");
  const makeDue = () =>
    sources.api.database.db
      .updateTable("source")
      .set({ nextRunAt: new Date("2026-11-21T06:00:00Z") })
      .where("id", "=", id)
      .execute();

  beforeAll(async () => {
    await sources.save("90001NED", [shareOf(indicator)]);
  });

  it("leaves a source alone of which nobody decided", async () => {
    await makeDue();
    sources.player.asked.length = 0;
    expect(await startDueSources(sources.api.context)).toBe(0);
    expect((await sources.view(id)).nextRunAt).toBe("2026-11-22T06:00:00.000Z");
    expect(sources.player.asked).toEqual([]);
  });

  it("starts one that is due once, and plans the next day", async () => {
    await sources.makeOfficial(id, indicator);
    await makeDue();
    const started = await Promise.all([
      startDueSources(sources.api.context),
      startDueSources(sources.api.context),
    ]);
    expect(started.sort()).toEqual([0, 1]);
    sources.api.workers.sources.kick();
    await expect
      .poll(async () => (await runs()).map(({ state }) => state), { timeout: 10_000 })
      .toEqual(["stored"]);
    expect((await runs())[0]).toMatchObject({ startedBy: null });
    expect(await startDueSources(sources.api.context)).toBe(0);
  });
});
