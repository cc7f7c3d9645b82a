import type { TrendInput, TrendPoint, TrendSpread } from "@lokaal17/shared/charts/trend-model";
import { describe, expect, it } from "vitest";
import { interactiveTrend } from "./interactive-trend-model.ts";

const point = (year: number, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => {
  return { year, value, status: "normal", origin: "real", ...more };
};
const spread = (year: number, origin: TrendSpread["origin"] = "real"): TrendSpread => {
  return { year, p10: 10, median: 20, p90: 30, origin };
};
const input = (points: TrendPoint[], band: TrendSpread[] = []): TrendInput => ({
  series: [{ code: "GM0363", name: "Amsterdam", points }],
  spread: band,
  width: 640,
  baseline: "fit",
  unit: "procent",
  decimals: 1,
  locale: "nl",
  title: "Titel",
  description: "Omschrijving",
  syntheticMark: "VOORBEELD, geen echt cijfer",
});
const made = { origin: "synthetic" } as const;
const textsOf = (of: TrendInput) =>
  interactiveTrend(of)?.nodes.flatMap((node) => (node.type === "text" ? [node.text] : [])) ?? [];

describe("the parts that one line may join", () => {
  const years = [2019, 2020, 2021, 2022];
  const rules: [name: string, points: TrendPoint[], parts: number[][]][] = [
    ["all real years are one line", years.map((year) => point(year, 5)), [years]],
    [
      "a year without a figure splits the line",
      [point(2019, 5), point(2020, null), point(2021, 5), point(2022, 6)],
      [[2019], [2021, 2022]],
    ],
    [
      "a break in the series starts a new line",
      [point(2019, 5), point(2020, 5), point(2021, 5, { status: "break" }), point(2022, 5)],
      [
        [2019, 2020],
        [2021, 2022],
      ],
    ],
    [
      "real figures and examples are never one line",
      [point(2019, 5, made), point(2020, 5, made), point(2021, 5), point(2022, 5)],
      [
        [2019, 2020],
        [2021, 2022],
      ],
    ],
  ];
  it.each(rules)("%s", (_, points, parts) => {
    const drawn = interactiveTrend(input(points));
    expect(drawn?.lines.map((line) => line.points.map(({ year }) => year))).toEqual(parts);
    const keys = drawn?.rows.flatMap((row) => Object.keys(row.figures).map((key) => `${key} ${row.year}`));
    const expected = parts.flatMap((part, i) => part.map((year) => `line-1-${i} ${year}`));
    expect(keys).toEqual(expected);
  });

  it("splits the band and its middle where real figures become examples", () => {
    const drawn = interactiveTrend(input([], [spread(2020), spread(2021), spread(2022, "synthetic")]));
    expect(drawn?.bands.map(({ example, points }) => [example, points.length])).toEqual([
      [false, 2],
      [true, 1],
    ]);
    expect(drawn?.rows.map((row) => row.figures)).toEqual([
      { "band-0": [10, 30], "middle-0": 20 },
      { "band-0": [10, 30], "middle-0": 20 },
      { "band-1": [10, 30], "middle-1": 20 },
    ]);
  });
});

describe("the mark of examples", () => {
  it("stands inside the picture as soon as one figure is an example", () => {
    expect(textsOf(input([point(2020, 5), point(2021, 6, made)]))).toContain("VOORBEELD, geen echt cijfer");
    expect(textsOf(input([point(2020, 5)], [spread(2020, "synthetic")]))).toContain(
      "VOORBEELD, geen echt cijfer",
    );
  });

  it("is absent when all figures are real", () => {
    expect(textsOf(input([point(2020, 5), point(2021, 6)]))).not.toContain("VOORBEELD, geen echt cijfer");
  });
});

it("tells the areas apart by the order in which they were chosen", () => {
  const one = input([point(2020, 1), point(2021, 2)]);
  const series = [...one.series, { code: "GM0344", name: "Utrecht", points: [point(2020, 3)] }];
  expect(interactiveTrend({ ...one, series })?.lines.map(({ order }) => order)).toEqual([1, 2]);
});

it("has an axis that holds every figure, and writes its numbers in Dutch", () => {
  const drawn = interactiveTrend(input([point(2020, 1_200_000), point(2021, 1_500_000)]));
  expect(drawn?.domain[0]).toBeLessThanOrEqual(1_200_000);
  expect(drawn?.domain[1]).toBeGreaterThanOrEqual(1_500_000);
  expect(drawn?.ticks.some(({ label }) => label.includes(","))).toBe(true);
});

it("is nothing when there is no figure", () => {
  expect(interactiveTrend(input([point(2020, null)]))).toBeNull();
});
