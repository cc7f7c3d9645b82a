import { type AreaCode, isValidIn } from "@lokaal17/shared/areas/area";
import { comparisonOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Workbench, WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { withApi } from "../testing/with-api.ts";

const api = withApi();
const crimes = "crimes-home-burglary";
const homes = "single-households";
/** Haren and Ten Boer joined Groningen in 2019, Beemster joined Purmerend in 2022; Utrecht stayed as it was. */
const [groningen, purmerend, beemster, utrecht] = ["GM0014", "GM0439", "GM0370", "GM0344"] as AreaCode[] as [
  AreaCode,
  AreaCode,
  AreaCode,
  AreaCode,
];

async function ask(query: string): Promise<{ answer: Workbench; subject: WorkbenchSubject }> {
  const response = await api.call("GET", `/v1/workbench?${query}`);
  expect(response.status, response.text).toBe(200);
  const answer = response.json<Workbench>();
  const [subject] = answer.subjects;
  if (!subject) throw new Error("no subject");
  return { answer, subject };
}

/** In which years a municipality has one of the marks. */
function yearsOf({ answer, subject }: Awaited<ReturnType<typeof ask>>, area: AreaCode) {
  const place = answer.areas.codes.indexOf(area);
  const years = (mark: "breaks" | "otherBoundaries") =>
    subject.figures.filter((column) => column[mark].includes(place)).map(({ year }) => year);
  return { breaks: years("breaks"), otherBoundaries: years("otherBoundaries") };
}

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  const inYear = (year: number) =>
    areas.filter((area) => area.layer === "municipality" && isValidIn(area, year));
  const real = { origin: "real" } as const;
  const households = new Map<string, number>([
    [purmerend, 100],
    [beemster, 900],
  ]);
  await approveFigures(api, [
    ...[2018, 2022, 2025].flatMap((year) =>
      inYear(year).map(
        ({ code }, place): TestFigure => ({
          ...{ ...real, indicator: crimes, area: code, period: String(year), value: String(100 + place) },
        }),
      ),
    ),
    ...["PV24", "PV26"].map(
      (area): TestFigure => ({
        ...{ ...real, indicator: crimes, area: area as AreaCode, period: "2018", value: "777" },
      }),
    ),
    ...inYear(2020).map(({ code }, place): TestFigure => {
      const alone = households.get(code) ?? 200 + place;
      return {
        ...{ ...real, indicator: homes, area: code, period: "2020", value: String(alone / 10) },
        ...{ numerator: String(alone), denominator: "1000" },
      };
    }),
    ...[2020, 2022].flatMap((year) =>
      inYear(year).map(
        ({ code }, place): TestFigure => ({
          ...{ ...real, indicator: "median-income", area: code, period: String(year) },
          value: String(30 + (place % 9)),
        }),
      ),
    ),
  ]);
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

describe("a municipality that kept its code when others joined it", () => {
  it("has its older figures marked, and a break where the new ones begin", async () => {
    const found = await ask(`subjects=inhabitants&areas=${groningen}`);
    const { years } = found.subject;
    expect(yearsOf(found, groningen)).toEqual({
      breaks: [2019],
      otherBoundaries: years.filter((year) => year < 2019),
    });
    expect(yearsOf(found, utrecht)).toEqual({ breaks: [], otherBoundaries: [] });
    expect(found.subject.series[0]).toMatchObject({ area: groningen, ...yearsOf(found, groningen) });
    const { series } = (
      await api.call("GET", `/v1/comparisons?indicator=inhabitants&series=${groningen},${utrecht},GM0017`)
    ).json<Comparison>();
    const marks = series.map(({ breaks, otherBoundaries }) => ({ breaks, otherBoundaries }));
    expect(marks.slice(0, 2)).toEqual([yearsOf(found, groningen), yearsOf(found, utrecht)]);
    expect(marks[2]?.breaks, "Haren, which ended there").toEqual([]);
  });

  it("has a line that stops there", async () => {
    const { answer, subject } = await ask(`subjects=inhabitants&areas=${groningen}`);
    const [line] = comparisonOf(answer, subject).series;
    const broken = line?.points.filter(({ status }) => status === "break").map(({ year }) => year);
    expect(broken).toEqual([2019]);
  });

  it("has no mark in figures that were all recalculated", async () => {
    const found = await ask(`subjects=inhabitants&areas=${groningen}&boundaryYear=2026`);
    expect(found.subject.years[0]).toBeLessThan(2019);
    expect(yearsOf(found, groningen)).toEqual({ breaks: [], otherBoundaries: [] });
  });

  test.each(["", "&boundaryYear=2026"])(
    "keeps its marks on a median, which nobody can recalculate%s",
    async (more) => {
      const found = await ask(`subjects=median-income&areas=${purmerend}${more}`);
      expect(yearsOf(found, purmerend)).toEqual({ breaks: [2022], otherBoundaries: [2020] });
    },
  );

  it("is marked with many subjects too, against the figure before that is not sent", async () => {
    const found = await ask(`subjects=median-income,${crimes},inhabitants&areas=${purmerend}&year=2022`);
    expect(found.subject.figures).toHaveLength(1);
    expect(yearsOf(found, purmerend)).toEqual({ breaks: [2022], otherBoundaries: [] });
  });

  it("is explained by what it is now: older figures of its parts are taken together", async () => {
    const { answer } = await ask(`subjects=${crimes}&areas=${purmerend},GM0193&group=areas:GM0193&year=2025`);
    const against = answer.drivers?.against.find(({ area }) => area === "GM0193");
    const found = against?.related.find(({ indicator }) => indicator === homes);
    expect(found).toMatchObject({ own: 50, ownYear: 2020 });
  });
});

test("a former municipality among those of its time hears why none is like it", async () => {
  const { answer } = await ask(`subjects=${crimes}&areas=GM0788&boundaryYear=2015`);
  expect(answer).toMatchObject({
    own: "GM0788",
    group: { kind: "similar", members: [], reason: "similar-on-publication-only" },
    fair: { reason: "similar-on-publication-only" },
  });
});

test.each([
  ["is the source's own as the figures were made", "PV26", "", "published"],
  ["is not the source's where a municipality came from elsewhere since", "PV26", "&boundaryYear=2026", "own"],
  ["is the source's on the boundaries of that year", "PV26", "&boundaryYear=2018", "published"],
  ["is the source's where nobody came or went", "PV24", "&boundaryYear=2026", "published"],
])("the figure of a province %s", async (_, province, boundaries, origin) => {
  const { subject } = await ask(`subjects=${crimes}&year=2018&group=province:${province}${boundaries}`);
  expect(subject.group.origin).toBe(origin);
  const listed = subject.provinces.find(({ code }) => code === province)?.figure;
  expect(listed?.published).toBe(origin === "published");
});
