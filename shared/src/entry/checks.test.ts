import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observationStatuses } from "../observations/observation.ts";
import { type CheckContext, type CheckedValue, checksOf } from "./checks.ts";

const share: CheckContext = {
  decimals: 0,
  unit: "percent",
  measureType: "rate",
  period: "2025",
  history: [],
  peers: null,
};
const cell = (value: string | null, change: Partial<CheckedValue> = {}): CheckedValue => ({
  value,
  numerator: null,
  denominator: null,
  status: "normal",
  ...change,
});
/** Values of the years up to 2024, oldest first. */
const years = (...values: number[]) =>
  values.map((value, index) => ({ period: String(2025 - values.length + index), value }));
const codes = (value: string | null, change: Partial<CheckContext> = {}, parts: Partial<CheckedValue> = {}) =>
  checksOf(cell(value, parts), { ...share, ...change }, "nl").map(({ code }) => code);

describe("with few years a value is compared with the last one", () => {
  it.each([
    [90, 25, ["jump"]],
    [1, 30, ["jump"]],
    [60, 50, []],
    [4, 1, []],
    [40, 0, ["jump"]],
    [0, 0, []],
    [-40, 5, ["jump"]],
  ])("%d after %d: %j", (value, before, expected) => {
    expect(codes(String(value), { history: years(before) })).toEqual(expected);
  });
});

describe("with five years or more a value is compared with its own history", () => {
  it.each([
    ["far above a steady series", 60, [40, 41, 39, 40, 42], ["jump"]],
    ["far below it", 20, [40, 41, 39, 40, 42], ["jump"]],
    ["somewhat above it", 45, [40, 41, 39, 40, 42], []],
    ["the same value for years, then a little more", 44, [40, 40, 40, 40, 40], []],
    ["the same value for years, then much more", 50, [40, 40, 40, 40, 40], ["jump"]],
    ["on with a steady rise", 70, [20, 30, 40, 50, 60], []],
    ["a wild series", 60, [5, 40, 90, 10, 70], []],
    ["a new level that was approved last year", 71, [40, 41, 39, 40, 42, 70], []],
    ["none at all for years, then a few", 3, [0, 0, 0, 0, 0], []],
    ["none at all for years, then many", 30, [0, 0, 0, 0, 0], ["jump"]],
  ])("%s", (_, value, history, expected) => {
    expect(codes(String(value), { history: years(...history) })).toEqual(expected);
  });
});

describe("a slip of the unit is called by its name", () => {
  it.each([
    ["8.7", 87, 10],
    ["0.87", 87, 100],
    ["3990", 39.9, 100],
    ["40000", 40, 1000],
    ["-300", -30, 10],
  ])("%s after %d: %d times", (value, before, factor) => {
    const [check] = checksOf(cell(value), { ...share, decimals: 2, history: years(before) }, "en");
    expect(check).toMatchObject({ code: "unit-slip", severity: "explain" });
    expect(check?.text).toContain(`about ${factor} times as`);
  });

  it.each([
    ["a tenfold of one digit", "10", years(1)],
    ["a change of sign", "-400", years(40)],
    ["fifteen times as much", "600", years(40)],
  ])("not %s", (_, value, history) => {
    expect(codes(value, { history })).not.toContain("unit-slip");
  });
});

describe("a value far beyond what others have", () => {
  const peers = { low: 40, median: 50, high: 60, count: 300 };
  it.each([
    ["higher", "95", {}, ["peers"]],
    ["lower", "9", {}, ["peers"]],
    ["within five deviations", "85", {}, []],
    ["with too few others", "95", { peers: { ...peers, count: 9 } }, []],
    ["a total, which grows with the organisation", "95", { measureType: "count" }, []],
    ["a sum by its aggregation", "95", { aggregationIsCount: true }, []],
    ["as far as last year, her own level", "96", { history: years(94) }, []],
    ["a share instead of a percentage", "0.5", { decimals: 1 }, ["unit-slip"]],
    ["all others alike, a little more", "54", { peers: { ...peers, low: 50, high: 50 } }, []],
  ] as const)("%s", (_, value, change, expected) => {
    expect(codes(value, { peers, ...change })).toEqual(expected);
  });
});

