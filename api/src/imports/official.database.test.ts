import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { expect, it } from "vitest";
import { smallTable } from "../sources/testing/recorded-table.ts";
import { shareOf, withSources } from "../sources/testing/source-api.ts";
import { importFlow } from "./testing/import-flow.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const sources = withSources(() => [smallTable()]);
const flow = importFlow(sources.api);
const indicator = "crimes-home-burglary" as IndicatorCode;

const figures = () =>
  sources.api.database.db
    .selectFrom("observation")
    .select(["period", "value"])
    .where("indicator", "=", indicator)
    .orderBy("period")
    .execute();

it("figures that come from an official source since the dry run are not stored, and earlier ones not taken back", {
  timeout: 120_000,
}, async () => {
  const stored = await flow.sendAndCheck("analyst", smallFile([2021], 8), smallMap);
  await flow.store("analyst", stored);
  expect(await flow.settled("analyst", stored.id)).toMatchObject({ state: "stored", mayUndo: true });
  const checked = await flow.sendAndCheck("analyst", smallFile([2022], 9), smallMap);
  expect(checked).toMatchObject({ state: "checked", summary: { new: 2, refused: 0 } });

  await sources.save("90001NED", [shareOf(indicator)]);
  await sources.makeOfficial("cbs-90001NED", indicator);
  expect((await flow.store("analyst", checked)).status).toBe(202);
  const again = await flow.settled("analyst", checked.id);
  expect(again).toMatchObject({ state: "checked", summary: { new: 0, refused: 2 } });
  expect(again.error).toMatch(
    /^Er is niets opgeslagen\. .+ komt sinds kort uit een officiële bron: CBS, Een tabel\./,
  );
  expect((await figures()).map(({ period }) => period)).toEqual(["2021", "2021"]);

  const before = await flow.settled("analyst", stored.id);
  expect(before).toMatchObject({
    mayUndo: false,
    whyNotUndo: expect.stringMatching(/komt nu uit een officiële bron: CBS, Een tabel\.$/),
  });
  expect((await flow.undo("analyst", stored.id)).status).toBe(409);
  expect(await figures()).toHaveLength(2);
});
