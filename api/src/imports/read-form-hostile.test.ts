import { execFile } from "node:child_process";
import { mkdtemp, open, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describeFinding, type FindingCode } from "@lokaal17/shared/text/imports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReadForm } from "./read-form.ts";
import { makeWorkbook, row } from "./testing/make-workbook.ts";
import { readingRegister } from "./testing/reading-register.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

const register = readingRegister();
const start = (file: string, more: Partial<Parameters<typeof startReadForm>[0]> = {}) =>
  startReadForm({
    file,
    fileName: "f",
    register,
    target: null,
    remembered: () => Promise.resolve(null),
    ...more,
  });

async function place(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Writes the same text many times, without ever having it whole. */
async function placeRepeated(name: string, head: string, text: string, times: number): Promise<string> {
  const file = await place(name, head);
  const handle = await open(file, "a");
  for (let at = 0; at < times; at++) await handle.write(text);
  await handle.close();
  return file;
}

const script = fileURLToPath(new URL("./testing/read-form-memory.ts", import.meta.url));
async function memoryOf(file: string): Promise<{ codes: FindingCode[]; megabytes: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
  return JSON.parse(stdout) as { codes: FindingCode[]; megabytes: number };
}

describe("memory stays bounded, whatever the file", () => {
  const files: [what: string, make: () => Promise<string>, codes: FindingCode[]][] = [
    [
      "a file of 1 GB on one line",
      async () => {
        const file = await place("gigabyte.csv", "a;b\n");
        await truncate(file, 1_000_000_000);
        return file;
      },
      ["file-too-large"],
    ],
    [
      "190 MB on one line",
      () => placeRepeated("line.csv", "a;b\n", "x".repeat(1_000_000), 190),
      ["line-too-long"],
    ],
    [
      "10⁶ columns",
      () => place("columns.csv", `${"a;".repeat(1_000_000)}\n${"1;".repeat(1_000_000)}\n`),
      ["line-too-long"],
    ],
    [
      "30 000 columns on lines that are short enough",
      () => place("many.csv", `${"a;".repeat(30_000)}\n${"1;".repeat(30_000)}\n`),
      ["too-many-columns"],
    ],
    [
      "10⁶ columns in a sheet",
      () =>
        place(
          "wide.xlsx",
          makeWorkbook({
            sheets: [
              {
                name: "a",
                rows: `<row r="1">${Array.from({ length: 1_000_000 }, (_, at) => `<c><v>${(at * 7_919) % 99_991}</v></c>`).join("")}</row>`,
              },
            ],
          }),
        ),
      ["too-many-columns"],
    ],
    [
      "80 MB in a workbook of 80 kB",
      () =>
        place(
          "bomb.xlsx",
          makeWorkbook({ sheets: [{ name: "a", rows: row(1, ["a", "b"]) + "<row/>".repeat(13_000_000) }] }),
        ),
      ["workbook-bomb"],
    ],
    [
      "a quote that stays open for 100 MB",
      () =>
        placeRepeated(
          "quote.csv",
          `gemeente;waarde\n${"Utrecht;5\n".repeat(30)}Utrecht;"5\n`,
          `${"y".repeat(999)}\n`,
          100_000,
        ),
      ["quote-not-closed"],
    ],
    [
      "1 million different names",
      () =>
        placeRepeated(
          "names.csv",
          "gemeente;jaar;waarde\n",
          Array.from({ length: 1_000 }, (_, at) => `plaats ${at}${"x".repeat(30)};2024;${at},5\n`).join(""),
          1_000,
        ),
      [],
    ],
  ];

  test.each(files)("%s", { timeout: 120_000 }, async (_what, make, codes) => {
    const answer = await memoryOf(await make());
    expect(answer.codes).toEqual(codes);
    expect(answer.megabytes).toBeLessThan(250);
  });
});

describe("what is no table is refused with a sentence", () => {
  const files: [what: string, content: string | Uint8Array, sentence: RegExp][] = [
    ["an empty file", "", /^Het bestand is leeg\.$/],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /oude Excel-formaat/],
    ["JSON", '[\n {"naam": "Utrecht"}\n]', /^Dit is JSON/],
    ["JSON of an object", '{"a": 1}', /^Dit is JSON/],
    ["PDF", "%PDF-1.7\n", /^Dit is een PDF/],
    ["a web page", "<!DOCTYPE html><table><tr><td>1</td></tr></table>", /webpagina/],
    ["XML", '<?xml version="1.0"?><a/>', /webpagina of XML/],
    ["a gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0]), /ingepakt/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /geen tekst en geen werkmap/],
    ["one column", "gemeente\nUtrecht\nZeist\n", /geen tabel te vinden/],
    ["headings alone", "gemeente;waarde\n", /geen tabel te vinden/],
    ["zero bytes in a text", "gemeente;waarde\nUtrecht;5\0\n", /NUL-teken/],
    [
      "half a workbook",
      makeWorkbook({ sheets: [{ name: "a", rows: row(1, ["a"]) }] }).subarray(0, 900),
      /beschadigd of niet helemaal/,
    ],
  ];

  test.each(files)("%s", async (_what, content, sentence) => {
    const answer = await start(await place("file", content));
    const [first] = "findings" in answer ? answer.findings : [];
    expect(first && describeFinding(first, "nl")).toMatch(sentence);
  });
});

test("a reading that is aborted ends at once, and one that takes too long ends with a sentence", async () => {
  const file = await place("good.csv", "gemeente;jaar;waarde\nUtrecht;2024;5\n");
  const controller = new AbortController();
  const reading = start(file, { signal: controller.signal });
  controller.abort();
  await expect(reading).rejects.toThrow(/abort/i);
  expect(await start(file, { mostSeconds: 0.01 })).toMatchObject({ findings: [{ code: "reading-time" }] });
});

test("a child that needs more memory than it may have says so", async () => {
  const file = await place("good.csv", "gemeente;jaar;waarde\nUtrecht;2024;5\n");
  expect(await start(file, { memoryMb: 3 })).toMatchObject({ findings: [{ code: "reading-memory" }] });
});

test("the parent answers what was remembered", async () => {
  const file = await place("good.csv", "wat;gemeente;jaar;waarde\nA;Utrecht;2024;5\n");
  const asked: (readonly string[])[] = [];
  const answer = await start(file, {
    remembered: (headings) => {
      asked.push(headings);
      return Promise.resolve(null);
    },
  });
  expect(asked).toEqual([["wat", "gemeente", "jaar", "waarde"]]);
  expect(answer).toMatchObject({ reading: { open: ["indicator", "source"] } });
});
