import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { isValidIn } from "../areas/area.ts";
import { registerAreas } from "../areas/fixtures.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { createCube, setCell, type WrittenCell } from "../observations/cube.ts";
import { similarAreasText, stabilityText } from "../text/similar-areas.ts";
import { type SimilarQuestion, similarAreas } from "./similar-areas.ts";
import type { Transform } from "./similar-reasons.ts";
import type { StructuralVariable } from "./structural-space.ts";

const areas = ["GM0344", "GM0363", "GM0599", "GM0518", "GM0014"] as AreaCode[];
const [utrecht, amsterdam, rotterdam, denHaag, groningen] = areas as [
  AreaCode,
  AreaCode,
  AreaCode,
  AreaCode,
  AreaCode,
];
const variable = (code: string, weight = 1, transform: Transform = "none"): StructuralVariable => ({
  code: code as IndicatorCode,
  weight,
  transform,
});

type Figures = Record<string, Record<number, (number | null | Partial<WrittenCell>)[]>>;

/** Figures as `{ size: { 2024: [1, 2, 3, 4, 5] } }`, in the order of the five areas. */
function ask(figures: Figures, changes: Partial<SimilarQuestion> = {}) {
  const codes = Object.keys(figures) as IndicatorCode[];
  const cube = createCube(areas, codes, range(2014, 2024), 1);
  for (const code of codes)
    for (const [year, values] of Object.entries(figures[code] ?? {}))
      for (const [place, figure] of values.entries()) {
        const area = areas[place];
        if (!area || figure === null) continue;
        const cell = typeof figure === "number" ? { value: figure } : figure;
        const whole = { value: null, status: "normal", synthetic: false, ...cell } as const;
        setCell(cube, code, area, Number(year), whole);
      }
  const variables = codes.map((code) => variable(code));
  return similarAreas({ cube, area: utrecht, areas, variables, year: 2024, ...changes });
}

const order = (answer: ReturnType<typeof similarAreas>) => answer.neighbours.map(({ area }) => area);

describe("which municipalities are alike", () => {
  it("are those with the least difference in standard deviations", () => {
    // Standard deviation of 10, 20, 30, 40, 50 is 15.811: 10 apart is 0.632.
    const answer = ask({ age: { 2024: [10, 20, 30, 40, 50] } });
    expect(order(answer)).toEqual([amsterdam, rotterdam, denHaag, groningen]);
    expect(answer.neighbours[0]?.distance).toBeCloseTo(10 / Math.sqrt(250), 12);
    expect(answer).toMatchObject({ reason: null, leftOut: [], synthetic: false });
    expect(answer.used).toEqual([{ code: "age", weight: 1, firstYear: 2024, lastYear: 2024 }]);
  });

  it("on a log scale a municipality of 100 differs as much from 10 as from 1,000", () => {
    const size = { size: { 2024: [100, 10, 1000, 10_000, 1] } };
    const { neighbours } = ask(size, { variables: [variable("size", 2, "log10")] });
    expect(neighbours[0]?.distance).toBeCloseTo(neighbours[1]?.distance ?? 0, 12);
  });

  it("weights make a variable count more, and 0 leaves it out", () => {
    const figures = { age: { 2024: [1, 2, 9, 9, 9] }, size: { 2024: [1, 9, 2, 9, 9] } };
    const weigh = (age: number, size: number) =>
      ask(figures, { variables: [variable("age", age), variable("size", size)] });
    expect(order(weigh(3, 1))[0]).toBe(amsterdam);
    expect(order(weigh(1, 3))[0]).toBe(rotterdam);
    expect(weigh(1, 0).leftOut).toEqual([{ code: "size", reason: "no-weight" }]);
  });

  it("says why: what each variable adds to the squared distance, most first", () => {
    const { neighbours } = ask({ age: { 2024: [1, 2, 3, 4, 5] }, size: { 2024: [1, 5, 1, 2, 3] } });
    const amsterdamWhy = neighbours.find(({ area }) => area === amsterdam);
    expect(amsterdamWhy?.contributions.map(({ variable: code, own, other }) => [code, own, other])).toEqual([
      ["size", 1, 5],
      ["age", 1, 2],
    ]);
    const sum = (amsterdamWhy?.contributions ?? []).reduce((total, one) => total + one.contribution, 0);
    expect(sum).toBeCloseTo((amsterdamWhy?.distance ?? 0) ** 2, 12);
  });

  it("never looks at the compared indicator or what it is made of", () => {
    const figures = { age: { 2024: [1, 2, 3, 4, 5] }, income: { 2024: [5, 4, 3, 2, 1] } };
    const answer = ask(figures, { excluded: new Set(["income" as IndicatorCode]) });
    expect(answer.used.map(({ code }) => code)).toEqual(["age"]);
    expect(answer.leftOut).toEqual([{ code: "income", reason: "excluded" }]);
  });

  it("is an example when a figure behind it is one", () => {
    const answer = ask({ age: { 2024: [1, { value: 2, synthetic: true }, 3, 4, 5] } });
    expect(answer.neighbours.map(({ synthetic }) => synthetic)).toEqual([true, false, false, false]);
    expect(answer.synthetic).toBe(true);
  });

  it("a confidential figure is no figure", () => {
    const hidden = { value: 1, status: "confidential" } as const;
    expect(ask({ age: { 2024: [1, hidden, 3, 4, 5] } }).notCompared).toEqual([amsterdam]);
  });
});

