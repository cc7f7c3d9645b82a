import { expect, it } from "vitest";
import { readAs } from "./read-as.ts";

it.each([
  ["1.234", ",", "nl", "1.234"],
  ["1.234", ".", "nl", "1,234"],
  ["1,234", ",", "nl", "1,234"],
  ["1,234", ".", "en", "1,234"],
  ["12.345.678", ",", "nl", "12.345.678"],
  ["12.345.678", ".", "nl", "12.345.678"],
] as const)("%s with the mark %s in %s", (written, mark, locale, shown) => {
  expect(readAs(written, mark, locale)).toBe(shown);
});
