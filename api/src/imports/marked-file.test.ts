import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { truncate, writeFile } from "node:fs/promises";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import type { MarkedFinding } from "@lokaal17/shared/imports/marked-notes";
import { type Cell, readXlsx, type Workbook, writeXlsx } from "hucre";
import { describe, expect, it, vi } from "vitest";
import { saveInLibreOffice } from "../testing/libre-office.ts";
import { testFolder } from "../testing/test-folder.ts";
import { type MarkRequest, startMarkedFile } from "./start-marked-file.ts";

// Each starts other programs, beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const inFolder = testFolder();

const map: ImportMap = importMapSchema.parse({
  decimalMark: ",",
  source: "x",
  indicators: {},
  headerLine: 2,
  sheet: "Cijfers",
});
const findings: MarkedFinding[] = [
  { line: 3, column: "Opkomst", text: '"n.b." is geen getal.', kind: "mistake" },
  { line: 3, column: "Naam", text: "Het gebied is niet bekend.", kind: "mistake" },
  { line: 4, column: "Opkomst", text: "=Klopt 110 procent?", kind: "doubt" },
  { line: 5, column: null, text: "Deze regel heeft 2 kolommen.", kind: "mistake" },
  { line: null, column: null, text: "Het bestand is oud.", kind: "doubt" },
];

async function ownWorkbook(): Promise<Uint8Array> {
  const date = new Date("2026-03-18T00:00:00Z");
  return writeXlsx({
    sheets: [
      { name: "Toelichting", rows: [["Van de griffie"]] },
      {
        name: "Cijfers",
        rows: [
          ["Opkomst bij de verkiezingen"],
          ["Naam", "Opkomst", "Datum", "Dubbel"],
          ["Utrechtt", "n.b.", date, null],
          ["Zeist", 110.5, date, null],
          ["Ede"],
        ],
        cells: new Map<string, Partial<Cell>>([
          ["0,0", { style: { font: { bold: true, size: 14 } } }],
          ["3,1", { style: { numFmt: "0.00", font: { italic: true } } }],
          ["3,3", { formula: "B4*2", formulaResult: 221 }],
          ["3,0", { value: "Zeist", comment: { author: "Fatima", text: "Nagevraagd" } }],
        ]),
        columns: [{ width: 40 }],
        autoFilter: { range: "A2:D5" },
      },
      { name: "Geheim", rows: [["=SOM"]], hidden: true },
    ],
  });
}

async function mark(bytes: Uint8Array, fileName: string, count = findings.length) {
  const file = inFolder("upload");
  await writeFile(file, bytes);
  return startMarkedFile(requestOf(file, fileName, count), new AbortController().signal);
}

const requestOf = (file: string | null, fileName: string, count = findings.length): MarkRequest => ({
  file,
  fileName,
  findings,
  count,
  map,
  locale: "nl",
  into: inFolder("marked"),
});

async function figuresOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const sheet = sheets.find(({ name }) => name === "Cijfers");
  if (!sheet) throw new Error("no sheet Cijfers");
  const cell = (place: string) => sheet.cells?.get(place);
  const colour = (place: string) => {
    const fill = cell(place)?.style?.fill;
    return fill?.type === "pattern" ? fill.fgColor?.rgb?.slice(-6) : undefined;
  };
  return { sheets, sheet, cell, colour };
}

describe("a workbook with mistakes", () => {
  it("comes back as it was, with every mistake in its cell and a column that says what is wrong", async () => {
    const marked = await mark(await ownWorkbook(), "opkomst 2026.xlsx");
    expect(marked.fileName).toBe("opkomst 2026 met opmerkingen.xlsx");
    const { sheets, sheet, cell, colour } = await figuresOf(marked.bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["Toelichting", false],
      ["Cijfers", false],
      ["Geheim", true],
    ]);
    expect([colour("2,1"), colour("2,0"), colour("3,1"), colour("4,0")]).toEqual([
      "FFC7CE",
      "FFC7CE",
      "FFEB9C",
      undefined,
    ]);
    expect(cell("2,1")?.comment).toMatchObject({ author: "Lokaal17", text: '"n.b." is geen getal.' });
    expect(cell("3,0")?.comment).toMatchObject({ author: "Fatima", text: "Nagevraagd" });
    expect(sheet.rows.map((row) => row[4] ?? null)).toEqual([
      null,
      "Wat klopt er niet?",
      'Opkomst: "n.b." is geen getal. | Naam: Het gebied is niet bekend.',
      "Opkomst: =Klopt 110 procent?",
      "Deze regel heeft 2 kolommen.",
    ]);
    expect(sheet.autoFilter?.range).toBe("A2:E5");
    expect(sheet.columns?.[0]?.width).toBeCloseTo(40, 0);
    expect(cell("3,3")?.formula).toBe("B4*2");
    expect(cell("3,1")?.style).toMatchObject({ numFmt: "0.00", font: { italic: true } });
    expect(sheet.rows[3]?.[1]).toBe(110.5);
    expect(sheet.rows[3]?.[2]).toEqual(new Date("2026-03-18T00:00:00Z"));
  });

  it("that comes again is marked anew, with one column", async () => {
    const once = await mark(await ownWorkbook(), "a.xlsx");
    const { sheet, colour, cell } = await figuresOf((await mark(once.bytes, "a.xlsx")).bytes);
    expect(sheet.rows[1]).toEqual(["Naam", "Opkomst", "Datum", "Dubbel", "Wat klopt er niet?"]);
    expect(colour("2,1")).toBe("FFC7CE");
    expect(cell("2,1")?.comment?.text).toBe('"n.b." is geen getal.');
  });

  it("can be opened by LibreOffice, notes and all", async () => {
    const marked = await mark(await ownWorkbook(), "a.xlsx");
    const { sheet, cell } = await figuresOf(await saveInLibreOffice(marked.bytes, "xlsx", "xlsx"));
    expect(sheet.rows[3]?.[4]).toBe("Opkomst: =Klopt 110 procent?");
    expect(sheet.rows[3]?.[3]).toBe(221);
    expect(cell("2,1")?.comment?.text).toContain("is geen getal");
  });
});

