import { expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import { describeFinding, type FindingCode } from "../text/imports.ts";
import { createRowChecker } from "./check-rows.ts";
import { type ImportMap, importMapSchema } from "./import-map.ts";
import type { ImportRegister, RegisteredArea } from "./register.ts";

const area = (
  code: string,
  name: string,
  validFrom: string,
  validTo: string | null = null,
): RegisteredArea => ({
  code: code as AreaCode,
  layer: code.startsWith("WS") ? "water-board" : "municipality",
  name,
  validFrom,
  validTo,
});
const register: ImportRegister = {
  areas: [
    area("GM0344", "Utrecht", "1970-01-01"),
    area("GM0363", "Amsterdam", "1970-01-01"),
    area("GM0457", "Weesp", "1970-01-01", "2022-03-24"),
    area("GM1940", "De Fryske Marren", "2015-07-01"),
    area("GM1992", "Voorne aan Zee", "2023-01-01"),
    area("WS0636", "De Stichtse Rijnlanden", "2005-01-01"),
  ],
  definitions: [
    {
      code: "inhabitants" as IndicatorCode,
      version: 1,
      layer: "municipality",
      unit: "persons",
      decimals: 0,
      naturalMin: "0" as DecimalText,
      naturalMax: null,
    },
    {
      code: "council-turnout" as IndicatorCode,
      version: 2,
      layer: "municipality",
      unit: "percent",
      decimals: 1,
      naturalMin: "0" as DecimalText,
      naturalMax: "100" as DecimalText,
    },
  ],
  official: [],
};
const header = ["onderwerp", "code", "jaar", "waarde", "status"];
const map: ImportMap = importMapSchema.parse({
  encoding: "utf-8",
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "onderwerp", area: "code", period: "jaar", value: "waarde", status: "status" },
  source: "een lijst",
  statuses: { "": "normal", Voorlopig: "provisional" },
  missingMarks: { ".": "missing", x: "confidential", "": "missing" },
  indicators: {
    bevolking: { code: "inhabitants" },
    duizend: { code: "inhabitants", factor: 1000 },
    herrekend: { code: "inhabitants", boundaryYear: 2023 },
    opkomst: { code: "council-turnout" },
    vraag: { code: "council-turnout", beyondLimits: "ask" },
    weg: { code: "does-not-exist" },
  },
  notStored: {
    area: { GM0000: { nl: "Niet te plaatsen.", en: "Cannot be placed." } },
    indicator: { oud: { nl: "Vervangen.", en: "Superseded." } },
  },
});

function checkRow(cells: string, under: ImportMap = map) {
  const checker = createRowChecker(under, header, register);
  if (checker.check === null) throw new Error("the header is right");
  const { figures, findings } = checker.check(cells.split(";"), 2);
  return { observation: figures[0]?.observation ?? null, findings };
}

const refused: [row: string, codes: FindingCode[]][] = [
  ["bevolking;GM9999;2024;1;", ["area-unknown"]],
  ["bevolking;GM363;2024;1;", ["area-unknown-suggestion"]],
  ["bevolking;363;2024;1;", ["area-unknown-suggestion"]],
  ["bevolking;Amstedam;2024;1;", ["area-unknown-suggestion"]],
  ["bevolking;;2024;1;", ["area-empty"]],
  ["bevolking;GM0457;2024;1;", ["area-ended"]],
  ["bevolking;GM1992;2022;1;", ["area-not-yet"]],
  ["herrekend;GM0457;2012;1;", ["area-ended"]],
  ["bevolking;WS0636;2024;1;", ["area-other-layer"]],
  ["bevolking;GM0344;2024;1.234;", ["value-ambiguous"]],
  ["bevolking;GM0344;2024;NaN;", ["value-no-number"]],
  ["bevolking;GM0344;2024;Infinity;", ["value-no-number"]],
  ["bevolking;GM0344;2024;-inf;", ["value-no-number"]],
  ["bevolking;GM0344;2024;0x1A;", ["value-no-number"]],
  ["bevolking;GM0344;2024;1e400;", ["value-no-number"]],
  ["bevolking;GM0344;2024;<5;", ["value-no-number"]],
  ["bevolking;GM0344;2024;1234567890,1234567;", ["value-too-many-digits"]],
  ["duizend;GM0344;2024;1234567890123;", ["value-too-many-digits"]],
  ["bevolking;GM0344;2024;-1;", ["value-below-limit"]],
  ["opkomst;GM0344;2024;100,1;", ["value-above-limit"]],
  ["bevolking;GM0344;0;1;", ["period-wrong"]],
  ["bevolking;GM0344;1899;1;", ["period-out-of-range"]],
  ["bevolking;GM0344;2999;1;", ["period-out-of-range"]],
  ["bevolking;GM0344;2023,5;1;", ["period-wrong"]],
  ["bevolking;GM0344;2023/24;1;", ["period-two-years"]],
  ["bevolking;GM0344;45292;1;", ["period-suggestion"]],
  ["bevolking;GM0344;1-1-2024;1;", ["period-suggestion"]],
  ["bevolking;GM0344;2024-13;1;", ["period-wrong"]],
  ["bevolking;GM0344;2024;1;Nieuw", ["status-unknown"]],
  ["constructor;GM0344;2024;1;", ["indicator-not-mapped"]],
  ["weg;GM0344;2024;1;", ["indicator-unknown"]],
  ["bevolking;GM0344;2024;1", ["columns-differ"]],
  ["bevolking;GM0344;2024;1;;", ["columns-differ"]],
  [
    "bevolking;GM363;2999;abc;Nieuw",
    ["period-out-of-range", "area-unknown-suggestion", "status-unknown", "value-no-number"],
  ],
];

