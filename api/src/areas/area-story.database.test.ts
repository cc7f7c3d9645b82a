import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import type { Differences } from "@lokaal17/shared/contract/differences";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPdfStructure } from "../chapter/pdf-structure.ts";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const haaren = "GM0788" as AreaCode;
const molenlanden = "GM1978" as AreaCode;
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

async function get<T>(path: string, as?: "officer" | "neighbour" | "analyst"): Promise<T> {
  const answer = await api.call("GET", path, as ? { as } : {});
  expect(answer.status, answer.text).toBe(200);
  return answer.json<T>();
}

const story = (area: AreaCode, asOf = "latest", as?: "officer") =>
  get<AreaStory>(`/v1/area-stories/${area}?asOf=${asOf}`, as);

/** Large municipalities; the first four are like Utrecht. */
const large = [
  ...["GM0014", "GM0518", "GM0772", "GM0855", "GM0034", "GM0599", "GM0268", "GM0758", "GM0202"],
  ...["GM0392", "GM0363"],
] as AreaCode[];

/** Some have no figure of the first year. */
const yearsOf = (place: number) => (place > 0 && (place % 3 === 0 || place === 1) ? years.slice(1) : years);

/** Smoking went up in Utrecht by half a point a year and stays elsewhere; a little noise keeps tests from being certain. */
const smoking = (area: AreaCode, place: number): TestFigure[] =>
  yearsOf(place).map((year) => {
    const at = years.indexOf(year);
    const value = area === utrecht ? 14 + at / 2 + (at % 2) / 10 : 10 + (place % 3) / 5 + (at % 2) / 4;
    const figure = { indicator: "smoking", area, period: String(year), value: value.toFixed(2) };
    return area === utrecht ? { ...figure, origin: "real" as const } : figure;
  });

/** How many of those who may are reached: fewer in Utrecht than anywhere. */
const support = (area: AreaCode, period: string): TestFigure => {
  const count = area === utrecht ? 400 : 700;
  const parts = { numerator: String(count), denominator: "1000" };
  return { indicator: "income-support-reach", area, period, value: String(count / 10), ...parts };
};

const likeUtrecht = [
  ...["GM0014", "GM0518", "GM0772", "GM0855", "GM0200", "GM0394", "GM0307", "GM0479", "GM0153", "GM0796"],
] as AreaCode[];

/**
 * A little better in Utrecht than in those like it, and the same as everywhere else: clear among those alone,
 * and not among all.
 */
const schemes = (area: AreaCode): TestFigure => {
  const count = likeUtrecht.includes(area) ? 448 : 500;
  const parts = { numerator: String(count), denominator: "1000" };
  return { indicator: "child-scheme-reach", area, period: "2024", value: String(count / 10), ...parts };
};

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  const all = areas
    .filter(({ layer, validTo }) => layer === "municipality" && validTo === null)
    .map(({ code }) => code);
  await approveFigures(api, [
    ...[utrecht, ...large, zeist].flatMap((area, place): TestFigure[] => [
      { indicator: "age-65-plus", area, period: "2024", value: String(10 + place / 2) },
      { indicator: "station-distance", area, period: "2024", value: String(1 + place / 4) },
      ...smoking(area, place),
    ]),
    ...all.flatMap((area) => [support(area, "2023"), support(area, "2024"), schemes(area)]),
    { indicator: "public-toilets", area: utrecht, period: "2024", value: "3", status: "confidential" },
    { indicator: "house-price", area: haaren, period: "2020", value: "300000", origin: "real" },
    { indicator: "residual-waste", area: haaren, period: "2020", value: "120", origin: "real" },
  ]);
  expect((await publishNow(api, "Eerste publicatie")).status).toBe(201);
}, 120_000);

