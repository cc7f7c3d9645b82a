import type { AreaCode } from "@lokaal17/shared/areas/area";
import { columnOf, comparisonOf, statusesOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { listAreas } from "@lokaal17/shared/contract/areas";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Scores } from "@lokaal17/shared/contract/scores";
import type { Workbench, WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const [zwolle, amsterdam, rotterdam, groningen, urk] = [
  "GM0193",
  "GM0363",
  "GM0599",
  "GM0014",
  "GM0184",
] as AreaCode[] as [AreaCode, AreaCode, AreaCode, AreaCode, AreaCode];
const reach = "income-support-reach";

const share = (area: AreaCode, numerator: number, denominator: number, period = "2025"): TestFigure => ({
  ...{ indicator: reach, area, period, value: ((100 * numerator) / denominator).toFixed(4) },
  ...{ numerator: String(numerator), denominator: String(denominator), origin: "real" as const },
});

async function get<T>(path: string): Promise<T> {
  const answer = await api.call("GET", path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<T>();
}

const ask = (query: string) => get<Workbench>(`/v1/workbench?${query}`);

async function first(query: string): Promise<WorkbenchSubject> {
  const [subject] = (await ask(query)).subjects;
  if (!subject) throw new Error("no subject");
  return subject;
}

const verdictsOf = ({ verdicts }: WorkbenchSubject) =>
  Object.fromEntries(verdicts.against.map(({ area, verdict }) => [area, verdict]));

let municipalities: AreaCode[] = [];

beforeAll(async () => {
  municipalities = (
    await get<ResponseOf<typeof listAreas>>("/v1/areas?layer=municipality&boundaryYear=2026")
  ).areas.map(({ code }) => code);
  const named: Record<string, TestFigure> = {
    [zwolle]: share(zwolle, 700, 1000),
    [amsterdam]: share(amsterdam, 500, 1000),
    [rotterdam]: share(rotterdam, 900, 1000),
    [groningen]: { ...share(groningen, 500, 1000), status: "confidential" },
  };
  await approveFigures(api, [
    ...municipalities.map((area) => named[area] ?? share(area, 690, 1000)),
    ...[zwolle, amsterdam].map((area) => share(area, 400, 1000, "2024")),
    // What three municipalities differ in, and all others rise along with what is compared.
    ...municipalities.flatMap((area, place): TestFigure[] => [
      { indicator: "residual-waste", area, period: "2025", value: String(100 + place), origin: "real" },
      { indicator: "waste-separation", area, period: "2025", value: String(90 - place / 5), origin: "real" },
      {
        indicator: "total-household-waste",
        area,
        period: "2025",
        value: String(300 + place),
        origin: "real",
      },
      {
        ...{ indicator: "burglary", area, period: "2025", value: String(1 + place / 100) },
        // One municipality that nobody looks at has an example.
        origin: place === 200 ? "synthetic" : "real",
      },
      { indicator: "smoking", area, period: "2025", value: "50", origin: "real" },
      { indicator: "median-income", area, period: "2025", value: "400", origin: "real" },
    ]),
  ]);
  await api.call("PUT", `/v1/explanations/${utrecht}/${reach}/2025`, {
    as: "officer",
    headers: { "if-match": '"0"', "idempotency-key": "one" },
    body: { text: "Wij tellen aanvragen mee die nog lopen." },
  });
  await api.call("POST", "/v1/members", {
    as: "officer",
    headers: { "idempotency-key": "two" },
    body: { area: utrecht, joinedOn: "2020-01-01", decision: "Besluit van de raad" },
  });
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

describe("one view of the workbench", () => {
  it("has all municipalities once, and each subject's figures by place", async () => {
    const answer = await ask(`subjects=${reach},residual-waste&areas=${zwolle},${amsterdam}`);
    expect(answer.areas.codes).toEqual(municipalities);
    for (const column of Object.values(answer.areas)) expect(column).toHaveLength(342);
    expect(answer).toMatchObject({ own: zwolle, chosen: [zwolle, amsterdam], recoded: false, leftOut: [] });
    const [subject] = answer.subjects;
    expect(subject?.figures.map(({ year }) => year)).toEqual([2024, 2025]);
    const column = subject && columnOf(subject, 2025);
    expect(column?.values[municipalities.indexOf(zwolle)]).toBe(70);
    expect(column && statusesOf(column)[municipalities.indexOf(groningen)]).toBe("confidential");
    expect(column?.values[municipalities.indexOf(groningen)]).toBeNull();
    expect(subject?.withheld).toEqual([groningen]);
    expect(subject?.series.map(({ area, points }) => [area, points.map(({ value }) => value)])).toEqual([
      [zwolle, [40, 70]],
      [amsterdam, [40, 50]],
    ]);
  });

  it("is the same as the comparison by itself", async () => {
    const answer = await ask(`subjects=${reach}&areas=${zwolle}`);
    const [subject] = answer.subjects;
    const alone = await get(`/v1/comparisons?indicator=${reach}&series=${zwolle}`);
    expect(subject && comparisonOf(answer, subject)).toEqual(alone);
  });

  it("with many subjects has the year shown only, and the years of the chosen", async () => {
    const { subjects } = await ask(`subjects=${reach},residual-waste,smoking&areas=${zwolle}`);
    expect(subjects.map(({ figures }) => figures.map(({ year }) => year))).toEqual([[2025], [2025], [2025]]);
    expect(subjects[0]?.series[0]?.points).toHaveLength(2);
  });

  it("is kept as bytes: who has them gets no second copy", async () => {
    const path = `/v1/workbench?subjects=${reach}`;
    const tag = (await api.call("GET", path)).headers.get("etag") ?? "";
    expect((await api.call("GET", path, { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  it("carries what municipalities say of their figures", async () => {
    const chosen = await first(`subjects=${reach}&areas=${zwolle},${utrecht}`);
    expect(chosen.explanations).toEqual([
      { area: utrecht, indicator: reach, period: "2025", text: "Wij tellen aanvragen mee die nog lopen." },
    ]);
    expect((await first(`subjects=${reach}&areas=${zwolle}&group=all`)).explanations).toHaveLength(1);
    expect((await first(`subjects=${reach}&areas=${zwolle}&group=province`)).explanations).toEqual([]);
  });

  it("leaves out what a municipality cannot change when that is asked, and says so", async () => {
    const answer = await ask(`subjects=${reach},bathing-water-quality&influence=own`);
    expect(answer.subjects.map(({ subject }) => subject)).toEqual([reach]);
    expect(answer.leftOut).toMatchObject([{ subject: "bathing-water-quality", influence: "context" }]);
    expect((await ask(`subjects=${reach},bathing-water-quality`)).leftOut).toEqual([]);
  });

  it("of a former municipality says what it went into", async () => {
    const answer = await ask(`subjects=${reach}&areas=GM0788,${utrecht}`);
    // Utrecht does not become the own one in its place.
    expect(answer).toMatchObject({ own: null, chosen: [utrecht], group: { kind: "all" }, drivers: null });
    expect(answer.notOnBoundaries).toMatchObject([{ name: "Haaren", ended: "2021-01-01", began: null }]);
    expect(answer.notOnBoundaries[0]?.successors.map(({ name }) => name)).toContain("Oisterwijk");
  });

  it("of an area of another layer says that it stands apart", async () => {
    const answer = await ask(`subjects=${reach}&areas=${zwolle},PV23`);
    expect(answer).toMatchObject({ chosen: [zwolle], otherLayer: [{ area: "PV23", layer: "province" }] });
  });
});

describe("where the own municipality clearly differs", () => {
  it("is as on the page of differences, of the chosen ones and the members of the group", async () => {
    const subject = await first(`subjects=${reach}&areas=${zwolle},${amsterdam},${rotterdam}&group=province`);
    const verdicts = verdictsOf(subject);
    expect(verdicts).toMatchObject({ [amsterdam]: "clearly-better", [rotterdam]: "clearly-worse" });
    expect(verdicts.GM0153).toBe("no-clear-difference");
    expect(verdicts[zwolle]).toBeUndefined();
    expect(subject.verdicts).toMatchObject({ test: "difference", tests: 341, falseDiscoveryRate: 0.1 });
    expect(subject.verdicts.rest?.value).toBeGreaterThan(60);
  });

  it("does not change with what is chosen", async () => {
    const small = await first(`subjects=${reach}&areas=${zwolle},${amsterdam}&group=areas:${utrecht}`);
    const all = await first(`subjects=${reach}&areas=${zwolle},${amsterdam}&group=all`);
    const of = (subject: WorkbenchSubject) =>
      subject.verdicts.against.filter(({ area }) => area === amsterdam);
    expect(of(small)).toEqual(of(all));
    expect(all.verdicts.against).toHaveLength(341);
  });

  it("against all is of all on the first subject, so that it can be counted", async () => {
    const { subjects } = await ask(`subjects=${reach},residual-waste&areas=${zwolle},${amsterdam}&group=all`);
    expect(subjects.map(({ verdicts }) => verdicts.against.length)).toEqual([341, 1]);
  });

  test.each([
    [reach, "higher", "higher"],
    ["residual-waste", "lower", "lower"],
    ["food-aid", "lower", null],
    ["bathing-water-quality", "higher", null],
    ["goal-12", "higher", "higher"],
  ])("of %s what may be judged is told apart from what is laid down", async (code, direction, judged) => {
    expect(await first(`subjects=${code}`)).toMatchObject({ direction, judged });
  });

  test.each([
    ["without an own municipality", `subjects=${reach}`, "no-own-area"],
    [
      "on other boundaries",
      `subjects=${reach}&areas=${zwolle}&boundaryYear=2015`,
      "boundaries-not-of-publication",
    ],
    ["on what it cannot change", `subjects=bathing-water-quality&areas=${zwolle}`, "context"],
    ["without a figure of its own", `subjects=${reach}&areas=${groningen}&year=2025`, "no-figure"],
    ["without a score", `subjects=goal-17&areas=${zwolle}&year=2025`, "no-score"],
  ])("%s nothing is said, and why", async (_, query, reason) => {
    const { verdicts } = await first(query);
    expect(verdicts.reason).toBe(reason);
    expect(verdicts.against.every(({ verdict }) => verdict === "unknown")).toBe(true);
  });
});

describe("a group beside its members", () => {
  test.each([
    ["all", 342, "alle gemeenten"],
    ["similar", 10, "gemeenten die lijken op Zwolle"],
    ["province", 25, "Overijssel"],
    ["province:PV24", 6, "Flevoland"],
    ["size-class", null, "100.000 tot 150.000 inwoners"],
    ["global-goals", 1, "Global Goals-gemeenten"],
    [`areas:${utrecht},${urk}`, 2, "uw eigen groep"],
  ])("%s", async (group, size, name) => {
    const { group: found } = await ask(`subjects=${reach}&areas=${zwolle}&group=${group}`);
    expect(found).toMatchObject({ name, reason: null });
    if (size === null) expect(found.members).toContain(zwolle);
    else expect(found.members).toHaveLength(size);
  });

  it("is those most like the own municipality unless said otherwise, with reasons and how stable that is", async () => {
    const answer = await ask(`subjects=${reach}&areas=${zwolle}`);
    expect(answer.group.kind).toBe("similar");
    expect(answer.fair?.neighbours.map(({ area }) => area)).toEqual(answer.group.members);
    expect(answer.fair?.neighbours[0]?.contributions.length).toBeGreaterThan(0);
    expect((await ask(`subjects=${reach}`)).group.kind).toBe("all");
  });

  it("has its own figure, raw first: numerators over denominators", async () => {
    const { group } = await first(`subjects=${reach}&group=areas:${zwolle},${amsterdam},${rotterdam}`);
    expect(group).toMatchObject({ value: 70, origin: "own", approximate: false, median: 70, count: 3 });
    expect(group).toMatchObject({ withheldCount: 0, reason: null, coverageByPopulation: 1 });
  });

  it("of a set never counts a figure that is not public: with or without it the figure is the same", async () => {
    const of = async (areas: readonly AreaCode[]) =>
      (await first(`subjects=${reach}&year=2025&group=areas:${areas.join(",")}`)).group;
    const [withIt, without] = [await of([zwolle, rotterdam, groningen]), await of([zwolle, rotterdam])];
    expect(withIt).toMatchObject({ value: 80, count: 2, withheldCount: 1, reason: null });
    expect(without).toMatchObject({ value: 80, count: 2, withheldCount: 0 });
    expect(withIt.coverageByPopulation).toBeLessThan(1);
  });

  test.each([
    ["no public figure", `subjects=${reach}&group=areas:${groningen}&year=2025`, "no-figures"],
    [
      "too few of its people",
      `subjects=${reach}&group=areas:${groningen},${urk}&year=2025`,
      "coverage-too-low",
    ],
    ["what cannot be taken together", "subjects=median-income&group=all", "not-computable"],
    ["a goal with too few indicators", "subjects=goal-17&group=all&year=2025", "score-too-few"],
    ["no year with figures", "subjects=benefit-to-work&group=all", "no-year"],
    ["nobody in it", `subjects=${reach}&group=areas:GM0788`, "no-group"],
  ])("has none for %s, and says why", async (_, query, reason) => {
    const { group } = await first(query);
    expect(group).toMatchObject({ value: null, origin: null, reason });
  });

  it("on other boundaries has no COROP regions: those are known of today's municipalities", async () => {
    const { group } = await ask(`subjects=${reach}&areas=${zwolle}&group=corop&boundaryYear=2015`);
    expect(group).toMatchObject({ members: [], reason: "corop-of-today-only" });
  });
});

describe("a goal", () => {
  const [best, worst] = ["GM0014", "GM1992"];

  it("is clearly better where the bands of places do not meet, and has no rank", async () => {
    const subject = await first(`subjects=goal-12&areas=${best},${worst}&group=province`);
    expect(subject.verdicts).toMatchObject({ test: "rank-band", reason: null, year: subject.year });
    expect(subject.verdicts).toMatchObject({ falseDiscoveryRate: null, rest: null });
    expect(verdictsOf(subject)).toMatchObject({ [worst]: "clearly-better" });
    expect(subject.rankBands?.low).toHaveLength(342);
    expect((await first(`subjects=goal-12&areas=${worst},${best}`)).verdicts.against[0]).toMatchObject({
      ...{ area: best, verdict: "clearly-worse", low: null, high: null },
    });
  });

  it("of a group is made of its raw figures, with the points that make the difference", async () => {
    const { subjects, drivers } = await ask(`subjects=goal-12&areas=${best},${worst}&group=province`);
    expect(subjects[0]?.group).toMatchObject({ origin: "own", reason: null });
    expect(drivers).toMatchObject({ kind: "scores", subject: "goal-12" });
    for (const { scores, difference, otherFigures } of drivers?.against ?? []) {
      expect(scores.map(({ indicator }) => indicator).sort()).toEqual([
        ...["residual-waste", "total-household-waste", "waste-separation"],
      ]);
      const points = scores.reduce((sum, one) => sum + one.points, otherFigures);
      expect(points).toBeCloseTo(difference ?? Number.NaN, 9);
    }
  });

  it("in another year than the publication's has no verdict", async () => {
    const { verdicts } = await first(`subjects=goal-12&areas=${best}&year=2026`);
    expect(verdicts).toMatchObject({ reason: "year-not-of-publication", against: [] });
  });
});

describe("what explains the difference", () => {
  it("on an indicator is what goes together with it and differs, the group first", async () => {
    const { drivers } = await ask(`subjects=residual-waste&areas=GM0014,GM1992&group=province`);
    expect(drivers).toMatchObject({ subject: "residual-waste", kind: "related" });
    expect(drivers?.against.map(({ area }) => area)).toEqual([null, "GM1992"]);
    const against = drivers?.against[1];
    const separation = against?.related.find(({ indicator }) => indicator === "waste-separation");
    expect(separation).toMatchObject({ correlation: -1, sameWay: true, count: 342, kind: "indicator" });
    expect(against?.related.map(({ indicator }) => indicator)).not.toContain("smoking");
  });

  it("says so where there is nothing to explain", async () => {
    const { drivers } = await ask(`subjects=${reach}&areas=${utrecht},${urk},${groningen}&group=province`);
    expect(drivers?.against.map(({ area, reason }) => [area, reason])).toEqual([
      [null, "no-difference"],
      [urk, "no-difference"],
      [groningen, "no-other-figure"],
    ]);
  });

  it("is not said where a reader sees no difference: figures are as they are shown", async () => {
    // 100 and 101 kilos differ; of goal 12 they give scores that differ by less than one point.
    const [one, next] = municipalities;
    const of = async (subject: string) => (await ask(`subjects=${subject}&areas=${one},${next}`)).drivers;
    expect((await of("residual-waste"))?.against[1]?.reason).not.toBe("no-difference");
    expect((await of("goal-12"))?.against[1]).toMatchObject({ reason: "no-difference", scores: [] });
  });

  it("is not asked of a question with yes or no", async () => {
    const { drivers } = await ask(`subjects=heat-plan&areas=${zwolle},${amsterdam}`);
    expect(new Set(drivers?.against.map(({ reason }) => reason))).toEqual(new Set(["yes-or-no"]));
  });

  it("says that an example is among what was correlated, also where the figures shown are real", async () => {
    const related = async (subject: string) => {
      const { drivers } = await ask(`subjects=${subject}&areas=GM0014,GM1992`);
      return drivers?.against.at(-1)?.related.find(({ indicator }) => indicator === "waste-separation");
    };
    expect(await related("residual-waste")).toMatchObject({ synthetic: false, togetherSynthetic: false });
    expect(await related("burglary")).toMatchObject({ synthetic: false, togetherSynthetic: true });
  });
});

test("a subject of another layer never stands beside a municipal one", async () => {
  const { indicators } = await get<{ indicators: { code: string; layer: string }[] }>("/v1/indicators");
  const other = indicators.find(({ layer }) => layer === "water-board");
  const answer = await api.call("GET", `/v1/workbench?subjects=${reach},${other?.code}`);
  expect(answer.status).toBe(400);
  expect((await ask(`subjects=${other?.code}`)).areas.codes.length).toBeGreaterThan(15);
});

test("a score is the same number in every answer", async () => {
  const view = await api.context.views.at(undefined, null);
  const shown = (score: number | null) => score && [0, 1].map((decimals) => roundAsShown(score, decimals));
  const { goals } = await get<Scores>("/v1/scores");
  for (const { goal, scores } of goals.filter(({ areaCount }) => areaCount > 0)) {
    const subject = await first(`subjects=goal-${goal}`);
    const { values } = await get<Comparison>(`/v1/comparisons?goal=${goal}`);
    const raw = view.derived.scores(view.basket).goals.find((one) => one.goal === goal)?.scores ?? [];
    const own = [...raw].map((score) => shown(Number.isNaN(score) ? null : score));
    const sent = [scores, values, columnOf(subject, subject.year)?.values ?? []];
    expect(sent.map((list) => list.map(shown))).toEqual([own, own, own]);
  }
});
