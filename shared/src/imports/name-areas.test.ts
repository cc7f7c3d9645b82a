import { describe, expect, test } from "vitest";
import { registerAreas } from "../areas/fixtures.ts";
import { AreaNames } from "./name-areas.ts";

const areas = registerAreas();
const of = (year: number) => new AreaNames(areas, "municipality", { first: year, last: year });

const named: [text: string, year: number, code: string][] = [
  ["GM0344", 2024, "GM0344"],
  ["Utrecht", 2024, "GM0344"],
  ["utrecht", 2024, "GM0344"],
  ["Gemeente Utrecht", 2024, "GM0344"],
  ["Utrecht (gemeente)", 2024, "GM0344"],
  ["gem. Utrecht", 2024, "GM0344"],
  ["363", 2024, "GM0363"],
  ["0363", 2024, "GM0363"],
  ["363.0", 2024, "GM0363"],
  ["GM363", 2024, "GM0363"],
  ["gm0363", 2024, "GM0363"],
  ["'s-Gravenhage", 2024, "GM0518"],
  ["’s-Gravenhage", 2024, "GM0518"],
  ["s Gravenhage", 2024, "GM0518"],
  ["Den Haag", 2024, "GM0518"],
  ["The Hague", 2024, "GM0518"],
  ["Den Bosch", 2024, "GM0796"],
  ["Sudwest Fryslan", 2024, "GM1900"],
  ["De Friese Meren", 2024, "GM1940"],
  ["Bergen (NH.)", 2024, "GM0373"],
  ["Bergen (L)", 2024, "GM0893"],
  ["Hengelo", 2024, "GM0164"],
  ["Rijswijk", 2024, "GM0603"],
  ["Nuenen c.a.", 2024, "GM0820"],
  ["Noord-Holland", 2024, "PV27"],
  ["Utrecht (PV)", 2024, "PV26"],
  ["Utrecht (provincie)", 2024, "PV26"],
  ["Provincie Groningen", 2024, "PV20"],
  ["Friesland", 2024, "PV21"],
  ["Nederland", 2024, "NL01"],
  ["Weesp", 2012, "GM0457"],
  ["Groesbeek", 2012, "GM0241"],
];

test.each(named)("%s in %d is %s", (text, year, code) => {
  expect(of(year).resolve(text)).toMatchObject({ code, suggestions: [] });
});

const asked: [text: string, year: number, suggestions: string[]][] = [
  ["Amstedam", 2024, ["GM0363"]],
  ["Bergen", 2024, ["GM0373", "GM0893"]],
  ["Alphen", 2024, ["GM0484", "GM1723"]],
  ["Skarsterlân", 2012, ["GM0051"]],
  // They ended before the file's year: told by name, never taken.
  ["Weesp", 2024, ["GM0457"]],
  ["Groesbeek", 2024, ["GM0241"]],
  ["Totaal", 2024, []],
  ["GM9999", 2024, []],
  ["Gemeente Limburg", 2024, ["PV31"]],
  ["", 2024, []],
  // Longer than any name: not even looked at, whatever it is made of.
  [`a${" ".repeat(64_000)}b`, 2024, []],
  ["(".repeat(64_000), 2024, []],
  [`Utrecht${" (gemeente".repeat(6_400)}`, 2024, []],
];

test.each(asked)("%.40s in %d is asked, with what was probably meant", (text, year, suggestions) => {
  const { code, suggestions: found } = of(year).resolve(text);
  expect(code).toBeNull();
  expect(found.map((one) => one.code)).toEqual(suggestions);
});

describe("areas of two layers with one name", () => {
  test("the layer that is meant goes first", () => {
    expect(new AreaNames(areas, "province", null).resolve("Groningen").code).toBe("PV20");
    expect(new AreaNames(areas, "municipality", null).resolve("Groningen").code).toBe("GM0014");
  });

  test("one that nothing is known of is asked, with both", () => {
    const { code, suggestions } = new AreaNames(areas, null, null).resolve("Groningen");
    expect(code).toBeNull();
    expect(suggestions.map((one) => one.code)).toEqual(["PV20", "GM0014"]);
  });

  test("a text that says which needs nothing else", () => {
    const names = new AreaNames(areas, null, null);
    expect(names.resolve("Gemeente Groningen").code).toBe("GM0014");
    expect(names.resolve("Groningen (PV)").code).toBe("PV20");
  });
});

test("a code that the register writes is told from one that was repaired", () => {
  expect(of(2024).find("GM0363")).toEqual({ code: "GM0363", isCode: true });
  expect(of(2024).find("363")).toEqual({ code: "GM0363", isCode: false });
});
