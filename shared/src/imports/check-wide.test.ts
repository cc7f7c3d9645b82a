import { expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { FindingCode } from "../text/imports.ts";
import { createRowChecker } from "./check-rows.ts";
import { importMapSchema } from "./import-map.ts";
import type { ImportRegister, RegisteredArea } from "./register.ts";

const area = (code: string, name: string, validTo: string | null = null): RegisteredArea => ({
  code: code as AreaCode,
  layer: "municipality",
  name,
  validFrom: "1970-01-01",
  validTo,
});
const definition = {
  version: 1,
  layer: "municipality",
  decimals: 1,
  naturalMin: "0" as DecimalText,
} as const;
const register: ImportRegister = {
  areas: [area("GM0344", "Utrecht"), area("GM0355", "Zeist"), area("GM0457", "Weesp", "2022-03-24")],
  definitions: [
    {
      ...definition,
      code: "information-requests-on-time" as IndicatorCode,
      unit: "percent",
      naturalMax: "100" as DecimalText,
    },
    { ...definition, code: "public-toilets" as IndicatorCode, unit: "number", naturalMax: null },
  ],
  official: [],
};
const closed: ImportRegister = {
  ...register,
  official: [{ indicator: "public-toilets" as IndicatorCode, source: "CBS, Toiletten" }],
  writable: {
    areas: ["GM0344" as AreaCode],
    indicators: ["information-requests-on-time", "public-toilets"] as IndicatorCode[],
    periods: ["2024"],
  },
};

const common = { decimalMark: ",", source: "a list", missingMarks: { ".": "missing" } } as const;
const indicators = {
  verzoeken: { code: "information-requests-on-time" },
  toiletten: { code: "public-toilets" },
};

function check(map: object, header: string[], rows: string[][], under = register) {
  const checker = createRowChecker(importMapSchema.parse({ ...common, indicators, ...map }), header, under);
  const checked = rows.map((cells, at) => checker.check?.(cells, at + 2));
  const figures = checked.flatMap((row) => row?.figures ?? []);
  return {
    header: checker.findings,
    figures,
    stored: figures.flatMap(({ observation: of }) =>
      of ? [`${of.indicator} ${of.area} ${of.period} ${of.value ?? of.status}`] : [],
    ),
    told: checked.flatMap((row) =>
      (row?.findings ?? []).map(({ code, line, column }) => [code, line, column]),
    ),
    taken: checked.flatMap((row) => row?.taken ?? []),
  };
}

const years = [
  { column: "2024", period: "2024" },
  { column: "2025", period: "2025" },
];

test("years side by side: every cell with a figure is one, an empty cell is none", () => {
  const map = { columns: { area: "gemeente", indicator: "wat" }, wide: years, areas: { Utrecht: "GM0344" } };
  const result = check(
    map,
    ["gemeente", "wat", "2024", "2025"],
    [
      ["Utrecht", "toiletten", "12", "13"],
      ["GM0355", "toiletten", "", "4"],
      ["GM0355", "toiletten", ".", ""],
      ["Niets", "niets", "", ""],
    ],
  );
  expect(result.stored).toEqual([
    "public-toilets GM0344 2024 12",
    "public-toilets GM0344 2025 13",
    "public-toilets GM0355 2025 4",
    "public-toilets GM0355 2024 missing",
  ]);
  expect(result.told).toEqual([]);
});

test("municipalities side by side for one indicator; a mistake names the column that it is in", () => {
  const map = {
    columns: { period: "jaar" },
    fixed: { indicator: "toiletten" },
    wide: [
      { column: "Utrecht", area: "GM0344" },
      { column: "Weesp", area: "GM0457" },
    ],
  };
  const result = check(
    map,
    ["jaar", "Utrecht", "Weesp"],
    [
      ["2020", "12", "3"],
      ["2024", "12,x", "3"],
    ],
  );
  expect(result.stored).toEqual(["public-toilets GM0344 2020 12", "public-toilets GM0457 2020 3"]);
  expect(result.told).toEqual([
    ["value-no-number", 3, "Utrecht"],
    ["area-ended", 3, "Weesp"],
  ]);
});

test("indicators side by side, and a row's own mistake is told once for all of them", () => {
  const wide = [
    { column: "a", indicator: "verzoeken" },
    { column: "b", indicator: "toiletten" },
  ];
  const map = { columns: { area: "code" }, fixed: { period: "2024" }, wide };
  const result = check(
    map,
    ["code", "a", "b"],
    [
      ["GM0344", "80,5", "3"],
      ["GM9999", "80,5", "3"],
    ],
  );
  expect(result.stored).toHaveLength(2);
  expect(result.told).toEqual([["area-unknown", 3, "code"]]);
  expect(result.figures.filter(({ fate }) => fate === "refused")).toHaveLength(2);
});

const parts = (period: string, names: readonly string[]) =>
  names.map((part) => ({ column: `${part} ${period}`, part, period }));
const template = {
  columns: { indicator: "indicator" },
  fixed: { area: "GM0344" },
  wide: parts("2024", [
    "value",
    "numerator",
    "denominator",
    "status",
    "reason",
    "source",
    "remark",
    "version",
  ]),
  source: undefined,
  statuses: { "": "normal", Voorlopig: "provisional", Ontbreekt: "missing" },
};
const templateHead = ["indicator", ...template.wide.map(({ column }) => column)];

test("the parts of a figure stand in columns of their own; numerator and denominator give its value", () => {
  const open = { ...closed, official: [] };
  const result = check(
    template,
    templateHead,
    [
      ["verzoeken", "", "79", "80", "Voorlopig", "", "zaaksysteem", "geteld", "4"],
      ["toiletten", "", "", "", "Ontbreekt", "geen tijd", "", "", "1"],
      ["toiletten", "", "", "", "", "", "", "wel een opmerking", "1"],
    ],
    open,
  );
  expect(result.stored).toEqual([
    "information-requests-on-time GM0344 2024 98.75",
    "public-toilets GM0344 2024 missing",
  ]);
  expect(result.figures).toMatchObject([
    {
      observation: { numerator: "79", denominator: "80", status: "provisional", source: "zaaksysteem" },
      remark: "geteld",
      version: 4,
    },
    { reason: "geen tijd", version: 1 },
  ]);
});

const wrongParts: [what: string, cells: string[], told: FindingCode[], doubtful?: boolean][] = [
  ["half a quotient", ["80", "79", "", ""], ["needs-both"]],
  ["a quotient by zero", ["", "79", "0", ""], ["denominator-zero", "value-empty"]],
  ["another value than the quotient", ["80", "79", "80", ""], ["value-not-quotient"], true],
  ["a figure that is missing as well", ["80", "", "", "Ontbreekt"], ["value-with-status"]],
  ["a status without a figure", ["", "", "", "Voorlopig"], ["value-empty"]],
  ["more than all of them", ["", "81", "80", ""], ["value-above-limit"]],
];

test.each(wrongParts)(
  "%s is told",
  (_what, [value = "", numerator = "", denominator = "", status = ""], told, doubtful) => {
    const cells = ["verzoeken", value, numerator, denominator, status, "", "lijst", "", ""];
    const result = check(template, templateHead, [cells]);
    expect(result.told.map(([code]) => code)).toEqual(told);
    expect(result.figures).toMatchObject([
      { fate: doubtful ? "stored" : "refused", doubtful: doubtful ?? false },
    ]);
  },
);

test("headings that mean nothing here are told once, before any row", () => {
  const map = {
    columns: { area: "code" },
    fixed: { indicator: "bevolking" },
    wide: [
      { column: "2023/24", period: "2023/24" },
      { column: "weg", period: "2025" },
    ],
  };
  expect(check(map, ["code", "2023/24"], []).header).toMatchObject([
    { code: "column-missing", column: "weg" },
  ]);
  expect(check(map, ["code", "2023/24", "weg"], []).header).toMatchObject([
    { code: "indicator-not-mapped", line: null },
    { code: "period-two-years", line: 1, column: "2023/24" },
  ]);
  expect(check({ columns: { area: "code" } }, ["code"], []).header.map(({ code }) => code)).toEqual([
    "no-indicator-in-map",
    "no-period-in-map",
    "no-value-in-map",
  ]);
});

test("one cell in two columns of the same row is a cell twice, and neither counts", () => {
  const map = {
    columns: { area: "code", indicator: "wat" },
    wide: [...years, { column: "2024 (2)", period: "2024JJ00" }],
  };
  const result = check(
    map,
    ["code", "wat", "2024", "2025", "2024 (2)"],
    [["GM0344", "toiletten", "1", "2", "3"]],
  );
  expect(result.told).toEqual([["row-twice", 2, null]]);
  expect(result.taken).toMatchObject([{ cell: { period: "2024" } }]);
});

test("what comes from a source, and what a round does not ask, is refused with its own sentence", () => {
  const map = { columns: { area: "code", indicator: "wat", period: "jaar", value: "waarde" } };
  const rows = [
    ["GM0344", "verzoeken", "2024", "80"],
    ["GM0344", "toiletten", "2024", "3"],
    ["GM0355", "verzoeken", "2025", "80"],
  ];
  const result = check(map, ["code", "wat", "jaar", "waarde"], rows, closed);
  expect(result.stored).toEqual(["information-requests-on-time GM0344 2024 80"]);
  expect(result.told).toEqual([
    ["indicator-official", 3, "wat"],
    ["period-not-asked", 4, "jaar"],
    ["area-not-asked", 4, "code"],
  ]);
});

test("a breakdown is no total: a round refuses it, instead of taking it for one", () => {
  const map = {
    columns: { area: "code", indicator: "wat", period: "jaar", value: "waarde", breakdown: "groep" },
  };
  const rows = [
    ["GM0344", "verzoeken", "2024", "80", "vrouwen"],
    ["GM0344", "verzoeken", "2024", "81", "_T"],
  ];
  const head = ["code", "wat", "jaar", "waarde", "groep"];
  const asked = check(map, head, rows, { ...closed, official: [] });
  expect(asked.told).toEqual([["breakdown-not-asked", 2, "groep"]]);
  expect(asked.stored).toEqual(["information-requests-on-time GM0344 2024 81"]);
  expect(check(map, head, rows).stored).toHaveLength(2);
});

test("a figure that is approved at once has a source, whatever the map is like", () => {
  const map = { columns: { area: "code", indicator: "wat", period: "jaar", value: "waarde" } };
  const parsed = importMapSchema.parse({ ...common, indicators, ...map });
  for (const source of [undefined, " "]) {
    const { check: checkRow } = createRowChecker(
      { ...parsed, source },
      ["code", "wat", "jaar", "waarde"],
      register,
    );
    const row = checkRow?.(["GM0344", "toiletten", "2024", "3"], 2);
    expect(row?.findings.map(({ code }) => code)).toEqual(["source-empty"]);
    expect(row?.figures[0]?.observation).toBeNull();
  }
});

const own = { boundaryYear: "grenzen", origin: "herkomst", definitionVersion: "versie" };

test("a row of our own export says for itself what its boundaries, origin and definition are", () => {
  const map = {
    columns: { area: "code", indicator: "wat", period: "jaar", value: "waarde", ...own },
    indicators: { toiletten: { code: "public-toilets", boundaryYear: 2023 } },
  };
  const head = ["code", "wat", "jaar", "waarde", "grenzen", "herkomst", "versie"];
  const good = check(map, head, [
    ["GM0344", "toiletten", "2024", "3", "", "synthetic", "1"],
    ["GM0457", "toiletten", "2024", "3", "2020", "real", "1"],
  ]);
  expect(
    good.figures.map(({ observation: of }) => [of?.boundaryYear, of?.origin, of?.definitionVersion]),
  ).toEqual([
    [null, "synthetic", 1],
    [2020, "real", 1],
  ]);
  const bad = check(map, head, [["GM0344", "toiletten", "2024", "3", "20", "echt", "9"]]);
  expect(bad.told.map(([code]) => code)).toEqual([
    "boundary-year-wrong",
    "origin-wrong",
    "definition-unknown",
  ]);
});
