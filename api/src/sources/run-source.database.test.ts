import type { SourceRun } from "@lokaal17/shared/contract/sources";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { describe, expect, it } from "vitest";
import { smallTable } from "./testing/recorded-table.ts";
import { mappingOf, secondAnalyst, shareOf, withSources } from "./testing/source-api.ts";

const sources = withSources(() => [smallTable()], 20);
const id = "cbs-90001NED";
const indicator = "waste-separation";

const stored = (code = indicator) =>
  sources.api.database.db
    .selectFrom("observation")
    .select(["area", "period", "value", "numerator", "denominator", "status", "source", "origin"])
    .where("indicator", "=", code as IndicatorCode)
    .orderBy("area")
    .orderBy("period")
    .execute();
const countsOf = (run: SourceRun, code = indicator) => run.indicators.find((one) => one.indicator === code);
const cell = (rows: Awaited<ReturnType<typeof stored>>, area: string, period: string) =>
  rows.find((row) => row.area === area && row.period === period);

describe("a source that is not authoritative yet", () => {
  it("is fetched, shows what would be new, and stores nothing", async () => {
    await sources.save("90001NED", [shareOf(indicator)]);
    const run = await sources.run(id);
    expect(run).toMatchObject({ state: "preview", rows: 63, missing: 8, provisional: 21, error: null });
    // Four municipalities, a province and the country have 17 figures; one is of a code that had ended: no row at all.
    expect(countsOf(run)).toMatchObject({ new: 17, changed: 0, unchanged: 0, skipped: 1, outside: 0 });
    expect(await stored()).toEqual([]);
    const changes = await sources.api.call("GET", `/v1/sources/${id}/runs/${run.id}/changes?show=new`, {
      as: "officer",
    });
    expect(changes.json<{ total: number }>().total).toBe(17);
    expect((await sources.view(id)).mappings[0]).toMatchObject({
      use: "waits-for-authority",
      authority: null,
    });
  });

  it("becomes authoritative when one analyst proposes it and another confirms", async () => {
    const path = `/v1/sources/${id}/authorities/${indicator}`;
    const proposed = await sources.api.call("POST", path, { as: "analyst", body: { reason: "Officieel" } });
    expect(proposed.json()).toMatchObject({
      state: "proposed",
      mayConfirm: false,
      whyNotConfirm: "U stelde dit zelf voor. Een tweede analist bevestigt het.",
    });
    const own = await sources.api.call("POST", `${path}/confirmation`, { as: "analyst" });
    expect(own.status).toBe(409);
    expect(own.text).toContain("Een tweede analist bevestigt haar.");
    const other = await sources.api.call("POST", `${path}/confirmation`, { as: secondAnalyst });
    expect(other.json()).toMatchObject({ state: "confirmed", confirmedBy: "analyst2" });
    const twice = await sources.api.call("POST", path, { as: "analyst", body: { reason: "Officieel" } });
    expect(twice.status).toBe(409);
  });
});

