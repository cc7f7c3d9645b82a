import { writeFile } from "node:fs/promises";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { recogniseTemplate } from "@lokaal17/shared/imports/template-recognise";
import { type Cell, type CellValue, openXlsx, readXlsx, type Sheet, saveXlsx } from "hucre";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { saveInLibreOffice } from "../testing/libre-office.ts";
import { testFolder } from "../testing/test-folder.ts";
import { openTable } from "./open-table.ts";
import { makeTemplate } from "./template-workbook.ts";
import { sheetsOfTexts } from "./testing/sheets-of-texts.ts";
import { sampleEntries } from "./testing/template-sample.ts";

const given = {
  entries: sampleEntries(),
  address: "https://lokaal17.example",
  helpdesk: "help@vng.example",
  madeAt: new Date("2026-11-21T10:00:00Z"),
  demonstration: true,
};
let template: Uint8Array;
// Each starts other programs, beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const inFolder = testFolder();
beforeAll(async () => {
  template = await makeTemplate(given, "nl");
});

/** What the program takes from a workbook: what is known of each cell of the round. */
async function taken(bytes: Uint8Array): Promise<Record<string, Record<string, string>>> {
  const map = recogniseTemplate(await sheetsOfTexts(bytes));
  if (map === null) throw new Error("the template is not recognised");
  const file = inFolder("back.xlsx");
  await writeFile(file, bytes);
  return cellsOf(file, map);
}

async function cellsOf(file: string, map: ImportMap): Promise<Record<string, Record<string, string>>> {
  const found: Record<string, Record<string, string>> = {};
  let names: readonly string[] | null = null;
  for await (const line of openTable(file, map)) {
    if (!("cells" in line)) throw new Error(`cannot be read: ${line.code}`);
    if (names === null) {
      names = line.cells;
      continue;
    }
    const textIn = (column: string | undefined) =>
      line.cells[names?.indexOf(column ?? "") ?? -1]?.trim() ?? "";
    const indicator = textIn(map.columns.indicator);
    for (const { column, part, period } of indicator === "" ? [] : map.wide) {
      const text = textIn(column);
      const cell = `${indicator} ${period}`;
      if (text !== "") found[cell] = { ...found[cell], [part]: text };
    }
  }
  return found;
}

const prefilled = {
  "information-requests-on-time 2024": {
    value: "82,5",
    numerator: "33",
    denominator: "40",
    status: "Gewoon",
    version: "3",
  },
  "information-requests-on-time 2025": { version: "0" },
  "public-toilets 2024": { version: "2" },
  "public-toilets 2025": { value: "20", status: "Gewoon", version: "1" },
  "residual-waste 2024": { status: "Ontbreekt", reason: "Nog niet geteld", version: "4" },
  "residual-waste 2025": {
    value: expect.stringMatching(/^104,50?$/),
    status: "Voorlopig",
    source: "CBS, tabel 83452NED",
    version: "0",
  },
  "solar-share 2024": { version: "0" },
  "solar-share 2025": { version: "0" },
};

/** Fills in, and does to the workbook what people do to workbooks. */
async function workedOn(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const sheet = workbook.sheets[1];
  if (!sheet) throw new Error("no sheet to fill in");
  const places = sheet.rows[2]?.map(String) ?? [];
  const column = (heading: string) => places.indexOf(heading);
  const toilets = sheet.rows.find((row) => row[0] === "public-toilets");
  if (!toilets) throw new Error("no row of toilets");
  toilets[column("2025 waarde")] = 23.5;
  toilets[column("2025 soort cijfer")] = "Geschat";
  toilets[column("2025 opmerking")] = "Geteld met de wijkraad";
  // Sorted by name, a note between the rows, a column in front of all others and one at the end, rows hidden.
  const figures = sheet.rows.slice(3).sort((one, other) => String(other[2]).localeCompare(String(one[2])));
  const note: CellValue[] = [null, null, "Dit nog navragen bij Fatima"];
  const rows = [...sheet.rows.slice(0, 3), ...figures.slice(0, 2), note, ...figures.slice(2)];
  sheet.rows = rows.map((row, at) => [
    at === 2 ? "Wie" : null,
    ...padded(row, places.length),
    at === 2 ? "Klaar" : null,
  ]);
  sheet.cells = new Map<string, Cell>();
  sheet.rowDefs = new Map([
    [1, { hidden: true }],
    [4, { hidden: true }],
    [6, { hidden: true }],
  ]);
  delete sheet.protection;
  delete sheet.autoFilter;
  sheet.name = "Onze cijfers";
  workbook.sheets.unshift({
    name: "Kladblok",
    rows: [
      ["Code", "2024 waarde"],
      ["public-toilets", 99],
    ],
  });
  return saveXlsx(workbook);
}

const padded = (row: readonly CellValue[], width: number): CellValue[] =>
  Array.from({ length: width }, (_, at) => row[at] ?? null);

const afterwards = {
  ...prefilled,
  "public-toilets 2025": {
    value: "23,5",
    status: "Geschat",
    remark: "Geteld met de wijkraad",
    version: "1",
  },
};

