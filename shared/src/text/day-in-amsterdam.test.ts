import { expect, it } from "vitest";
import { endOfDayInAmsterdam, startOfDayInAmsterdam } from "./day-in-amsterdam.ts";

it.each([
  ["in winter", "2026-11-22", "2026-11-21T23:00:00.000Z", "2026-11-22T23:00:00.000Z"],
  ["in summer", "2026-07-01", "2026-06-30T22:00:00.000Z", "2026-07-01T22:00:00.000Z"],
  ["a day of 23 hours", "2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
  ["a day of 25 hours", "2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
  ["a leap day", "2028-02-29", "2028-02-28T23:00:00.000Z", "2028-02-29T23:00:00.000Z"],
])("a day in Amsterdam begins and ends at its own midnight: %s", (_, day, start, end) => {
  expect(startOfDayInAmsterdam(day).toISOString()).toBe(start);
  expect(endOfDayInAmsterdam(day).toISOString()).toBe(end);
});
