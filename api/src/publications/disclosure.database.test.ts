import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { type AreaCode, netherlands } from "@lokaal17/shared/areas/area";
import { areaGroups } from "@lokaal17/shared/areas/groups";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { ObservationView } from "@lokaal17/shared/contract/observations";
import type { PreviewChanges, RevealedView } from "@lokaal17/shared/contract/publications";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { latestValue } from "@lokaal17/shared/observations/cube";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, total } from "@lokaal17/shared/observations/observation";
import { type Equation, revealedCells } from "@lokaal17/shared/publications/row-space";
import { groupFigure } from "@lokaal17/shared/scores/aggregate-published";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it, test } from "vitest";
import { fetchFile, partsOf } from "../annex/testing/word-file.ts";
import { freezeSnapshot } from "../chapter/testing/frozen.ts";
import { endpoints } from "../endpoints.ts";
import { utrecht, withApi, zeist } from "../testing/with-api.ts";
import { cubeForGroup } from "./disclosures.ts";

const api = withApi();

const burglary = "burglary" as IndicatorCode;
const assistance = "social-assistance" as IndicatorCode;
const inhabitants = "inhabitants" as IndicatorCode;
const [vlieland, ameland] = ["GM0096", "GM0060"] as AreaCode[] as [AreaCode, AreaCode];

interface Count {
  indicator: IndicatorCode;
  area: AreaCode;
  count: number;
  of: number;
  period?: string;
}

const row = ({ indicator, area, count, of, period = "2024" }: Count): Observation => ({
  indicator,
  area,
  period,
  breakdown: total,
  boundaryYear: 2026,
  value: String(Math.round((100_000 * count) / of) / 100) as DecimalText,
  numerator: String(count) as DecimalText,
  denominator: String(of) as DecimalText,
  status: "normal",
  origin: "real",
  source: "test",
  definitionVersion: 1,
});

/** A figure for every municipality: all count enough, but for those named. */
const everywhere = (indicator: IndicatorCode, few: Record<string, number>): Count[] =>
  municipalities.map((area, place) => ({
    indicator,
    area,
    count: few[area] ?? 10 + (place % 37),
    of: 2_000 + 10 * place,
  }));

let municipalities: AreaCode[] = [];

async function approve(rows: readonly Observation[]): Promise<void> {
  const id = randomUUID();
  await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, rows);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  api.context.views.refresh();
}

async function publish(name: string, counts: readonly Count[]): Promise<string> {
  await approve(counts.map(row));
  const body = { name, dataVersion: await currentDataVersion(api.database.db), scoreYear: 2024 };
  const answer = await api.call("POST", "/v1/publications", { as: "analyst", body });
  expect(answer.status).toBe(201);
  return answer.json<{ id: string }>().id;
}

async function rowsOf(indicator: IndicatorCode, asOf: string, as?: string): Promise<ObservationView[]> {
  const answer = await api.call(
    "GET",
    `/v1/observations?indicators=${indicator}&asOf=${asOf}`,
    as ? { as } : {},
  );
  return answer.json<{ observations: ObservationView[] }>().observations;
}

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  municipalities = areas
    .filter(({ layer, validTo }) => layer === "municipality" && validTo === null)
    .map(({ code }) => code);
});

