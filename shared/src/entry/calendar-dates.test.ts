import { expect, test } from "vitest";
import { accountabilityDay } from "./calendar-dates.ts";

test.each([
  [2024, "2024-05-15"],
  [2025, "2025-05-21"],
  [2026, "2026-05-20"],
  [2027, "2027-05-19"],
  [2030, "2030-05-15"],
])("Verantwoordingsdag of %i is the third Wednesday of May, %s", (year, day) => {
  expect(accountabilityDay(year)).toBe(day);
  expect(new Date(day).getUTCDay()).toBe(3);
});
