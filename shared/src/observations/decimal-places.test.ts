import { expect, it } from "vitest";
import { exactDecimals, formatExact } from "./decimal-places.ts";

it.each([
  ["12", 0],
  ["12.50", 1],
  ["-0.125", 3],
  ["7.000", 0],
])("%s has %d decimals", (value, places) => {
  expect(exactDecimals(value)).toBe(places);
});

it("hides no decimal of a stored number, and keeps those of its indicator", () => {
  expect(formatExact("12.345678", 0, "nl")).toBe("12,345678");
  expect(formatExact("12", 1, "nl")).toBe("12,0");
});