describe("one withheld municipality", () => {
  const few = { [zeist]: 2 };
  let first: string;
  beforeAll(async () => {
    const quarters = [
      { indicator: burglary, area: zeist, count: 1, of: 2_000, period: "2024-Q1" },
      { indicator: burglary, area: utrecht, count: 60, of: 2_000, period: "2024-Q1" },
      { indicator: burglary, area: netherlands, count: 900, of: 90_000, period: "2024-Q1" },
    ];
    first = await publish("Eerste", [...everywhere(burglary, few), ...quarters]);
  });

  it("is confidential for everybody but its own organisation and VNG", async () => {
    const seen = async (asOf: string, as?: string) =>
      (await rowsOf(burglary, asOf, as)).find(({ area, period }) => area === zeist && period === "2024");
    expect(await seen("latest")).toMatchObject({
      status: "confidential",
      value: null,
      numerator: null,
      denominator: null,
    });
    expect(await seen("preview", "neighbour")).toMatchObject({ status: "normal", numerator: "2" });
    expect(await seen("preview", "analyst")).toMatchObject({ status: "normal", numerator: "2" });
    const asked = `/v1/comparisons?indicator=burglary&year=2024&series=${zeist}&asOf=preview`;
    const valueFor = async (as: string) => {
      const { areas, values } = (await api.call("GET", asked, { as })).json<Comparison>();
      return values[areas.indexOf(zeist)];
    };
    expect(await valueFor("officer")).toBeNull();
    expect(await valueFor("neighbour")).toBeGreaterThan(0);
  });

  it("shows no part of its year either, and neither does the country", async () => {
    const quarters = (await rowsOf(burglary, "latest")).filter(({ period }) => period === "2024-Q1");
    expect(quarters.map(({ area, numerator }) => [area, numerator])).toEqual([
      [utrecht, "60"],
      [zeist, null],
      [netherlands, null],
    ]);
  });

  it("has no figure and no part in its own scores", async () => {
    const { goals } = (await api.call("GET", `/v1/scores/${zeist}`)).json<AreaScores>();
    const figure = goals.flatMap(({ figures }) => figures).find(({ indicator }) => indicator === burglary);
    expect(figure).toMatchObject({
      value: null,
      status: "confidential",
      score: null,
      inScore: false,
      position: null,
    });
  });

  it("changes no byte of any public answer when its figure changes", async () => {
    const before = await everyPublicAnswer(first);
    const second = await publish("Tweede", everywhere(burglary, { [zeist]: 3 }));
    const after = await everyPublicAnswer(second);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, text] of before) expect(after.get(path), path).toBe(text);
    expect(before.size).toBeGreaterThan(15);
    // Every public answer, twice: documents and files among them.
  }, 180_000);
});

describe("a whole publication, and the one before it", () => {
  test("all numbers together reveal no withheld figure", async () => {
    // Two that hide each other in a province, one alone in its region, three in one size class.
    const before = { [zeist]: 2, [vlieland]: 3, [ameland]: 4, GM0088: 2, GM0310: 4, GM0744: 1 };
    // Ameland's figure becomes large enough, Bunnik's too few, the others stay; the country's own figure is published.
    const after = { ...before, [ameland]: 9, GM0312: 3 };
    const publications = [
      await publish("Derde", everywhere(burglary, before)),
      await publish("Vierde", everywhere(burglary, after)),
    ];
    const secret = new Map<string, number>();
    const equations: Equation[] = [];
    for (const [place, asOf] of publications.entries()) {
      const few: Record<string, number> = place === 0 ? before : after;
      const withheld = (await rowsOf(burglary, asOf)).filter(
        ({ status, period }) => status === "confidential" && period === "2024",
      );
      expect(withheld.map(({ area }) => area)).toEqual(
        Object.keys(few)
          .filter((code) => (few[code] ?? 9) < 5)
          .sort(),
      );
      const unknownOf = (area: AreaCode) => {
        const key = `${area} ${few[area]}`;
        if (!secret.has(key)) secret.set(key, secret.size);
        return secret.get(key) ?? -1;
      };
      equations.push(
        ...(await shownSums(
          asOf,
          withheld.map(({ area }) => area as AreaCode),
          unknownOf,
        )),
      );
    }
    expect(equations.length).toBeGreaterThan(4);
    expect(revealedCells(equations, new Set(secret.values()), secret.size)).toEqual([]);
  });

  test("where the source publishes the country, a second municipality is withheld", async () => {
    const counts = everywhere(assistance, { [vlieland]: 3, GM0088: 6 });
    const sum = (part: "count" | "of") => counts.reduce((all, one) => all + one[part], 0);
    const country = { indicator: assistance, area: netherlands, count: sum("count"), of: sum("of") };
    const id = await publish("Vijfde", [...counts, country]);
    const rows = await rowsOf(assistance, id);
    const withheld = rows.filter(({ status }) => status === "confidential").map(({ area }) => area);
    expect(withheld).toEqual(["GM0088", vlieland]);
    expect(rows.find(({ area }) => area === netherlands)?.numerator).toBe(String(country.count));
    const { disclosure } = await api.context.views.at(id, null);
    expect(disclosure?.revealed()).toEqual([]);
  });

  test("VNG is warned of what everybody can compute all the same, and may publish it", async () => {
    const place = municipalities.indexOf(utrecht);
    const same = everywhere(assistance, {})[place];
    if (!same) throw new Error("no such municipality");
    await approve([{ ...row(same), status: "confidential" }]);
    const preview = async (as: string) =>
      (await api.call("GET", "/v1/preview", { as })).json<PreviewChanges>().revealed;
    const expected = {
      count: 1,
      figures: [{ area: utrecht, areaName: "Utrecht", indicator: assistance, year: 2024 }],
    };
    expect(await preview("analyst")).toMatchObject(expected);
    expect(await preview("officer")).toEqual({ count: 0, figures: [] });
    const body = { name: "Zesde", dataVersion: await currentDataVersion(api.database.db) };
    const answer = await api.call("POST", "/v1/publications", { as: "analyst", body });
    expect(answer.status).toBe(201);
    expect(answer.json<{ revealed: RevealedView }>().revealed).toMatchObject(expected);
    expect(await preview("analyst")).toEqual({ count: 0, figures: [] });
  });
});

