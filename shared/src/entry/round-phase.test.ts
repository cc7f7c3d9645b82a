import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "./round-days.ts";
import { phaseOf } from "./round-phase.ts";

const round = {
  opensOn: "2026-03-01",
  closesOn: "2026-05-15",
  previewFrom: "2026-06-01",
  publishesOn: "2026-06-15",
  practice: false,
};

describe("the phase of a round for one organisation", () => {
  test.each([
    ["2026-02-28", "2026-05-15", "not-yet"],
    ["2026-03-01", "2026-05-15", "open"],
    ["2026-05-15", "2026-05-15", "open"],
    ["2026-05-16", "2026-05-15", "correction"],
    ["2026-05-16", "2026-05-29", "open"],
    ["2027-01-01", "2026-05-15", "correction"],
  ])("on %s with %s as last day it is %s", (today, closesOn, phase) => {
    expect(phaseOf(round, closesOn, today)).toBe(phase);
  });

  test("a practice round has nothing to correct after its last day", () => {
    expect(phaseOf({ ...round, practice: true }, "2026-05-15", "2026-05-16")).toBe("closed");
  });
});

describe("days", () => {
  test("the change to summer time does not lose a day", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-05-16", "2026-05-15")).toBe(-1);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });
});
