import { describe, expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Observation } from "../observations/observation.ts";
import { csvLine } from "./csv.ts";
import { observationsToCsv } from "./observations-csv.ts";

const observation: Observation = {
  indicator: "residual-waste" as IndicatorCode,
  area: "GM0344" as AreaCode,
  period: "2024",
  breakdown: "_T",
  boundaryYear: null,
  value: "-1.50" as DecimalText,
  numerator: null,
  denominator: null,
  status: "provisional",
  origin: "real",
  source: "=HYPERLINK(1)",
  definitionVersion: 1,
};

describe("observations as CSV", () => {
  it("keeps numbers to the digit and takes formulas their power", () => {
    expect(observationsToCsv([observation], "nl").split("\r\n")[1]).toBe(
      "residual-waste,GM0344,2024,_T,,-1.50,,,P,real,'=HYPERLINK(1),1,,",
    );
  });

  it("says on the row itself that a figure is an example", () => {
    const example: Observation = { ...observation, origin: "synthetic", source: "synthetic" };
    expect(observationsToCsv([example], "nl")).toContain('"VOORBEELD, geen echt cijfer"');
    expect(observationsToCsv([example], "en")).toContain('"EXAMPLE, not a real figure"');
  });

  it("lets an explanation travel with its figure, without the power of a formula", () => {
    const csv = observationsToCsv([observation], "nl", () => "=1+1, anders geteld");
    expect(csv.split("\r\n")[1]).toMatch(/,1,,"'=1\+1, anders geteld"$/);
  });

  it.each([
    ["a,b", '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["@home", "'@home"],
    ["-3", "-3"],
    ["-3+4", "'-3+4"],
    ["", ""],
  ])("writes %j as %j", (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });
});
