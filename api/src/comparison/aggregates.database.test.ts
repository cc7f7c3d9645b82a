import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Aggregates, GroupFigureView } from "@lokaal17/shared/contract/aggregates";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { withApi } from "../testing/with-api.ts";

const api = withApi();

/** All six municipalities of Flevoland (PV24). Urk (GM0184) has some 22,000 inhabitants. */
const flevoland = ["GM0034", "GM0050", "GM0171", "GM0184", "GM0303", "GM0995"] as AreaCode[];
const urk = "GM0184" as AreaCode;

const rate = (indicator: string, area: AreaCode, numerator: number, denominator: number, factor: number) => ({
  indicator,
  area,
  period: "2024",
  value: ((factor * numerator) / denominator).toFixed(4),
  numerator: String(numerator),
  denominator: String(denominator),
});

const everywhere = (indicator: string, value: string, period = "2025") =>
  flevoland.map((area): TestFigure => ({ indicator, area, period, value, origin: "real" }));

async function ask(query: string): Promise<Aggregates> {
  const answer = await api.call("GET", `/v1/aggregates?${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<Aggregates>();
}

async function figureOf(query: string, code: string): Promise<GroupFigureView> {
  const found = (await ask(query)).figures.find((figure) => figure.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

beforeAll(async () => {
  await approveFigures(api, [
    // 100 of 1,000 per municipality, of Almere 600 of 2,000; of Urk nothing is known.
    ...flevoland
      .filter((area) => area !== urk)
      .map((area, place) =>
        place === 0
          ? rate("waste-separation", area, 600, 2000, 100)
          : rate("waste-separation", area, 100, 1000, 100),
      ),
    { indicator: "waste-separation", area: "PV24" as AreaCode, period: "2023", value: "70", origin: "real" },
    ...everywhere("waste-separation", "60", "2023"),
    ...everywhere("residual-waste", "150"),
    ...everywhere("total-household-waste", "500"),
    ...everywhere("waste-separation", "64"),
    ...flevoland.map((area) => ({
      ...rate("violent-crime", area, area === urk ? 3 : 40, 20_000, 1000),
      ...(area === urk && { status: "confidential" as const }),
    })),
    ...flevoland.map((area, place) => ({
      ...{ indicator: "heat-plan", area, period: "2024", value: place < 3 ? "1" : "0" },
    })),
  ]);
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

describe("the figure of a province", () => {
  it("is the sum of the numerators over that of the denominators, and says what it covers", async () => {
    const figure = await figureOf("indicator=waste-separation&year=2024", "PV24");
    expect(figure).toMatchObject({
      ...{ name: "Flevoland", origin: "own", method: "ratio", approximate: false, reason: null },
      ...{ count: 5, areaCount: 6, syntheticCount: 5, synthetic: true, withheld: false, published: null },
    });
    expect(figure.value).toBeCloseTo((100 * 1000) / 6000, 9);
    expect(figure.coverageByCount).toBeCloseTo(5 / 6, 12);
    expect(figure.coverageByPopulation).toBeGreaterThan(0.9);
  });

  it("is the source's own where there is one, and a difference beyond rounding is said", async () => {
    const figure = await figureOf("indicator=waste-separation&year=2023", "PV24");
    expect(figure).toMatchObject({ value: 70, origin: "published", synthetic: false, approximate: false });
    expect(figure.published).toEqual({ value: 70, differs: true });
  });

  it("leaves out what is not public, and says so", async () => {
    const figure = await figureOf("indicator=violent-crime&year=2024", "PV24");
    expect(figure).toMatchObject({ withheld: true, withheldCount: 1, count: 5, areaCount: 6 });
    expect(figure.value).toBeCloseTo(2, 9);
  });

  it("is the share of municipalities with yes, in a unit that says it", async () => {
    const answer = await ask("indicator=heat-plan&year=2024");
    expect(answer.unit).toBe("procent van de gemeenten");
    expect(answer.figures.find(({ code }) => code === "PV24")).toMatchObject({
      ...{ value: 50, method: "share-of-areas", count: 6 },
    });
  });

  it("says why there is none", async () => {
    const utrecht = await figureOf("indicator=waste-separation&year=2024", "PV26");
    expect(utrecht).toMatchObject({ value: null, origin: null, method: null, reason: "no-figures" });
    const netherlands = await figureOf("indicator=waste-separation&year=2024&group=country", "NL01");
    expect(netherlands).toMatchObject({ value: null, reason: "coverage-too-low", areaCount: 342 });
  });

  it("stands in the comparison too, made in the same way", async () => {
    const answer = await api.call("GET", "/v1/comparisons?indicator=waste-separation&year=2024");
    const { provinces } = answer.json<Comparison>();
    const province = provinces.find(({ code }) => code === "PV24");
    const { value } = await figureOf("indicator=waste-separation&year=2024", "PV24");
    expect(province?.figure).toEqual({ value, published: false, approximate: false, synthetic: true });
    expect(provinces.find(({ code }) => code === "PV26")?.figure).toBeNull();
  });
});

describe("groups", () => {
  it("size classes are those of the boundary year in every year, and all municipalities have a place", async () => {
    const early = await ask("indicator=residual-waste&group=size-class&year=2015");
    const late = await ask("indicator=residual-waste&group=size-class&year=2025");
    expect(early.membershipYear).toBe(2026);
    expect(early.figures.map(({ areaCount }) => areaCount)).toEqual(
      late.figures.map(({ areaCount }) => areaCount),
    );
    expect(late.figures.reduce((sum, { areaCount }) => sum + areaCount, 0)).toBe(342);
    expect(late.notPlaced).toEqual([]);
    expect(late).toMatchObject({ figureCount: 0, syntheticCount: 0 });
  });

  it("a COROP region bears its name", async () => {
    const { name, value } = await figureOf("indicator=residual-waste&group=corop&year=2025", "CR40");
    expect({ name, value }).toEqual({ name: "Flevoland", value: 150 });
  });

  it("indicators of provinces are not taken together", async () => {
    const answer = await ask("indicator=province-nature-network");
    expect(answer).toMatchObject({ noGroups: "layer-not-grouped", figures: [] });
  });
});

describe("a province on a goal", () => {
  it("is scored from its raw figures by the rules of a municipality", async () => {
    const answer = await ask("goal=12");
    const province = answer.scores.find(({ code }) => code === "PV24");
    const almere = (await api.call("GET", "/v1/scores/GM0034")).json<AreaScores>();
    // All have the same figures, so the whole scores as each of them.
    expect(province?.score).toBeCloseTo(almere.goals.find(({ goal }) => goal === 12)?.score ?? Number.NaN, 9);
    expect(province).toMatchObject({
      ...{ reason: null, indicatorCount: 3, basketSize: 3, coverage: 1, coverageByPopulation: 1 },
      ...{ synthetic: false, years: { from: 2025, to: 2025 } },
    });
    expect(answer.basis).toMatchObject({ basket: "core", year: 2025, synthetic: false });
    expect(answer).toMatchObject({ figureCount: 18, syntheticCount: 0 });
  });

  it("has no score with too few figures, and says why", async () => {
    const { scores } = await ask("goal=12&group=country");
    expect(scores).toMatchObject([{ score: null, reason: "too-few-indicators", name: "Nederland" }]);
  });
});

test.each([
  ["indicator=waste-separation&goal=12", 400],
  ["group=province", 400],
  ["indicator=waste-separation&basket=core", 400],
  ["indicator=waste-separation&group=street", 400],
  ["indicator=no-such-thing", 404],
])("%s is refused with a sentence", async (query, status) => {
  const answer = await api.call("GET", `/v1/aggregates?${query}`);
  expect(answer.status).toBe(status);
  expect(answer.json<{ detail: string }>().detail).not.toBe("");
});
