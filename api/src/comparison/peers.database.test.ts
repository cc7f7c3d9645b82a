import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { listAreas } from "@lokaal17/shared/contract/areas";
import type { Differences } from "@lokaal17/shared/contract/differences";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { RecodedSeries } from "@lokaal17/shared/contract/recoded-series";
import type { SimilarAreasView } from "@lokaal17/shared/contract/similar-areas";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const [amsterdam, rotterdam, denHaag, groningen, schiermonnikoog] = [
  "GM0363",
  "GM0599",
  "GM0518",
  "GM0014",
  "GM0088",
] as AreaCode[] as [AreaCode, AreaCode, AreaCode, AreaCode, AreaCode];

const share = (indicator: string, area: AreaCode, numerator: number, denominator: number): TestFigure => ({
  ...{ indicator, area, period: "2024", value: ((100 * numerator) / denominator).toFixed(4) },
  ...{ numerator: String(numerator), denominator: String(denominator), origin: "real" as const },
});
type AreaList = ResponseOf<typeof listAreas>;
const reach = "income-support-reach";

async function get<T>(path: string): Promise<T> {
  const answer = await api.call("GET", path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<T>();
}

beforeAll(async () => {
  const all = (await get<AreaList>("/v1/areas?layer=municipality&boundaryYear=2026")).areas;
  const named = new Set<string>([utrecht, amsterdam, rotterdam, denHaag, groningen, schiermonnikoog]);
  const others = all.map(({ code }) => code).filter((code) => !named.has(code));
  expect(others).toHaveLength(336);
  await approveFigures(api, [
    share(reach, utrecht, 700, 1000),
    share(reach, amsterdam, 500, 1000),
    share(reach, rotterdam, 900, 1000),
    share(reach, denHaag, 702, 1000),
    { ...share(reach, groningen, 500, 1000), status: "confidential" },
    share(reach, schiermonnikoog, 40, 80),
    ...others.map((area) => share(reach, area, 680, 1000)),
    share("benefit-to-work", amsterdam, 10, 1000),
    ...[2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => [
      { indicator: "smoking", area: utrecht, period: String(year), value: "11" },
      { indicator: "smoking", area: amsterdam, period: String(year), value: "12" },
    ]),
    // Age decides who is like Utrecht; the distance to a station as well, but not when that is compared.
    ...[utrecht, amsterdam, rotterdam, denHaag, groningen].flatMap((area, place): TestFigure[] => [
      { indicator: "age-65-plus", area, period: "2024", value: String(10 + place), origin: "real" },
      { indicator: "station-distance", area, period: "2024", value: String(5 - place) },
    ]),
    // Giessenlanden and Molenwaard became Molenlanden in 2019; Haaren was divided over four in 2021.
    ...(["GM0689", "GM1927"] as AreaCode[]).flatMap((area, place): TestFigure[] => [
      { indicator: "crimes-home-burglary", area, period: "2018", value: String(20 + place), origin: "real" },
      { indicator: "house-price", area, period: "2018", value: String(300_000 + place), origin: "real" },
    ]),
    ...["crimes-home-burglary", "house-price"].map(
      (indicator): TestFigure => ({
        ...{ indicator, area: "GM1978" as AreaCode, period: "2020", value: "30", origin: "real" },
      }),
    ),
  ]);
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

describe("one municipality against every other", () => {
  const ask = (query: string) => get<Differences>(`/v1/differences?${query}`);

  it("says which differences are clear when all are tested together, and at what rate of chance", async () => {
    const answer = await ask(`indicator=${reach}&area=GM0344`);
    const verdictOf = (code: AreaCode) => answer.differences.find(({ area }) => area === code)?.verdict;
    expect(answer).toMatchObject({
      errorModel: "proportion",
      falseDiscoveryRate: 0.1,
      level: 0.95,
      reason: null,
    });
    expect(answer.own).toMatchObject({ value: 70, numerator: 700, denominator: 1000, synthetic: false });
    expect(answer.differences).toHaveLength(341);
    expect(verdictOf(amsterdam)).toBe("clearly-better");
    expect(verdictOf(rotterdam)).toBe("clearly-worse");
    expect(verdictOf(denHaag)).toBe("no-clear-difference");
    // All others but Groningen have a public figure, and the rest of the Netherlands is one more.
    expect(answer.tests).toBe(341);
    expect(answer.differences.filter(({ low }) => low !== null)).toHaveLength(340);
    expect(answer).toMatchObject({ figureCount: 341, syntheticCount: 0, year: 2024, years: [2024] });
  });

  it("a figure that is not public has no number and enters nothing", async () => {
    const answer = await ask(`indicator=${reach}&area=GM0344`);
    expect(answer.differences.find(({ area }) => area === groningen)).toMatchObject({
      ...{ value: null, difference: null, verdict: "unknown", reason: "no-figure" },
    });
    const own = await ask(`indicator=${reach}&area=${groningen}&year=2024`);
    expect(own).toMatchObject({ own: null, reason: "no-figure", tests: 0, rest: { verdict: "unknown" } });
  });

  it("the rest of the Netherlands is without the municipality itself", async () => {
    const { rest } = await ask(`indicator=${reach}&area=${rotterdam}`);
    const numerators = 700 + 500 + 702 + 40 + 336 * 680;
    expect(rest?.value).toBeCloseTo((100 * numerators) / (339 * 1000 + 80), 9);
    expect(rest?.verdict).toBe("clearly-better");
  });

  it("a small municipality gets a steadier estimate beside its figure", async () => {
    const { own, shrunken } = await ask(`indicator=${reach}&area=${schiermonnikoog}`);
    expect(own?.value).toBe(50);
    expect(shrunken).toMatchObject({ belowInhabitants: 10_000, areaCount: 341, synthetic: false });
    expect(shrunken?.value).toBeGreaterThan(50);
    expect((await ask(`indicator=${reach}&area=GM0344`)).shrunken).toBeNull();
  });

  test.each([
    ["no margin is published", "indicator=smoking&area=GM0344", "no-margin"],
    ["a municipality cannot change it", "indicator=bathing-water-quality&area=GM0344", "context"],
    ["it has no figure", "indicator=benefit-to-work&area=GM0344", "no-figure"],
    ["the municipality is no more", `indicator=${reach}&area=GM0788`, "other-boundaries"],
    ["it is a province", `indicator=${reach}&area=PV26`, "layer-not-compared"],
  ])("has no verdict where %s", async (_, query, reason) => {
    const answer = await ask(query);
    expect(answer).toMatchObject({ reason, tests: 0 });
    expect(answer.differences.every(({ verdict }) => verdict === "unknown")).toBe(true);
  });
});

describe("similar municipalities", () => {
  const ask = (query: string) => get<SimilarAreasView>(`/v1/similar-areas?${query}`);

  it("says who, why, by which variables, and which count not", async () => {
    const answer = await ask("area=GM0344&variables=age-65-plus,born-abroad,station-distance&count=2");
    expect(answer.neighbours.map(({ area }) => area)).toEqual([amsterdam, rotterdam]);
    expect(answer.variables.map(({ code, weight, firstYear }) => [code, weight, firstYear])).toEqual([
      ["age-65-plus", 1, 2024],
      ["station-distance", 0.5, 2024],
    ]);
    expect(answer.leftOut).toEqual([
      { code: "born-abroad", name: "Inwoners met een migratieachtergrond", reason: "no-weight" },
    ]);
    const [nearest] = answer.neighbours;
    expect(nearest?.contributions[0]).toMatchObject({ variable: "age-65-plus", own: 10, other: 11 });
    expect(nearest?.contributions.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 9);
    // One of the two variables is an example, for Utrecht and for both neighbours.
    expect(answer).toMatchObject({ synthetic: true, figureCount: 6, syntheticCount: 3, comparedCount: 4 });
  });

  it("by default all variables count with their own weight, inhabitants among them", async () => {
    const answer = await ask("area=GM0344");
    expect(answer.variables.find(({ code }) => code === "inhabitants")).toMatchObject({
      ...{ weight: 2, transform: "log10", coverage: 1 },
    });
  });

  it("never looks at what is compared or a part of it", async () => {
    const answer = await ask("area=GM0344&indicator=station-distance");
    expect(answer.leftOut).toContainEqual({
      ...{ code: "station-distance", name: "Afstand tot een station", reason: "excluded" },
    });
    const waste = await ask("area=GM0344&indicator=residual-waste");
    expect(waste.leftOut.find(({ code }) => code === "inhabitants")?.reason).toBe("excluded");
  });

  it("takes the weights that are given, in the order of the variables", async () => {
    const answer = await ask("area=GM0344&variables=inhabitants,age-65-plus&weights=0,3");
    expect(answer.variables.map(({ code, weight }) => [code, weight])).toEqual([["age-65-plus", 3]]);
  });

  it("a municipality that is no more is not among those to choose from", async () => {
    expect(await ask("area=GM0788")).toMatchObject({
      neighbours: [],
      reason: "unknown-area",
      figureCount: 0,
    });
  });

  test.each([
    "area=GM0344&variables=house-price",
    "area=GM0344&weights=1",
    "area=GM0344&variables=age-65-plus&weights=1,2",
    "area=GM0344&variables=age-65-plus&weights=-1",
    "area=GM0344&variables=age-65-plus&weights=",
    "area=GM0344&count=0",
  ])("%s is refused and says where", async (query) => {
    const answer = await api.call("GET", `/v1/similar-areas?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toMatch(/^#\/query\//);
  });
});

describe("a series over reorganisations", () => {
  const ask = (query: string) => get<RecodedSeries>(`/v1/recoded-series?${query}`);

  it("shows the figures as they were made, of the municipality and of what it was made of", async () => {
    const answer = await ask("indicator=crimes-home-burglary&area=GM1978");
    const points = answer.asMade.map(({ name, relation, points: made }) => [
      ...[name, relation],
      made.map(({ year, value }) => [year, value]),
    ]);
    expect(points.slice(0, 3)).toEqual([
      ["Molenlanden", "own", [[2020, 30]]],
      ["Giessenlanden", "predecessor", [[2018, 20]]],
      ["Molenwaard", "predecessor", [[2018, 21]]],
    ]);
    expect(answer.reorganisations.at(-1)).toMatchObject({ date: "2019-01-01", kind: "merge", to: "GM1978" });
  });

  it("and recalculated: the sum of the parts, marked as ours", async () => {
    const answer = await ask("indicator=crimes-home-burglary&area=GM1978");
    expect(answer.recoded).toEqual([
      { year: 2018, value: 41, status: "estimated", synthetic: false, recoded: true },
      { year: 2020, value: 30, status: "normal", synthetic: false, recoded: false },
    ]);
    expect(answer).toMatchObject({ breaks: [], inUse: true, boundaryYear: 2026, figureCount: 2 });
  });

  it("what cannot be summed is not recalculated", async () => {
    const answer = await ask("indicator=house-price&area=GM1978");
    expect(answer.recoded.map(({ year, recoded }) => [year, recoded])).toEqual([[2020, false]]);
  });

  it("residents of a divided municipality go along with the parts, and the series breaks there", async () => {
    const answer = await ask("indicator=inhabitants&area=GM0757");
    const before = answer.recoded.find(({ year }) => year === 2020);
    expect(before).toMatchObject({ recoded: true, status: "estimated" });
    expect(answer.breaks).toEqual([{ year: 2021, reason: "split" }]);
    const divided = await ask("indicator=inhabitants&area=GM0788");
    expect(divided).toMatchObject({ inUse: false, recoded: [] });
    expect(divided.asMade.map(({ relation }) => relation)).toEqual(["own", ...Array(4).fill("successor")]);
  });

  it("on the boundaries of 2018 nothing was recalculated yet", async () => {
    const answer = await ask("indicator=crimes-home-burglary&area=GM1927&boundaryYear=2018");
    expect(answer.recoded).toMatchObject([{ year: 2018, value: 21, recoded: false }]);
    expect(answer.inUse).toBe(true);
  });

  it("boundaries before the register are refused", async () => {
    const path = "/v1/recoded-series?indicator=inhabitants&area=GM0344&boundaryYear=2009";
    expect((await api.call("GET", path)).status).toBe(400);
  });
});
