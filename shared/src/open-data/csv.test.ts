import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, csvText, protect, unprotect } from "./csv.ts";

describe("a line of CSV", () => {
  it.each([
    ["a,b", '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["@home", "'@home"],
    ["-3", "-3"],
    ["-3+4", "'-3+4"],
    [" spaces ", '" spaces "'],
    ["0363", "0363"],
    ["", ""],
  ])("writes %j as %j", (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });
});

describe("a code or a text", () => {
  it.each([
    ["0363", '"0363"'],
    ["1E5", '"1E5"'],
    ["12.50", '"12.50"'],
    ["2024", "2024"],
    ["2024-01", "2024-01"],
    ["GM0344", "GM0344"],
  ])("%s is written as %s, so that it is not taken for another number", (text, written) => {
    expect(csvText(text, ",")).toBe(written);
  });
});

describe("a text that a spreadsheet would run", () => {
  it.each([
    ["a formula", "=HYPERLINK(1)"],
    ["a plus", "+31 30 286 00 00"],
    ["a minus before words", "-geen cijfer"],
    ["an at sign", "@SUM(1)"],
    ["a tab", "\t=1"],
    ["a line end", "\r=1"],
    ["a full-width sign", "＝1+1"],
    ["a small sign", "﹣1"],
    ["spaces in front", "  =1+1"],
    ["a byte order mark in front", "\uFEFF=1+1"],
    ["a zero-width space in front", "\u200B=1+1"],
    ["an apostrophe of its own", "'=1+1"],
  ])("loses its power: %s", (_, text) => {
    expect(protect(text)).toBe(`'${text}`);
    expect(unprotect(protect(text))).toBe(text);
  });

  it.each(["'s-Hertogenbosch", "CBS, tabel 83625NED", "a=b", "0363", "3 - 4", "", "'"])(
    "is not %j, which stays as it is",
    (text) => {
      expect(protect(text)).toBe(text);
      expect(unprotect(text)).toBe(text);
    },
  );

  it("comes back exactly, whatever it was", () => {
    const anything = fc.string({
      unit: fc.constantFrom("'", "=", "-", " ", "\t", "＋", "a", "\uFEFF", "\n"),
    });
    fc.assert(fc.property(anything, (text) => unprotect(protect(text)) === text));
  });
});
