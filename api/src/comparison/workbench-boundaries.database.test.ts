import { type AreaCode, isValidIn, netherlands } from "@lokaal17/shared/areas/area";
import { columnOf, statusesOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { Workbench, WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { withApi } from "../testing/with-api.ts";

const api = withApi();
const crimes = "crimes-home-burglary";
const residents = "inhabitants";
/** Giessenlanden and Molenwaard became Molenlanden in 2019; Haaren was divided over four in 2021. */
const [giessenlanden, molenwaard, molenlanden, haaren] = ["GM0689", "GM1927", "GM1978", "GM0788"];
const years = [2014, 2018, 2022, 2025];
const truth = new Map<number, number>();

interface Found {
  answer: Workbench;
  subject: WorkbenchSubject;
  figureOf: (code: string) => number | null;
  /** All figures in the list, and those that could not be brought to these boundaries. */
  sum: number;
  outside: number;
}

async function ask(
  year: number,
  boundaryYear: number | null,
  more = "",
  subjectCode = crimes,
): Promise<Found> {
  const boundaries = boundaryYear === null ? "" : `&boundaryYear=${boundaryYear}`;
  const query = `subjects=${subjectCode}&year=${year}${boundaries}${more}`;
  const answer = await api.call("GET", `/v1/workbench?${query}`);
  expect(answer.status, answer.text).toBe(200);
  const body = answer.json<Workbench>();
  const [subject] = body.subjects;
  if (!subject) throw new Error("no subject");
  const values = columnOf(subject, year)?.values ?? [];
  return {
    answer: body,
    subject,
    figureOf: (code) => values[body.areas.codes.indexOf(code as AreaCode)] ?? null,
    sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    outside: subject.notPlaced.reduce((sum, { value }) => sum + value, 0),
  };
}

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  const figures = years.flatMap((year): TestFigure[] =>
    areas
      .filter((area) => area.layer === "municipality" && isValidIn(area, year))
      .map(({ code }, place) => ({
        ...{ indicator: crimes, area: code, period: String(year), origin: "real" },
        value: String(10 + ((place * 13 + year) % 200)),
      })),
  );
  for (const year of years) {
    const ofYear = figures.filter(({ period }) => period === String(year));
    truth.set(
      year,
      ofYear.reduce((sum, { value }) => sum + Number(value), 0),
    );
  }
  await approveFigures(api, figures);
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

describe("all municipalities on the boundaries of another year", () => {
  test.each(
    years.flatMap((year) =>
      [2014, 2015, 2018, 2024, 2026].map((boundaryYear) => [year, boundaryYear] as const),
    ),
  )("crimes of %i on the boundaries of %i are together what they were", async (year, boundaryYear) => {
    const { sum, outside } = await ask(year, boundaryYear);
    expect(sum + outside).toBeCloseTo(truth.get(year) ?? Number.NaN, 6);
  });

  test.each([2012, 2013, 2015])(
    "residents of %i are on the boundaries of 2015 and of 2024 as many, with nobody outside the list",
    async (year) => {
      const [old, today] = [await ask(year, 2015, "", residents), await ask(year, 2024, "", residents)];
      expect(old.sum).toBeGreaterThan(16_500_000);
      expect(old.sum).toBeCloseTo(today.sum, 4);
      expect([old.outside, today.outside]).toEqual([0, 0]);
      expect([old, today].map(({ answer }) => answer.areas.codes.length)).toEqual([393, 342]);
      const [before, after] = [old.subject.group, today.subject.group];
      expect(before.value).toBeCloseTo(after.value ?? Number.NaN, 4);
      expect([before.reason, after.reason]).toEqual([null, null]);
    },
  );

  it("back in time a merged figure does not tell its parts: it stands outside the list, by name", async () => {
    const { sum, outside, subject, figureOf } = await ask(2025, 2015, "", residents);
    const whole = await ask(2025, 2024, "", residents);
    expect(sum + outside).toBeCloseTo(whole.sum, 4);
    expect(subject.notPlaced).toContainEqual(expect.objectContaining({ name: "Molenlanden" }));
    expect(figureOf(giessenlanden ?? "")).toBeNull();
    expect(subject.group).toMatchObject({ origin: "published", count: 323 });
  });

  it("sums what was merged, and marks it as recalculated", async () => {
    const [before, after] = [await ask(2018, 2018), await ask(2018, 2026)];
    const parts = (before.figureOf(giessenlanden ?? "") ?? 0) + (before.figureOf(molenwaard ?? "") ?? 0);
    expect(after.figureOf(molenlanden ?? "")).toBe(parts);
    const column = columnOf(after.subject, 2018);
    const place = after.answer.areas.codes.indexOf(molenlanden as AreaCode);
    expect(column && statusesOf(column)[place]).toBe("estimated");
    expect(after.subject.recodedCount).toBeGreaterThan(10);
    expect(before.subject.recodedCount).toBe(0);
  });

  it("without boundaries shows the figures as they were made, and which stand outside the list", async () => {
    const { answer, subject, sum, outside, figureOf } = await ask(2018, null);
    expect(answer).toMatchObject({ recoded: false, boundaryYear: 2026, publicationBoundaryYear: 2026 });
    expect(figureOf(molenlanden ?? "")).toBeNull();
    expect(subject.notPlaced.map(({ area }) => area)).toContain(giessenlanden);
    expect(sum + outside).toBe(truth.get(2018));
  });

  it("has a former municipality among those of its time, and takes it as the own one", async () => {
    const { answer, figureOf } = await ask(2018, 2018, `&areas=${haaren}&group=province`);
    expect(answer).toMatchObject({ own: haaren, notOnBoundaries: [], group: { code: "PV30", reason: null } });
    expect(answer.group.members).toContain(haaren);
    expect(figureOf(haaren ?? "")).not.toBeNull();
    const today = await ask(2018, 2026, `&areas=${haaren}`);
    expect(today.answer.notOnBoundaries).toMatchObject([{ area: haaren, ended: "2021-01-01" }]);
  });

  it("of a municipality that came later says when, and what it was made of", async () => {
    const { answer } = await ask(2018, 2018, `&areas=${molenlanden}`);
    expect(answer.notOnBoundaries).toMatchObject([{ area: molenlanden, began: "2019-01-01", ended: null }]);
    expect(answer.notOnBoundaries[0]?.predecessors.map(({ area }) => area)).toEqual(
      expect.arrayContaining([giessenlanden, molenwaard]),
    );
  });

  it("the boundaries of the publication keep their verdicts", async () => {
    const own = "&areas=GM0193,GM0344";
    const [made, recoded] = [await ask(2025, null, own), await ask(2025, 2026, own)];
    expect(recoded.answer.recoded).toBe(true);
    expect(recoded.subject.verdicts).toEqual(made.subject.verdicts);
    expect((await ask(2025, 2024, own)).subject.verdicts.reason).toBe("boundaries-not-of-publication");
  });

  it("names the boundaries that can be asked for", async () => {
    const { boundaryYears } = (await ask(2025, null)).answer;
    expect([boundaryYears.at(0), boundaryYears.at(-1)]).toEqual([2010, 2026]);
  });

  it("never takes another layer along", async () => {
    expect((await ask(2025, 2015)).answer.areas.codes).not.toContain(netherlands);
  });
});
