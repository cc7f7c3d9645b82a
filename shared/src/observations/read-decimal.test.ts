import { describe, expect, it } from "vitest";
import { readDecimal } from "./read-decimal.ts";

describe("a number as people write it", () => {
  it.each([
    ["nl", "8,1", "8.1"],
    ["nl", "8,1 %", "8.1"],
    ["nl", "1.234,5", "1234.5"],
    ["nl", "1 234", "1234"],
    ["nl", "1\u202f234\u202f567", "1234567"],
    ["nl", "12.345.678", "12345678"],
    ["nl", "0012,50", "12.50"],
    ["nl", "−3", "-3"],
    ["nl", "+3", "3"],
    ["nl", "-0", "0"],
    ["nl", ",5", "0.5"],
    ["nl", "0,125", "0.125"],
    ["en", "8.1", "8.1"],
    ["en", "1,234.5", "1234.5"],
    ["en", "0.125", "0.125"],
  ] as const)("in %s, %s is %s", (locale, text, value) => {
    expect(readDecimal(text, locale)).toEqual({ kind: "value", value });
  });

  it.each([
    ["nl", "1.234", "1234", "1.234"],
    ["nl", "-12.345", "-12345", "-12.345"],
    ["en", "1,234", "1234", "1.234"],
  ] as const)("in %s, %s is asked: %s or %s", (locale, text, asGroup, asFraction) => {
    expect(readDecimal(text, locale)).toEqual({ kind: "ambiguous", readings: [asGroup, asFraction] });
  });

  it.each([
    "0x9A",
    "1e5",
    "NaN",
    "Infinity",
    "∞",
    "ca. 50",
    "<5",
    "1.2.3",
    "1,2,3",
    "--1",
    "5-",
    "1 23",
    ".",
  ])("refuses %s", (text) => {
    expect(readDecimal(text, "nl")).toEqual({ kind: "refused", because: "not-a-number" });
  });

  it.each([
    ["nl", "12.5", "12.5"],
    ["nl", "12.34", "12.34"],
    ["nl", "-3.1", "-3.1"],
    ["en", "12,5", "12.5"],
  ] as const)("in %s, %s is refused, with %s to ask about", (locale, text, suggestion) => {
    expect(readDecimal(text, locale)).toEqual({ kind: "refused", because: "not-a-number", suggestion });
  });

  it("refuses more digits than are kept exactly", () => {
    expect(readDecimal("1234567890123456", "nl")).toEqual({ kind: "refused", because: "too-many-digits" });
  });

  it.each(["", "   ", "%"])("takes %j as empty", (text) => {
    expect(readDecimal(text, "nl")).toEqual({ kind: "empty" });
  });
});
