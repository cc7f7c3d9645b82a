import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { insertPublication } from "@lokaal17/db/publications/publish";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Method } from "@lokaal17/shared/contract/method";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type {
  Drivers,
  FrameworkQualityView,
  MethodComparisons,
  RankBandsView,
} from "@lokaal17/shared/contract/sensitivity";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();

/** Six of the nine indicators of goal 16 in the broad basket: enough for a score. */
const indicators: Record<string, (area: number, year: number) => number> = {
  burglary: (area, year) => 0.6 + 0.1 * area - 0.02 * (year - 2018),
  "violent-crime": (area, year) => 5 - 0.2 * area + 0.01 * (year % 3),
  "council-turnout": (area) => 50 + 1.5 * area,
  "participation-budget": (area, year) => 0.1 * area + 0.01 * (year - 2018),
  "resident-initiatives": (area) => 3 * area,
  "information-requests-on-time": (area, year) => 40 + 3 * area + (year % 2),
};
const years = Array.from({ length: 8 }, (_, index) => 2018 + index);
let places: AreaCode[] = [];

const noExample = { sum: 0, count: 0, goalScore: Number.NaN, worked: null, indicators: [] };

const get = async <T>(path: string) => {
  const answer = await api.call("GET", path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<T>();
};

/** As the demonstration is published: with the basket that may use sources that nobody verified yet. */
async function publishBroad(): Promise<void> {
  const { db } = api.database;
  const dataVersion = await currentDataVersion(db);
  const { demonstration, now, newId } = api.context;
  await db.transaction().execute((tx) =>
    insertPublication(
      tx,
      {
        id: newId(),
        name: "Eerste",
        dataVersion,
        publishedAt: now(),
        publishedBy: null,
        note: null,
        basket: "broad",
        basketVersion: 1,
        scoreYear: 2025,
        boundaryYear: 2026,
        demonstration,
      },
      {
        id: newId(),
        organisation: null,
        occurredAt: now(),
        accountId: null,
        action: "published",
        channel: "publication",
      },
    ),
  );
  api.context.views.refresh();
}

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  const municipalities = areas.filter(({ layer, validTo }) => layer === "municipality" && validTo === null);
  const others = municipalities.map(({ code }) => code).filter((code) => code !== utrecht);
  places = [utrecht, ...others.slice(0, 14)];
  const figures = places.flatMap((area, place) =>
    Object.entries(indicators).flatMap(([indicator, value]) =>
      years.map((year): TestFigure => {
        return { indicator, area, period: String(year), value: value(place, year).toFixed(3) };
      }),
    ),
  );
  await approveFigures(api, figures);
  await publishBroad();
});

