import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ProjectionView, Trends } from "@lokaal17/shared/contract/trends";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type ObservationStatus, total } from "@lokaal17/shared/observations/observation";
import { beforeAll, describe, expect, it } from "vitest";
import { publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const years = Array.from({ length: 14 }, (_, index) => 2012 + index);
/** Up by two points a year, a little up and down. */
const rising = (year: number) => 50 + 2 * (year - 2012) + (year % 3);

interface Figure {
  indicator: string;
  area?: AreaCode;
  year: number;
  value: number;
  status?: ObservationStatus;
}

async function approve(figures: readonly Figure[]): Promise<void> {
  const id = randomUUID();
  await api.database.db.transaction().execute(async (tx) => {
    const rows = figures.map(({ indicator, area = utrecht, year, value, status = "normal" }) => ({
      indicator: indicator as IndicatorCode,
      area,
      period: String(year),
      value: String(value) as DecimalText,
      breakdown: total,
      boundaryYear: null,
      numerator: null,
      denominator: null,
      status,
      origin: "synthetic" as const,
      source: "test",
      definitionVersion: 1,
    }));
    await stage(tx, id, rows);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  api.context.views.refresh();
}

const get = async <T>(path: string) => {
  const answer = await api.call("GET", path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<T>();
};
const trendOf = async (indicator: string) => {
  const { indicators } = await get<Trends>("/v1/trends?area=GM0344&basket=broad");
  return indicators.find((row) => row.indicator === indicator);
};

beforeAll(async () => {
  const broken = (year: number): ObservationStatus => (year === 2023 ? "break" : "normal");
  await approve([
    ...years.map((year) => ({ indicator: asked, year, value: rising(year) })),
    ...years.map((year) => ({ indicator: "burglary", year, value: rising(year), status: broken(year) })),
    ...years.map((year) => ({
      indicator: "violent-crime",
      year,
      value: 777 + year,
      status: "confidential" as const,
    })),
    ...years.map((year) => ({ indicator: "integrity-reports-settled", year, value: rising(year) })),
    ...years.map((year) => ({ indicator: "participation-budget", year, value: rising(year) / 100 })),
    ...years.map((year) => ({ indicator: "resident-initiatives", year, value: rising(year) })),
  ]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("how an area developed", () => {
  it("a clear rise of what should rise is better, tested over the eight years to the score's year", async () => {
    const found = await trendOf(asked);
    expect(found?.trend).toMatchObject({
      verdict: "better",
      reason: null,
      from: 2018,
      to: 2025,
      count: 8,
      synthetic: true,
    });
    expect(found?.trend.slopeLow).toBeGreaterThan(0);
  });

  it("nothing before a break counts", async () => {
    expect((await trendOf("burglary"))?.trend).toMatchObject({
      verdict: "too-few",
      reason: "too-few-points",
    });
    const { reason } = await get<ProjectionView>("/v1/projections?area=GM0344&indicator=burglary");
    expect(reason).toBe("too-few-points");
  });

  it("a goal has a trend only when at least half of its indicators have one", async () => {
    const { goals, basis, figureCount, syntheticCount } = await get<Trends>(
      "/v1/trends?area=GM0344&goal=16&basket=broad",
    );
    // Four of the nine have one.
    expect(goals).toHaveLength(1);
    expect(goals[0]?.trend).toMatchObject({
      verdict: "too-few",
      reason: "below-half",
      indicatorCount: 4,
      basketCount: 9,
    });
    expect(basis).toMatchObject({ synthetic: true, methodVersion: expect.any(String) });
    expect(figureCount).toBe(syntheticCount);
    expect(syntheticCount).toBeGreaterThan(0);
  });

  it("a confidential figure is in no trend, line or point", async () => {
    for (const path of [
      "/v1/trends?area=GM0344",
      "/v1/projections?area=GM0344&indicator=violent-crime",
      "/v1/method-comparisons?area=GM0344",
    ])
      expect((await api.call("GET", path)).text, path).not.toMatch(/27[89]\d|280\d/);
    expect((await trendOf("violent-crime"))?.trend).toMatchObject({ count: 0, reason: "no-figures" });
  });

  it("other layers have trends of their indicators and no goals", async () => {
    const code = (await api.context.views.reference()).areas.find(
      ({ layer }) => layer === "water-board",
    )?.code;
    const { goals, noGoals, indicators } = await get<Trends>(`/v1/trends?area=${code}`);
    expect([goals, noGoals]).toEqual([[], "layer-not-scored"]);
    expect(indicators.length).toBeGreaterThan(0);
  });

  it.each([
    ["/v1/trends?area=GM9999", 404],
    ["/v1/trends?area=GM0344&goal=18", 400],
    ["/v1/projections?area=GM9999&indicator=burglary", 404],
    ["/v1/projections?area=GM0344&indicator=no-such-thing", 404],
  ])("%s is refused with %i", async (path, status) => {
    expect((await api.call("GET", path)).status).toBe(status);
  });
});

describe("where a line goes", () => {
  it("is carried on to 2030 with an interval that widens, beyond the last figure alone", async () => {
    const { points, line, projection, reason, targets, synthetic } = await get<ProjectionView>(
      `/v1/projections?area=GM0344&indicator=${asked}`,
    );
    expect(reason).toBeNull();
    expect(points).toHaveLength(14);
    expect(line.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, index) => 2012 + index));
    expect(line.filter(({ low }) => low !== null).map(({ year }) => year)).toEqual([
      2026, 2027, 2028, 2029, 2030,
    ]);
    expect(projection).toMatchObject({ value: line.at(-1)?.value, from: 2012, to: 2025, count: 14 });
    expect(projection?.low).toBeLessThan(projection?.value ?? 0);
    expect([targets, synthetic]).toEqual([[], true]);
  });

  it("says why there is none for a year that has been", async () => {
    const { line, projection, reason } = await get<ProjectionView>(
      `/v1/projections?area=GM0344&indicator=${asked}&year=2024`,
    );
    expect([line, projection, reason]).toEqual([[], null, "year-not-ahead"]);
  });
});

describe("pace and chance are said against a decided target alone", () => {
  const everything = () =>
    Promise.all(
      [
        "/v1/trends?area=GM0344&basket=broad",
        `/v1/projections?area=GM0344&indicator=${asked}`,
        "/v1/rank-bands?basket=broad",
        "/v1/drivers?area=GM0344&basket=broad",
        "/v1/method-comparisons?area=GM0344",
        "/v1/framework-quality?basket=broad",
      ].map(async (path) => ({ path, text: (await api.call("GET", path)).text })),
    );

  it("nothing is said while all thresholds are proposals", async () => {
    for (const { path, text } of await everything())
      expect(text, path).not.toMatch(/pace|probability|on-track|achieved|gehaald|op koers|"(un)?likely"/i);
  });

  it("the council's own target brings its pace and its chance, for this indicator and this area alone", async () => {
    const body = { value: "80", year: 2030, decision: "Raadsbesluit 2026-14", decidedOn: "2026-06-01" };
    const put = await api.call("PUT", `/v1/own-targets/GM0344/${asked}`, {
      as: "officer",
      body,
      headers: { "if-match": '"0"' },
    });
    expect(put.status, put.text).toBe(200);
    expect((await publishNow(api, "Tweede")).status).toBe(201);
    const { indicators } = await get<Trends>("/v1/trends?area=GM0344");
    expect(indicators.filter(({ targets }) => targets.length > 0).map(({ indicator }) => indicator)).toEqual([
      asked,
    ]);
    const [target] = indicators.find(({ indicator }) => indicator === asked)?.targets ?? [];
    expect(target).toMatchObject({
      kind: "own",
      value: 80,
      year: 2030,
      decidedBy: "Utrecht",
      document: "Raadsbesluit 2026-14",
      example: true,
      noPaceReason: null,
      probabilityWord: "likely",
      noProbabilityReason: null,
    });
    const projection = await get<ProjectionView>(`/v1/projections?area=GM0344&indicator=${asked}`);
    expect(projection.targets).toHaveLength(1);
    expect(projection.targets[0]).not.toHaveProperty("pace");
    const other = await get<Trends>("/v1/trends?area=GM0355");
    expect(other.indicators.every(({ targets }) => targets.length === 0)).toBe(true);
  });
});
