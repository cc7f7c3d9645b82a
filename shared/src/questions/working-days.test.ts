import { describe, expect, it, test } from "vitest";
import {
  answerWithin,
  dutchHolidays,
  isWorkingDay,
  workingDaysBetween,
  workingDaysLater,
} from "./working-days.ts";

describe("the public holidays", () => {
  // Easter: 5 April 2026, 28 March 2027, 16 April 2028, 25 March 2035 (early), 24 April 2011 (late).
  it.each([
    [2026, ["01-01", "04-03", "04-06", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"]],
    [2027, ["01-01", "03-26", "03-29", "04-27", "05-05", "05-06", "05-17", "12-25", "12-26"]],
    [2035, ["01-01", "03-23", "03-26", "04-27", "05-03", "05-05", "05-14", "12-25", "12-26"]],
    // In 2011 Easter Monday was 25 April, and Whit Monday 13 June.
    [2011, ["01-01", "04-22", "04-25", "04-27", "05-05", "06-02", "06-13", "12-25", "12-26"]],
  ])("of %i", (year, days) => {
    expect(dutchHolidays(year)).toEqual(days.map((day) => `${year}-${day}`));
  });

  test("King's Day is kept on Saturday when the 27th of April is a Sunday", () => {
    expect(dutchHolidays(2025)).toContain("2025-04-26");
    expect(dutchHolidays(2025)).not.toContain("2025-04-27");
  });
});

describe("ten working days", () => {
  it.each([
    ["2026-11-20", "2026-12-04", "two weeks when nothing is in between"],
    ["2026-11-21", "2026-12-04", "the same when asked in the weekend"],
    ["2026-12-18", "2027-01-05", "later over Christmas and New Year"],
    ["2026-04-02", "2026-04-20", "later over Easter"],
    ["2026-05-04", "2026-05-20", "later over the fifth of May and Ascension Day"],
  ])("after %s is %s: %s", (asked, due) => {
    expect(workingDaysLater(asked, answerWithin)).toBe(due);
    expect(workingDaysBetween(asked, due)).toBe(answerWithin);
  });

  test("is less than nothing when it is past", () => {
    expect(workingDaysBetween("2026-12-04", "2026-12-01")).toBe(-3);
    expect(workingDaysBetween("2026-12-04", "2026-12-04")).toBe(0);
  });

  test("a holiday and a weekend are no working days", () => {
    expect(["2026-12-25", "2026-12-26", "2026-12-28"].map(isWorkingDay)).toEqual([false, false, true]);
  });
});