describe("between which places a municipality stands", () => {
  it("is told for those that can be compared, and the others say why not", async () => {
    const bands = await get<RankBandsView>("/v1/rank-bands?goal=16");
    expect(bands).toMatchObject({ rankedCount: 15, draws: 1000, limit: 1 / 3, basis: { synthetic: true } });
    expect(bands.parts.sort()).toEqual(Object.keys(indicators).sort());
    const notRanked = bands.notRanked.filter((reason) => reason !== null);
    expect(notRanked).toHaveLength(bands.areas.length - 15);
    expect(new Set(notRanked)).toEqual(new Set(["no-scores"]));
    const shares = Object.values(bands.shares ?? {});
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("a place stands there only where the band is no wider than a third of the list", async () => {
    const { areas, low, high, median, rankable, rankedCount, rankableCount } =
      await get<RankBandsView>("/v1/rank-bands?goal=16");
    for (const place of areas.keys()) {
      const width = (high[place] ?? 0) - (low[place] ?? 0);
      const shown = low[place] !== null && width <= rankedCount / 3;
      expect([rankable[place], median[place] !== null], areas[place]).toEqual([shown, shown]);
    }
    expect(rankableCount).toBe(rankable.filter(Boolean).length);
  });

  it("one municipality gets the same band as in the list", async () => {
    const all = await get<RankBandsView>("/v1/rank-bands?goal=16");
    const own = await get<RankBandsView>("/v1/rank-bands?goal=16&area=GM0344");
    expect(own.areas).toEqual([utrecht]);
    expect([own.low[0], own.high[0]]).toEqual([
      all.low[all.areas.indexOf(utrecht)],
      all.high[all.areas.indexOf(utrecht)],
    ]);
  });

  it.each([
    ["a water board", "WS", "layer-not-scored"],
    ["a municipality that ended before the boundary year", "GM0707", "other-boundaries"],
  ])("%s has none", async (_, start, reason) => {
    const { areas } = await api.context.views.reference();
    const area = areas.find(({ code }) => code.startsWith(start))?.code;
    const { notRanked, low } = await get<RankBandsView>(`/v1/rank-bands?area=${area}`);
    expect([notRanked, low]).toEqual([[reason], [null]]);
    const drivers = await get<Drivers>(`/v1/drivers?area=${area}`);
    expect([drivers.goals, drivers.noGoals]).toEqual([[], reason]);
  });
});

describe("what drives a score", () => {
  it("adds up to the score on the municipality's page and to the difference with the others", async () => {
    const { goals } = await get<Drivers>("/v1/drivers?area=GM0344&goal=16");
    const scores = await get<AreaScores>("/v1/scores/GM0344");
    const [goal] = goals;
    expect(goal?.score).toBeCloseTo(scores.goals[15]?.score ?? Number.NaN, 9);
    expect(goal).toMatchObject({ basketSize: 9, figureCount: 6, syntheticCount: 6, reason: null });
    const contributed = goal?.indicators.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0) ?? 0;
    expect(contributed + (goal?.peers?.otherFigures ?? 0)).toBeCloseTo(
      goal?.peers?.difference ?? Number.NaN,
      9,
    );
    expect(goal?.peers).toMatchObject({ count: 14, synthetic: true });
    const [most] = goal?.indicators ?? [];
    expect(most?.indicator).toBe(goal?.most);
    expect((goal?.score ?? 0) + (most?.change ?? 0)).toBeCloseTo(most?.scoreWithout ?? Number.NaN, 9);
  });

  it("a goal without a score has a reason and no drivers", async () => {
    const { goals } = await get<Drivers>("/v1/drivers?area=GM0344&goal=3");
    expect(goals[0]).toMatchObject({ score: null, reason: "too-few-indicators", indicators: [], most: null });
  });
});

describe("what other methods say", () => {
  it("each of the four says it of the same figures, and a disagreement has its reason", async () => {
    const { indicators: rows, goals } = await get<MethodComparisons>(
      "/v1/method-comparisons?area=GM0344&goal=16",
    );
    const burglary = rows.find(({ indicator }) => indicator === "burglary");
    expect(burglary?.verdicts.map(({ method }) => method)).toEqual(["sdsn", "statcan", "un-chart", "cbs"]);
    expect(burglary?.verdicts.at(-1)).toMatchObject({
      outcome: "improving",
      status: "clear-fall",
      from: 2018,
      to: 2025,
    });
    for (const { agree, disagreement } of rows) expect(disagreement === null).toBe(agree !== false);
    const counted = rows.filter(({ agree }) => agree !== null);
    expect(goals).toEqual([
      {
        goal: 16,
        compared: counted.length,
        agreeing: counted.filter(({ agree }) => agree).length,
        differing: counted.filter(({ agree }) => !agree).length,
      },
    ]);
  });
});

describe("for analysts", () => {
  it("the quality of a basket names what has no figures, and goals that hang together", async () => {
    const quality = await get<FrameworkQualityView>("/v1/framework-quality");
    const turnout = quality.indicators.find(({ indicator }) => indicator === "council-turnout");
    expect(turnout).toMatchObject({ count: 15, synthetic: true, constant: false });
    expect(quality.indicators.some(({ count }) => count === 0)).toBe(true);
    expect(quality.alike.length).toBeGreaterThan(0);
    expect(quality.figureCount).toBe(quality.syntheticCount);
  });

  it("the method tells its version, its checks and no calibration where too few real series are", async () => {
    const method = await get<Method>("/v1/method");
    expect(method.versions[0]?.version).toBe(method.methodVersion);
    expect(method.checks.map(({ code }) => code)).toEqual(["us-cities-2019", "statcan-progress", "r-oracle"]);
    expect(method.hindcast).toMatchObject({
      fitFrom: 2012,
      fitUntil: 2020,
      checkYear: 2025,
      reason: "too-few-series",
    });
    expect(method.example).toMatchObject({ goal: 16, synthetic: true });
    const { sum, count, goalScore, worked, indicators: steps } = method.example ?? noExample;
    expect(sum / count).toBeCloseTo(goalScore, 9);
    expect(steps[0]?.indicator).toBe(worked);
    for (const { score, value, lowerBound, optimum } of steps) {
      const share = (value - lowerBound) / (optimum - lowerBound);
      expect(score).toBeCloseTo(100 * Math.min(1, Math.max(0, share)), 9);
    }
  });

  it("every one of these addresses is in the document of the API", async () => {
    const { paths } = await get<{ paths: Record<string, { get?: { responses: object } }> }>(
      "/v1/openapi.json",
    );
    for (const name of [
      "trends",
      "projections",
      "rank-bands",
      "drivers",
      "method-comparisons",
      "framework-quality",
      "method",
    ])
      expect(paths[`/v1/${name}`]?.get?.responses, name).toBeDefined();
  });
});
