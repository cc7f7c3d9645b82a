import { describe, expect, it } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { IndicatorNames } from "../imports/name-indicators.ts";
import type { RegisteredDefinition } from "../imports/register.ts";
import { readKnownTable } from "./known-table.ts";

const definition = (code: string, nl: string, en: string): RegisteredDefinition => ({
  code: code as IndicatorCode,
  version: 1,
  layer: "municipality",
  unit: "percent",
  decimals: 0,
  naturalMin: null,
  naturalMax: null,
  name: { nl, en },
});
const definitions = [
  definition("public-toilets", "Openbare toiletten", "Public toilets"),
  definition("roads-in-order", "Wegen en fietspaden op orde", "Roads and cycle paths in order"),
];

function read(text: string, said: Record<string, string> = {}) {
  const rows = text.split("\n").map((line, at) => ({ cells: line.split(";"), line: at + 1 }));
  return readKnownTable([{ name: null, rows }], {
    names: new IndicatorNames(definitions),
    said,
    area: { code: "GM0344", name: "Utrecht" },
  });
}

const figures = (text: string) =>
  read(text).figures.map(({ indicator, period, value, place }) => [indicator, period, value, place.line]);

describe("a table with names of indicators", () => {
  it("gives the value beside each name, with its place", () => {
    expect(
      figures("Jaarverslag 2024\n\nIndicator;Waarde\nOpenbare toiletten;2,5\nroads-in-order;81"),
    ).toEqual([
      ["public-toilets", "2024", "2.5", 4],
      ["roads-in-order", "2024", "81", 5],
    ]);
  });

  it("gives a figure for each year that has a column", () => {
    expect(figures("Onderwerp;2023;2024\nOpenbare toiletten;2;3")).toEqual([
      ["public-toilets", "2023", "2", 2],
      ["public-toilets", "2024", "3", 2],
    ]);
  });

  it("takes the year of the row, of the heading, or says that there is none", () => {
    expect(figures("Indicator;Jaar;Waarde\nOpenbare toiletten;2024;3")[0]?.[1]).toBe("2024");
    expect(figures("Indicator;Realisatie 2023\nOpenbare toiletten;3")[0]?.[1]).toBe("2023");
    expect(figures("Indicator;Waarde\nOpenbare toiletten;3")[0]?.[1]).toBeNull();
  });

  it("takes the rows of the own organisation from a table of many", () => {
    const text =
      "Gemeente;Indicator;Waarde\nZeist;Openbare toiletten;9\nGemeente Utrecht;Openbare toiletten;3";
    expect(figures(text)).toEqual([["public-toilets", null, "3", 3]]);
  });

  it("asks about a name that is not ours, and believes the answer", () => {
    const text = "Indicator;Waarde\nWegen op orde;81";
    expect(read(text).unsure).toMatchObject([
      { text: "Wegen op orde", written: "81", suggestions: [{ code: "roads-in-order" }] },
    ]);
    expect(read(text, { "Wegen op orde": "roads-in-order" }).figures).toMatchObject([
      { indicator: "roads-in-order", value: "81" },
    ]);
  });

  it("takes numerator and denominator where the table has them", () => {
    expect(read("Indicator;Teller;Noemer\nroads-in-order;81;100").figures).toMatchObject([
      { value: null, numerator: "81", denominator: "100" },
    ]);
  });

  it("does not choose what 1.234 is, and passes over a dash", () => {
    const found = read("Indicator;Waarde\nOpenbare toiletten;1.234\nroads-in-order;-");
    expect(found.figures).toEqual([]);
    expect(found.unread).toEqual([{ name: "Openbare toiletten", written: "1.234" }]);
  });

  it("finds nothing in a table without names of ours", () => {
    expect(read("Product;Waarde\nFietsen;12")).toEqual({ figures: [], unsure: [], unread: [] });
  });
});
