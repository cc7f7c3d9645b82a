import { expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { HistoryPoint, MeasuredFigure } from "./error-model.ts";
import { valueError } from "./value-error.ts";

const point = (year: number, value: number, numerator: number, denominator: number): HistoryPoint => {
  return { year, value, numerator, denominator, status: "normal", synthetic: false };
};
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const figure = (changes: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  area: "GM0344" as AreaCode,
  year: 2025,
  value: 25,
  margin: null,
  numerator: 250,
  denominator: 1000,
  history: years.map((year, index) => point(year, 25 + (index % 2), 250 + 10 * (index % 2), 1000)),
  synthetic: false,
  ...changes,
});
const per = (
  errorModel: "proportion" | "count" | "survey" | "register" | "none",
  unitFactor: number | null = 100,
) => ({ errorModel, unitFactor });

const shareOf = (numerator: number, denominator: number) =>
  valueError(figure({ numerator, denominator }), per("proportion")) ?? Number.NaN;

it("a share of many counted persons has the error of a draw: √(p(1−p)/n)", () => {
  expect(shareOf(250_000, 1_000_000)).toBeCloseTo(100 * Math.sqrt((0.25 * 0.75) / 1_000_000), 6);
});

it("a share of nobody or of all is not certain, and the less so the fewer there are", () => {
  // Wilson's interval of 0 of 10 is 0 to 27.75 %: half of that over 1.96.
  expect(shareOf(0, 10)).toBeCloseTo(27.75 / 2 / 1.96, 2);
  expect(shareOf(10, 10)).toBeCloseTo(shareOf(0, 10), 10);
  expect(shareOf(0, 1000)).toBeLessThan(shareOf(0, 10));
  expect(shareOf(0, 1000)).toBeGreaterThan(0);
});

it("no events in a year is not certain either", () => {
  const never = years.map((year) => point(year, 0, 0, 1000));
  const found = valueError(figure({ value: 0, numerator: 0, history: never }), per("count", 1000));
  expect(found).toBeGreaterThan(0.5);
  expect(found).toBeLessThan(3);
});

it("a count has at least the error of a Poisson count", () => {
  const found = valueError(figure(), per("count", 1000)) ?? 0;
  expect(found).toBeGreaterThanOrEqual((1000 * Math.sqrt(250)) / 1000 - 1e-9);
});

it("a survey has the margin that its source publishes", () => {
  expect(valueError(figure({ margin: 1.96 }), per("survey"))).toBeCloseTo(1, 4);
  expect(valueError(figure(), per("survey"))).toBeNull();
});

it("a register has its own year-to-year variation", () => {
  expect(valueError(figure(), per("register"))).toBeGreaterThan(0.3);
  expect(valueError(figure({ history: [] }), per("register"))).toBeNull();
});

it("is not known without a model, without parts, or where the value is no quotient", () => {
  expect(valueError(figure(), per("none"))).toBeNull();
  expect(valueError(figure({ numerator: null }), per("proportion"))).toBeNull();
  expect(valueError(figure(), per("proportion", null))).toBeNull();
});
