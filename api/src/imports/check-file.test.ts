import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Finding } from "@lokaal17/shared/imports/finding";
import { type Encoding, importMapSchema } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { Observation } from "@lokaal17/shared/observations/observation";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFile } from "./check-file.ts";
import type { FileSummary } from "./protocol.ts";
import { decodeBytes } from "./text-pieces.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

const register: ImportRegister = {
  areas: ["GM0344", "GM0355"].map((code) => ({
    code: code as AreaCode,
    layer: "municipality",
    name: code === "GM0344" ? "Utrecht" : "Zeist",
    validFrom: "1970-01-01",
    validTo: null,
  })),
  definitions: [
    {
      code: "inhabitants" as IndicatorCode,
      version: 1,
      layer: "municipality",
      unit: "persons",
      decimals: 0,
      naturalMin: null,
      naturalMax: null,
    },
  ],
  official: [],
};

async function check(content: string | Uint8Array, encoding: Encoding = "utf-8") {
  const file = join(folder, "figures.csv");
  await writeFile(file, content);
  const map = importMapSchema.parse({
    encoding,
    delimiter: ";",
    decimalMark: ",",
    columns: { indicator: "onderwerp", area: "code", period: "jaar", value: "waarde", source: "bron" },
    indicators: { bevolking: { code: "inhabitants" } },
  });
  const rows: Observation[] = [];
  const findings: Finding[] = [];
  let summary: FileSummary | undefined;
  for await (const part of checkFile(file, map, register)) {
    if (part.kind === "rows") rows.push(...part.rows.map(({ observation }) => observation));
    if (part.kind === "findings") findings.push(...part.findings);
    if (part.kind === "done") summary = part.summary;
  }
  return { rows, findings, summary, told: findings.map(({ code, line }) => [code, line]) };
}

const head = "onderwerp;code;jaar;waarde;bron\n";
const row = (year: number, source = "CBS") => `bevolking;GM0344;${year};5;${source}\n`;
const latin = (text: string) => Buffer.from(text, "latin1");

const refused: [what: string, content: string | Uint8Array, told: [FindingCode, number | null][]][] = [
  ["an empty file", "", [["file-empty", null]]],
  ["UTF-16", Buffer.from(`\uFEFF${head}`, "utf16le"), [["encoding-utf16", 1]]],
  ["Windows-1252 as UTF-8", latin(head + row(2020) + row(2021, "Súdwest")), [["encoding-not-utf8", 3]]],
  ["a NUL character", `${head}${row(2020)}${row(2021, "a\0b")}`, [["nul-byte", 3]]],
  ["a line of 70 kB", head + row(2020, "x".repeat(70_000)), [["line-too-long", 2]]],
  [
    "an unclosed quote",
    `${head}${row(2020)}bevolking;GM0344;2021;5;"CBS\n${row(2022)}`,
    [["quote-not-closed", 3]],
  ],
  ["text behind a quote that closed", `${head}bevolking;GM0344;2021;5;"C"BS\n`, [["quote-misplaced", 2]]],
  ["1 300 columns", `${head}${";".repeat(1_299)}\n`, [["too-many-columns", 2]]],
  ["commas for semicolons", `${head.replaceAll(";", ",")}`, new Array(5).fill(["column-missing", 1])],
  [
    "a column too few, and a wrong year",
    `${head}bevolking;GM0344;2020;5\n${row(2999)}`,
    [
      ["columns-differ", 2],
      ["period-out-of-range", 3],
    ],
  ],
  [
    "two rows for one figure",
    `${head}${row(2020)}\n\n${row(2020)}`,
    [
      ["row-twice", 5],
      ["row-twice", 2],
    ],
  ],
];

test.each(refused)("%s is refused with its line", async (_what, content, told) => {
  const result = await check(content);
  expect(result.told).toEqual(told);
});

test("UTF-8 that the map calls Windows-1252 is told, not garbled", async () => {
  expect((await check(head + row(2020, "Súdwest"), "windows-1252")).told).toEqual([
    ["encoding-is-utf8", null],
  ]);
});

const readable: [encoding: Encoding, content: Uint8Array][] = [
  ["utf-8", Buffer.from(`\uFEFF${head}${row(2020, "Súdwest-Fryslân")}`)],
  ["windows-1252", latin(head + row(2020, "Súdwest-Fryslân"))],
  [
    "cp850",
    Buffer.from(
      [...latin(head + row(2020, "S?dwest-Frysl?n"))].map((byte, at, all) =>
        byte !== 0x3f ? byte : all.indexOf(0x3f) === at ? 0xa3 : 0x83,
      ),
    ),
  ],
];

test.each(readable)("%s is read as it was meant", async (encoding, content) => {
  const { rows, findings } = await check(content, encoding);
  expect(findings).toEqual([]);
  expect(rows.map(({ source }) => source)).toEqual(["Súdwest-Fryslân"]);
});

test("quoted fields keep their line breaks, and lines after them their numbers", async () => {
  const quoted = head + row(2020, '"a\nb"');
  expect((await check(quoted)).rows.map(({ source }) => source)).toEqual(["a\nb"]);
  expect((await check(`${quoted}\r\n${row(2999)}`)).told).toEqual([["period-out-of-range", 5]]);
});

test("a quote inside a text is a part of it", async () => {
  expect((await check(head + row(2020, 'C"BS'))).rows.map(({ source }) => source)).toEqual(['C"BS']);
});

test("12 000 good rows come in chunks, and every row is counted", async () => {
  const years = Array.from({ length: 12_000 }, (_, at) => `bevolking;GM0344;${1990 + (at % 36)};${at};CBS`);
  const { summary, told } = await check(head + years.join("\n"));
  expect(summary?.rowsRead).toBe(12_000);
  expect(summary?.indicators).toEqual([
    { sourceCode: "bevolking", stored: 0, notStored: 0, refused: 12_000 },
  ]);
  expect(told).toHaveLength(12_000);
});

test("the code page of DOS has 128 characters above ASCII", () => {
  const upper = decodeBytes(Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128)), "cp850");
  expect(upper).toHaveLength(128);
  expect([upper[0], upper[0x83 - 0x80], upper[0xd5 - 0x80], upper[127]]).toEqual(["Ç", "â", "ı", "\u00A0"]);
});
