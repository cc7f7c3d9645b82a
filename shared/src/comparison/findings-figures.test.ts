import { describe, expect, it } from "vitest";
import type { HeatInput } from "../charts/heat-model.ts";
import type { FiguresOf, GivenValue } from "../charts/picture-input.ts";
import { heatFinding, rankBandsFinding, smallMultiplesFinding } from "./findings-many.ts";
import { goalOverviewFinding, singleValueFinding, targetFinding } from "./findings-one.ts";
import { levelChangeFinding, scatterFinding } from "./findings-scatter.ts";
import { slopeFinding } from "./findings-slope.ts";

const given = (value: number, synthetic = false): GivenValue => ({ value, status: "normal", synthetic });
const point = (year: number, value: number, synthetic = false) => ({ year, ...given(value, synthetic) });
const areas = Array.from({ length: 12 }, (_, i) => ({
  code: `GM${1000 + i}`,
  name: i === 0 ? "Zwolle" : `Gemeente ${i}`,
}));

describe("the title of a slope", () => {
  const figures = {
    areas: areas.map((area, i) => ({ ...area, from: given(5 + i), to: given(i < 9 ? 4 + i : 6 + i) })),
    marked: ["GM1000"],
    fromYear: 2012,
    toYear: 2025,
    unit: "",
    decimals: 1,
  };

  it("counts where the figure went down and says how it went in the first named area", () => {
    expect(slopeFinding(figures, "nl").text).toBe(
      "In 9 van de 12 gemeenten is het cijfer in 2025 lager dan in 2012; in Zwolle van 5,0 naar 4,0",
    );
    expect(slopeFinding({ ...figures, marked: [] }, "en").text).toBe(
      "In 9 of the 12 municipalities the figure in 2025 is lower than in 2012",
    );
  });

  it("says equal where the numbers look the same", () => {
    const still = areas.map((area) => ({ ...area, from: given(4.04), to: given(3.96) }));
    expect(slopeFinding({ ...figures, areas: still }, "nl").text).toBe(
      "In 12 van de 12 gemeenten is het cijfer in 2025 gelijk aan dat in 2012; in Zwolle bleef het gelijk: 4,0",
    );
  });

  it("counts no pair across a break or between a real figure and an example", () => {
    const broken = areas.map((area, i) => ({
      ...area,
      from: given(5),
      to: given(4, i % 2 === 0),
      broken: i === 1,
    }));
    expect(slopeFinding({ ...figures, areas: broken }, "nl").text).toMatch(/^In 5 van de 5/);
    expect(slopeFinding({ ...figures, areas: broken.slice(0, 2) }, "nl").text).toBe(
      "Tussen 2012 en 2025 is er geen verandering te tonen",
    );
  });
});

describe("the title of two indicators", () => {
  const points = areas.map((area, i) => ({ ...area, x: i, y: i < 8 ? i : 0 }));
  const axes = { x: { label: "", decimals: 0 }, y: { label: "", decimals: 0 }, marked: [], peers: [] };
  const names = { x: "inbraken", y: "bijstand" };

  it("counts what goes together and gives no cause", () => {
    expect(scatterFinding({ points, ...axes }, names, "nl").text).toBe(
      "Van de 6 gemeenten boven het midden bij inbraken liggen er 2 ook boven het midden bij bijstand",
    );
  });

  it("says so when there are too few", () => {
    expect(scatterFinding({ points: points.slice(0, 5), ...axes }, names, "nl").text).toBe(
      "Te weinig gemeenten om te zien of inbraken en bijstand samengaan",
    );
  });
});

it("level and change are said of the first named area, without good or bad", () => {
  const points = areas.map((area, i) => ({ ...area, now: 2 + i, before: i === 0 ? 1.5 : 3 + i }));
  const figures = {
    points,
    marked: ["GM1000"],
    peers: [],
    measure: "",
    decimals: 1,
    fromYear: 2020,
    toYear: 2025,
  };
  expect(levelChangeFinding(figures, "nl").text).toBe(
    "Zwolle ligt onder de middelste gemeente (2,0 tegen 7,5); het cijfer steeg sinds 2020 van 1,5 naar 2,0",
  );
  expect(levelChangeFinding({ ...figures, marked: [] }, "nl").text).toBe(
    "In 11 van de 12 gemeenten daalde het cijfer van 2020 tot 2025",
  );
});

it.each([
  [
    { low: 12, high: 47, median: 25, rankable: true },
    "In 9 van de 10 berekeningen staat Zwolle tussen plaats 12 en 47 van de 342",
  ],
  [
    { low: 7, high: 7, median: 7, rankable: true },
    "In 9 van de 10 berekeningen staat Zwolle tussen plaats 7 en 7 van de 342",
  ],
  [{ low: 2, high: 233, median: null, rankable: false }, "De plaats van Zwolle is te onzeker om te noemen"],
  [
    { low: null, high: null, median: null, rankable: false, reason: "te weinig cijfers" },
    "Zwolle krijgt geen plaats: te weinig cijfers",
  ],
])("a place is a band: %o", (band, title) => {
  const rows = [{ code: "GM0193", name: "Zwolle", own: true, ...band }];
  expect(rankBandsFinding({ rows, rankedCount: 342 }, "nl").text).toBe(title);
});

