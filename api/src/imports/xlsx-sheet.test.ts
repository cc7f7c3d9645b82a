import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeRemark } from "@lokaal17/shared/imports/file-reading";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { writeXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MadeWorkbook, makeWorkbook, row } from "./testing/make-workbook.ts";
import { cellNumberText } from "./xlsx-cell.ts";
import { remarksOnSheet } from "./xlsx-remarks.ts";
import { readWorkbookRows } from "./xlsx-rows.ts";
import { emptyFacts } from "./xlsx-sheet.ts";
import { readFormat } from "./xlsx-styles.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-sheet-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(
  bytes: Uint8Array,
  map: { sheet?: string; headerLine?: number; decimalMark?: "," | "." } = {},
) {
  const file = join(folder, "book.xlsx");
  await writeFile(file, bytes);
  const facts = emptyFacts();
  const lines: (string | number)[][] = [];
  const faults: string[] = [];
  for await (const line of readWorkbookRows(file, { headerLine: 1, decimalMark: ",", ...map }, facts))
    if ("kind" in line) faults.push(describeFinding(line, "nl"));
    else lines.push([line.line, ...line.cells]);
  return { lines, faults, facts };
}

const readMade = (made: MadeWorkbook) => read(makeWorkbook(made));
const readRows = (rows: string, made: Partial<MadeWorkbook> = {}) =>
  readMade({ sheets: [{ name: "Blad1", rows }], ...made });

describe("numbers of cells are exact decimal text", () => {
  test.each([
    ["8.1", "8,1"],
    ["8.1000000000000001", "8,1"],
    ["8.100000000000001", "8,1"],
    ["0.30000000000000004", "0,3"],
    ["1E-7", "0,0000001"],
    ["1.5E+10", "15000000000"],
    ["123456789012345", "123456789012345"],
    ["-0.5", "-0,5"],
    ["1234.5", "1234,5"],
    ["0", "0"],
  ])("%s is %s", (raw, text) => {
    expect(cellNumberText(raw, { kind: "number", decimals: null }, 1900, ",")).toBe(text);
  });

  test.each([
    ["12.5", "0.00", "12,50"],
    ["12.5", "0", "12,5"],
    ["3", "0", "3"],
    ["0.0813", "0.00%", "8,13 %"],
    ["0.08130000000000001", "0%", "8,13 %"],
    ["1.2", "0%", "120 %"],
    ["-0.005", "0.0%", "-0,5 %"],
    ["45292", "dd-mm-yyyy", "2024-01-01"],
    ["45292.5", "yyyy-mm-dd hh:mm", "2024-01-01 12:00"],
    ["45292", "yyyy", "2024"],
    ["45292", "mmm yyyy", "2024-01"],
    ["1234.5", "#,##0.00", "1234,5"],
    ["1234.5", '"€" #,##0.00', "1234,5"],
    ["1234.5", "[Red]General", "1234,5"],
  ])("%s as %s is %s", (raw, format, text) => {
    expect(cellNumberText(raw, readFormat(format), 1900, ",")).toBe(text);
  });

  test("dates before March 1900 and those of the calendar of 1904 are the days that Excel shows", () => {
    const day = readFormat("yyyy-mm-dd");
    expect(cellNumberText("1", day, 1900, ",")).toBe("1900-01-01");
    expect(cellNumberText("61", day, 1900, ",")).toBe("1900-03-01");
    expect(cellNumberText("43830", day, 1904, ",")).toBe("2024-01-01");
  });
});

test("texts, numbers, truths, errors and formulas are read as they are shown", async () => {
  const rows =
    row(1, ["naam", "getal", "waar", "fout", "formule", "leeg"]) +
    row(3, [
      '<c t="s"><v>0</v></c>',
      8.1,
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      "<c><f>SUM(B3)</f><v>16.2</v></c>",
      "<c><f>SUM(B3)</f></c>",
    ]) +
    row(4, ['<c t="str"><f>"a"</f><v>Utrecht &amp; Zeist</v></c>', null, null, null, null, null]);
  const { lines, faults, facts } = await readRows(rows, { strings: ["S&#250;dwest-Frysl&#xE2;n_x000D_"] });
  expect(faults).toEqual([]);
  expect(lines).toEqual([
    [1, "naam", "getal", "waar", "fout", "formule", "leeg"],
    [3, "Súdwest-Fryslân\r", "8,1", "TRUE", "#N/A", "16,2"],
    [4, "Utrecht & Zeist"],
  ]);
  expect(facts).toMatchObject({
    formulas: 3,
    formulasWithoutResult: 1,
    errors: { count: 1, example: "#N/A" },
  });
});

test("runs of text are one text, and how it is pronounced is no part of it", async () => {
  const rich = "<is><r><t>Ut</t></r><r><rPr><b/></rPr><t>recht</t></r><rPh><t>oetrecht</t></rPh></is>";
  expect((await readRows(row(1, [`<c t="inlineStr">${rich}</c>`]))).lines).toEqual([[1, "Utrecht"]]);
});

test("hidden rows are read and counted, hidden columns too", async () => {
  const { lines, facts } = await readMade({
    sheets: [
      {
        name: "Blad1",
        before: '<cols><col min="2" max="3" hidden="1"/></cols>',
        rows: row(1, ["a", "b", "c"]) + row(2, [1, 2, 3], ' hidden="1"'),
      },
    ],
  });
  expect(lines).toHaveLength(2);
  expect(facts).toMatchObject({ hiddenRows: 1, hiddenColumns: 2 });
});