/**
 * What a publication says of the sum of its withheld figures, group by group: the figure as it is shown, times what it
 * is a rate of, minus what is shown of the others. A figure of the shown municipalities alone says nothing of them.
 */
async function shownSums(
  asOf: string,
  withheld: readonly AreaCode[],
  unknownOf: (area: AreaCode) => number,
): Promise<Equation[]> {
  const view = await api.context.views.at(asOf, null);
  const definition = view.definitions.get(burglary);
  if (!definition) throw new Error("no such indicator");
  const people = (area: AreaCode, year: number) =>
    latestValue(view.cube, inhabitants, area, year, 10)?.value ?? null;
  const { groups } = areaGroups(view.reference.areas, people, view.boundaryYear);
  const comparison = (
    await api.call("GET", `/v1/comparisons?indicator=burglary&year=2024&asOf=${asOf}`)
  ).json<Comparison>();
  const denominators = new Map(everywhere(burglary, {}).map(({ area, of }) => [area, of]));
  const counts = new Map(
    (await rowsOf(burglary, asOf))
      .filter(({ period }) => period === "2024")
      .map((one) => [one.area, one.numerator]),
  );
  return groups.flatMap((group): Equation[] => {
    const cube = cubeForGroup(view, burglary, 2024, group);
    const { value } = groupFigure(cube, definition, group, 2024, (area) => people(area, view.boundaryYear));
    if (group.code === netherlands)
      expect(comparison.netherlands?.value).toBe(value && roundAsShown(value, definition.decimals));
    if (value === null) return [];
    const sum = (areas: readonly AreaCode[], of: (area: AreaCode) => number) =>
      areas.reduce((all, area) => all + of(area), 0);
    const open = group.members.filter((area) => !withheld.includes(area));
    const known = sum(open, (area) => Number(counts.get(area)));
    const size = (areas: readonly AreaCode[]) => sum(areas, (area) => denominators.get(area) ?? 0);
    if (Math.abs(value - (1000 * known) / size(open)) < 1e-9) return [];
    const hidden = group.members.filter((area) => withheld.includes(area));
    // The people behind the withheld figures, together: whole, and enough.
    const rest = (value * size(group.members)) / 1000 - known;
    expect(rest).toBeCloseTo(Math.round(rest), 6);
    expect(Math.round(rest)).toBeGreaterThanOrEqual(5);
    return [new Map(hidden.map((area) => [unknownOf(area), 1]))];
  });
}

/** Every public answer about a publication, asked for the withheld municipality and indicator wherever one can. */
/** With the withheld municipality as the own one, in sets that differ by it alone, and on other boundaries. */
const workbenchVariants = [
  `subjects=${burglary}&areas=${zeist},${utrecht}&group=province`,
  `subjects=${burglary}&areas=${utrecht},${zeist}&group=all`,
  `subjects=${burglary}&areas=${utrecht}&group=areas:${zeist},${utrecht},GM0310`,
  `subjects=${burglary}&areas=${utrecht}&group=areas:${utrecht},GM0310`,
  `subjects=${burglary}&areas=${zeist}&group=size-class&boundaryYear=2026`,
  `subjects=${burglary},goal-16&areas=${utrecht}&group=province:PV26&boundaryYear=2020`,
  `subjects=goal-16&areas=${zeist},${utrecht}&group=similar`,
];