describe("an authoritative source", () => {
  it("stores its figures as approved by itself, in one change and one data version", async () => {
    const run = await sources.run(id);
    expect(run).toMatchObject({ state: "stored", rows: 63, error: null });
    const rows = await stored();
    expect(rows).toHaveLength(17);
    expect(cell(rows, "GM0344", "2022")).toEqual({
      area: "GM0344",
      period: "2022",
      value: "8.1",
      numerator: "325",
      denominator: "4010",
      status: "normal",
      source: "90001NED",
      origin: "real",
    });
    const change = await sources.api.database.db
      .selectFrom("change")
      .selectAll()
      .where("id", "=", run.id)
      .executeTakeFirstOrThrow();
    expect(change).toMatchObject({
      accountId: null,
      channel: "source",
      action: "source run",
      organisation: null,
    });
    expect(run.dataVersion).not.toBeNull();
  });

  it.each([
    ["GM0344", "2023", "provisional", "a figure of a provisional year"],
    ["GM0355", "2021", "confidential", "a secret figure"],
    ["GM0355", "2022", "missing", "a figure that is not available"],
  ])("gives %s %s the status %s: %s", async (area, period, status) => {
    const found = cell(await stored(), area, period);
    expect(found).toMatchObject({ status });
    expect(found?.value === null).toBe(status !== "provisional");
    expect(found?.value).not.toBe("0");
  });

  it("has no figure of a municipality in a year in which it did not exist", async () => {
    const rows = await stored();
    expect(cell(rows, "GM0457", "2022")).toBeDefined();
    expect(cell(rows, "GM0457", "2023")).toBeUndefined();
  });

  it("is not read again while the table has the same date", async () => {
    sources.player.asked.length = 0;
    expect(await sources.run(id)).toMatchObject({ state: "unchanged", rows: null });
    expect(sources.player.asked).toEqual(["/odata/v1/CBS/90001NED/Properties"]);
  });

  it("brings a revised figure as a revision, with the old one beside the run", async () => {
    const table = sources.player.tables.get("90001NED");
    if (!table) throw new Error("no table");
    table.properties.ModificationDate = "2026-07-01T00:00:00+02:00";
    const revised = table.observations.find(
      (row) => row.RegioS === "GM0344" && row.Perioden === "2022JJ00" && row.Measure === "M000101",
    );
    Object.assign(revised ?? {}, { Value: 8.25 });
    const preview = await sources.run(id, { preview: true });
    expect(preview.state).toBe("preview");
    expect(countsOf(preview)).toMatchObject({ new: 0, changed: 1, unchanged: 16 });
    expect(cell(await stored(), "GM0344", "2022")?.value).toBe("8.1");
    const run = await sources.run(id);
    expect(run.state).toBe("stored");
    expect(countsOf(run)).toMatchObject({ new: 0, changed: 1, unchanged: 16 });
    expect(cell(await stored(), "GM0344", "2022")?.value).toBe("8.25");
    const changes = await sources.api.call("GET", `/v1/sources/${id}/runs/${run.id}/changes`, {
      as: "analyst",
    });
    expect(changes.json()).toMatchObject({
      total: 1,
      rows: [{ area: "GM0344", areaName: "Utrecht", period: "2022", from: "8.1", to: "8.25" }],
    });
    const revisions = await sources.api.database.db
      .selectFrom("observationRevision")
      .select(["value", "endedByChangeId"])
      .where("indicator", "=", indicator as IndicatorCode)
      .execute();
    expect(revisions).toEqual([{ value: "8.1", endedByChangeId: run.id }]);
  });
});

describe("an indicator that municipalities enter themselves", () => {
  const own = "information-requests-on-time";

  it("is offered to them and never stored", async () => {
    await sources.save("90001NED", [shareOf(indicator), mappingOf(own)]);
    const run = await sources.run(id);
    expect(run.state).toBe("stored");
    expect(countsOf(run, own)).toMatchObject({ new: 0, changed: 0 });
    expect(countsOf(run, own)?.prefilled).toBe(9);
    expect(await stored(own)).toEqual([]);
    const offered = await sources.api.database.db
      .selectFrom("prefill")
      .select(["area", "period", "value", "source"])
      .where("area", "=", "GM0344" as never)
      .orderBy("period")
      .execute();
    expect(offered.map(({ period, value }) => [period, value])).toEqual([
      ["2021", "8.1"],
      ["2022", "8.25"],
      ["2023", "8.1"],
    ]);
    expect(offered[0]?.source).toBe("CBS, tabel 90001NED");
  });

  it("has no authoritative source", async () => {
    const answer = await sources.api.call("POST", `/v1/sources/${id}/authorities/${own}`, {
      as: "analyst",
      body: { reason: "Officieel" },
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("vullen gemeenten zelf in");
  });
});