describe("the story of a municipality", () => {
  it("names what clearly became worse, with the figures of both ends", async () => {
    const { changes } = await story(utrecht);
    expect(changes.better).toEqual([]);
    expect(changes.worse).toMatchObject([
      { indicator: "smoking", verdict: "worse", from: 2018, to: 2025, valueFrom: 14, synthetic: false },
    ]);
    expect(changes.testedCount).toBe(1);
  });

  it("compares with similar municipalities, not with all, and says that examples are behind it", async () => {
    const { peers } = await story(utrecht);
    expect(peers.areas).toHaveLength(10);
    expect(peers.areas.map(({ code }) => code)).not.toContain(utrecht);
    expect(peers.weakest).toMatchObject([
      { indicator: "income-support-reach", better: 0, worse: 10, compared: 10, synthetic: true },
    ]);
    expect(peers.strongest).toEqual([]);
    expect(peers.synthetic).toBe(true);
  });

  it("calls clear what every other page calls clear, and no more", async () => {
    const { peers } = await story(utrecht);
    expect(peers.testedCount).toBe(2);
    expect(peers.areas.map(({ code }) => code)).toEqual(likeUtrecht);
    for (const [indicator, found] of [
      ["child-scheme-reach", peers.strongest],
      ["income-support-reach", peers.weakest],
    ] as const) {
      const { differences } = await get<Differences>(
        `/v1/differences?indicator=${indicator}&area=${utrecht}`,
      );
      const alike = differences.filter(({ area }) => peers.areas.some(({ code }) => code === area));
      const count = (verdict: string) => alike.filter((one) => one.verdict === verdict).length;
      const said = found.find((one) => one.indicator === indicator);
      expect([said?.better ?? 0, said?.worse ?? 0]).toEqual([
        count("clearly-better"),
        count("clearly-worse"),
      ]);
    }
  });

  it("holds no rank, and a withheld figure stays withheld", async () => {
    const answer = await api.call("GET", `/v1/area-stories/${utrecht}`);
    expect(answer.text).not.toMatch(/"(rank|place|low|high)":/);
    const { gaps, goals } = answer.json<AreaStory>();
    expect(gaps).toContainEqual(
      expect.objectContaining({ indicator: "public-toilets", kind: "confidential", lastYear: null }),
    );
    const figures = goals.flatMap((goal) => goal.figures);
    expect(figures.find(({ indicator }) => indicator === "public-toilets")?.value).toBeNull();
  });

  it("shows what is due only where somebody decided it, with the decision", async () => {
    expect((await story(utrecht)).due).toEqual([]);
    const decided = await api.call("PUT", `/v1/own-targets/${utrecht}/smoking`, {
      as: "officer",
      headers: { "If-Match": '"0"' },
      body: { value: "12", year: 2030, decision: "Raadsbesluit 2026/31", decidedOn: "2026-05-01" },
    });
    expect(decided.status, decided.text).toBe(200);
    expect((await story(utrecht)).due).toEqual([]);
    const { due } = await story(utrecht, "preview", "officer");
    expect(due).toMatchObject([
      {
        indicator: "smoking",
        targets: [{ kind: "own", value: 12, year: 2030, document: "Raadsbesluit 2026/31" }],
      },
    ]);
  });

  it("is made anew when somebody adds a practice: those change between two publications", async () => {
    const etag = async () => (await api.call("GET", `/v1/area-stories/${utrecht}`)).headers.get("etag");
    const before = await etag();
    expect(await etag()).toBe(before);
    const added = await api.call("POST", "/v1/practices", {
      as: "officer",
      body: {
        ...{ area: utrecht, titleNl: "Stoppen met roken in de wijk", titleEn: "Quitting together" },
        summaryNl: "Buren stoppen samen, met hulp van de huisarts in de wijk.",
        summaryEn: "Neighbours quit together, with help of the local doctor.",
        ...{ goals: [3], roleOfGovernment: "stimulate" },
      },
    });
    expect(added.status, added.text).toBe(201);
    await expect.poll(etag).not.toBe(before);
  });
});

