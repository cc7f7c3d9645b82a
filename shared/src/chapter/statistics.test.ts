import { describe, expect, test } from "vitest";
import type { FactReference } from "./fact-reference.ts";
import { sampleContent } from "./sample-snapshot.ts";
import type { SnapshotContent, SnapshotYear } from "./snapshot.ts";
import { statisticsOf } from "./statistics.ts";

const year = (number: number, values: (number | null)[], origins?: string): SnapshotYear => ({
  year: number,
  values,
  origins: origins ?? values.map((value) => (value === null ? "-" : "r")).join(""),
  provisional: false,
  national: { value: 2.04, synthetic: false },
});

/** Five municipalities, two of them in Utrecht; the last has no known number of residents. */
function content(): SnapshotContent {
  const sample = sampleContent({ municipalities: 5, indicators: 1, years: 1 });
  const [indicator] = sample.indicators;
  if (!indicator) throw new Error("the sample has no indicator");
  const places = ["PV26", "PV26", "PV20", "PV20", "PV20"];
  const inhabitants = [30_000, 40_000, 9_000, 21_000, null];
  return {
    ...sample,
    municipalities: sample.municipalities.map((one, i) => ({
      ...one,
      provinceCode: places[i] ?? "",
      inhabitants: inhabitants[i] ?? null,
    })),
    indicators: [
      {
        ...indicator,
        code: "burglary",
        decimals: 1,
        years: [
          year(2017, [1.01, 2, 3, 4, null]),
          year(2019, [1.01, 2, 3, 4, 5]),
          year(2025, [1.04, 2.5, 2, 4, 5], "rrsrr"),
        ],
      },
    ],
  };
}

const statistics = statisticsOf(content());
const of = (area: string, period: string, statistic: FactReference["statistic"], subject = "burglary") =>
  statistics.of({ subject, area, period, statistic });

describe("one year", () => {
  test.each([
    { area: "NL01", statistic: "median", value: 2.5, synthetic: true },
    { area: "NL01", statistic: "p10", value: 1.4, synthetic: true },
    { area: "NL01", statistic: "p90", value: 4.6, synthetic: true },
    { area: "NL01", statistic: "spread", value: 3.2, synthetic: true },
    { area: "NL01", statistic: "value", value: 2, synthetic: false },
    { area: "NL01", statistic: "municipalities", value: 5, synthetic: true },
    { area: "NL01", statistic: "municipalities-above-2", value: 3, synthetic: true },
    { area: "NL01", statistic: "municipalities-below-2", value: 1, synthetic: true },
    { area: "PV26", statistic: "population-share", value: 100, synthetic: false },
    { area: "size-class:20k-50k", statistic: "municipalities", value: 3, synthetic: false },
    { area: "GM1680", statistic: "value", value: 1, synthetic: false },
    { area: "GM0197", statistic: "value", value: 2, synthetic: true },
  ] as const)("the $statistic of $area is $value", ({ area, statistic, value, synthetic }) => {
    expect(of(area, "2025", statistic)).toMatchObject({ value, synthetic });
  });

  test("a share of residents that is nearly all is not called all", () => {
    const many = content();
    const municipalities = many.municipalities.map((one, i) => ({
      ...one,
      inhabitants: i === 4 ? 1 : 90_000,
    }));
    const share = statisticsOf({ ...many, municipalities }).of({
      subject: "burglary",
      area: "NL01",
      period: "2017",
      statistic: "population-share",
    });
    expect(share?.value).toBe(99.9);
  });
});

describe("two years", () => {
  test.each([
    { area: "NL01", statistic: "difference", value: 0.5 },
    { area: "GM0358", statistic: "change", value: 0.5 },
    { area: "GM0197", statistic: "change", value: -1 },
    { area: "GM0197", statistic: "difference", value: 1 },
    { area: "NL01", statistic: "municipalities", value: 5 },
    // 1.01 and 1.04 read the same.
    { area: "NL01", statistic: "municipalities-higher", value: 1 },
    { area: "NL01", statistic: "municipalities-lower", value: 1 },
    { area: "NL01", statistic: "municipalities-equal", value: 3 },
    { area: "NL01", statistic: "spread-ratio", value: 100 },
  ] as const)("the $statistic of $area is $value", ({ area, statistic, value }) => {
    expect(of(area, "2019/2025", statistic)?.value).toBe(value);
  });
});

describe("counts", () => {
  test.each([
    { subject: "chapter", area: "NL01", period: "with-figures", statistic: "indicators", value: 1 },
    { subject: "chapter", area: "NL01", period: "without-figures", statistic: "goals", value: 16 },
    { subject: "chapter", area: "NL01", period: "2025", statistic: "year", value: 2025 },
    { subject: "chapter", area: "GM1680", period: "latest", statistic: "with-figure", value: 1 },
    { subject: "chapter", area: "GM0197", period: "latest", statistic: "examples", value: 1 },
    { subject: "chapter", area: "NL01", period: "all", statistic: "members", value: 5 },
    { subject: "chapter", area: "PV26", period: "all", statistic: "members", value: 2 },
    { subject: "goal-1", area: "NL01", period: "all", statistic: "targets", value: 3 },
    { subject: "goal-1", area: "NL01", period: "all", statistic: "targets-measured", value: 1 },
    { subject: "goal-12", area: "NL01", period: "all", statistic: "practices", value: 1 },
  ] as const)(
    "$subject/$area/$period/$statistic is $value",
    ({ subject, area, period, statistic, value }) => {
      expect(of(area, period, statistic, subject)?.value).toBe(value);
    },
  );
});

describe("of fewer than five figures nothing is told but how many they are", () => {
  test.each([
    { area: "NL01", period: "2017", statistic: "median" },
    { area: "NL01", period: "2017", statistic: "p10" },
    { area: "NL01", period: "2017", statistic: "p90" },
    { area: "NL01", period: "2017", statistic: "spread" },
    { area: "NL01", period: "2017", statistic: "municipalities-above-2" },
    { area: "NL01", period: "2017", statistic: "municipalities-yes" },
    { area: "NL01", period: "2017/2025", statistic: "municipalities-higher" },
    { area: "NL01", period: "2017/2025", statistic: "change" },
    { area: "PV26", period: "2025", statistic: "median" },
    { area: "size-class:20k-50k", period: "2025", statistic: "municipalities-below-2" },
  ] as const)("$statistic of $area in $period", ({ area, period, statistic }) => {
    expect(of(area, period, statistic)).toBeNull();
    expect(statistics.isFew({ subject: "burglary", area, period, statistic })).toBe(true);
  });

  test("how many they are", () => {
    expect(of("NL01", "2017", "municipalities")?.value).toBe(4);
    expect(of("PV26", "2025", "municipalities")?.value).toBe(2);
  });
});

test.each([
  { area: "GM9999", period: "2025", statistic: "value" },
  { area: "GM0613", period: "2019", statistic: "value" },
  { area: "NL01", period: "2020", statistic: "median" },
  { area: "GM1680", period: "2025", statistic: "median" },
  { area: "PV26", period: "2025", statistic: "value" },
  { area: "NL01", period: "all", statistic: "median" },
] as const)("there is no $statistic of $area in $period", ({ area, period, statistic }) => {
  expect(of(area, period, statistic)).toBeNull();
});
