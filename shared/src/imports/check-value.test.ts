import { expect, test } from "vitest";
import type { DecimalText } from "../observations/decimal.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import {
  multiplyByPowerOfTen,
  type NumberMarks,
  readFileNumber,
  readPlainNumber,
  shorten,
} from "./check-value.ts";

const products: [value: string, factor: number, product: string | null][] = [
  ["1.5", 1, "1.5"],
  ["1.5", 1000, "1500"],
  ["0.0725", 100, "7.25"],
  ["-12", 0.01, "-0.12"],
  ["5", 0.1, "0.5"],
  ["1234.5", 0.001, "1.2345"],
  ["100", 0.1, "10"],
  ["0", 1000, "0"],
  ["123456789012345", 10, null],
];

test.each(products)("%s × %d is %s, digit by digit", (value, factor, product) => {
  expect(multiplyByPowerOfTen(value as DecimalText, factor)).toBe(product);
});

test("what is repeated from a file is short and cannot turn the text around", () => {
  expect(shorten("a\u202Eb\u0000c")).toBe("a\uFFFDb\uFFFDc");
  expect(shorten("x".repeat(100))).toHaveLength(58);
});

const numbers = [
  "0",
  "7",
  "007",
  "12",
  "1234",
  "123456789012345",
  "1234567890123456",
  "0,5",
  "0.5",
  "00,5",
  ",5",
  ".5",
  "5,",
  "5.",
  "1,234",
  "1.234",
  "1.234,5",
  "1,234.5",
  "12,50",
  "12.50",
  "0,123456789012",
  "0,1234567890123",
  "-3",
  "+3",
  "1e3",
  "",
  "1 234",
  "12a",
  "1,2,3",
  "1.2.3",
  "0,0",
  "0,10",
  "10,000",
  "10.000",
];

test.each(numbers)("the quick way reads %j as the thorough one does, or leaves it to that", (text) => {
  for (const mark of [",", "."] as const) {
    const quick = readPlainNumber(text, mark);
    if (quick === null) continue;
    expect(readDecimal(text, mark === "," ? "nl" : "en")).toEqual({ kind: "value", value: quick });
  }
  expect(readPlainNumber("374411", ",")).toBe("374411");
  expect(readPlainNumber("48,65", ",")).toBe("48.65");
});

const grouped: [text: string, marks: NumberMarks, value: string | null][] = [
  ["1.234", { decimalMark: ",", groupMark: "." }, "1234"],
  ["1.234.567,8", { decimalMark: ",", groupMark: "." }, "1234567.8"],
  ["1,234", { decimalMark: ".", groupMark: "," }, "1234"],
  ["12'345.6", { decimalMark: ".", groupMark: "'" }, "12345.6"],
  ["1 234", { decimalMark: ",", groupMark: " " }, "1234"],
  ["-1.234", { decimalMark: ",", groupMark: "." }, "-1234"],
  ["12.5", { decimalMark: ",", groupMark: "." }, null],
  ["1.23.456", { decimalMark: ",", groupMark: "." }, null],
  ["1.234", { decimalMark: "," }, null],
];

test.each(grouped)("%s under the marks that the map names", (text, marks, value) => {
  const read = readFileNumber(text, marks, 1, { line: 2, column: "waarde" });
  expect("value" in read ? read.value : null).toBe(value);
});
