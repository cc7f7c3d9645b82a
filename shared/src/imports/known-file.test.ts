import { expect, test } from "vitest";
import { isIv3, recogniseKnownFile } from "./known-file.ts";

const headings = ["Naam", "# geldige stemmen", "# kiesgerechtigden", "Opkomst", "Opkomstpercentage"];
const sample = [["Utrecht", "100", "200", "101", "50,5 %"]];

const elections: [title: string, fileName: string, code: string, period: string | undefined][] = [
  ["Verkiezingsuitslagen Gemeenteraad  2010 - Nederland", "a.csv", "council-turnout", "2010"],
  ["Verkiezingsuitslagen Tweede Kamer 2012", "a.csv", "parliament-election-turnout", "2012"],
  ["Uitslagen", "kiesraad_PS2015.csv", "provincial-election-turnout", "2015"],
  ["Verkiezingsuitslagen Gemeenteraad", "uitslag.csv", "council-turnout", undefined],
];

test.each(elections)("%s (%s) makes %s", (title, fileName, code, period) => {
  const known = recogniseKnownFile({ fileName, preamble: [title], headings, sample });
  expect(known?.name).toBe("Kiesraad, uitslag van een verkiezing per gemeente");
  expect(known?.map.indicators?.Opkomstpercentage?.code).toBe(code);
  expect(known?.map.fixed?.period).toBe(period);
});

test.each([
  ["an election that is none of ours", "Verkiezingsuitslagen Europees Parlement 2009", headings],
  ["other headings", "Verkiezingsuitslagen Gemeenteraad 2010", ["Naam", "Opkomst"]],
])("%s is not recognised", (_what, title, names) => {
  expect(recogniseKnownFile({ fileName: "a.csv", preamble: [title], headings: names, sample })).toBeNull();
});

test("a table that is no Iv3 delivery is not taken for one", () => {
  expect(isIv3({ fileName: "a.csv", preamble: [], headings, sample })).toBe(false);
});