async function everyPublicAnswer(asOf: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  await freezeSnapshot(api, asOf, `vnr-${asOf}`);
  for (const { method, path, access, query } of Object.values(endpoints)) {
    if (method !== "get" || access !== "public" || path.startsWith("/v1/sessions")) continue;
    // Shapes of areas: no figure is in them, and none are loaded here.
    if (path === "/v1/boundaries/:year") continue;
    // The same document as its page, in another form.
    if (/\/local-report\.(?:pdf|docx)$/.test(path)) continue;
    // Opened by a code that only its owner has; their figures come from answers that are asked here too.
    if (/^\/v1\/(comparison-sets\/shared|questions\/own)\//.test(path)) continue;
    const known: Record<string, string> = {
      area: zeist,
      series: zeist,
      indicator: burglary,
      indicators: burglary,
      subjects: burglary,
      q: "inbraak",
      sha256: "0".repeat(64),
    };
    const keys = Object.keys(query?.shape ?? {});
    const filled = path
      // A Word file is of a municipality with figures; the withheld one is among those beside it.
      .replace("/v1/areas/:code/annex.docx", "/v1/areas/GM0310/annex.docx")
      .replace("/v1/areas/:code", `/v1/areas/${zeist}`)
      .replace(":code", burglary)
      .replace(":area", zeist)
      .replace(":province", "PV26")
      .replace("/v1/chapters/:edition", `/v1/chapters/vnr-${asOf}`)
      .replace(":version", "1")
      .replace(":name", "snapshot.json");
    const common = keys
      .filter((key) => key in known && key !== "indicator")
      .map((key) => [key, known[key] ?? ""]);
    const variants = [
      keys.includes("indicator") ? [...common, ["indicator", burglary]] : common,
      ...(keys.includes("goal") ? [[...common, ["goal", "16"]]] : []),
      ...(path === "/v1/workbench" ? workbenchVariants.map((words) => [...new URLSearchParams(words)]) : []),
    ];
    let answered = 0;
    for (const variant of variants) {
      const words = new URLSearchParams(variant as [string, string][]);
      const name = `${filled}?${words}`.replaceAll(asOf, "");
      if (keys.includes("asOf")) words.set("asOf", asOf);
      const answer = await api.call("GET", `${filled}?${words}`);
      if (answer.status !== 200) continue;
      answered++;
      // Which publication it is stands in the answers, and the list of publications is about nothing else.
      if (/^\/v1\/(publications|configuration)/.test(path)) continue;
      // The hashes of a chapter are of a version too; all that its outputs are made of is compared: its snapshot.
      if (path.startsWith("/v1/chapters") && !path.includes("/files/")) continue;
      // Made of the area's story and the snapshot alone, which are compared here too; the bytes say of which version.
      if (/\/(?:profile\.pdf|local-report\.html)$/.test(path)) continue;
      const text = (await rowsOfFile(`${filled}?${words}`)) ?? answer.text;
      answers.set(name, withoutVersion(text).replaceAll(asOf, ""));
    }
    expect(answered, `${path} gives no answer: say in this test how it is asked`).toBeGreaterThan(0);
  }
  return answers;
}

/** The figures of a workbook, a Word file or a Parquet file, whose bytes also hold when they were made; null: another form. */
async function rowsOfFile(path: string): Promise<string | null> {
  if (path.includes(".docx?"))
    return JSON.stringify([...partsOf((await fetchFile(api, path)).bytes)]).replace(
      /(?<=GM0310\/)\d+(?=\/nl)/g,
      "",
    );
  if (!/\.(xlsx|parquet)\?/.test(path)) return null;
  const file = await (await api.app.request(path)).arrayBuffer();
  const rows = path.includes(".xlsx?")
    ? (await readXlsx(new Uint8Array(file))).sheets[0]?.rows
    : await parquetReadObjects({ file });
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** Which version and publication an answer is of: as a field, in words, in a name, and as a column behind the boundary year. */
const versions = [
  /"dataVersion":\d+/g,
  /"schema:version":"\d+"/g,
  /Gegevensversie: \d+\. Zet asOf=\d+/g,
  /(?<=[Gg]egevensversie )\d+/g,
  /Eerste|Tweede/g,
  /(?<=,2026,)\d+(?=,?\r?\n|\]|,null\])/g,
];

const withoutVersion = (text: string) =>
  versions.reduce((rest, version) => rest.replaceAll(version, ""), text);
