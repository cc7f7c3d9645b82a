import { expect, test } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { aYearOn, periodAYearOn } from "./round-copy.ts";

const round = {
  nameNl: "Ronde 2027",
  nameEn: "Round 2027",
  opensOn: "2028-02-29",
  closesOn: "2028-05-15",
  previewFrom: "2028-06-01",
  publishesOn: null,
  practice: false,
  periods: ["2026", "2027-S1", "2027-Q4"],
  indicators: [{ indicator: "public-toilets" as IndicatorCode, required: true }],
  areas: null,
};

test("the next round asks the same, a year on", () => {
  expect(aYearOn(round)).toEqual({
    ...round,
    nameNl: "Ronde 2028",
    nameEn: "Round 2028",
    opensOn: "2029-02-28",
    closesOn: "2029-05-15",
    previewFrom: "2029-06-01",
    periods: ["2027", "2028-S1", "2028-Q4"],
  });
});

test("a name without a year is still another name", () => {
  expect(aYearOn({ ...round, nameNl: "Proef", nameEn: "Trial" })).toMatchObject({
    nameNl: "Proef 2",
    nameEn: "Trial 2",
  });
});

test("months move a year too", () => expect(periodAYearOn("2025-12")).toBe("2026-12"));
