import { loadMembers, loadPractices } from "@lokaal17/db/network/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import type { SnapshotContent } from "@lokaal17/shared/chapter/snapshot";
import { statisticsOf } from "@lokaal17/shared/chapter/statistics";
import { locales } from "@lokaal17/shared/text/define-text";
import { beforeAll, expect, it } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi, zeist } from "../testing/with-api.ts";
import { sealSnapshot } from "./snapshot-file.ts";
import { snapshotOfView } from "./snapshot-of-view.ts";

const api = withApi();
const limburg = "PV31" as AreaCode;
const burglary = (area: AreaCode, numerator: string, denominator: string, value: string): TestFigure => ({
  ...{ indicator: "burglary", area, period: "2024", value, numerator, denominator },
  origin: "real",
});

let content: SnapshotContent;

beforeAll(async () => {
  await approveFigures(api, [
    burglary(utrecht, "360", "180000", "2.0"),
    // Two burglaries: withheld.
    burglary(zeist, "2", "60000", "0.03"),
    { indicator: "province-nature-network", area: limburg, period: "2024", value: "61", origin: "real" },
  ]);
  await publishNow(api, "Eerste");
  const member = { area: utrecht, joinedOn: "2018-06-01", decision: "Raadsbesluit 12" };
  expect((await api.call("POST", "/v1/members", { as: "officer", body: member })).status).toBe(201);
  content = await snapshot();
});

async function snapshot(): Promise<SnapshotContent> {
  const { db } = api.context.database;
  const view = await api.context.views.at("latest", null);
  if (!view.publication) throw new Error("nothing was published");
  const network = { members: await loadMembers(db), practices: await loadPractices(db, {}) };
  return snapshotOfView(view, view.publication, network);
}

it("holds no withheld figure, and counts it in no middle municipality", () => {
  const of = (area: string, statistic: "value" | "municipalities" | "median") =>
    statisticsOf(content).of({ subject: "burglary", area, period: "2024", statistic })?.value ?? null;
  expect([of(utrecht, "value"), of(zeist, "value")]).toEqual([2, null]);
  // Of so few no middle one is told.
  expect([of("PV26", "municipalities"), of("PV26", "median")]).toEqual([1, null]);
});

it("keeps the figures of a province apart from those of municipalities", () => {
  expect(content.indicators.map(({ code }) => code)).not.toContain("province-nature-network");
  const [layer, ...others] = content.layers;
  expect(others).toEqual([]);
  expect(layer?.indicators.map(({ code }) => code)).toEqual(["province-nature-network"]);
  const place = layer?.areas.findIndex(({ code }) => code === limburg) ?? -1;
  expect(layer?.indicators[0]?.years[0]?.values[place]).toBe(61);
});

// In a demonstration whatever is entered is an example.
it("names targets in their order, policy fields and members", () => {
  const codes = content.targets.map(({ code }) => code);
  expect(codes.slice(0, 7)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.a", "1.b"]);
  expect(codes.indexOf("17.9")).toBeLessThan(codes.indexOf("17.10"));
  expect(content.policyFields.length).toBeGreaterThan(10);
  expect(content.members).toEqual([
    { code: utrecht, name: "Utrecht", joinedOn: "2018-06-01", synthetic: true },
  ]);
});

it("is dated by the day in the Netherlands, and named in Dutch alone", async () => {
  const view = await api.context.views.at("latest", null);
  if (!view.publication) throw new Error("nothing was published");
  const late = { ...view.publication, publishedAt: new Date("2026-11-21T23:30:00Z") };
  const { dataDate, publication } = await snapshotOfView(view, late, { members: [], practices: [] });
  expect(dataDate).toBe("2026-11-22");
  expect(publication).toEqual({ name: { nl: "Eerste", en: null }, date: "2026-11-22" });
});

it("is the same twice, with the same checksum", async () => {
  const again = await snapshot();
  const moment = "2026-11-22T12:00:00.000Z";
  expect(sealSnapshot(again, moment)).toEqual(sealSnapshot(content, moment));
});

it("makes a chapter of nearly nothing, in both languages", () => {
  const name = { nl: "Proef", en: "Trial" };
  const edition = emptyEdition({ slug: "trial", profile: "vnr", year: 2027, name });
  for (const locale of locales) {
    const document = buildChapter(
      { snapshot: sealSnapshot(content, "2026-11-22T12:00:00.000Z"), edition },
      locale,
    );
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity/);
    const ofZeist = document.facts.filter(({ subject, area }) => subject === "burglary" && area === zeist);
    expect(ofZeist).toEqual([]);
  }
});
