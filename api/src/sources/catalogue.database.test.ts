import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { describe, expect, it } from "vitest";
import { hasRecorded, readRecorded } from "./testing/recorded-table.ts";
import { mappingOf, withSources } from "./testing/source-api.ts";

const recorded = ["03759ned", "37789ksz", "83625NED", "85792NED"];
const sources = withSources(() => (hasRecorded ? recorded.map(readRecorded) : []), 1000);
const realTest = (name: string, check: () => Promise<void>) =>
  it.skipIf(!hasRecorded)(hasRecorded ? name : `${name}: not run: needs real data`, check, 60_000);

it("a new database knows the tables that the catalogue names, and what is still to be chosen", async () => {
  const houses = await sources.view("cbs-83625NED");
  expect(houses.mappings).toMatchObject([
    {
      indicator: "house-price",
      measure: "M001534",
      proposal: false,
      toChoose: null,
      use: "waits-for-authority",
    },
  ]);
  const dwellings = await sources.view("cbs-81528NED");
  expect(dwellings.mappings).toMatchObject([
    {
      indicator: "home-gas-use",
      measure: "",
      proposal: true,
      toChoose: "Kies nog de maat. De catalogus noemt: Gemiddeld aardgasverbruik (m3).",
    },
  ]);
});

describe("the recorded tables", () => {
  realTest("of inhabitants change nothing: the reference figures are the same", async () => {
    await sources.makeOfficial("cbs-03759ned", "inhabitants");
    const run = await sources.run("cbs-03759ned");
    expect(run).toMatchObject({ state: "stored", rows: 13_568, missing: 8_165, provisional: 0, error: null });
    const counted = (code: string) => run.indicators.find(({ indicator }) => indicator === code);
    expect(counted("inhabitants")).toMatchObject({ new: 0, changed: 0, unchanged: 2_879, outside: 0 });
    // Nobody decided about the mean yet: it waits beside the run.
    expect(counted("inhabitants-average")).toMatchObject({ new: 2_524, changed: 0 });
    expect(run.dataVersion).toBeNull();
  });

  realTest("of house prices are stored once two analysts have decided", async () => {
    expect((await sources.run("cbs-83625NED")).state).toBe("preview");
    await sources.makeOfficial("cbs-83625NED", "house-price");
    const run = await sources.run("cbs-83625NED");
    expect(run).toMatchObject({ state: "stored", rows: 8_195, missing: 4_023, provisional: 0 });
    // Four parts of the country have figures and are no areas of ours.
    expect(run.indicators[0]).toMatchObject({ new: 4_128, skipped: 4, outside: 0 });
    const figures = await sources.api.database.db
      .selectFrom("observation")
      .select(["area", "value", "status"])
      .where("indicator", "=", "house-price" as IndicatorCode)
      .where("period", "=", "2025")
      .where("area", "in", ["GM0193", "NL01"] as never[])
      .orderBy("area")
      .execute();
    expect(figures).toEqual([
      { area: "GM0193", value: "450913", status: "normal" },
      expect.objectContaining({ area: "NL01", status: "normal" }),
    ]);
  });

  realTest(
    "without regions and by month are about the country, and provisional where the source says so",
    async () => {
      const monthly = {
        regionDimension: null,
        filters: {},
        periodKind: "month",
        measure: "D000287",
        measureTitle: "WAO-uitkeringen",
      } as const;
      await sources.save("37789ksz", [
        mappingOf("inhabitants-key-figures", { ...monthly, factor: "1000" as never }),
      ]);
      const run = await sources.run("cbs-37789ksz", { preview: true });
      expect(run).toMatchObject({ state: "preview", rows: 368, error: null });
      const changes = await sources.api.call(
        "GET",
        `/v1/sources/cbs-37789ksz/runs/${run.id}/changes?show=new`,
        { as: "analyst" },
      );
      const [newest] = changes.json<{ rows: Record<string, unknown>[] }>().rows;
      expect(newest).toMatchObject({
        area: "NL01",
        period: "2026-04",
        toStatus: "provisional",
        fromStatus: null,
      });
    },
  );

  realTest("by quarter take the quarters and leave the years", async () => {
    await sources.save("85792NED", [
      mappingOf("house-price", {
        filters: {},
        periodKind: "quarter",
        measure: "M001534",
        measureTitle: "Gemiddelde verkoopprijs",
      }),
    ]);
    const run = await sources.run("cbs-85792NED", { preview: true });
    expect(run).toMatchObject({ state: "preview", rows: 651, missing: 0, error: null });
    // 17 areas of ours (the country, 12 provinces, 4 municipalities), 25 quarters.
    expect(run.indicators[0]).toMatchObject({ new: 425, skipped: 4 });
  });
});
