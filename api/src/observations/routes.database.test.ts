import type { AreaCode } from "@lokaal17/shared/areas/area";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { observationsOf } from "./find-observations.ts";

const api = withApi();
const fryslan = "GM1900" as AreaCode;
const onTime = (area: AreaCode, value: string, period = "2024") => ({
  indicator: asked,
  area,
  period,
  value,
});

/** An answer as bytes. */
async function bytes(path: string, as?: AccountName): Promise<Response> {
  const headers = as ? { cookie: api.cookieOf(as) } : {};
  return api.app.request(path, { headers });
}
const sheetsOf = async (path: string, as?: AccountName) =>
  (await readXlsx(new Uint8Array(await (await bytes(path, as)).arrayBuffer()))).sheets;

beforeAll(async () => {
  await approveFigures(api, [onTime(utrecht, "80.50"), onTime(zeist, "70"), onTime(fryslan, "66")]);
  await publishNow(api, "Publicatie 1");
  await approveFigures(api, [onTime(utrecht, "81"), onTime(zeist, "71", "2025")]);
  await publishNow(api, "Publicatie 2");
}, 60_000);

describe("the figures of an indicator", () => {
  const query = `indicators=${asked}`;

  it("go out as CSV with a description for programs beside it", async () => {
    const csv = await api.call("GET", `/v1/observations.csv?${query}&language=en`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(csv.headers.get("content-disposition")).toBe(`attachment; filename="lokaal17-${asked}.csv"`);
    expect(csv.headers.get("content-language")).toBe("en");
    expect(csv.text).toContain(
      ',GM0344,Utrecht,2024,_T,,81,,,A,synthetic,test,1,"EXAMPLE, not a real figure",',
    );
    const [, metadataAddress = ""] =
      /^<([^>]+)>; rel="describedby"/.exec(csv.headers.get("link") ?? "") ?? [];
    const metadata = await api.call("GET", metadataAddress);
    expect(metadata.headers.get("content-type")).toContain("application/csvm+json");
    expect(metadata.json<{ url: string }>().url).toBe(
      `http://localhost/v1/observations.csv?${query}&language=en`,
    );
  });

  it("go out as a workbook, as Parquet and as JSON-stat with the same numbers", async () => {
    const [figures, notes] = await sheetsOf(`/v1/observations.xlsx?${query}&language=nl`);
    expect(figures?.rows.slice(1).map((row) => row[7])).toEqual([81, 70, 66, 71]);
    expect(notes?.rows.flat().join(" ")).toContain("4 van de 4 cijfers zijn voorbeelden");
    const parquet = await (await bytes(`/v1/observations.parquet?${query}`)).arrayBuffer();
    const read = await parquetReadObjects({ file: parquet });
    expect(read.map((row) => row.OBS_VALUE_TEXT)).toEqual(["81", "70", "66", "71"]);
    const stat = await api.call("GET", `/v1/observations.json-stat?${query}`);
    expect(Object.values(stat.json<{ value: Record<string, number> }>().value).sort()).toEqual([
      66, 70, 71, 81,
    ]);
  });

  it.each([
    ["text/csv", "text/csv; charset=utf-8; header=present"],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxml"],
    ["application/json", "application/json"],
    ["*/*", "application/json"],
  ])("are negotiated by Accept: %s", async (accept, type) => {
    const answer = await api.call("GET", `/v1/observations?${query}`, { headers: { accept } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.headers.get("vary")).toMatch(/\bAccept$/);
  });

  it("are those of any data version that was published", async () => {
    const versions = (await api.call("GET", "/v1/publications")).json<{
      publications: { dataVersion: number }[];
    }>();
    const first = versions.publications.at(-1)?.dataVersion;
    const then = await api.call("GET", `/v1/observations.csv?${query}&asOf=${first}`);
    expect(then.text).toContain(",80.50,");
    expect(then.text).not.toContain(",81,");
  });

  it("can be had as what changed since then, also what is gone", async () => {
    const versions = (await api.call("GET", "/v1/publications")).json<{
      publications: { dataVersion: number }[];
    }>();
    const [latest, first] = versions.publications.map(({ dataVersion }) => dataVersion);
    const forward = await api.call("GET", `/v1/observations?${query}&changedSince=${first}`);
    expect(forward.json()).toMatchObject({
      since: first,
      observations: [
        { area: "GM0344", value: "81" },
        { area: "GM0355", period: "2025" },
      ],
      removed: [],
    });
    // The other way round: what the newer one has and the older has not.
    const back = await api.call("GET", `/v1/observations.csv?${query}&asOf=${first}&changedSince=${latest}`);
    expect(
      back.text
        .split("\r\n")
        .slice(1, 3)
        .map((line) => line.slice(0, 2)),
    ).toEqual(["R,", "D,"]);
    expect(back.text.split("\r\n")[2]).toContain(",GM0355,Zeist,2025,_T,,,,,A,");
  });

  it.each(["csv", "xlsx", "parquet", "json-stat", "csv-metadata.json"])(
    "have a strong tag as .%s, and are not sent twice",
    async (format) => {
      const path = `/v1/observations.${format}?${query}`;
      const first = await bytes(path);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get("cache-control")).toContain("public");
      const again = await api.app.request(path, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
      const other = await api.app.request(path, {
        headers: { "if-none-match": etag, "accept-language": "en" },
      });
      expect(other.status).toBe(200);
    },
  );

  it("are for one reader alone in a preview", async () => {
    await api.call("GET", "/v1/rounds", { as: "analyst" });
    for (const format of ["csv", "xlsx"]) {
      const answer = await bytes(`/v1/observations.${format}?${query}&asOf=preview`, "analyst");
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("etag")).toBeNull();
    }
    expect((await bytes(`/v1/observations.xlsx?${query}&asOf=preview`)).status).toBe(403);
  });

  it.each([
    ["an unknown indicator", "indicators=nooit", 404],
    ["an unknown key", `${query}&formaat=csv`, 400],
    ["a language that we do not have", `${query}&language=fr`, 400],
    ["changes since an unknown state", `${query}&changedSince=999999`, 404],
  ])("are refused with a sentence: %s", async (_, wrong, status) => {
    for (const format of ["csv", "xlsx"]) {
      const answer = await api.call("GET", `/v1/observations.${format}?${wrong}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        status,
        "application/problem+json",
      ]);
    }
  });
});

it("too many figures are refused with their number", async () => {
  const view = await api.context.views.at(undefined, null);
  const asking = observationsOf(api.context, view, { indicators: [asked] }, null, 3);
  await expect(asking).rejects.toMatchObject({ status: 413, options: { values: { count: 4, limit: 3 } } });
});
