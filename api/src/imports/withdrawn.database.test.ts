import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ImportView } from "@lokaal17/shared/contract/imports";
import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";
import { alsoOfficerOf } from "./testing/withdraw.ts";

const api = withApi();
const flow = importFlow(api);
const map = importMapSchema.parse({
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "onderwerp", area: "gemeente", period: "jaar", value: "waarde" },
  source: "Zaaksysteem",
  indicators: { toiletten: { code: "public-toilets" } },
});
const head = "onderwerp;gemeente;jaar;waarde\n";

const shown = async () =>
  (await api.call("GET", "/v1/imports", { as: "officer" }))
    .json<{ imports: ImportView[] }>()
    .imports.map(({ id }) => id);

it("files for several organisations are not there for who may no longer enter for one of them", {
  timeout: 120_000,
}, async () => {
  const withdraw = await alsoOfficerOf(api, "officer", "GM0355" as AreaCode);
  const both = `${head}toiletten;GM0355;2025;31\ntoiletten;GM0344;2025;7\n`;
  const stored = await flow.sendAndCheck("officer", both, map, "&round=2025");
  await flow.store("officer", stored);
  expect(await flow.settled("officer", stored.id)).toMatchObject({ state: "stored", mayUndo: true });
  const checked = await flow.sendAndCheck("officer", `${head}toiletten;GM0355;2025;32\n`, map, "&round=2025");
  const own = await flow.sendAndCheck("officer", `${head}toiletten;GM0344;2025;8\n`, map, "&round=2025");
  expect(await flow.rows("officer", checked.id, "changed")).toMatchObject([{ from: "31", to: "32" }]);
  expect(await shown()).toEqual([own.id, checked.id, stored.id]);

  await withdraw();
  expect(await shown()).toEqual([own.id]);
  for (const { id } of [stored, checked])
    for (const path of [`/v1/imports/${id}`, `/v1/imports/${id}/rows?show=changed`])
      expect((await api.call("GET", path, { as: "officer" })).status, path).toBe(404);
  expect((await flow.undo("officer", stored.id)).status).toBe(404);
  expect((await flow.store("officer", checked)).status).toBe(404);
  const grid = await api.call("GET", "/v1/rounds/2025/areas/GM0355/entries", { as: "neighbour" });
  expect(grid.text).toContain('"value":"31"');
});
