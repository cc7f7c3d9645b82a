import { describe, expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "./decimal.ts";
import type { Observation } from "./observation.ts";
import type { SyntheticArea, SyntheticIndicator, SyntheticPlan } from "./synthetic.ts";
import { factorOf, syntheticObservations } from "./synthetic.ts";

const text = { nl: "tekst", en: "text" };
const decimal = (value: string) => value as DecimalText;

function indicator(code: string, change: Partial<SyntheticIndicator> = {}): SyntheticIndicator {
  return {
    code: code as IndicatorCode,
    version: 1,
    layer: "municipality",
    unit: "percent",
    decimals: 1,
    measureType: "rate",
    denominator: text,
    naturalMin: decimal("0"),
    naturalMax: decimal("100"),
    bounds: { lowerBound: decimal("20"), optimum: decimal("90"), optimumTier: "science", reason: text },
    disclosureLimit: 0,
    periodicity: "yearly",
    ...change,
  };
}
const bounds = (lowerBound: string, optimum: string) => ({
  lowerBound: decimal(lowerBound),
  optimum: decimal(optimum),
  optimumTier: "science",
  reason: text,
});

const indicators = [
  indicator("school-buildings-healthy"),
  indicator("burglary", { unit: "per_1000_inhabitants", bounds: bounds("2.3", "0.1") }),
  indicator("women-council-ratio", {
    unit: "percentage_points",
    naturalMax: decimal("50"),
    bounds: bounds("30", "0"),
  }),
  indicator("trees-net-change", {
    unit: "per_1000_inhabitants",
    naturalMin: null,
    naturalMax: null,
    bounds: bounds("-10", "40"),
  }),
  indicator("residual-waste", {
    unit: "kg_per_inhabitant",
    decimals: 0,
    naturalMax: null,
    bounds: bounds("339", "48"),
  }),
  indicator("youth-council", {
    unit: "yes_no",
    decimals: 0,
    measureType: "binary",
    naturalMax: decimal("1"),
    bounds: bounds("0", "1"),
  }),
  indicator("open-datasets", {
    unit: "count",
    decimals: 0,
    measureType: "count",
    denominator: null,
    naturalMax: null,
    bounds: bounds("0", "120"),
  }),
];
const areas: SyntheticArea[] = Array.from({ length: 342 }, (_, index) => ({
  code: `GM${String(index + 1).padStart(4, "0")}` as AreaCode,
  layer: "municipality",
  provinceCode: `PV${20 + (index % 12)}` as AreaCode,
  inhabitants: 1000 + index * index * 7,
}));
const plan: SyntheticPlan = {
  seed: 17,
  indicators,
  areas,
  years: [2020, 2021, 2022, 2023, 2024],
  boundaryYear: 2024,
};
const keyOf = (one: Observation) => `${one.indicator} ${one.area} ${one.period}`;
const all = [...syntheticObservations(plan)];

describe("invented figures", () => {
  test("all carry the mark of an example and stand once per cell", () => {
    expect(all.every((one) => one.origin === "synthetic" && one.source === "synthetic")).toBe(true);
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
  });

  test("are the same for the same seed, in whatever order and company", () => {
    const turned: SyntheticPlan = {
      ...plan,
      indicators: indicators.slice(2, 4).reverse(),
      areas: [...areas].reverse(),
      years: [2024, 2023],
    };
    const byKey = new Map(all.map((one) => [keyOf(one), one]));
    const some = [...syntheticObservations(turned)];
    expect(some.length).toBeGreaterThan(1000);
    for (const one of some) expect(one).toEqual(byKey.get(keyOf(one)));
  });

  test("differ with another seed", () => {
    const other = new Map([...syntheticObservations({ ...plan, seed: 18 })].map((one) => [keyOf(one), one]));
    const same = all.filter((one) => other.get(keyOf(one))?.value === one.value);
    expect(same.length / all.length).toBeLessThan(0.25);
  });

  test.each(indicators)("of $code stay within what can be", (definition) => {
    const values = all.filter((one) => one.indicator === definition.code).map((one) => Number(one.value));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(Number(definition.naturalMin ?? "-Infinity"));
    expect(Math.max(...values)).toBeLessThanOrEqual(Number(definition.naturalMax ?? "Infinity"));
    expect(new Set(values).size).toBeGreaterThan(1);
  });

  test("lie around the bounds of their indicator", () => {
    const values = all.filter((one) => one.indicator === "school-buildings-healthy");
    const inside = values.filter((one) => Number(one.value) >= 20 && Number(one.value) <= 90);
    expect(inside.length / values.length).toBeGreaterThan(0.9);
  });

  test("follow from their numerator and denominator", () => {
    const fractions = all.filter((one) => one.numerator !== null);
    expect(fractions.length).toBeGreaterThan(areas.length * 5 * 4);
    for (const one of fractions) {
      const definition = indicators.find(({ code }) => code === one.indicator);
      const exact = (Number(one.numerator) / Number(one.denominator)) * factorOf(definition?.unit ?? "");
      expect(Math.abs(exact - Number(one.value))).toBeLessThanOrEqual(
        0.5 * 10 ** -(definition?.decimals ?? 0) + 1e-9,
      );
      if (definition?.unit === "percent")
        expect(Number(one.numerator)).toBeLessThanOrEqual(Number(one.denominator));
    }
  });

  test("are written with the decimals of their indicator, and never as minus zero", () => {
    expect(all.find((one) => one.indicator === "burglary")?.value).toMatch(/^\d+\.\d$/);
    expect(all.find((one) => one.indicator === "residual-waste")?.value).toMatch(/^\d+$/);
    expect(all.some((one) => /^-0(\.0+)?$/.test(one.value ?? ""))).toBe(false);
  });

  test("have gaps, and some municipalities are late", () => {
    const possible = indicators.length * areas.length * plan.years.length;
    expect(all.length).toBeGreaterThan(possible * 0.9);
    expect(all.length).toBeLessThan(possible * 0.97);
    const current = new Set(all.filter((one) => one.period === "2024").map((one) => one.area));
    expect(areas.length - current.size).toBeGreaterThan(10);
    expect(areas.length - current.size).toBeLessThan(60);
  });

  test("fill every cell when that is asked for", () => {
    const full = { ...plan, gapShare: 0, lateShare: 0, everyYear: true };
    expect([...syntheticObservations(full)]).toHaveLength(7 * 342 * 5);
  });

  test("of the council election exist for election years only", () => {
    const elected = [indicator("council-turnout", { periodicity: "per-election" })];
    const periods = new Set(
      [...syntheticObservations({ ...plan, indicators: elected })].map((one) => one.period),
    );
    expect([...periods]).toEqual(["2022"]);
  });

  test("count a tenth of the residents or more where figures of few people are withheld", () => {
    const limited = ["child-poverty", "disability-jobs", "problem-debt", "care"].map((code) =>
      indicator(code, { disclosureLimit: 5 }),
    );
    const residents = new Map(areas.map(({ code, inhabitants }) => [code, inhabitants]));
    for (const { area, denominator } of syntheticObservations({ ...plan, indicators: limited }))
      expect(Number(denominator)).toBeGreaterThan(0.09 * (residents.get(area) ?? Number.NaN));
  });

  test("of a province's indicator are not given to municipalities", () => {
    const ofProvinces = [indicator("province-zero-emission-buses", { layer: "province" })];
    expect([...syntheticObservations({ ...plan, indicators: ofProvinces })]).toEqual([]);
  });

  test("are refused for an indicator without bounds", () => {
    const without = [indicator("inhabitants", { bounds: null })];
    expect(() => [...syntheticObservations({ ...plan, indicators: without })]).toThrow(
      /inhabitants has no bounds/,
    );
  });
});
