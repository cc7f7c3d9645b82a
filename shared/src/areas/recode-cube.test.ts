import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import {
  type BoundaryYear,
  type Cell,
  cellOf,
  createCube,
  partsOf,
  setCell,
  sliceOf,
} from "../observations/cube.ts";
import { definitionOf } from "../scores/fixtures.ts";
import type { AreaCode } from "./area.ts";
import { isValidIn } from "./area.ts";
import { registerBoundaries } from "./fixtures.ts";
import { recodeCube } from "./recode-cube.ts";

const boundaries = registerBoundaries();
const codes = boundaries.areas.map(({ code }) => code);
const code = (text: string) => text as AreaCode;

const residents = { nl: "Inwoners", en: "Residents" };
const definitions = [
  definitionOf("people", 11, { measureType: "count", aggregation: "sum", unit: "persons", decimals: 0 }),
  definitionOf("dwellings", 11, { measureType: "count", aggregation: "sum", unit: "dwellings", decimals: 0 }),
  definitionOf("turnout", 16, {
    numerator: { nl: "Stemmen", en: "Votes cast" },
    denominator: { nl: "Kiesgerechtigden", en: "People entitled to vote" },
  }),
  definitionOf("waste", 12, {
    unit: "kg_per_inhabitant",
    numerator: { nl: "Kilo's", en: "Kilograms" },
    denominator: residents,
  }),
  definitionOf("income", 10, { measureType: "mean", aggregation: "none", unit: "keur" }),
  definitionOf("smoking", 3, { aggregation: "weighted_mean:inhabitants", errorModel: "survey" }),
  definitionOf("low-literacy", 4, { aggregation: "weighted_mean:inhabitants", errorModel: "model" }),
  definitionOf("plan", 13, {
    measureType: "binary",
    unit: "yes_no",
    aggregation: "weighted_mean:inhabitants",
  }),
] satisfies IndicatorDefinition[];
const byCode = new Map(definitions.map((definition) => [definition.code, definition]));

type Given = Partial<Cell> & { parts?: { numerator: number; denominator: number } };

/** Figures as `{ people: { 2020: { GM0788: 5 } } }`; on the codes of their year unless `given` says otherwise. */
function recode(
  figures: Record<string, Record<number, Record<string, number | Given>>>,
  boundaryYear: number,
  given?: BoundaryYear,
) {
  const cube = createCube(
    codes,
    definitions.map((one) => one.code),
    range(2012, 2026),
    7,
  );
  for (const [indicator, years] of Object.entries(figures))
    for (const [year, areas] of Object.entries(years))
      for (const [area, figure] of Object.entries(areas)) {
        const cell = typeof figure === "number" ? { value: figure } : figure;
        setCell(cube, indicator as IndicatorCode, code(area), Number(year), {
          value: null,
          status: "normal",
          synthetic: false,
          ...cell,
        });
      }
  const recoded = recodeCube(
    cube,
    byCode,
    boundaries,
    boundaryYear,
    given === undefined ? undefined : () => given,
  );
  const at = (indicator: string, area: string, year: number) =>
    cellOf(recoded.cube, indicator as IndicatorCode, code(area), year);
  const breaks = recoded.breaks.map((one) => `${one.indicator} ${one.area} ${one.year} ${one.reason}`);
  return { ...recoded, at, breaks, source: cube };
}

const percent = (numerator: number, denominator: number): Given => ({
  value: (100 * numerator) / denominator,
  parts: { numerator, denominator },
});

