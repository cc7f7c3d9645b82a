import { type TestApi, withApi } from "@lokaal17/api/testing/with-api";
import { loadAreas } from "@lokaal17/db/areas/queries";
import { isValidIn } from "@lokaal17/shared/areas/area";
import type { BoundariesView } from "@lokaal17/shared/contract/boundaries";
import { describe, expect, it } from "vitest";
import { boundariesCommand, loadBoundaries } from "./boundaries.ts";
import { readBoundaryBytes } from "./boundary-file.ts";

const api = withApi();

/** A square of 5 km for every municipality of a year, in metres of the Dutch grid; none for the one that is left out. */
async function squares(year: number, without?: string): Promise<Buffer> {
  const areas = await loadAreas(api.database.db);
  const municipalities = areas.filter((area) => area.layer === "municipality" && isValidIn(area, year));
  const features = municipalities.flatMap(({ code }, at) => {
    const [x, y] = [20_000 + (at % 20) * 10_000, 320_000 + Math.floor(at / 20) * 10_000];
    const ring = [
      [x, y],
      [x, y + 5_000],
      [x + 5_000, y + 5_000],
      [x + 5_000, y],
      [x, y],
    ];
    const geometry = { type: "Polygon", coordinates: [ring] };
    return code === without ? [] : [{ type: "Feature", properties: { statcode: code }, geometry }];
  });
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
}

async function load(bytes: Buffer, year: number, by = "analyst@test.example") {
  const said: string[] = [];
  const note = (line: string) => void said.push(line);
  const { newId } = (api as TestApi).context;
  const code = await loadBoundaries(
    api.database,
    { bytes, year, source: "CBS", licence: "CC BY 4.0", by },
    { locale: "nl", say: note, tell: note, now: () => new Date("2026-11-21T10:00:00Z"), newId },
  );
  return { code, said };
}

describe("boundaries of a year", () => {
  it("are loaded, listed and drawn, and answered from memory until they change", async () => {
    expect((await api.call("GET", "/v1/boundaries")).json()).toEqual({ sets: [] });
    expect((await api.call("GET", "/v1/boundaries/2024")).status).toBe(404);

    const loaded = await load(await squares(2024), 2024);
    expect(loaded).toEqual({
      code: 0,
      said: [
        expect.stringMatching(/^342 gemeenten bewaard op de grenzen van 2024: \d kB, codes uit “statcode”/),
      ],
    });
    const answer = await api.call("GET", "/v1/boundaries/2024");
    const { shapes, ...set } = answer.json<BoundariesView>();
    expect(set).toEqual({
      year: 2024,
      source: "CBS",
      licence: "CC BY 4.0",
      width: 2000,
      height: 2276,
      areas: 342,
      loadedAt: "2026-11-21T10:00:00.000Z",
    });
    expect(shapes).toHaveLength(342);
    expect(shapes[0]?.path).toMatch(/^M\d+ \d+l[-\d ]+z$/);
    expect((await api.call("GET", "/v1/boundaries")).json()).toEqual({ sets: [set] });

    const etag = answer.headers.get("etag") ?? "";
    const again = () => api.call("GET", "/v1/boundaries/2024", { headers: { "if-none-match": etag } });
    expect((await again()).status).toBe(304);
    await load(await squares(2024), 2024);
    expect((await again()).status).toBe(200);
    const log = await api.database.db
      .selectFrom("change")
      .select(["action", "channel", "rowCount", "details"])
      .where("action", "=", "boundaries loaded")
      .execute();
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({
      channel: "command",
      rowCount: 342,
      details: { year: 2024, source: "CBS", licence: "CC BY 4.0" },
    });
  });

  it("stay as they are when a file has not all municipalities", async () => {
    const before = (await api.call("GET", "/v1/boundaries/2024")).text;
    const { code, said } = await load(await squares(2024, "GM0344"), 2024);
    expect([code, said]).toEqual([
      1,
      ["Eén gemeente van dat jaar ontbreekt: GM0344. Hoort dit bestand bij een ander jaar?"],
    ]);
    expect((await api.call("GET", "/v1/boundaries/2024")).text).toBe(before);
  });

  it("of a year with other municipalities are a set of their own", async () => {
    expect((await load(await squares(2012), 2012)).code).toBe(0);
    expect((await api.call("GET", "/v1/boundaries/2012")).json<BoundariesView>().areas).toBe(415);
    const { code, said } = await load(await squares(2012), 2024);
    expect(code).toBe(1);
    expect(said[1]).toMatch(/^Geen gemeenten van dat jaar, niet bewaard: GM0003, /);
  });

  it("are not loaded by who may not manage sources", async () => {
    expect(await load(await squares(2024), 2024, "officer@test.example")).toEqual({
      code: 1,
      said: ["Het account officer@test.example mag geen grenzen laden. Een analist mag dat wel."],
    });
    expect((await load(await squares(2024), 2024, "nobody@test.example")).said).toEqual([
      "Het account nobody@test.example is er niet.",
    ]);
  });
});

describe("a file with boundaries", () => {
  it("is fetched from hosts of the list only, with https", async () => {
    expect(await readBoundaryBytes("https://elsewhere.example/map.json", {}, "nl")).toEqual({
      refusal: expect.stringMatching(/^Van elsewhere\.example haalt dit programma geen grenzen/),
    });
    await expect(readBoundaryBytes("http://cartomap.github.io/map.json", {}, "nl")).rejects.toThrow(/https/);
    const local = { LOKAAL17_BOUNDARY_HOSTS: "127.0.0.1:9" };
    expect(await readBoundaryBytes("https://127.0.0.1:9/map.json", local, "nl")).toEqual({
      refusal: expect.stringMatching(/^https:\/\/127\.0\.0\.1:9\/map\.json kan niet worden gelezen: /),
    });
  });

  it("that is not there is named", async () => {
    expect(await readBoundaryBytes("/no/such/file.json", {}, "nl")).toEqual({
      refusal: expect.stringMatching(/^\/no\/such\/file\.json kan niet worden gelezen: .*ENOENT/),
    });
  });

  it("needs a year, a source and an account", async () => {
    const context = {
      locale: "nl" as const,
      text: (key: string, values?: object) => `${key} ${JSON.stringify(values)}`,
      environment: {},
      say: () => undefined,
      tell: () => undefined,
      now: () => new Date(),
      newId: () => "",
    };
    const run = boundariesCommand.run({ values: {}, positionals: ["load"] }, context);
    await expect(run).rejects.toThrow("FILE, --year, --source, --by");
  });
});
