import { expect, test } from "vitest";
import { IndicatorNames } from "./name-indicators.ts";
import type { RegisteredDefinition } from "./register.ts";

const definition = (code: string, nl: string, en: string, measure: string | null = null) =>
  ({
    code,
    version: 1,
    layer: "municipality",
    unit: "percent",
    decimals: 1,
    naturalMin: null,
    naturalMax: null,
    name: { nl, en },
    source: { organisation: "CBS", table: "70072ned", measure },
  }) as RegisteredDefinition;

const definitions = [
  definition("public-toilets", "Openbare toiletten", "Public toilets"),
  definition("poverty-rate", "Mensen in armoede", "People in poverty"),
  definition("child-poverty", "Kinderen in armoede", "Children in poverty"),
  definition("council-turnout", "Opkomst bij de gemeenteraad", "Turnout for the council"),
  definition("rented-homes", "Huurwoningen", "Rented homes", "Huurwoningen_95"),
];
const names = new IndicatorNames(definitions);

test.each([
  ["public-toilets", "public-toilets"],
  ["Openbare toiletten", "public-toilets"],
  ["OPENBARE  TOILETTEN (aantal)", "public-toilets"],
  ["people in poverty", "poverty-rate"],
])("%s is %s", (text, code) => {
  expect(names.resolve(text)).toMatchObject({ code, suggestions: [] });
});

test.each([
  ["armoede", ["child-poverty", "poverty-rate"]],
  ["Opkomstpercentage", ["council-turnout"]],
  ["Toiletten", ["public-toilets"]],
  ["Huurwoningen_95", ["rented-homes"]],
  ["WOZ", []],
])("%s is asked, with what it looks like", (text, codes) => {
  const { code, suggestions } = names.resolve(text);
  expect(code).toBeNull();
  expect(suggestions.map((one) => one.code)).toEqual(codes);
});

test("a column of a table of Statistics Netherlands is known in a file that is called after the table", () => {
  const inTable = new IndicatorNames(definitions, [], "70072ned_UntypedDataSet_2015.csv");
  expect(inTable.resolve("Huurwoningen_95").code).toBe("rented-homes");
});

test("what a round asks goes first among those that look alike", () => {
  const asked = new IndicatorNames(definitions, ["poverty-rate"]);
  expect(asked.resolve("armoede").suggestions.map(({ code }) => code)).toEqual([
    "poverty-rate",
    "child-poverty",
  ]);
});

test.each([
  ["BedrijfsvestigingenTotaal_168", "per_1000_inhabitants", "Bedrijfsvestigingen", null],
  ["BedrijfsvestigingenTotaal_168 (per 1 000 inwoners)", "per_1000_inhabitants", "Bedrijfsvestigingen", "it"],
  ["TotaalAantalBanen_112", "per_1000_inhabitants_15_64", null, null],
  ["BevolkingsgroeiRelatief_80", "per_1000_inhabitants", null, "it"],
  ["Eenpersoonshuishoudens_86", "percent", null, "it"],
  ["VoortijdigSchoolverlaters_2", "percent", "Nieuwe schoolverlaters", null],
  ["VoortijdigSchoolverlaters_2 (%)", "percent", "Nieuwe schoolverlaters", "it"],
  ["GemiddeldAantalInwoners_81", "persons", null, "it"],
])("%s in %s made from %s is only offered where it may be another figure", (heading, unit, part, code) => {
  const numerator = part === null ? null : { nl: part, en: part };
  const measure = heading.replace(/ \(.*/, "");
  const it = { ...definition("it", "Iets anders", "Something else", measure), unit, numerator };
  const inTable = new IndicatorNames([it, ...definitions], [], "70072ned_2015.csv");
  const found = inTable.resolve(heading);
  expect(found.code).toBe(code);
  if (code === null) expect(found.suggestions[0]?.code).toBe("it");
});