it("a text comes back as text", async () => {
  const { bytes, mediaType, fileName } = await mark(
    Buffer.from("Opkomst\nNaam,Opkomst\nUtrechtt,n.b.\nZeist,110.5\n"),
    "opkomst.txt",
  );
  expect([mediaType, fileName]).toEqual(["text/csv", "opkomst met opmerkingen.txt"]);
  expect(Buffer.from(bytes).toString()).toBe(
    'Opkomst\nNaam,Opkomst,"Wat klopt er niet?"\nUtrechtt,n.b.,"Opkomst: ""n.b."" is geen getal. | Naam: Het gebied is niet bekend."\nZeist,110.5,"Opkomst: =Klopt 110 procent?"\n',
  );
});

describe("a file that nothing can be marked in has its remarks in a list", () => {
  it("because it is no workbook inside", async () => {
    const broken = (await ownWorkbook()).slice(0, 900);
    const { fileName, bytes } = await mark(broken, "stuk.xlsx", 12_000);
    expect(fileName).toBe("stuk met opmerkingen.xlsx");
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toMatch(/^In dit bestand konden wij niet markeren/);
    expect(rows[1]?.[0]).toBe("Hier staan de eerste 5 opmerkingen van 12.000.");
    expect(rows[2]).toEqual(["Regel", "Kolom", "Soort", "Opmerking"]);
    expect(rows[3]).toEqual([3, "Opkomst", "Fout", '"n.b." is geen getal.']);
    expect(rows).toHaveLength(8);
  });

  it("because it is too large", async () => {
    const file = inFolder("large");
    await writeFile(file, "a,b\n");
    await truncate(file, 50_000_001);
    const { bytes } = await startMarkedFile(requestOf(file, "a.csv"), new AbortController().signal);
    expect(firstCell(await readXlsx(bytes))).toMatch(/^Het bestand is te groot om erin te markeren/);
  });

  it("because it is so large that it is not even looked at", async () => {
    const { bytes, fileName } = await startMarkedFile(requestOf(null, "a.csv"), new AbortController().signal);
    expect(fileName).toBe("a met opmerkingen.xlsx");
    expect(firstCell(await readXlsx(bytes))).toMatch(/^Het bestand is te groot om erin te markeren/);
  });

  it("because unpacked it is too large", async () => {
    const long = () => randomBytes(125).toString("hex").repeat(40);
    const rows = Array.from({ length: 3_200 }, (_, at) => [at, long()]);
    const packed = await writeXlsx({ sheets: [{ name: "Cijfers", rows }] });
    expect(packed.length).toBeLessThan(5_000_000);
    const { bytes } = await mark(packed, "a.xlsx");
    expect(firstCell(await readXlsx(bytes))).toMatch(/^Het bestand is te groot.* 30 MB uitgepakt/);
  });

  it("because we would not read it: it unpacks to a thousand times as much", async () => {
    const packed = await writeXlsx({ sheets: [{ name: "Cijfers", rows: [["a".repeat(5_000_000)]] }] });
    const { bytes } = await mark(packed, "a.xlsx");
    expect(firstCell(await readXlsx(bytes))).toMatch(/^In dit bestand konden wij niet markeren/);
  });
});

describe("the process that marks", () => {
  it("finds nothing of the server's environment", async () => {
    vi.stubEnv("NODE_OPTIONS", "--no-such-option");
    try {
      expect((await mark(Buffer.from("Opkomst\nNaam,Opkomst\n"), "a.csv")).mediaType).toBe("text/csv");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("ends when the reader is gone", async () => {
    const file = inFolder("upload");
    await writeFile(file, await ownWorkbook());
    const reader = new AbortController();
    const marked = startMarkedFile(requestOf(file, "a.xlsx"), reader.signal);
    reader.abort(new Error("gone"));
    await expect(marked).rejects.toThrow("gone");
    expect(existsSync(`${inFolder("marked")}`)).toBe(false);
  });
});

const firstCell = ({ sheets }: Workbook) => sheets[0]?.rows[0]?.[0];
