import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, total } from "@lokaal17/shared/observations/observation";
import { beforeAll, expect, test } from "vitest";
import { withApi, zeist } from "../testing/with-api.ts";

const api = withApi();

const burglary = "burglary" as IndicatorCode;
const waste = "residual-waste" as IndicatorCode;
let municipalities: AreaCode[] = [];

const row = (indicator: IndicatorCode, area: AreaCode, period: string, value: number): Observation => ({
  indicator,
  area,
  period,
  breakdown: total,
  boundaryYear: 2026,
  value: value.toFixed(2) as DecimalText,
  numerator: null,
  denominator: null,
  status: "normal",
  origin: "real",
  source: "test",
  definitionVersion: 1,
});

async function approve(rows: readonly Observation[]): Promise<void> {
  const id = randomUUID();
  await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, rows);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  api.context.views.refresh();
}

async function publish(name: string, rows: readonly Observation[], nameEn?: string): Promise<string> {
  await approve(rows);
  const body = {
    name,
    ...(nameEn && { nameEn }),
    dataVersion: await currentDataVersion(api.database.db),
    scoreYear: 2024,
  };
  const answer = await api.call("POST", "/v1/publications", { as: "analyst", body });
  expect(answer.status).toBe(201);
  return answer.json<{ id: string }>().id;
}

const changes = async (asOf: string, locale = "nl") =>
  (await (
    await api.app.request(`/v1/publications/changes?asOf=${asOf}`, { headers: { "accept-language": locale } })
  ).json()) as PublicationChanges;

let first = "";
let second = "";

beforeAll(async () => {
  const { areas } = await api.context.views.reference();
  municipalities = areas
    .filter(({ layer, validTo }) => layer === "municipality" && validTo === null)
    .map(({ code }) => code);
  first = await publish("Eerste", [
    ...municipalities.map((area, place) => row(burglary, area, "2023", 3 + (place % 9))),
    ...municipalities.map((area, place) => row(waste, area, "2023", 150 + (place % 40))),
  ]);
  second = await publish(
    "Tweede",
    [
      // Burglary went down nearly everywhere; waste went up as often as down; one older figure was corrected.
      ...municipalities.map((area, place) =>
        row(burglary, area, "2024", 2.5 + (place % 9) + (place % 20 === 0 ? 1 : 0)),
      ),
      ...municipalities.map((area, place) =>
        row(waste, area, "2024", 150 + (place % 40) + (place % 2 ? 5 : -5)),
      ),
      row(waste, zeist, "2023", 999),
      ...municipalities.slice(0, 40).map((area) => row("solar-power" as IndicatorCode, area, "2024", 12)),
    ],
    "Second",
  );
});

test("the first publication has nothing before it, and says so", async () => {
  expect(await changes(first)).toMatchObject({
    from: null,
    to: { id: first, name: "Eerste" },
    goals: [],
    figures: [],
    revisions: { count: 0 },
  });
});

test("each has its name in the reader's language, or is told in English by its data and its day", async () => {
  const { from, to } = await changes(second, "en");
  expect(to?.name).toBe("Second");
  expect(from?.name).toMatch(/^Data version \d+ of \d+ \w+ \d{4}$/);
  const headers = { "accept-language": "en" };
  const { publications } = (await api.call("GET", "/v1/publications", { headers })).json<{
    publications: { name: string; names: object }[];
  }>();
  expect(publications.map(({ names }) => names)).toEqual([
    { nl: "Tweede", en: "Second" },
    { nl: "Eerste", en: null },
  ]);
  expect(publications[1]?.name).toBe(from?.name);
  const body = { name: "Derde", nameEn: "Second", dataVersion: 1 };
  const taken = await api.call("POST", "/v1/publications", { as: "analyst", body });
  expect([taken.status, taken.text.includes("Second")]).toEqual([409, true]);
});

test("what moved the same way in most municipalities is named, what moved both ways is not", async () => {
  const { from, figures, tested } = await changes(second);
  expect(from?.name).toBe("Eerste");
  expect(tested).toBe(2);
  expect(figures).toMatchObject([
    {
      indicator: burglary,
      name: "Inbraak in woningen",
      goal: 16,
      verdict: "lower",
      direction: "lower",
      yearBefore: 2023,
      yearNow: 2024,
      synthetic: false,
    },
  ]);
  const [figure] = figures;
  expect((figure?.up ?? 0) + (figure?.down ?? 0) + (figure?.same ?? 0)).toBe(municipalities.length);
});

test("all goals are compared, on scores as they are shown", async () => {
  const { goals, notCompared } = await changes(second);
  expect(notCompared).toBeNull();
  expect(goals.map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, place) => place + 1));
  for (const { up, down, same } of goals) expect(up + down + same).toBeLessThanOrEqual(municipalities.length);
});

test("a corrected figure is a revision; new indicators and new years are listed", async () => {
  const { revisions, newIndicators, newYears } = await changes(second, "en");
  expect(revisions).toMatchObject({
    count: 1,
    indicators: [{ indicator: waste, name: "Residual waste", count: 1 }],
  });
  expect(newIndicators).toMatchObject([{ indicator: "solar-power", areaCount: 40 }]);
  expect(newYears.map(({ indicator, year }) => [indicator, year])).toEqual(
    expect.arrayContaining([
      [burglary, 2024],
      [waste, 2024],
    ]),
  );
});

test("a preview is held against what is published now, not against the publication before that", async () => {
  await approve(municipalities.map((area, place) => row(burglary, area, "2025", 1.5 + (place % 9))));
  const answer = await api.call("GET", "/v1/publications/changes?asOf=preview", { as: "analyst" });
  const { from, to, figures, revisions } = answer.json<PublicationChanges>();
  expect([from?.name, to]).toEqual(["Tweede", null]);
  expect(figures).toMatchObject([{ indicator: burglary, verdict: "lower", yearBefore: 2024, yearNow: 2025 }]);
  expect(revisions).toBeNull();
});
