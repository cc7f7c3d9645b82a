import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTable } from "./open-table.ts";
import { makeWorkbook, row } from "./testing/make-workbook.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-table-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function linesOf(content: string | Uint8Array, map: Partial<ImportMap> = {}) {
  const file = join(folder, "file");
  await writeFile(file, content);
  const lines: (string | (string | number)[])[] = [];
  const form = importMapSchema.parse({ delimiter: ";", decimalMark: ",", indicators: {}, ...map });
  for await (const line of openTable(file, form))
    lines.push("kind" in line ? line.code : [line.line, ...line.cells]);
  return lines;
}

const texts: [what: string, text: string, map: Partial<ImportMap>, lines: unknown[]][] = [
  [
    "plain",
    "a;b\n1;2\n",
    {},
    [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  ],
  [
    "line ends of three kinds",
    "a;b\r\n1;2\n3;4\r5;6",
    {},
    [
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
    ],
  ],
  [
    "a preamble with a loose quote",
    'Cijfers 15" scherm\n\na;b\n1;2\n',
    { headerLine: 3 },
    [
      [3, "a", "b"],
      [4, "1", "2"],
    ],
  ],
  [
    "headings over two lines",
    "x;2023;\n;n;%\n1;2;3\n",
    { headingLines: 2 },
    [
      [2, "x", "2023 n", "2023 %"],
      [3, "1", "2", "3"],
    ],
  ],
  [
    "notes below",
    "a;b\n1;2\nBron: CBS\n",
    { lastLine: 2 },
    [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  ],
  [
    "headings that are the same",
    "a;a;\n1;2;3\n",
    {},
    [
      [1, "a", "a (2)", "kolom 3"],
      [2, "1", "2", "3"],
    ],
  ],
  [
    "empty cells behind the headings",
    "a;b\n1;2;;\n3;4;5\n6\n",
    {},
    [
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4", "5"],
      [4, "6"],
    ],
  ],
  [
    "lines without a text",
    "a;b\n;;\n\n1;2\n",
    {},
    [
      [1, "a", "b"],
      [4, "1", "2"],
    ],
  ],
  [
    "a cell over two lines",
    'a;b\n"1\n2";3\n4;5\n',
    {},
    [
      [1, "a", "b"],
      [2, "1\n2", "3"],
      [4, "4", "5"],
    ],
  ],
  [
    "a formula that was disarmed",
    "a;b\n'=1+1;'s-Hertogenbosch\n",
    {},
    [
      [1, "a", "b"],
      [2, "=1+1", "'s-Hertogenbosch"],
    ],
  ],
  ["fewer lines than the headings need", "a;b\n", { headerLine: 5 }, ["no-heading"]],
];

test.each(texts)("a text: %s", async (_what, text, map, lines) => {
  expect(await linesOf(text, map)).toEqual(lines);
});

test("a workbook gives the same table, its numbers with the map's decimal mark", async () => {
  const book = makeWorkbook({
    sheets: [
      { name: "Uitleg", rows: row(1, ["lees mij"]) },
      {
        name: "Cijfers",
        rows:
          row(1, ["Titel"]) +
          row(3, ["x", "2023", null]) +
          row(4, [null, "n", "%"]) +
          row(5, ["Utrecht", 8.1, null]) +
          row(9, ["Bron: CBS"]),
      },
    ],
  });
  const map = { sheet: "Cijfers", headerLine: 3, headingLines: 2, lastLine: 8 } as const;
  expect(await linesOf(book, map)).toEqual([
    [4, "x", "2023 n", "2023 %"],
    [5, "Utrecht", "8,1", ""],
  ]);
  expect((await linesOf(book, { ...map, decimalMark: "." }))[1]).toEqual([5, "Utrecht", "8.1", ""]);
  expect(await linesOf(book, { ...map, sheet: "Weg" })).toEqual(["workbook-sheet-missing"]);
});
