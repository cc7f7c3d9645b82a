import { expect, test } from "vitest";
import { isProvisional, kindOf, readCbsPeriod, writeCbsPeriod } from "./cbs-period.ts";

test.each([
  ["2024JJ00", "year", "2024"],
  ["2024HJ02", "half-year", "2024-S2"],
  ["2024KW01", "quarter", "2024-Q1"],
  ["2024MM12", "month", "2024-12"],
  ["2024JJ00 ", "year", "2024"],
])("%s of Statistics Netherlands is a %s: %s, and back", (code, kind, period) => {
  expect(readCbsPeriod(code)).toEqual({ kind, period });
  expect(writeCbsPeriod(period)).toBe(code.trim());
  expect(kindOf(period)).toBe(kind);
});

test.each(["2023SJ00", "2024W101", "2024KW05", "2024KW00", "2024MM13", "2024JJ01", "24JJ00", "2024G400", ""])(
  "%s is none of our periods",
  (code) => expect(readCbsPeriod(code)).toBeNull(),
);

test("a text that is no period is not written", () => {
  expect(() => writeCbsPeriod("2024-Q5")).toThrow(RangeError);
});

test.each([
  ["Definitief", false],
  ["definitief ", false],
  ["", false],
  [null, false],
  ["Voorlopig", true],
  ["Nader voorlopig", true],
  ["NaderVoorlopig", true],
  ["Raming", true],
])("figures of a period that is %j can still change: %s", (status, expected) => {
  expect(isProvisional(status)).toBe(expected);
});
