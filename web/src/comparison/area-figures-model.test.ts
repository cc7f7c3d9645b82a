import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { describe, expect, it, test } from "vitest";
import { areaFigures, figuresOf, groupsByProvince } from "./area-figures-model.ts";
import { wantedRows } from "./area-rows-model.ts";
import { lastRun, shownAs, shownDifference, shownValue, trendLines } from "./shown-figures-model.ts";

const code = (text: string) => text as AreaCode;

const area = (areaCode: string, name: string, provinceCode: string): AreaView => ({
  code: code(areaCode),
  layer: "municipality",
  name,
  provinceCode: code(provinceCode),
  validFrom: "1970-01-01",
  validTo: null,
  tile: { q: 0, r: 0 },
});

const areas = [
  area("GM0344", "Utrecht", "PV26"),
  area("GM0363", "Amsterdam", "PV27"),
  area("GM0518", "'s-Gravenhage", "PV28"),
];

const year = (of: number, synthetic: boolean) => {
  return { year: of, p10: 1, median: 2, p90: 3, count: 300, synthetic };
};

const comparison: Comparison = {
  dataVersion: 3,
  indicator: null,
  goal: 12,
  name: "Restafval",
  unit: "kilo per inwoner",
  decimals: 0,
  direction: "lower",
  source: "CBS",
  binary: false,
  layer: "municipality",
  year: 2025,
  years: [2024, 2025],
  boundaryYear: 2026,
  synthetic: true,
  syntheticCount: 1,
  areas: areas.map((one) => one.code),
  values: [105, 161, null],
  statuses: ["normal", "provisional", null],
  syntheticAreas: [true, false, false],
  median: 133.4,
  coverage: { areas: 2, of: 3, inhabitants: 0.8 },
  netherlands: null,
  band: [year(2015, false), year(2019, true), year(2020, true)],
  series: [
    {
      area: code("GM0344"),
      points: [
        { year: 2015, value: 1, status: "normal", synthetic: false },
        { year: 2019, value: 2, status: "estimated", synthetic: true },
      ],
      breaks: [],
      otherBoundaries: [],
    },
  ],
  provinces: [],
};

const figures = areaFigures(comparison, areas);

describe("the figures of a page", () => {
  it("joins each value to its municipality by code, whatever the order of the register", () => {
    const reversed = areaFigures(comparison, [...areas].reverse());
    expect(reversed.rows.map(({ name, value }) => [name, value])).toEqual([
      ["Utrecht", 105],
      ["Amsterdam", 161],
      ["'s-Gravenhage", null],
    ]);
  });

  it("leaves an area without a figure out of the statements, and keeps the mark of an example", () => {
    expect(figuresOf(figures)).toEqual([
      { area: "GM0344", value: 105, synthetic: true },
      { area: "GM0363", value: 161, synthetic: false },
    ]);
  });

  it("names the code of an area that the register does not know", () => {
    expect(areaFigures(comparison, []).rows[0]?.name).toBe("GM0344");
  });

  it("puts municipalities under their own province", () => {
    const groups = groupsByProvince(figures, [
      { code: code("PV26"), name: "Utrecht" },
      { code: code("PV28"), name: "Zuid-Holland" },
    ]);
    expect(groups.map((group) => [group.name, group.figures.length])).toEqual([
      ["Utrecht", 1],
      ["Zuid-Holland", 0],
    ]);
  });
});

describe("a value as people read it", () => {
  test.each([
    ["a number", 1234.5, { decimals: 1, binary: false }, "1.234,5"],
    ["an answer", 1, { decimals: 0, binary: true }, "ja"],
    ["another answer", 0, { decimals: 0, binary: true }, "nee"],
    ["nothing", null, { decimals: 0, binary: false }, null],
  ])("is %s", (_, value, how, shown) => {
    expect(shownValue(value, how, "nl")).toBe(shown);
  });

  test.each([
    [105, "−28"],
    [161, "+28"],
    [133.2, "0"],
    [null, null],
  ])("differs from the middle as the shown numbers do: %s", (value, shown) => {
    expect(shownDifference(value, { median: 133.4, decimals: 0 }, "nl")).toBe(shown);
  });

  it("names no unit after a score", () => {
    expect(shownAs(figures, "nl").unitName).toBeNull();
    expect(shownAs({ ...figures, isScore: false }, "nl").unitName).toBe("kilo per inwoner");
  });
});

describe("the years", () => {
  it("are joined in a sentence only while all are real or all are examples", () => {
    expect(lastRun(comparison.band).map((spread) => spread.year)).toEqual([2019, 2020]);
    expect(lastRun([])).toEqual([]);
  });

  it("keep the origin and the status of every point", () => {
    const { series, spread } = trendLines(comparison, () => "Utrecht");
    expect(spread.map(({ origin }) => origin)).toEqual(["real", "synthetic", "synthetic"]);
    expect(series[0]?.points[1]).toEqual({
      year: 2019,
      value: 2,
      status: "estimated",
      origin: "synthetic",
    });
  });
});

describe("the table of all areas", () => {
  const namesOf = (wish: Parameters<typeof wantedRows>[1]) =>
    wantedRows(figures.rows, wish, "nl").shown.map(({ name }) => name);
  test.each([
    ["by name", {}, ["'s-Gravenhage", "Amsterdam", "Utrecht"]],
    ["by figure, without a figure last", { volgorde: "cijfer" }, ["Utrecht", "Amsterdam", "'s-Gravenhage"]],
    ["downwards, without a figure last", { volgorde: "-cijfer" }, ["Amsterdam", "Utrecht", "'s-Gravenhage"]],
    ["of one province", { provincie: "PV27" }, ["Amsterdam"]],
    ["found by name", { zoek: "graven" }, ["'s-Gravenhage"]],
    ["found by code", { zoek: "GM0344" }, ["Utrecht"]],
    ["nothing found", { zoek: "Brussel" }, []],
  ] as const)("shows rows %s", (_, wish, names) => {
    expect(namesOf(wish)).toEqual(names);
  });

  it("puts the chosen municipalities on top, in the order of the rest", () => {
    const { shown } = wantedRows(figures.rows, { volgorde: "naam" }, "nl", ["GM0344"]);
    expect(shown[0]?.name).toBe("Utrecht");
    expect(shown).toHaveLength(figures.rows.length);
  });

  it("shows 50 rows first, and says how many match", () => {
    const rows = Array.from({ length: 342 }, (_, place) => ({
      ...(figures.rows[0] ?? never()),
      code: code(`GM${1000 + place}`),
    }));
    const first = wantedRows(rows, {}, "nl");
    expect([first.shown.length, first.matching.length]).toEqual([50, 342]);
    expect(wantedRows(rows, { alles: "ja" }, "nl").shown).toHaveLength(342);
  });
});

function never(): never {
  throw new Error("the example has no rows");
}
