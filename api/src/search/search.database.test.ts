import type { SearchAnswer } from "@lokaal17/shared/contract/search";
import { placesIn } from "@lokaal17/shared/search/place-names";
import { areaNames, synonyms } from "@lokaal17/shared/search/synonyms";
import { describe, expect, it, test } from "vitest";
import { withApi } from "../testing/with-api.ts";

const api = withApi();

async function search(q: string, locale: "nl" | "en" = "nl"): Promise<SearchAnswer> {
  const address = `/v1/search?${new URLSearchParams({ q })}`;
  const answer = await api.app.request(address, { headers: { "accept-language": locale } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as SearchAnswer;
}

const first = async (q: string, locale?: "en") => (await search(q, locale)).results[0];

describe("a former municipality is found and explained", () => {
  it.each([
    [
      "Haaren",
      "GM0788",
      "Haaren is op 1 januari 2021 verdeeld. Het gebied hoort nu bij Oisterwijk, Vught, Boxtel en Tilburg.",
    ],
    [
      "skarsterlan",
      "GM0051",
      "Skasterlân is op 1 januari 2014 verdeeld. Het gebied hoort nu bij De Fryske Marren en Heerenveen.",
    ],
    [
      "Haarlemmerliede",
      "GM0393",
      "Haarlemmerliede en Spaarnwoude bestaat sinds 1 januari 2019 niet meer. Het gebied hoort nu bij Haarlemmermeer.",
    ],
  ])("%s", async (q, code, explanation) => {
    const result = await first(q);
    expect(result).toMatchObject({ kind: "former-municipality", code, explanation });
    expect(result?.links.length).toBeGreaterThan(0);
  });

  it("in English too", async () => {
    expect((await first("Haaren", "en"))?.explanation).toBe(
      "Haaren was divided on 1 January 2021. Its area now belongs to Oisterwijk, Vught, Boxtel and Tilburg.",
    );
  });
});

describe("what is typed first finds what is meant", () => {
  it.each([
    ["utrecht", "GM0344"],
    ["provincie utrecht", "PV26"],
    ["Den Haag", "GM0518"],
    ["Den Bosch", "GM0796"],
    ["friesland", "PV21"],
    ["GM0193", "GM0193"],
    ["amstel gooi en vecht", "WS0155"],
    ["nuenen", "GM0820"],
    ["doel 13", "13"],
    ["sdg 5", "5"],
    ["11.3", "11.3"],
    ["eenzaam", "severe-loneliness"],
    ["zonnepaneel", "solar-power"],
    ["inbraken", "burglary"],
    ["jeugdhulp", "6.72-6.74"],
    ["laadpaal", "charging-points"],
    ["gft", "waste-separation"],
    ["groenafval", "waste-separation"],
    ["Ijmuiden", "GM0453"],
    ["Nieuw Vennep", "GM0394"],
  ])("%s", async (q, code) => {
    const { results } = await search(q);
    expect(results.slice(0, 2).map((result) => result.code)).toContain(code);
  });
});

test("“armoede” finds the goal, the indicators by name, and those that everyday words lead to", async () => {
  const { results } = await search("armoede");
  const codes = results.map(({ code }) => code);
  expect(codes.slice(0, 4)).toEqual(expect.arrayContaining(["1", "poverty-rate", "child-poverty"]));
  expect(codes).toEqual(
    expect.arrayContaining(["energy-poverty", "long-term-poverty", "problem-debt", "6.3"]),
  );
  expect(results.find(({ code }) => code === "problem-debt")?.synonym).toBe("armoede");
  expect(results.find(({ code }) => code === "poverty-rate")?.synonym).toBeNull();
});

test("“afval per inwoner” finds what is in the bin, by what the definition says", async () => {
  const codes = (await search("afval per inwoner")).results.slice(0, 3).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["residual-waste", "total-household-waste"]));
});

test.each([
  ["armeode", "armoede", "1"],
  ["zwlole", "zwolle", "GM0193"],
  ["eenzaamheit", "eenzaamheid", "severe-loneliness"],
  ["groningne", "groningen", "GM0014"],
])("%s is read as %s, and says so", async (typed, meant, code) => {
  const { corrected, results } = await search(typed);
  expect(corrected).toBe(meant);
  expect(results.slice(0, 3).map((result) => result.code)).toContain(code);
});

test("a policy field brings its indicators, a target its goal", async () => {
  const field = (await search("riolering")).results.find(({ kind }) => kind === "policy-field");
  expect(field).toMatchObject({ code: "7.2", detail: "Taakveld 7.2 van gemeenten" });
  expect(field?.links.length).toBeGreaterThan(0);
  const target = (await search("1.2")).results.find(({ kind }) => kind === "target");
  expect(target).toMatchObject({ code: "1.2", goal: 1, detail: "Subdoel 1.2 van doel 1" });
});

test("nothing found, nothing asked and too many asked for each get a clear answer", async () => {
  expect(await search("qqqqqqqq")).toMatchObject({ count: 0, results: [], corrected: null });
  expect(await search("")).toMatchObject({ count: 0, results: [] });
  expect((await api.app.request("/v1/search?q=a&most=500")).status).toBe(400);
  expect((await api.app.request("/v1/search")).status).toBe(400);
});

test("every code in the list of everyday words is one of the catalogue", async () => {
  const { definitions, reference } = await api.context.views.at(undefined, null);
  const known = {
    indicators: new Set<string>(definitions.keys()),
    goals: new Set(reference.goals.map(({ number }) => number)),
    policyFields: new Set(reference.policyFields.map(({ code }) => code)),
  };
  const unknown = synonyms.flatMap(({ indicators = [], goals = [], policyFields = [] }) => [
    ...indicators.filter((code) => !known.indicators.has(code)),
    ...goals.filter((number) => !known.goals.has(number)),
    ...policyFields.filter((code) => !known.policyFields.has(code)),
  ]);
  const areas = [...Object.keys(areaNames), ...Object.keys(placesIn)].filter(
    (code) => !reference.areaOf.has(code),
  );
  expect([...unknown, ...areas]).toEqual([]);
});

test("a question is answered within a key press", async () => {
  await search("armoede");
  const times: number[] = [];
  for (const q of ["a", "ar", "arm", "armo", "armoe", "armoedf", "zwolsche"]) {
    const started = performance.now();
    await search(q);
    times.push(performance.now() - started);
  }
  expect(times.sort((one, other) => one - other)[3]).toBeLessThan(100);
});