describe("the title of a heat table", () => {
  const cell = (value: number, share: number) => {
    return { text: String(value), value, title: "", position: "middle" as const, share };
  };
  const columns = ["Geen armoede", "Geen honger"].map((title) => ({ key: title, label: title, title }));
  // The tint is of a column's own range: the narrowest column in points is the widest on its own scale.
  const rows = [
    { code: "GM0193", name: "Zwolle", own: true, cells: [cell(40, 0), cell(20, 0.2)] },
    { code: "GM0150", name: "Deventer", cells: [cell(60, 1), cell(70, 0.7)] },
    { code: "middle", name: "Middelste", summary: true, cells: [cell(0, 0), cell(50, 0.5)] },
  ];
  const figures = { corner: "", columns, rows };
  const title = (changes: Partial<FiguresOf<HeatInput>>) =>
    heatFinding({ ...figures, ...changes }, "nl").text;

  it("says of scores where areas lie furthest apart in the points that it names, and not who is better", () => {
    expect(title({ scores: true })).toBe(
      "De scores van de getoonde gemeenten liggen het verst uit elkaar bij ‘Geen honger’ (20 tot 70) en het dichtst bij elkaar bij ‘Geen armoede’ (40 tot 60)",
    );
  });

  it("says of scores that look equally wide that they are", () => {
    const equal = rows.map((row, i) => ({ ...row, cells: [cell(40 + 20 * i, 0), cell(50 + 20.2 * i, 1)] }));
    expect(title({ scores: true, rows: equal })).toBe(
      "De getoonde gemeenten liggen overal even ver uit elkaar",
    );
  });

  it("orders no columns of different units, but names the two ends of one", () => {
    expect(title({})).toBe("Bij ‘Geen armoede’ loopt het cijfer van de getoonde gemeenten van 40 tot 60");
    const same = rows.map((row) => ({ ...row, cells: [cell(40, 0), null] }));
    expect(title({ rows: same })).toBe(
      "Bij ‘Geen armoede’ is het cijfer van de getoonde gemeenten overal 40",
    );
  });

  it("names no ends of answers yes and no, and counts the figures of one area", () => {
    const answers = rows.map(({ cells: [, other], ...row }) => {
      return {
        ...row,
        cells: [{ text: "ja", title: "", position: "none" as const, share: 1 }, other ?? null],
      };
    });
    expect(title({ rows: answers })).toBe(
      "Bij ‘Geen honger’ loopt het cijfer van de getoonde gemeenten van 20 tot 70",
    );
    expect(title({ rows: rows.slice(0, 1) })).toBe("Van Zwolle zijn er 2 cijfers van de 2");
  });
});

it("panels count changes over years that one line may join", () => {
  const panel = (key: string, values: readonly number[]) => ({
    key,
    name: key,
    own: key === "Zwolle",
    points: values.map((value, i) => point(2020 + i, value, i > 1)),
  });
  const panels = [panel("Zwolle", [9, 9, 3, 2]), panel("Deventer", [1, 1, 5, 4]), panel("Ede", [1, 1, 4, 5])];
  const figures = { panels, axis: "shared" as const, unit: "", decimals: 0 };
  expect(smallMultiplesFinding(figures, "nl")).toEqual({
    text: "In 2 van de 3 gemeenten werd het cijfer lager; in Zwolle van 3 in 2022 naar 2 in 2023",
    synthetic: true,
  });
  expect(smallMultiplesFinding({ ...figures, axis: "own" }, "nl").text).toBe(
    "Van de 3 cijfers ging er 1 omhoog en 2 omlaag",
  );
});

it("no goal is named as the highest or the lowest of an area; those without a score are counted", () => {
  const goal = (number: number, name: string, score: number | null) => {
    return { goal: number, name, score, middle: null, syntheticCount: 0 };
  };
  const rows = [goal(1, "Geen armoede", 25.4), goal(2, "Geen honger", null), goal(3, "Goede gezondheid", 94)];
  expect(goalOverviewFinding({ rows, name: "Zwolle" }, "nl").text).toBe(
    "Zwolle op de 17 doelen, naast de middelste gemeente; 1 doel heeft geen score",
  );
  expect(goalOverviewFinding({ rows: rows.slice(1, 2), name: "Zwolle" }, "en").text).toBe(
    "Zwolle has no scores yet",
  );
});

it("one figure is said with its history, and beside a target as two numbers", () => {
  const figures = {
    name: "Zwolle",
    code: "GM0193",
    points: [point(2020, 2.2), point(2025, 1.7)],
    unit: "",
    decimals: 1,
  };
  expect(singleValueFinding(figures, "nl")?.text).toBe("In Zwolle ging het van 2,2 in 2020 naar 1,7 in 2025");
  const target = { kind: "own" as const, value: 1, year: 2030, synthetic: false };
  expect(targetFinding("Zwolle", point(2025, 1.7), target, { decimals: 1, locale: "nl" }).text).toBe(
    "In Zwolle was het 1,7 in 2025; het eigen doel is 1,0 in 2030",
  );
});