describe("a template comes back", () => {
  it("as it was made: what is known is taken as it is, what is locked stays out", async () => {
    expect(await taken(template)).toEqual(prefilled);
  });

  it("after sorting, hiding, adding and renaming", async () => {
    expect(await taken(await workedOn(template))).toEqual(afterwards);
  });

  it("saved by LibreOffice as XLSX", async () => {
    const saved = await saveInLibreOffice(await workedOn(template), "xlsx", "xlsx");
    expect(await taken(saved)).toEqual(afterwards);
  });

  it("saved by LibreOffice as ODS, and as XLSX again", async () => {
    const ods = await saveInLibreOffice(template, "xlsx", "ods");
    expect(await taken(await saveInLibreOffice(ods, "ods", "xlsx"))).toEqual(prefilled);
  });
});

describe("the sheet itself", () => {
  it("is locked but for its inputs, and may be filtered and sorted", async () => {
    const sheet = await formOf(template);
    expect(sheet.protection).toMatchObject({ sheet: true, sort: true, autoFilter: true });
    const lockedAt = (heading: string, indicator: string) => {
      const row = sheet.rows.findIndex((cells) => cells[0] === indicator);
      const column = sheet.rows[2]?.indexOf(heading) ?? -1;
      return sheet.cells?.get(`${row},${column}`)?.style?.protection?.locked ?? true;
    };
    expect(lockedAt("2025 waarde", "information-requests-on-time")).toBe(false);
    expect(lockedAt("2025 teller", "information-requests-on-time")).toBe(false);
    expect(lockedAt("2025 reden", "information-requests-on-time")).toBe(false);
    expect(lockedAt("2024 waarde", "public-toilets")).toBe(true);
    expect(lockedAt("2025 teller", "public-toilets")).toBe(true);
    expect(lockedAt("Indicator", "information-requests-on-time")).toBe(true);
    expect(lockedAt("2025 stand", "information-requests-on-time")).toBe(true);
  });

  it("refuses what the program would refuse", async () => {
    const sheet = await formOf(template);
    const rules = sheet.dataValidations ?? [];
    const ofHeading = (heading: string) => {
      const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[sheet.rows[2]?.indexOf(heading) ?? -1];
      return rules.find(({ range }) => range === `${letter}4:${letter}7`);
    };
    expect(ofHeading("2024 waarde")).toMatchObject({
      type: "decimal",
      operator: "between",
      formula1: "$I4",
      formula2: "$J4",
      errorStyle: "stop",
    });
    expect(sheet.rows[3]?.slice(8, 10)).toEqual([0, 100]);
    expect(ofHeading("2024 teller")).toMatchObject({ type: "decimal", formula1: "0" });
    expect(ofHeading("2024 soort cijfer")?.values).toContain("Niet van toepassing");
    expect(ofHeading("2025 reden")).toMatchObject({ type: "textLength", formula1: "3", formula2: "500" });
  });

  it("keeps its headings in sight and prints them on every page", async () => {
    const sheet = await formOf(template);
    expect(sheet.freezePane).toEqual({ rows: 3, columns: 3 });
    expect(sheet.rowDefs?.get(1)?.hidden).toBe(true);
    expect(sheet.columns?.[0]?.hidden).toBe(true);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "$1:$3" });
    expect(sheet.autoFilter?.range).toMatch(/^A3:/);
  });

  it("says of each cell what stands there and why it is locked", async () => {
    const sheet = await formOf(template);
    const state = (indicator: string, period: string) => valueAt(sheet, indicator, `${period} stand`);
    expect(state("information-requests-on-time", "2024")).toBe("Concept.");
    expect(state("public-toilets", "2024")).toBe("Nu: 18. Wacht op een besluit.");
    expect(state("public-toilets", "2025")).toBe("Concept. VOORBEELD, geen echt cijfer.");
    expect(state("residual-waste", "2025")).toBe(
      "Vooraf ingevuld uit CBS, tabel 83452NED. Laat staan wat klopt.",
    );
    expect(state("solar-share", "2024")).toBe("Goedgekeurd: 12. Een ander getal is een verbetering.");
    expect(sheet.rows[0]?.[1]).toBe("Utrecht: cijfers voor Ronde 2025 (met VOORBEELDEN, geen echte cijfers)");
  });

  it("is in English too, and its words for a status come back in both languages", async () => {
    const english = await makeTemplate(given, "en");
    const sheets = await sheetsOfTexts(english);
    expect(sheets.map(({ name }) => name)).toEqual(["Instructions", "Fill in"]);
    const map = recogniseTemplate(sheets);
    expect(map?.decimalMark).toBe(".");
    expect(map?.statuses).toMatchObject({ Estimated: "estimated", Geschat: "estimated", "": "normal" });
    expect(map?.fixed).toEqual({ area: "GM0344" });
  });

  it("shows an example outside a demonstration, and does not fill it in", async () => {
    const real = await makeTemplate({ ...given, demonstration: false }, "nl");
    expect((await taken(real))["public-toilets 2025"]).toEqual({ version: "1" });
    const sheet = await formOf(real);
    expect(valueAt(sheet, "public-toilets", "2025 stand")).toBe("Nu: 20 (VOORBEELD).");
  });

  it("is closed where the round is over", async () => {
    const closed = { ...given, entries: { ...given.entries, phase: "correction" as const } };
    const figures = await taken(await makeTemplate(closed, "nl"));
    expect(Object.values(figures).every((parts) => Object.keys(parts).join() === "version")).toBe(true);
  });
});

async function formOf(bytes: Uint8Array) {
  const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[1];
  if (!sheet) throw new Error("no sheet to fill in");
  return sheet;
}

function valueAt({ rows }: Sheet, indicator: string, heading: string): CellValue | undefined {
  return rows.find(([code]) => code === indicator)?.[rows[2]?.indexOf(heading) ?? -1];
}
