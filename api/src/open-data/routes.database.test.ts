import type { AreaCode } from "@lokaal17/shared/areas/area";
import { unprotect } from "@lokaal17/shared/open-data/csv";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { csvAsShown, csvReading, saveAllInLibreOffice } from "../testing/libre-office.ts";
import { type AccountName, asked, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const onTime = (area: AreaCode, value: string) => ({ indicator: asked, area, period: "2024", value });
const csvOf = async (path: string, as?: AccountName) => {
  const answer = await api.call("GET", path, as === undefined ? {} : { as });
  expect(answer.status, answer.text.slice(0, 200)).toBe(200);
  return { ...answer, lines: answer.text.split("\r\n") };
};
const firstSheetOf = async (path: string, as?: AccountName) => {
  const headers = as ? { cookie: api.cookieOf(as) } : {};
  const answer = await api.app.request(path, { headers });
  expect(answer.status).toBe(200);
  return (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets[0]?.rows ?? [];
};

beforeAll(async () => {
  await approveFigures(api, [onTime(utrecht, "80"), onTime(zeist, "70")]);
  await publishNow(api, "Publicatie 1");
  await approveFigures(api, [onTime(utrecht, "81")]);
  await publishNow(api, "Publicatie 2");
}, 60_000);

describe("what everybody sees goes out as CSV, described, and as a workbook", () => {
  it.each([
    ["scores", "", "area,areaName,goal,goalName,score,", "GM0344,Utrecht,1,"],
    [
      "comparisons",
      `?indicator=${asked}`,
      "area,areaName,provinceName,year,value,",
      "GM0344,Utrecht,Utrecht,2024,81,",
    ],
    [
      "areas",
      "?layer=municipality&boundaryYear=2026",
      "area,areaName,layer,",
      "GM0344,Utrecht,municipality,PV26,Utrecht,",
    ],
    ["indicators", "?goal=16", "indicator,indicatorName,kind,", `${asked},`],
    ["revisions", "", "indicator,indicatorName,area,", `${asked},`],
  ])("%s", async (subject, query, head, row) => {
    const { lines, headers } = await csvOf(`/v1/${subject}.csv${query}`);
    expect(lines[0]?.startsWith(head)).toBe(true);
    expect(lines.some((line) => line.startsWith(row))).toBe(true);
    expect(headers.get("cache-control")).toContain("public");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="lokaal17-[\w-]+\.csv"$/);
    const [, metadata = ""] = /^<([^>]+)>/.exec(headers.get("link") ?? "") ?? [];
    const described = (await api.call("GET", metadata)).json<{
      tableSchema: { columns: { name: string }[] };
    }>();
    expect(described.tableSchema.columns.map(({ name }) => name).join(",")).toBe(lines[0]);
    expect((await firstSheetOf(`/v1/${subject}.xlsx${query}`)).length).toBe(lines.length - 1);
  });

  it("an invented figure carries its mark in each of them", async () => {
    const comparison = await csvOf(`/v1/comparisons.csv?indicator=${asked}`);
    expect(comparison.lines.find((line) => line.startsWith("GM0344"))).toContain(
      "VOORBEELD, geen echt cijfer",
    );
    expect((await csvOf("/v1/revisions.csv?language=en")).text).toContain("EXAMPLE, not a real figure");
  });

  it("every page of the revisions is in the file", async () => {
    const { lines } = await csvOf("/v1/revisions.csv?language=nl");
    expect(lines[1]).toContain(`,GM0344,Utrecht,2024,80,A,81,A,`);
    expect((await api.call("GET", "/v1/revisions.csv?page=2")).status).toBe(400);
  });

  it("a problem of the answer is the problem of the file", async () => {
    const answer = await api.call("GET", "/v1/comparisons.csv?indicator=nooit&language=en");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect((await api.call("GET", "/v1/comparisons.xlsx")).status).toBe(400);
  });

  it("Accept asks for them too", async () => {
    const answer = await api.call("GET", "/v1/scores", { headers: { accept: "text/csv" } });
    expect(answer.text.startsWith("area,areaName,goal,")).toBe(true);
    expect(answer.headers.get("content-location")).toBe("/v1/scores.csv");
  });
});

describe("what an organisation sees of itself goes out to itself alone", () => {
  it.each<[string, AccountName, string]>([
    ["/v1/rounds/2025/completeness", "coordinator", "GM0344,Utrecht,municipality,Utrecht,"],
    ["/v1/rounds/2025/areas/GM0344/entries", "officer", `${asked},`],
    ["/v1/audit-events", "admin", ""],
  ])("%s", async (path, account, row) => {
    const { lines, headers } = await csvOf(`${path}.csv`, account);
    expect(lines.slice(1).some((line) => line.startsWith(row))).toBe(true);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect((await firstSheetOf(`${path}.xlsx`, account)).length).toBe(lines.length - 1);
    expect((await api.call("GET", `${path}.csv`)).status).toBe(401);
  });

  it("and not to its neighbour", async () => {
    const answer = await api.call("GET", "/v1/rounds/2025/areas/GM0344/entries.xlsx", { as: "neighbour" });
    expect(answer.status).toBe(404);
  });

  it("the log is whole, more than the page of a screen", async () => {
    const put = (value: string, version: number) =>
      api.call("PUT", `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`, {
        as: "officer",
        headers: { "if-match": `"${version}"` },
        body: { value, status: "normal" },
      });
    for (let version = 0; version < 105; version++)
      expect((await put(String(60 + (version % 30)), version)).status).toBe(200);
    const { lines } = await csvOf("/v1/audit-events.csv?area=GM0344", "officer");
    expect(lines.filter((line) => line.includes(",cell written,")).length).toBe(105);
  }, 60_000);
});

it("the document of the API says of every file what it is", async () => {
  const { paths } = (await api.call("GET", "/v1/openapi.json")).json<{
    paths: Record<string, { get?: { responses: Record<string, { content?: object }> } }>;
  }>();
  const typeOf = (path: string) => Object.keys(paths[path]?.get?.responses["200"]?.content ?? {});
  expect(typeOf("/v1/observations.csv")).toEqual(["text/csv"]);
  expect(typeOf("/v1/scores.csv-metadata.json")).toEqual(["application/csvm+json"]);
  expect(typeOf("/v1/observations.parquet")).toEqual(["application/vnd.apache.parquet"]);
  expect(typeOf("/v1/observations.json-stat")).toEqual(["application/vnd.json-stat+json"]);
  expect(typeOf("/v1/rounds/{round}/completeness.xlsx")).toEqual([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]);
  expect(typeOf("/v1/areas")).toEqual(["application/json"]);
});

describe("LibreOffice shows of every file", () => {
  const files: [string, AccountName?][] = [
    ["/v1/observations"],
    ["/v1/scores"],
    [`/v1/comparisons?indicator=${asked}`],
    ["/v1/areas"],
    ["/v1/indicators"],
    ["/v1/revisions"],
    ["/v1/rounds/2025/completeness", "coordinator"],
    ["/v1/rounds/2025/areas/GM0344/entries", "officer"],
    ["/v1/audit-events?area=GM0344", "officer"],
  ];

  it("in both forms, each code, word and number as it is", async () => {
    const bytesOf = async (path: string, ending: string, as?: AccountName) => {
      const [address, query = ""] = path.split("?");
      const headers = as ? { cookie: api.cookieOf(as) } : {};
      const answer = await api.app.request(`${address}.${ending}?${query}`, { headers });
      return new Uint8Array(await answer.arrayBuffer());
    };
    const workbooks = await Promise.all(files.map(([path, as]) => bytesOf(path, "xlsx", as)));
    const texts = await Promise.all(files.map(([path, as]) => bytesOf(path, "csv", as)));
    const shown = await saveAllInLibreOffice(workbooks, "xlsx", csvAsShown);
    const opened = await saveAllInLibreOffice(texts, "csv", csvAsShown, { reading: csvReading["en-US"] });
    for (const [at, [path]] of files.entries()) {
      const [, ...rows] = parse(texts[at] ?? new Uint8Array()) as string[][];
      expect(rows.length, path).toBeGreaterThan(0);
      const cells = rows.map((row) => row.map(unprotect));
      const [, ...ofWorkbook] = parse(shown[at] ?? new Uint8Array(), { delimiter: ";" }) as string[][];
      expect(ofWorkbook, `${path}.xlsx`).toEqual(cells);
      const [, ...ofText] = parse(opened[at] ?? new Uint8Array(), { delimiter: ";" }) as string[][];
      // A number loses the zeros at its end there, and nothing else.
      expect(
        ofText.map((row) => row.map(unprotect).map(shortest)),
        `${path}.csv`,
      ).toEqual(cells.map((row) => row.map(shortest)));
    }
  }, 250_000);
});

const shortest = (cell: string) => (/^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell);
