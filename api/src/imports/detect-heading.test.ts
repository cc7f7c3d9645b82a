import { describe, expect, test } from "vitest";
import { detectDelimiter, splitLine } from "./detect-delimiter.ts";
import { detectHeading } from "./detect-heading.ts";

const seen = (text: string) => text.split("\n").map((line, at) => ({ line: at + 1, cells: line.split(";") }));

const tables: [what: string, text: string, headerLine: number, headingLines: number][] = [
  ["a plain table", "gemeente;jaar;waarde\nUtrecht;2024;5\nZeist;2024;6", 1, 1],
  ["years as headings", "indicator;2022;2023\nOpenbare toiletten;12;13\nBijstand;5;6", 1, 1],
  ["a title above", "Openbare toiletten in 2024\n\ngemeente;jaar;waarde\nUtrecht;2024;5\nZeist;2024;6", 3, 1],
  [
    "facts above that look like rows",
    "Peildatum;1 januari 2024\nAantal gemeenten;342\nTotaal;17942942\n\nNaam;Inwoners;Mannen;Vrouwen\nUtrecht;374411;182000;192411\nZeist;66000;32000;34000",
    5,
    1,
  ],
  [
    "two lines of headings",
    "Gemeente;2023;;2024;\n;aantal;%;aantal;%\nUtrecht;5;1,2;6;1,3\nZeist;7;1,4;8;1,5",
    1,
    2,
  ],
  [
    "a line of units",
    "Gemeente;Inwoners;Opkomst\n;aantal;%\nUtrecht;374411;52,1\nZeist;66000;61,0\nBaarn;25000;58",
    1,
    2,
  ],
  ["only texts", "gemeente;jaar;waarde;status\nUtrecht;2024;geheim;x\nZeist;2024;geheim;x", 1, 1],
  ["missing marks in the first rows", "gemeente;waarde\nUtrecht;.\nZeist;x\nBaarn;5\nSoest;6", 1, 1],
  ["an empty first heading", ";2022;2023\nUtrecht;5;6\nZeist;7;8", 1, 1],
];

test.each(tables)("%s: the headings are found", (_what, text, headerLine, headingLines) => {
  expect(detectHeading(seen(text))).toEqual({ headerLine, headingLines });
});

test.each([
  ["one column", "gemeente\nUtrecht\nZeist"],
  ["one line", "gemeente;waarde"],
  ["nothing", ""],
])("%s is no table", (_what, text) => {
  expect(detectHeading(seen(text))).toBeNull();
});

describe("what stands between cells", () => {
  test.each([
    ["semicolons, with commas in numbers", "a;b;c\n1,5;2,5;3\n1,0;2;3,5", ";"],
    ["commas", "a,b,c\n1.5,2.5,3\n1,2,3", ","],
    ["tabs, with commas in texts", "a\tb\nUtrecht, stad\t1\nZeist\t2", "\t"],
    ["upright lines", "a|b\n1|2", "|"],
    ["commas inside quotes", 'a;b\n"x,y,z";1\n"x,y,z";2', ";"],
    ["a semicolon in the title", "Titel; met, veel, kommas\na,b,c\n1,2,3\n4,5,6\n7,8,9", ","],
  ])("%s", (_what, text, delimiter) => {
    expect(detectDelimiter(text.split("\n"))).toEqual({ delimiter, isDeclared: false });
  });

  test("Excel's own first line says it", () => {
    expect(detectDelimiter(["sep=;", "a,b;c,d"])).toEqual({ delimiter: ";", isDeclared: true });
  });

  test("quotes keep a cell together, and one that stays open stands for itself", () => {
    expect(splitLine('"a;b";"c""d";e', ";")).toEqual(["a;b", 'c"d', "e"]);
    expect(splitLine("'t Zand;5", ";")).toEqual(["'t Zand", "5"]);
  });
});