describe("where figures are missing", () => {
  it("the distance is that over the common variables, so that fewer figures are not nearer", () => {
    const full = { age: { 2024: [1, 2, 3, 4, 5] }, size: { 2024: [1, 2, 3, 4, 5] } };
    const holed = { ...full, size: { 2024: [1, 2, null, 4, 5] } };
    const answer = ask(holed);
    const found = answer.neighbours.find(({ area }) => area === rotterdam);
    expect(found).toMatchObject({ commonShare: 0.5, distance: expect.closeTo(2 / Math.sqrt(2.5), 12) });
    expect(ask(holed, { leastShare: 0.6 }).notCompared).toEqual([rotterdam]);
  });

  test.each<[string, Figures, string, string]>([
    ["no figures at all", { age: { 2024: [] } }, "no-figures", "too-few-variables"],
    ["a figure for one only", { age: { 2024: [1] } }, "no-figures", "too-few-variables"],
    [
      "the same figure everywhere",
      { age: { 2024: [0.1, 0.1, 0.1, 0.1, 0.1] } },
      "no-spread",
      "too-few-variables",
    ],
    ["no figure of its own", { age: { 2024: [null, 1, 2, 3, 4] } }, "no-own-figure", "too-few-variables"],
    ["figures that are too old", { age: { 2014: [1, 2, 3, 4, 5] } }, "no-figures", "too-few-variables"],
  ])("with %s the variable is left out and that is said", (_, figures, why, reason) => {
    expect(ask(figures, { maxAgeYears: 5 })).toMatchObject({
      neighbours: [],
      reason,
      leftOut: [{ code: "age", reason: why }],
    });
  });

  test.each([
    ["one municipality", [utrecht], utrecht, "no-other-areas"],
    ["a municipality that is not in the list", areas.slice(1), utrecht, "unknown-area"],
    ["no municipalities", [], utrecht, "unknown-area"],
  ] as const)("%s has no neighbours", (_, list, area, reason) => {
    const answer = ask({ age: { 2024: [1, 2, 3, 4, 5] } }, { areas: list, area });
    expect(answer).toMatchObject({ neighbours: [], reason });
  });

  it("a logarithm of 0 is no figure", () => {
    const answer = ask(
      { size: { 2024: [10, 0, 100, 1000, 5] } },
      { variables: [variable("size", 1, "log10")] },
    );
    expect(answer.notCompared).toEqual([amsterdam]);
  });

  it("a negative weight is refused", () => {
    expect(() => ask({ age: { 2024: [1] } }, { variables: [variable("age", -1)] })).toThrow(
      "The weight of age is 0 or a positive number, not -1",
    );
  });
});

