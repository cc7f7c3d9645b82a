import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { programDialect } from "@lokaal17/shared/open-data/csv";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { exportObservations, type ObservationsToFile } from "./export-observations.ts";

const api = withApi();
let folder: string;
const onTime = (area: AreaCode, value: string) => ({ indicator: asked, area, period: "2024", value });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-export-"));
  await approveFigures(api, [onTime(utrecht, "80.50"), onTime(zeist, "70")]);
  await publishNow(api, "Publicatie 1");
  await approveFigures(api, [onTime(utrecht, "81")]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, more: Partial<ObservationsToFile>) =>
  exportObservations(api.context, {
    choice: { indicators: [asked] },
    asOf: undefined,
    format: "csv",
    dialect: programDialect,
    locale: "nl",
    file: join(folder, name),
    ...more,
  });

it("the command line writes the same CSV as the site, with its description beside it", async () => {
  expect(await write("figures.csv", {})).toEqual({ kind: "written", rows: 2 });
  const site = await api.call("GET", `/v1/observations.csv?indicators=${asked}&language=nl`);
  expect(await readFile(join(folder, "figures.csv"), "utf8")).toBe(site.text);
  const described = JSON.parse(await readFile(join(folder, "figures.csv-metadata.json"), "utf8"));
  expect(described).toMatchObject({
    url: "figures.csv",
    "dc:description": expect.stringContaining("VOORBEELD"),
  });
});

it("writes what is approved and not public yet where it is asked to", async () => {
  await write("preview.csv", { asOf: "preview" });
  expect(await readFile(join(folder, "preview.csv"), "utf8")).toContain(",81,");
});

it("writes every indicator when none is named, as Parquet group by group", async () => {
  const outcome = await write("all.parquet", { format: "parquet", choice: {} });
  const file = await readFile(join(folder, "all.parquet"));
  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
  expect(rows.length).toBe(outcome.rows);
  const first = rows.find((row) => row.INDICATOR === asked && row.REF_AREA === utrecht);
  expect(first?.OBS_VALUE_TEXT).toBe("80.50");
});

it("leaves nothing behind when it fails", async () => {
  const unknown = { choice: { indicators: ["nooit" as IndicatorCode] } };
  await expect(write("failed.csv", unknown)).rejects.toMatchObject({ status: 404 });
  expect((await readdir(folder)).filter((name) => name.startsWith("failed"))).toEqual([]);
});
