import { expect, test } from "vitest";
import { nextRun } from "./schedule.ts";

test.each([
  ["daily", "2026-11-21T10:00:00Z", "2026-11-22T06:00:00.000Z"],
  // In Amsterdam it is the 22nd already.
  ["daily", "2026-11-21T23:30:00Z", "2026-11-23T06:00:00.000Z"],
  ["weekly", "2026-11-21T10:00:00Z", "2026-11-28T06:00:00.000Z"],
  ["monthly", "2027-01-31T10:00:00Z", "2027-02-28T06:00:00.000Z"],
  ["monthly", "2026-12-15T10:00:00Z", "2027-01-15T06:00:00.000Z"],
  // Summer time began in between.
  ["weekly", "2027-03-25T10:00:00Z", "2027-04-01T05:00:00.000Z"],
] as const)(
  "a %s source that ran at %s runs next at %s: seven o'clock in Amsterdam",
  (schedule, now, next) => {
    expect(nextRun(schedule, new Date(now))?.toISOString()).toBe(next);
  },
);

test("a source that people start has no next moment", () => {
  expect(nextRun("manual", new Date("2026-11-21T10:00:00Z"))).toBeNull();
});
