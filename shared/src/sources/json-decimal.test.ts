import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromJson } from "./json-decimal.ts";

describe("a number of a JSON text keeps its digits", () => {
  test.each([
    ["8.1", "8.1"],
    ["8.10", "8.10"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.0", "0.0"],
    ["-13.6", "-13.6"],
    ["410024", "410024"],
    ["1.2E+3", "1200"],
    ["1E-05", "0.00001"],
    ["12e0", "12"],
    ["123456789012345", "123456789012345"],
    ["8.0999999999999996", "8.1"],
    ["0.30000000000000004", "0.3"],
    ["99999999999999.99", "100000000000000"],
    ["0.000000000000123", "0"],
  ])("%s is %s", (text, value) => expect(decimalFromJson(text)).toBe(value));

  test.each([
    "NaN",
    "Infinity",
    "",
    "1,5",
    "0x10",
    "01",
    ".5",
    "5.",
    "1e",
    "1234567890123456",
    "1e999",
    "zes",
  ])("%j is no number that can be stored", (text) => expect(decimalFromJson(text)).toBeNull());

  test("what a program writes for a decimal of 15 digits or fewer comes back as that decimal", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, places) => {
          const value = whole / 10 ** places;
          expect(Number(decimalFromJson(JSON.stringify(value)))).toBe(value);
        },
      ),
    );
  });
});