describe("counts on the boundaries of a chosen year", () => {
  it("divides Haaren (GM0788) over four by the inhabitants that went along, and says that they are estimates", () => {
    const { at, cube } = recode(
      { people: { 2020: { GM0788: 14318, GM0824: 100, GM0865: 200, GM0757: 300, GM0855: 400 } } },
      2021,
    );
    expect(["GM0824", "GM0865", "GM0757", "GM0855"].map((area) => at("people", area, 2020))).toEqual(
      [5927, 5100, 2449, 1842].map((value) => ({ value, status: "estimated", synthetic: false })),
    );
    expect(at("people", "GM0788", 2020)).toBeNull();
    expect(sliceOf(cube, "people" as IndicatorCode, 2020)?.boundaryYear).toBe(2021);
  });

  it("divides Littenseradiel (GM0140) over an old, a grown and a new municipality", () => {
    const parts = { GM0063: 1, GM0070: 2, GM1908: 30 };
    const { at } = recode(
      { people: { 2017: { GM0140: 10683, GM0080: 1000, GM0081: 500, GM1900: 2000, ...parts } } },
      2018,
    );
    expect(at("people", "GM0080", 2017)?.value).toBeCloseTo(4894, 9);
    expect(at("people", "GM1900", 2017)?.value).toBeCloseTo(7411, 9);
    expect(at("people", "GM1949", 2017)?.value).toBeCloseTo(1911, 9);
  });

  it("lets Weesp (24 March 2022) stand apart until the boundaries of 2023", () => {
    const figures = { people: { 2022: { GM0457: 20, GM0363: 900 } } };
    expect(recode(figures, 2022).at("people", "GM0457", 2022)).toMatchObject({ value: 20, status: "normal" });
    const later = recode(figures, 2023);
    expect(later.at("people", "GM0363", 2022)).toMatchObject({ value: 920, status: "estimated" });
    expect(later.at("people", "GM0457", 2022)).toBeNull();
  });

  it("takes all of Muiden (GM0424) into Gooise Meren (GM1942): Weesp got its empty land, and is not divided", () => {
    const { at, breaks, notMoved } = recode(
      { people: { 2015: { GM0381: 1, GM0424: 2, GM0425: 3, GM0457: 5 }, 2016: { GM1942: 6, GM0457: 5 } } },
      2016,
    );
    expect(at("people", "GM1942", 2015)?.value).toBe(6);
    expect(at("people", "GM0457", 2015)).toMatchObject({ value: 5, status: "normal" });
    expect(breaks).toEqual([]);
    expect(notMoved.map(({ from, to }) => `${from} ${to}`)).toContain("GM0424 GM0457");
  });

  it("does not recode twice what the source gave on the codes of today", () => {
    const { at, breaks, notPlaced } = recode({ people: { 2015: { GM1982: 90, GM0439: 80 } } }, 2026, 2026);
    expect(at("people", "GM1982", 2015)).toMatchObject({ value: 90, status: "normal" });
    expect(at("people", "GM0439", 2015)).toMatchObject({ value: 80, status: "normal" });
    expect([breaks, notPlaced]).toEqual([[], []]);
  });

  test.each([
    ["has no observation", {}, "missing"],
    ["is missing", { GM0370: { status: "missing" } }, "missing"],
    ["is confidential", { GM0370: { value: 4, status: "confidential" } }, "confidential"],
  ] as const)("gives Purmerend (GM0439) no figure when Beemster (GM0370) %s", (_, part, status) => {
    const { at } = recode({ people: { 2021: { GM0439: 80, ...part } } }, 2022);
    expect(at("people", "GM0439", 2021)).toEqual({ value: null, status, synthetic: false });
    expect(at("people", "GM0370", 2021)).toBeNull();
  });

  it("is an example when a part is one", () => {
    const { at } = recode({ people: { 2021: { GM0439: 80, GM0370: { value: 9, synthetic: true } } } }, 2022);
    expect(at("people", "GM0439", 2021)).toEqual({ value: 89, status: "estimated", synthetic: true });
  });

  it("keeps a break in the definition of a part", () => {
    const { at } = recode({ people: { 2021: { GM0439: 80, GM0370: { value: 9, status: "break" } } } }, 2022);
    expect(at("people", "GM0439", 2021)?.status).toBe("break");
  });

  it("leaves the cube as it was: the series on the boundaries of each year's own", () => {
    const { source } = recode({ people: { 2021: { GM0439: 80, GM0370: 9 } } }, 2022);
    expect(cellOf(source, "people" as IndicatorCode, code("GM0439"), 2021)?.value).toBe(80);
    expect(cellOf(source, "people" as IndicatorCode, code("GM0370"), 2021)?.value).toBe(9);
  });

  it("keeps the total, whatever the counts are, from any year to any later one", () => {
    const years = fc.integer({ min: 2012, max: 2026 });
    fc.assert(
      fc.property(years, years, fc.infiniteStream(fc.nat(1_000_000)), (one, other, amounts) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const valid = boundaries.areas.filter((area) => area.code.startsWith("GM") && isValidIn(area, from));
        const counts = valid.map((area) => [area.code, amounts.next().value] as const);
        const { cube, notPlaced } = recode({ people: { [from]: Object.fromEntries(counts) } }, to);
        let total = 0;
        for (const [place, area] of boundaries.areas.entries()) {
          const value = sliceOf(cube, "people" as IndicatorCode, from)?.values[place] ?? Number.NaN;
          if (!Number.isNaN(value)) expect(isValidIn(area, to), area.code).toBe(true);
          total += Number.isNaN(value) ? 0 : value;
        }
        expect(notPlaced).toEqual([]);
        expect(total).toBeCloseTo(
          counts.reduce((sum, [, count]) => sum + count, 0),
          3,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("rates", () => {
  it("go through numerator and denominator", () => {
    const { at, cube } = recode(
      { turnout: { 2021: { GM0439: percent(30, 60), GM0370: percent(30, 40) } } },
      2022,
    );
    expect(at("turnout", "GM0439", 2021)).toEqual({ value: 60, status: "estimated", synthetic: false });
    expect(partsOf(cube, "turnout" as IndicatorCode, code("GM0439"), 2021)).toEqual({
      numerator: 60,
      denominator: 100,
    });
    expect(partsOf(cube, "turnout" as IndicatorCode, code("GM0370"), 2021)).toBeNull();
  });

  test.each([
    ["are not known for a part", { value: 75 }],
    ["do not give the value", { value: 75, parts: { numerator: 1, denominator: 2 } }],
  ])("stay on their old areas when numerator and denominator %s, and the series breaks", (_, beemster) => {
    const { at, breaks, cube } = recode(
      { turnout: { 2021: { GM0439: percent(30, 60), GM0370: beemster }, 2022: { GM0439: percent(3, 5) } } },
      2022,
    );
    expect(at("turnout", "GM0439", 2021)).toMatchObject({ value: 50, status: "normal" });
    expect(at("turnout", "GM0370", 2021)).toMatchObject({ value: 75, status: "normal" });
    expect(at("turnout", "GM0439", 2022)).toMatchObject({ value: 60, status: "break" });
    expect(breaks).toEqual(["turnout GM0439 2022 parts-unknown"]);
    expect(sliceOf(cube, "turnout" as IndicatorCode, 2021)?.boundaryYear).toBeNull();
  });

  it("of persons are divided with a municipality, but may not be judged across the division", () => {
    const heirs = {
      GM0824: percent(50, 100),
      GM0865: percent(1, 2),
      GM0757: percent(1, 2),
      GM0855: percent(1, 2),
    };
    const { at, breaks } = recode(
      { turnout: { 2020: { ...heirs, GM0788: percent(14318, 28636) }, 2021: { GM0824: percent(9, 10) } } },
      2021,
    );
    expect(at("turnout", "GM0824", 2020)).toMatchObject({ value: 50, status: "estimated" });
    expect(at("turnout", "GM0824", 2021)?.status).toBe("break");
    expect(breaks).toEqual(["turnout GM0824 2021 split"]);
  });

  it("of what does not follow persons are merged, but not divided", () => {
    const kilos = (numerator: number, denominator: number): Given => ({
      value: numerator / denominator,
      parts: { numerator, denominator },
    });
    const { at, breaks } = recode(
      {
        waste: {
          2020: { GM0788: kilos(50, 1), GM0824: kilos(60, 1) },
          2021: { GM0824: kilos(55, 1), GM0439: kilos(40, 2), GM0370: kilos(20, 1) },
        },
      },
      2022,
    );
    expect(at("waste", "GM0439", 2021)?.value).toBe(20);
    expect(at("waste", "GM0824", 2020)).toMatchObject({ value: 60, status: "normal" });
    expect(at("waste", "GM0788", 2020)).toMatchObject({ value: 50, status: "normal" });
    expect(breaks).toEqual(["waste GM0824 2021 split-not-by-inhabitants"]);
  });
});

describe("what is not recoded", () => {
  test.each([
    ["a median", "income", "median"],
    ["a survey result", "smoking", "survey"],
    ["a model figure", "low-literacy", "model"],
    ["yes or no", "plan", "yes-or-no"],
  ])("%s stays on its old area; the first year after the merger is a break", (_, indicator, reason) => {
    const { at, breaks } = recode(
      {
        [indicator]: {
          2020: { GM0439: 1, GM0370: 1, GM0756: 1 },
          2022: { GM0439: 1 },
          2023: { GM0439: 1, GM1982: 1 },
        },
      },
      2026,
    );
    expect(at(indicator, "GM0370", 2020)).toMatchObject({ value: 1, status: "normal" });
    expect(at(indicator, "GM0756", 2020)).toMatchObject({ value: 1, status: "normal" });
    expect(at(indicator, "GM0439", 2022)?.status).toBe("break");
    expect(at(indicator, "GM0439", 2023)?.status).toBe("normal");
    // Land van Cuijk has its first figure a year after it came to be.
    expect(at(indicator, "GM1982", 2023)?.status).toBe("break");
    expect(breaks.sort()).toEqual([
      `${indicator} GM0439 2022 ${reason}`,
      `${indicator} GM1982 2023 ${reason}`,
    ]);
  });

  it("dwellings are merged, but not divided by inhabitants", () => {
    const { at, breaks } = recode(
      { dwellings: { 2020: { GM0788: 5, GM0824: 6, GM0439: 1, GM0370: 2 }, 2021: { GM0824: 9 } } },
      2022,
    );
    expect(at("dwellings", "GM0439", 2020)?.value).toBe(3);
    expect(at("dwellings", "GM0824", 2020)).toMatchObject({ value: 6, status: "normal" });
    expect(breaks).toEqual(["dwellings GM0824 2021 split-not-by-inhabitants"]);
  });

  it("counts of people across a division are recoded, and named as a break", () => {
    const heirs = { GM0824: 1, GM0865: 1, GM0757: 1, GM0855: 1 };
    const { breaks } = recode({ people: { 2020: { GM0788: 9, ...heirs }, 2021: heirs, 2022: heirs } }, 2026);
    expect(breaks.sort()).toEqual([
      "people GM0757 2021 split",
      "people GM0824 2021 split",
      "people GM0855 2021 split",
      "people GM0865 2021 split",
    ]);
  });

  it("De Friese Meren (GM1921) goes on as De Fryske Marren (GM1940), medians too, and is no estimate", () => {
    const { at, breaks } = recode({ income: { 2015: { GM1921: 30 }, 2016: { GM1940: 31 } } }, 2026);
    expect(at("income", "GM1940", 2015)).toEqual({ value: 30, status: "normal", synthetic: false });
    expect(at("income", "GM1921", 2015)).toBeNull();
    expect(breaks).toEqual([]);
  });

  it("a figure of 2015 that the source wrote on the code of July 2015 stays there", () => {
    const { at, notPlaced } = recode({ income: { 2015: { GM1940: 30 } } }, 2026);
    expect(at("income", "GM1940", 2015)).toMatchObject({ value: 30, status: "normal" });
    expect(notPlaced).toEqual([]);
  });

  it("a figure on a code that had ended is named", () => {
    const { at, notPlaced } = recode({ people: { 2024: { GM0788: 3 } } }, 2026);
    expect(at("people", "GM0788", 2024)?.value).toBe(3);
    expect(notPlaced).toEqual([{ indicator: "people", area: "GM0788", year: 2024 }]);
  });

  it("a year with figures on different boundaries is not summed", () => {
    const { at, breaks } = recode(
      { people: { 2021: { GM0439: 80, GM0370: 9, GM0344: 5 }, 2022: { GM0439: 90 } } },
      2022,
      "mixed",
    );
    expect(at("people", "GM0439", 2021)).toMatchObject({ value: 80, status: "normal" });
    expect(at("people", "GM0344", 2021)).toMatchObject({ value: 5, status: "normal" });
    expect(breaks).toEqual(["people GM0439 2022 mixed-boundaries"]);
  });
});

describe("back to older boundaries", () => {
  it("nothing is unmerged: the later figures stay on their own area, and the series breaks", () => {
    const { at, breaks } = recode(
      { people: { 2021: { GM0439: 80, GM0370: 9 }, 2022: { GM0439: 90, GM1982: 90 } } },
      2021,
    );
    expect(at("people", "GM0439", 2021)).toMatchObject({ value: 80, status: "normal" });
    expect(at("people", "GM0439", 2022)).toMatchObject({ value: 90, status: "break" });
    expect(at("people", "GM1982", 2022)).toMatchObject({ value: 90, status: "normal" });
    expect(breaks).toEqual(["people GM0439 2022 later-boundaries"]);
  });

  it("municipalities that did not change keep their figure, and a mere change of code is undone", () => {
    const { at, breaks } = recode({ people: { 2016: { GM0344: 5, GM1940: 7 } } }, 2015);
    expect(at("people", "GM0344", 2016)).toMatchObject({ value: 5, status: "normal" });
    expect(at("people", "GM1921", 2016)).toMatchObject({ value: 7, status: "normal" });
    expect(at("people", "GM1940", 2016)).toBeNull();
    expect(breaks).toEqual([]);
  });
});

test("an empty cube stays empty", () => {
  const cube = createCube([], [], [], 1);
  expect(recodeCube(cube, byCode, boundaries, 2026)).toMatchObject({
    breaks: [],
    notMoved: [],
    notPlaced: [],
  });
});

test("a list of areas without the heir of one of them is refused", () => {
  const cube = createCube(
    [code("GM0370")],
    definitions.map((one) => one.code),
    [2021],
    1,
  );
  expect(() => recodeCube(cube, byCode, boundaries, 2022)).toThrow(
    /no area GM0439, which GM0439, GM0370 went into/,
  );
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
