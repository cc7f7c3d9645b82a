import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { exportMap } from "@lokaal17/shared/open-data/export-map";
import { figure } from "@lokaal17/shared/open-data/fixtures";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { v7 as orderedId } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportOutcome, runImport } from "../imports/run-import.ts";
import { publishNow } from "../testing/figures.ts";
import { saveInLibreOffice } from "../testing/libre-office.ts";
import { asked, emailOf, type TestApi, withApi } from "../testing/with-api.ts";

const origin = withApi();
const copy = withApi();
const other = withApi();
let folder: string;

const residualWaste = "residual-waste" as IndicatorCode;
const rows = [
  figure({ value: "181.50" }),
  figure({ period: "2023", value: "123456789012.345", numerator: "100", denominator: "200.0" }),
  figure({ period: "2022", value: "0.0000001", origin: "synthetic", source: "=HYPERLINK(1)" }),
  figure({ period: "2021", value: null, status: "missing", source: "+31 30 286 00 00" }),
  figure({ period: "2020", value: null, status: "confidential", source: "'=al beschermd" }),
  figure({ period: "2019", value: null, status: "not-applicable", source: "'s-Hertogenbosch" }),
  figure({ period: "2018", value: "5", status: "estimated", breakdown: "0363", source: '＝vol; breed, "x"' }),
  figure({ period: "2017", value: "7.10", status: "break", boundaryYear: 2026, area: "GM1900" }),
  figure({ indicator: asked, area: "GM0355" as AreaCode, value: "0", status: "normal" }),
];
const path = `/v1/observations.csv?indicators=${residualWaste},${asked}&language=nl`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-round-trip-"));
  const id = randomUUID();
  await origin.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, rows);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  await publishNow(origin, "Publicatie 1");
}, 150_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = async (api: TestApi, address = path) => {
  const answer = await api.app.request(address);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

/** What the analyst does with our own file: nothing has to be mapped. */
async function importInto(api: TestApi, bytes: Uint8Array, name: string): Promise<ImportOutcome> {
  const file = join(folder, `${randomUUID()}-${name}`);
  await writeFile(file, bytes);
  const indicators = [...(await api.context.views.at(undefined, null)).definitions.keys()];
  const delimiter = name.endsWith(".xlsx") ? null : name.includes("dutch") ? (";" as const) : ("," as const);
  const headings =
    delimiter === null
      ? ((await readXlsx(bytes)).sheets[0]?.rows[0] ?? []).map(String)
      : (parse(bytes, { delimiter, bom: true, to: 1 }) as string[][])[0];
  const map = exportMap({ headings: headings ?? [], delimiter, indicators });
  if (!map) throw new Error("our own export is not recognised");
  const run = { database: api.database, file, map, by: emailOf("analyst"), reason: "own export" };
  return runImport({ ...run, now: new Date(), newId: orderedId });
}

const forms = [
  ["figures.csv", path],
  ["dutch.csv", `${path}&decimalMark=comma`],
  ["figures.xlsx", path.replace(".csv", ".xlsx")],
] as const;

describe("our own export, read where it came from", () => {
  it.each(forms)("changes nothing: %s", async (name, address) => {
    const outcome = await importInto(origin, await exported(origin, address), name);
    expect(outcome).toMatchObject({ kind: "stored", approved: { dataVersion: null, changed: 0 } });
  });
});

describe("our own export, read into another database", () => {
  it.each([
    ["figures.csv", path, copy],
    ["figures.xlsx", path.replace(".csv", ".xlsx"), other],
  ] as const)("goes out from there byte for byte the same: %s", async (name, address, api) => {
    const outcome = await importInto(api, await exported(origin, address), name);
    expect(outcome).toMatchObject({ kind: "stored", approved: { changed: rows.length } });
    await publishNow(api, "Publicatie 1");
    expect(text(await exported(api))).toBe(text(await exported(origin)));
  });
});

describe("our own export, opened and saved by somebody in LibreOffice", () => {
  it("changes nothing: as a workbook", async () => {
    const saved = await saveInLibreOffice(
      await exported(origin, path.replace(".csv", ".xlsx")),
      "xlsx",
      "xlsx",
    );
    const outcome = await importInto(origin, saved, "saved.xlsx");
    expect(outcome).toMatchObject({ kind: "stored", approved: { dataVersion: null, changed: 0 } });
  }, 150_000);
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