describe("a dissolved municipality", () => {
  it("tells where it belongs now, with the share of its residents, and its last figures", async () => {
    const { history, goals, peers, gaps } = await story(haaren);
    expect(history.heirs.map(({ name }) => name)).toEqual(["Oisterwijk", "Vught", "Boxtel", "Tilburg"]);
    expect(history.heirs.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
    expect(history.successors.every(({ kind }) => kind === "split")).toBe(true);
    expect(history.lastFigures).toMatchObject([{ indicator: "residual-waste", year: 2020, value: 120 }]);
    expect(goals.every(({ score }) => score === null)).toBe(true);
    expect(peers.areas).toEqual([]);
    expect(gaps).toEqual([]);
  });

  it("is named by the municipality that came after it", async () => {
    const { history } = await story(molenlanden);
    expect(history.predecessors.map(({ name, share }) => [name, share])).toEqual([
      ["Giessenlanden", 1],
      ["Molenwaard", 1],
    ]);
    expect(history.heirs).toEqual([]);
  });
});

describe("the profile", () => {
  it.each(["nl", "en"])(
    "is an accessible PDF of two pages at most, in %s",
    async (locale) => {
      const response = await api.app.request(`/v1/areas/${utrecht}/profile.pdf?locale=${locale}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/pdf");
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(await checkPdfStructure(bytes)).toEqual([]);
      const again = await api.app.request(`/v1/areas/${utrecht}/profile.pdf?locale=${locale}`);
      expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
      expect(again.headers.get("vary")).toContain("Accept-Language");
      const etag = again.headers.get("etag") ?? "none";
      // In the language of the reader, where the address names none.
      const known = await api.app.request(`/v1/areas/${utrecht}/profile.pdf`, {
        headers: { "if-none-match": etag, "accept-language": locale },
      });
      expect(known.status).toBe(304);
      const other = await api.app.request(`/v1/areas/${utrecht}/profile.pdf`, {
        headers: { "if-none-match": etag, "accept-language": locale === "nl" ? "en" : "nl" },
      });
      expect(other.status).toBe(200);
    },
    60_000,
  );

  it("is there for municipalities that exist only, and says so", async () => {
    const answer = await api.call("GET", `/v1/areas/${haaren}/profile.pdf`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Haaren heeft geen profiel");
  });
});

describe("the check of an alderman", () => {
  const check = (as: "officer" | "analyst" = "officer") => get<AreaCheck>(`/v1/area-checks/${utrecht}`, as);

  it("is about the latest publication where no preview runs, and says so", async () => {
    const { phase, story: shown, changed } = await check();
    expect(phase.kind).toBe("published");
    expect(shown.due).toEqual([]);
    expect(changed).toEqual([]);
  });

  it("tells what is firm and what may turn", async () => {
    const { findings, thresholds, band } = await check();
    expect(findings).toMatchObject([
      { indicator: "smoking", kind: "change", side: "worse", holds: true, provisional: false },
      { indicator: "income-support-reach", kind: "standing", side: "worse", holds: true, isFirm: true },
    ]);
    expect(thresholds).toEqual([]);
    expect(band).toBeNull();
  });

  it("is about the page to come in the preview, and names what is different there", async () => {
    await api.database.db
      .updateTable("collectionRound")
      .set({ previewFrom: "2026-11-16", publishesOn: "2026-12-01" })
      .where("id", "=", "2025")
      .execute();
    await approveFigures(api, [
      { indicator: "smoking", area: utrecht, period: "2025", value: "18.5", origin: "real" },
      { indicator: "smoking", area: zeist, period: "2025", value: "99" },
    ]);
    const { phase, changed, mayExplain, alongside } = await check();
    expect(phase).toMatchObject({ kind: "preview", previewUntil: "2026-11-27", publishesOn: "2026-12-01" });
    expect(changed).toMatchObject([{ indicator: "smoking", year: 2025, was: 17.6, now: 18.5 }]);
    expect(mayExplain).toBe(true);
    expect(alongside).toMatchObject([{ indicator: "smoking", synthetic: true }]);
    const [others] = alongside;
    // Of those with a figure in both years: each went up by a quarter.
    expect((others?.to ?? 0) - (others?.from ?? 0)).toBeCloseTo(0.25, 6);
    expect((await check("analyst")).mayExplain).toBe(false);
  });

  it("is not for another municipality", async () => {
    expect((await api.call("GET", `/v1/area-checks/${utrecht}`, { as: "neighbour" })).status).toBe(403);
    expect((await api.call("GET", `/v1/area-checks/${utrecht}`)).status).toBe(401);
    const none = await api.call("GET", `/v1/area-checks/${haaren}`, { as: "analyst" });
    expect(none.status).toBe(404);
  });
});