describe("the same value as last time", () => {
  it.each([
    ["asks on purpose", "42", { history: years(42) }, ["same-as-last-year"]],
    ["written with a zero more", "42.0", { history: years(42) }, ["same-as-last-year"]],
    ["of none at all is ordinary", "0", { history: years(0) }, []],
    ["of yes or no is ordinary", "1", { history: years(1), measureType: "binary" }, []],
    ["of two years ago is chance", "42", { history: years(42, 43) }, []],
    ["of a later year is none", "42", { history: [{ period: "2026", value: 42 }] }, []],
  ] as const)("%s", (_, value, change, expected) => {
    expect(codes(value, change)).toEqual(expected);
  });
});

describe("numerator and denominator", () => {
  const history = [{ period: "2024", value: 40, denominator: 1000 }];
  it.each([
    ["a denominator that doubled", "2000", ["denominator"]],
    ["a denominator that was cut to a third", "333", ["denominator"]],
    ["a denominator that grew somewhat", "1100", []],
    ["a denominator of zero says nothing", "0", []],
  ])("%s", (_, denominator, expected) => {
    expect(codes("41", { history }, { numerator: "410", denominator })).toEqual(expected);
  });

  it("the same quotient of another denominator was counted anew, and is no figure that was carried over", () => {
    expect(codes("40", { history }, { numerator: "440", denominator: "1100" })).toEqual([]);
    expect(codes("40", { history }, { numerator: "400", denominator: "1000" })).toEqual([
      "same-as-last-year",
    ]);
  });

  it("asks about more decimals than the indicator has, only when they were typed", () => {
    expect(codes("12.345678")).toEqual(["decimals"]);
    expect(codes("86.6667", {}, { numerator: "13", denominator: "15" })).toEqual([]);
    expect(codes("8.50", { decimals: 1 })).toEqual([]);
  });
});

describe("the text of a check", () => {
  const text = (value: string, change: Partial<CheckContext>) =>
    checksOf(cell(value), { ...share, ...change }, "nl").map((check) => check.text);

  it("names field, rule and both sides, and says what to do", () => {
    expect(text("629", { decimals: 1, history: years(39.9) })).toEqual([
      "Sprong: de waarde 629,0 is veel hoger dan 39,9 in 2024. Verbeter de waarde, of leg uit waarom zij klopt.",
    ]);
    expect(text("4000", { history: years(40) })).toEqual([
      "Eenheid: de waarde 4.000 is ongeveer 100 keer zo hoog als 40 in 2024. Is het dezelfde eenheid? Verbeter de waarde, of leg uit waarom zij klopt.",
    ]);
    expect(text("12.5", {})).toEqual([
      "Decimalen: de waarde 12,5 heeft er meer dan de 0 van dit cijfer. Kijk of zij klopt.",
    ]);
  });

  it("never fails and never shows a number that is none, whatever comes in", () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));
    const text = fc.oneof(
      fc.integer().map(String),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(3)),
      fc.constantFrom(null, "", " ", "abc", "0", "-0", "999999999999999", "0.000000000001"),
    );
    const context = fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      unit: fc.constantFrom("percent", "euro"),
      measureType: fc.constantFrom("rate", "mean", "binary", "count"),
      period: fc.constant("2025"),
      history: fc.array(
        fc.record({
          period: fc.constantFrom("2019", "2024", "2025"),
          value: number,
          denominator: fc.option(number),
        }),
        { maxLength: 8 },
      ),
      peers: fc.option(fc.record({ low: number, median: number, high: number, count: fc.nat(400) })),
    });
    const checked = fc.record({
      value: text,
      numerator: text,
      denominator: text,
      status: fc.constantFrom(...observationStatuses),
    });
    fc.assert(
      fc.property(checked, context, fc.constantFrom("nl", "en"), (value, around, locale) => {
        for (const check of checksOf(value, around as CheckContext, locale)) {
          expect(check.text).not.toMatch(/NaN|Infinity|undefined|null|[{}]/);
          expect(check.severity).toBe(check.code === "decimals" ? "note" : "explain");
        }
      }),
      { numRuns: 500 },
    );
  });
});
