import { setTimeout as wait } from "node:timers/promises";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { expect, it } from "vitest";
import { approveFigures } from "../testing/figures.ts";
import { asked, withApi, zeist } from "../testing/with-api.ts";
import { definitionsAt } from "./grid-definitions.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";

it("a save does not wait for a page that waits for the save", async () => {
  const { context } = api;
  const { db } = api.database;
  const dataVersion = await currentDataVersion(db);
  let page: Promise<unknown> = Promise.resolve();
  const found = await db.transaction().execute(async (tx) => {
    page = definitionsAt(context, db, dataVersion);
    return Promise.race([definitionsAt(context, tx, dataVersion), wait(3_000, "still waiting")]);
  });
  expect(found).not.toBe("still waiting");
  await page;
});

it("a save and pages right after an approval elsewhere are all answered", async () => {
  for (let version = 0; version < 6; version++) {
    const figure = { indicator: "public-toilets", area: zeist, period: "2024", value: String(version) };
    await approveFigures(api, [figure]);
    const read = () => api.call("GET", grid, { as: "officer" });
    const pages = [read(), read()];
    await wait(version);
    const save = await api.call("PUT", `${grid}/${asked}/2025`, {
      as: "officer",
      body: { value: String(80 + version), status: "normal" },
      headers: { "if-match": `"${version}"` },
    });
    expect(save.json<EntryCell>()).toMatchObject({ version: version + 1 });
    for (const page of await Promise.all(pages)) expect(page.status).toBe(200);
  }
});

it("what was read is shared, also by data versions with the same definitions", async () => {
  const { db } = api.database;
  const dataVersion = await currentDataVersion(db);
  const before = await definitionsAt(api.context, db, dataVersion);
  await approveFigures(api, [{ indicator: "public-toilets", area: zeist, period: "2023", value: "7" }]);
  expect(await currentDataVersion(db)).toBeGreaterThan(dataVersion);
  expect(await definitionsAt(api.context, db, await currentDataVersion(db))).toBe(before);
});
