import { expect, it } from "vitest";
import { previewUntil } from "./preview-period.ts";

it.each([
  ["a Monday", "2027-04-12", "2027-04-23"],
  ["a Thursday", "2027-04-15", "2027-04-28"],
  ["a Saturday", "2027-04-17", "2027-04-30"],
])("a preview from %s, %s, lasts until %s", (_, from, until) => {
  expect(previewUntil(from)).toBe(until);
});