test.each(refused)("%s is refused, with every reason", (row, codes) => {
  const { observation, findings } = checkRow(row);
  expect(observation).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(findings.every(({ kind, line }) => kind === "mistake" && line === 2)).toBe(true);
  for (const finding of findings)
    for (const locale of ["nl", "en"] as const) expect(describeFinding(finding, locale)).not.toMatch(/[{}]/);
});

const stored: [row: string, value: string | null, more: object][] = [
  ["bevolking;GM0344;2024;374.411,5;Voorlopig", "374411.5", { status: "provisional", boundaryYear: null }],
  [" bevolking ; GM0344 ;2024; 8,1 ;", "8.1", { area: "GM0344", source: "een lijst", breakdown: "_T" }],
  ["duizend;GM0344;2024;37,25;", "37250", {}],
  ["herrekend;GM1992;2012;5;", "5", { boundaryYear: 2023 }],
  ["bevolking;GM1940;2015;5;", "5", {}],
  ["bevolking;GM0457;2022;5;", "5", {}],
  ["bevolking;GM0344;2024-Q1;5;", "5", { period: "2024-Q1" }],
  ["bevolking;GM0344;2024;.;", null, { status: "missing" }],
  ["bevolking;GM0344;2024;x;", null, { status: "confidential" }],
  ["bevolking;GM0344;2024JJ00;5;", "5", { period: "2024", status: "normal" }],
  ["bevolking;GM0344;2024*;5;", "5", { period: "2024", status: "provisional" }],
  ["bevolking;GM0344;2024;0;", "0", { status: "normal" }],
  ["opkomst;GM0344;2024;48,65;", "48.65", { definitionVersion: 2 }],
];

test.each(stored)("%s is stored as %s", (row, value, more) => {
  const { observation, findings } = checkRow(row);
  expect(findings).toEqual([]);
  expect(observation).toMatchObject({ value, origin: "real", ...more });
});

test("a turnout above 100 per cent is stored and asked about when the map says so", () => {
  const { observation, findings } = checkRow("vraag;GM0344;2024;110,9;");
  expect(observation?.value).toBe("110.9");
  expect(findings).toMatchObject([{ kind: "doubt", code: "value-above-limit" }]);
});

test("what the map leaves out is named with its reason", () => {
  for (const row of ["bevolking;GM0000;2024;1;", "oud;GM0344;2024;1;"]) {
    const { observation, findings } = checkRow(row);
    expect(observation).toBeNull();
    expect(findings).toMatchObject([{ kind: "not-stored", code: "left-out" }]);
  }
});

test("a second row for the same figure names both lines", () => {
  const checker = createRowChecker(map, header, register);
  if (checker.check === null) throw new Error("the header is right");
  checker.check(["bevolking", "GM0344", "2024", "1", ""], 2);
  const { findings, taken } = checker.check(["duizend", "GM0344", "2024", "1", ""], 7);
  expect(findings.map((finding) => describeFinding(finding, "nl"))).toEqual([
    "De regels 2 en 7 gaan over hetzelfde cijfer: inhabitants 2024 GM0344 _T.",
    "De regels 2 en 7 gaan over hetzelfde cijfer: inhabitants 2024 GM0344 _T.",
  ]);
  expect(findings.map(({ line }) => line)).toEqual([7, 2]);
  expect(taken).toMatchObject([{ sourceCode: "bevolking", cell: { area: "GM0344", period: "2024" } }]);
  expect(checker.check(["duizend", "GM0344", "2024", "1", ""], 9).taken).toEqual([]);
});

test("a header without the columns of the map is refused before any row; one that is there twice is told", () => {
  const { check, findings } = createRowChecker(map, ["onderwerp", "code", "code", "jaar"], register);
  expect(check).toBeNull();
  expect(findings.map(({ code, column }) => [code, column])).toEqual([
    ["column-missing", "waarde"],
    ["column-missing", "status"],
  ]);
  const twice = createRowChecker(map, [...header, "jaar"], register);
  expect(twice.check).not.toBeNull();
  expect(twice.findings).toMatchObject([{ code: "column-twice", kind: "doubt", column: "jaar" }]);
});
