import { expect, test } from "vitest";
import type { DecimalText } from "../observations/decimal.ts";
import { multiplyByPowerOfTen, shorten } from "./check-value.ts";

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