describe("how stable the neighbours are", () => {
  const moving = {
    age: {
      2021: [1, 2, 9, 9, 5],
      2022: [1, 9, 2, 9, 5],
      2023: [1, 9, 2, 9, 5],
      2024: [1, 9, 2, 9, 5],
    },
  };

  it("is the part of the years before in which each was among the nearest too", () => {
    const answer = ask(moving, { count: 1, stabilityYears: 3, maxAgeYears: 0 });
    expect(answer.neighbours).toMatchObject([{ area: rotterdam, stability: { among: 2, of: 3 } }]);
    expect(answer.changedVariables).toEqual(["age"]);
  });

  it("is not known when all figures are of one year", () => {
    const answer = ask({ age: { 2015: [1, 2, 3, 4, 5] } });
    expect(answer.neighbours[0]?.stability).toBeNull();
    expect(answer.changedVariables).toEqual([]);
    expect(stabilityText(null, 10, "nl")).toBe(
      "Of dit in eerdere jaren ook zo was, is niet bekend: de cijfers zijn van één jaar.",
    );
  });

  it("is said in a sentence", () => {
    expect(stabilityText({ among: 2, of: 3 }, 10, "nl")).toBe(
      "In 2 van de 3 jaren ervoor ook bij de 10 die het meest lijken",
    );
    expect(stabilityText({ among: 2, of: 3 }, 10, "en")).toBe(
      "Among the 10 most alike in 2 of the 3 years before as well",
    );
    expect(similarAreasText("en")("left-out.no-spread")).toBe(
      "Does not count: the figure is the same in every municipality.",
    );
  });
});

it("whatever the figures are: no NaN, contributions sum to the squared distance, and distance works both ways", () => {
  const figure = fc.option(fc.integer({ min: -50, max: 50 }));
  const five = fc.array(figure, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(five, five, five, (a, b, c) => {
      const figures = { a: { 2024: a }, b: { 2023: b }, c: { 2024: c } };
      for (const neighbour of ask(figures).neighbours) {
        const sum = neighbour.contributions.reduce((total, one) => total + one.contribution, 0);
        expect(sum).toBeCloseTo(neighbour.distance ** 2, 9);
        expect(Number.isFinite(neighbour.distance)).toBe(true);
        expect(neighbour.commonShare).toBeGreaterThanOrEqual(0.5);
        const back = ask(figures, { area: neighbour.area }).neighbours.find(({ area }) => area === utrecht);
        expect(back?.distance).toBeCloseTo(neighbour.distance, 9);
      }
    }),
  );
});

describe("with the figures that CBS published of 2015", () => {
  const read = (path: string) =>
    parse<Record<string, string>>(readFileSync(new URL(`../../../db/${path}`, import.meta.url)), {
      columns: true,
    });
  const variables = read("reference/structural_variables.csv").map((row) =>
    variable(row.code ?? "", Number(row.default_weight), row.transform as Transform),
  );
  const in2015 = registerAreas().filter((one) => one.layer === "municipality" && isValidIn(one, 2015));
  const codes = in2015.map(({ code }) => code);
  const cube = createCube(
    codes,
    variables.map(({ code }) => code),
    [2015],
    1,
  );
  for (const row of read("demonstration/observations.csv")) {
    const [indicator, area] = [row.indicator as IndicatorCode, row.area as AreaCode];
    if (row.period !== "2015" || !cube.indicatorIndex.has(indicator) || !cube.areaIndex.has(area)) continue;
    setCell(cube, indicator, area, 2015, { value: Number(row.value), status: "normal", synthetic: false });
  }

  it("the large cities are like each other, and the islands in the Wadden Sea", () => {
    const like = (area: string, count: number) =>
      order(similarAreas({ cube, area: area as AreaCode, areas: codes, variables, year: 2015, count }));
    expect(like("GM0363", 3)).toEqual([rotterdam, denHaag, utrecht]);
    // Terschelling: Ameland, Texel, Noord-Beveland (the sea around it too), Vlieland, Schiermonnikoog.
    expect(like("GM0093", 5)).toEqual(["GM0060", "GM0448", "GM1695", "GM0096", "GM0088"]);
  });

  it("distances are those of an independent calculation (Python 3, statistics.stdev)", () => {
    const nearest = (area: string) =>
      similarAreas({ cube, area: area as AreaCode, areas: codes, variables, year: 2015 }).neighbours[0];
    expect(nearest("GM0363")?.distance).toBeCloseTo(0.660193018454189, 9);
    expect(nearest("GM0093")?.distance).toBeCloseTo(0.7434443988906783, 9);
  });

  it("three variables have no figures and the migration background has weight 0, which is said", () => {
    const answer = similarAreas({ cube, area: utrecht, areas: codes, variables, year: 2015 });
    expect(answer.leftOut).toEqual([
      { code: "population-growth", reason: "no-figures" },
      { code: "born-abroad", reason: "no-weight" },
      { code: "forest-nature-share", reason: "no-figures" },
    ]);
    expect(answer.used).toHaveLength(11);
    expect(answer.neighbours).toHaveLength(10);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
