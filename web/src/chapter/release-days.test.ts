import { expect, it } from "vitest";
import { daysUntil } from "./release-days.ts";

it.each([
  ["tomorrow", "2026-11-23", 1],
  ["Christmas Eve, over the end of nothing", "2026-12-24", 32],
  ["the same day a year too late", "2027-12-24", 397],
])("counts the days until %s", (_, day, days) => {
  expect(daysUntil(day, new Date("2026-11-22T22:30:00Z"))).toBe(days);
});

it("begins a day when it begins in the Netherlands", () => {
  expect(daysUntil("2026-11-23", new Date("2026-11-22T23:30:00Z"))).toBe(0);
});
