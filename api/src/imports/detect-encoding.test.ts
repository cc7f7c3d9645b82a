import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Encoding } from "@lokaal17/shared/imports/import-map";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { detectEncoding } from "./detect-encoding.ts";
import { TextPieces } from "./text-pieces.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-encoding-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function place(bytes: Uint8Array): Promise<string> {
  const file = join(folder, "file.csv");
  await writeFile(file, bytes);
  return file;
}

const names = "gemeente;waarde\r\nSúdwest-Fryslân;1\r\nCuijk;2\r\nSkarsterlân;3\r\nÉén\r\n";
const marks = "Noardeast-Fryslân;“aanhaling” – € 5\r\nhet jaar ’24;²\r\n";

const written: [what: string, bytes: Uint8Array, encoding: Encoding, text: string][] = [
  ["UTF-8", iconv.encode(names, "utf8"), "utf-8", names],
  ["UTF-8 with a byte order mark", iconv.encode(`\uFEFF${names}`, "utf8"), "utf-8", names],
  ["ASCII", iconv.encode("a;b\n1;2\n", "utf8"), "utf-8", "a;b\n1;2\n"],
  ["Windows-1252", iconv.encode(names, "win1252"), "windows-1252", names],
  ["Windows-1252 with the marks of Word", iconv.encode(marks, "win1252"), "windows-1252", marks],
  ["CP850", iconv.encode(names, "cp850"), "cp850", names],
  ["UTF-16 LE with a mark", iconv.encode(`\uFEFF${names}`, "utf-16le"), "utf-16le", names],
  ["UTF-16 BE with a mark", iconv.encode(`\uFEFF${names}`, "utf-16be"), "utf-16be", names],
  ["UTF-16 LE without a mark", iconv.encode(names, "utf-16le"), "utf-16le", names],
  ["UTF-16 BE without a mark", iconv.encode(names, "utf-16be"), "utf-16be", names],
];

test.each(written)("%s is recognised, and read as it was written", async (_what, bytes, encoding, text) => {
  const file = await place(bytes);
  expect((await detectEncoding(file)).encoding).toBe(encoding);
  let read = "";
  for await (const piece of new TextPieces(file, encoding)) read += piece;
  expect(read).toBe(text);
});

test("every name of a municipality is told apart in Windows-1252 and in CP850, alone", async () => {
  for (const name of ["Súdwest-Fryslân", "Noardeast-Fryslân", "Skarsterlân", "Gaasterlân-Sleat", "Drie Eén"])
    for (const [encoding, code] of [
      ["windows-1252", "win1252"],
      ["cp850", "cp850"],
    ] as const)
      expect(await detectEncoding(await place(iconv.encode(`${name};5\n`, code)))).toMatchObject({
        encoding,
      });
});

test("an encoding that fits as well is named", async () => {
  // 0x84 is ä in CP850 and a low quotation mark in Windows-1252.
  expect(await detectEncoding(await place(Buffer.from([0x20, 0x84, 0x20, 0x0a])))).toEqual({
    encoding: "windows-1252",
    others: [],
  });
  const both = Buffer.concat([Buffer.from("Fryslan, "), Buffer.from([0xe4]), Buffer.from("bc\n")]);
  expect((await detectEncoding(await place(both))).others).toEqual([]);
});

test("letters of two bytes at the edge of a piece stay whole", async () => {
  const text = `${`${"é".repeat(30_000)}\n`.repeat(20)}`;
  for (const [encoding, code] of [
    ["utf-8", "utf8"],
    ["utf-16le", "utf-16le"],
    ["utf-16be", "utf-16be"],
  ] as const) {
    let read = "";
    for await (const piece of new TextPieces(await place(iconv.encode(text, code)), encoding)) read += piece;
    expect(read === text).toBe(true);
  }
});
