import { expect, test } from "vitest";
import { deadlineReminderDue } from "./round-reminders.ts";

test.each<[string, string | null, boolean, string]>([
  ["2027-03-16", null, false, "fifteen days before"],
  ["2027-03-17", null, true, "fourteen days before"],
  ["2027-03-17", "2027-03-17", false, "the same day again"],
  ["2027-03-20", "2027-03-17", false, "between two reminders"],
  ["2027-03-24", "2027-03-17", true, "seven days before"],
  ["2027-03-26", "2027-03-17", true, "the server was down two days"],
  ["2027-03-30", "2027-03-24", true, "one day before"],
  ["2027-03-31", "2027-03-30", false, "the last day"],
  ["2027-04-01", null, false, "after the last day"],
])("on %s with %s as last reminder it is %s: %s", (today, lastDay, due) => {
  expect(deadlineReminderDue("2027-03-31", today, lastDay)).toBe(due);
});
