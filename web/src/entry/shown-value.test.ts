import { expect, test } from "vitest";
import { shownValue } from "./shown-value.ts";

const cell = { state: "draft", value: null, numerator: null, approvedValue: "7" } as const;

test.each([
  ["what was typed, with all its decimals", { ...cell, value: "9.5" }, "9,5"],
  ["a computed rate, rounded", { ...cell, value: "86.6667", numerator: "13" }, "87"],
  ["what was approved in an earlier round", { ...cell, state: "approved" as const }, "7"],
  ["nothing for an empty cell", { ...cell, state: "empty" as const }, ""],
])("a cell shows %s", (_, given, text) => {
  expect(shownValue(given, { decimals: 0 }, "nl")).toBe(text);
});
