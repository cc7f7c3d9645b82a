import type { AreaCode } from "@lokaal17/shared/areas/area";
import { describe, expect, it } from "vitest";
import { rawOf } from "./bench-download.tsx";
import type { CompareView } from "./compare-search.ts";
import { figureCsv } from "./figure-file.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { trendCsv } from "./trend-file.ts";
import { benchOf } from "./use-workbench.ts";

const goal = { subject: "goal-1", indicator: null, goal: 1, name: "Geen armoede", unit: "punten" };
const bench = benchOf(benchFixture([subjectFixture()]));
const linesOf = (view: CompareView, of = bench) =>
  figureCsv(of, { view, since: undefined, locale: "nl", commas: false }).trimEnd().split("\r\n");

describe("the file of a figure", () => {
  it("holds each figure of the picture with its status, its mark and its source", () => {
    const [head, ...rows] = linesOf("kaart");
    expect(head).toBe(
      "gebiedscode,gebied,code,indicator of doel,eenheid,jaar,cijfer,status,voorbeeld,bron,grenzen,gegevensversie",
    );
    expect(rows).toEqual([
      "GM0141,Almelo,residual-waste,Restafval,kilo per inwoner,2024,150,voorlopig,ja,CBS 83452NED,2026,3",
      "GM0150,Deventer,residual-waste,Restafval,kilo per inwoner,2024,120,breuk in de reeks,nee,CBS 83452NED,2026,3",
      "GM0193,Zwolle,residual-waste,Restafval,kilo per inwoner,2024,140,definitief,nee,CBS 83452NED,2026,3",
      "GM0344,Utrecht,residual-waste,Restafval,kilo per inwoner,2024,200,definitief,nee,CBS 83452NED,2026,3",
      "GM0758,Breda,residual-waste,Restafval,kilo per inwoner,2024,,geheim,,CBS 83452NED,2026,3",
    ]);
  });

  it.each<[CompareView, number]>([
    ["verdeling", 5],
    ["verloop", 2 * 2],
    ["helling", 5 * 2],
    ["klein", 5 * 2],
    ["tabel", 5 + 2],
  ])("%s has %i rows: what is drawn, and no more", (view, rows) => {
    expect(linesOf(view).length - 1).toBe(rows);
  });

  it("of two subjects holds both, and of many a row for each cell", () => {
    const two = benchOf(benchFixture([subjectFixture(), subjectFixture(goal)]));
    expect(linesOf("spreiding", two).length - 1).toBe(10);
    expect(linesOf("doelen", two).length - 1).toBe(10 + 2);
  });
});

it("the file of a trend holds its lines and the band", () => {
  const { comparison } = bench.subjects[0] ?? expect.unreachable();
  const band = [{ year: 2024, p10: 1, median: 2, p90: 3, count: 5, synthetic: true }];
  const lines = trendCsv({ ...comparison, band }, { nameOf: bench.nameOf, locale: "en", commas: false });
  expect(lines.trimEnd().split("\r\n").slice(1)).toEqual([
    "GM0193,Zwolle,residual-waste,Restafval,kilo per inwoner,2014,200,final,no,CBS 83452NED,2026,3",
    "GM0193,Zwolle,residual-waste,Restafval,kilo per inwoner,2024,140,final,no,CBS 83452NED,2026,3",
    ...[1, 2, 3].map((value) => expect.stringContaining(`kilo per inwoner,2024,${value},,yes,`)),
  ]);
});

describe("the published figures behind a figure", () => {
  it("are of the same indicators, municipalities and years", () => {
    expect(rawOf(bench, "helling", undefined, undefined)).toEqual([
      {
        path: "/v1/observations",
        query: expect.objectContaining({
          indicators: "residual-waste",
          periods: "2014,2024",
          areas: undefined,
        }),
      },
    ]);
    const own = benchFixture([]).group;
    const few = benchOf(
      benchFixture([subjectFixture()], { group: { ...own, members: ["GM0150" as AreaCode] } }),
    );
    expect(rawOf(few, "helling", undefined, "3")[0]?.query).toMatchObject({
      areas: ["GM0193", "GM0344", "GM0150"],
      asOf: "3",
    });
  });

  it("are all scores where goals are drawn", () => {
    const two = benchOf(benchFixture([subjectFixture(goal), subjectFixture()]));
    expect(rawOf(two, "doelen", undefined, undefined).map(({ path }) => path)).toEqual([
      "/v1/observations",
      "/v1/scores",
    ]);
  });
});