test("cells that are merged downwards all have the text of the first", async () => {
  const { lines, facts } = await readMade({
    sheets: [
      {
        name: "Blad1",
        rows:
          row(1, ["gemeente", "jaar"]) +
          row(2, ["Utrecht", 2023]) +
          row(3, [null, 2024]) +
          row(4, ["Zeist", 2023]),
        after: '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A1:B1"/></mergeCells>',
      },
    ],
  });
  expect(lines.slice(1)).toEqual([
    [2, "Utrecht", "2023"],
    [3, "Utrecht", "2024"],
    [4, "Zeist", "2023"],
  ]);
  expect(facts.merged).toBe(2);
});

test("a number in a merged cell is the figure of its first row alone", async () => {
  const { lines, facts } = await readMade({
    sheets: [
      {
        name: "Blad1",
        rows:
          row(1, ["gemeente", "jaar", "aantal"]) +
          row(2, ["Utrecht", 2024, 12]) +
          row(3, ["Zeist", 2024, null]) +
          row(4, ["De Bilt", 2024, null]),
        after: '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells>',
      },
    ],
  });
  expect(lines.slice(1)).toEqual([
    [2, "Utrecht", "2024", "12"],
    [3, "Zeist", "2024"],
    [4, "De Bilt", "2024"],
  ]);
  expect(facts).toMatchObject({ merged: 1, mergedNumbers: { count: 1, example: "12" } });
  const remarks = remarksOnSheet(facts, { sheets: [] }, "Blad1").map((remark) =>
    describeRemark(remark, "nl"),
  );
  expect(remarks).toContain(
    "1 samengevoegde cel over meer rijen bevat een getal, zoals 12. Dat getal telt alleen voor de bovenste rij. Bij de rijen eronder staat nu niets: splits de cel en vul daar zelf in wat klopt.",
  );
});

test("merged cells whose tags never close are searched once, and the sheet is refused", async () => {
  const after = `<mergeCells>${'<mergeCell ref="A2:A3" '.repeat(40_000)}`;
  const { faults } = await readMade({ sheets: [{ name: "Blad1", rows: row(1, ["a"]), after }] });
  expect(faults).toEqual([
    "Het onderdeel xl/worksheets/sheet1.xml is niet te lezen. Sla de werkmap opnieuw op in Excel of LibreOffice.",
  ]);
});

test("a hidden sheet is read only when it is named", async () => {
  const sheets = [
    { name: "Lijsten", rows: row(1, ["verborgen"]), hidden: true },
    { name: "Cijfers", rows: row(1, ["zichtbaar"]) },
  ];
  const book = makeWorkbook({ sheets });
  expect((await read(book)).lines).toEqual([[1, "zichtbaar"]]);
  expect((await read(book, { sheet: "Lijsten" })).lines).toEqual([[1, "verborgen"]]);
  expect((await read(book, { sheet: "Weg" })).faults).toEqual([
    "De werkmap heeft geen blad Weg. Wel: Cijfers.",
  ]);
});

const refused: [what: string, rows: string, sentence: string][] = [
  [
    "a text in column 16 384",
    `${row(1, ["a"])}<row r="2"><c r="XFD2"><v>1</v></c></row>`,
    "Deze regel heeft 16384 kolommen. Hoogstens 1000 mag.",
  ],
  [
    "a column that cannot be",
    '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    "Het onderdeel ZZZZZZ1 is niet te lezen. Sla de werkmap opnieuw op in Excel of LibreOffice.",
  ],
  [
    "rows that go back",
    row(5, ["a"]) + row(2, ["b"]),
    "Het onderdeel row 2 is niet te lezen. Sla de werkmap opnieuw op in Excel of LibreOffice.",
  ],
  [
    "XML that stops",
    `${row(1, ["a"])}<row r="2"><c r="A2`,
    "Het onderdeel xl/worksheets/sheet1.xml is niet te lezen. Sla de werkmap opnieuw op in Excel of LibreOffice.",
  ],
];

test.each(refused)("%s is refused", async (_what, rows, sentence) => {
  expect((await readRows(rows)).faults).toEqual([sentence]);
});

test("cells that are only coloured, up to the last column, are no columns", async () => {
  const styled = Array.from({ length: 16_384 }, () => '<c s="0"/>').join("");
  expect((await readRows(`<row r="1">${styled}</row>${row(2, ["a", "b"])}`)).lines).toEqual([[2, "a", "b"]]);
});

test("what another program writes comes back", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Cijfers",
        rows: [
          ["gemeente", "waarde", "datum"],
          ["'s-Gravenhage", 8.1, new Date("2024-03-01")],
          ["Noardeast-Fryslân", 1234567.891, null],
        ],
      },
    ],
  });
  const { lines, faults } = await read(bytes);
  expect(faults).toEqual([]);
  expect(lines).toEqual([
    [1, "gemeente", "waarde", "datum"],
    [2, "'s-Gravenhage", "8,1", "2024-03-01"],
    [3, "Noardeast-Fryslân", "1234567,891"],
  ]);
});
