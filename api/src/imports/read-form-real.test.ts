import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { expect, test } from "vitest";
import { openTable, type TableLine } from "./open-table.ts";
import { readForm } from "./read-form.ts";
import { readingRegister } from "./testing/reading-register.ts";

const folder = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(folder);
const realTest = (name: string, check: () => Promise<void>) =>
  test.skipIf(!present)(present ? name : `${name}: not run: needs real data`, check, 60_000);

const register = readingRegister();
const real = (fileName: string) => join(folder, "messy", fileName);
const answerOf = (fileName: string) =>
  readForm(real(fileName), { fileName, register, target: null, remembered: () => Promise.resolve(null) });

async function readingOf(fileName: string): Promise<FileReading> {
  const answer = await answerOf(fileName);
  if ("findings" in answer) throw new Error(JSON.stringify(answer.findings));
  return answer.reading;
}

async function rowsOf(fileName: string, { proposal }: FileReading): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for await (const line of openTable(real(fileName), proposal)) {
    if ("kind" in line) throw new Error(line.code);
    lines.push(line);
  }
  return lines;
}

realTest(
  "the council elections of 2010 make turnout, with every municipality resolved or asked about",
  async () => {
    const found = await readingOf("kiesraad_GR2010.csv");
    expect(found).toMatchObject({
      encoding: "cp850",
      delimiter: ";",
      headerLine: 40,
      rows: 393,
      decimalMark: ",",
      recognised: "known-file",
      knownFile: "Kiesraad, uitslag van een verkiezing per gemeente",
      open: ["names"],
    });
    expect(found.proposal).toMatchObject({
      columns: { area: "Naam" },
      fixed: { period: "2010" },
      source: "Kiesraad",
      indicators: { Opkomstpercentage: { code: "council-turnout", beyondLimits: "ask" } },
      lastLine: 433,
    });
    expect(found.proposal.wide.map(({ column, part }) => [column, part])).toEqual([
      ["Opkomstpercentage", "value"],
      ["Opkomst", "numerator"],
      ["# kiesgerechtigden", "denominator"],
    ]);
    const areas = found.names.filter(({ of }) => of === "area");
    expect(areas).toHaveLength(393);
    expect(areas.filter(({ code }) => code === null)).toEqual([
      {
        of: "area",
        text: "Skarsterlân",
        rows: 1,
        code: null,
        suggestions: [{ code: "GM0051", name: "Skasterlân" }],
      },
    ]);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(393);
    const rows = await rowsOf("kiesraad_GR2010.csv", found);
    expect(rows).toHaveLength(394);
    expect(rows[1]).toMatchObject({
      line: 41,
      cells: expect.arrayContaining(["Aa en Hunze", "20148", "61,57 %"]),
    });
    expect(rows.at(-1)?.cells[0]).toBe("Zwolle");
  },
);

realTest(
  "770 rows of 315 columns of Statistics Netherlands are read, padded codes and points too",
  async () => {
    const fileName = "70072ned_UntypedDataSet_2015.csv";
    const found = await readingOf(fileName);
    expect(found).toMatchObject({
      encoding: "utf-8",
      delimiter: ";",
      headerLine: 1,
      rows: 770,
      decimalMark: ".",
      open: [],
    });
    expect(found.columns).toHaveLength(315);
    expect(found.proposal).toMatchObject({
      columns: { area: "RegioS", period: "Perioden" },
      source: "CBS 70072ned",
      indicators: { Huurwoningen_95: { code: "rented-homes" } },
    });
    const offered = found.names.filter(({ of, code }) => of === "indicator" && code === null);
    const meant = offered.map(({ text, suggestions }) => [text, suggestions[0]?.code]);
    // What these figures are made from: 1,418,820 establishments are no 128.2 per 1,000 inhabitants.
    expect(meant.slice(0, 3)).toEqual([
      ["TotaalAantalBanen_112", "jobs-per-resident"],
      ["BedrijfsvestigingenTotaal_168", "business-density"],
      ["Stikstofuitscheiding_195", "nitrogen-from-manure"],
    ]);
    for (const [text = ""] of meant) expect(found.proposal.indicators).not.toHaveProperty(text);
    const unnamed = found.names
      .filter(({ of, code }) => of === "area" && code === null)
      .map(({ text }) => text);
    expect(unnamed.every((text) => /^(LD|CR)\d\d$/.test(text))).toBe(true);
    expect(Object.keys(found.proposal.notStored.area)).toEqual(unnamed);
    const rows = await rowsOf(fileName, found);
    expect(rows).toHaveLength(771);
    expect(rows.every(({ cells }) => cells.length === 315)).toBe(true);
  },
);

realTest("a point in place of a number is recognised as one that is missing", async () => {
  const fileName = "70072ned_UntypedDataSet_2015.csv";
  const first = await readingOf(fileName);
  const rows = await rowsOf(fileName, first);
  const [heading] = rows;
  const column = heading?.cells.find((_, at) => rows.some(({ cells }) => cells[at]?.trim() === ".")) ?? "";
  const map = { ...first.proposal, wide: [{ column, part: "value" as const, indicator: column }] };
  const answer = await readForm(real(fileName), {
    fileName,
    register,
    target: null,
    map,
    remembered: () => Promise.resolve(null),
  });
  expect(answer).toMatchObject({ reading: { proposal: { missingMarks: { ".": "missing" } } } });
});

realTest("JSON of the Electoral Council is refused with what to do", async () => {
  const answer = await answerOf("kiesraad_PS2015.json");
  const [finding] = "findings" in answer ? answer.findings : [];
  expect(finding && describeFinding(finding, "nl")).toBe(
    "Dit is JSON. Dat is geen tabel: het programma weet niet welke delen rijen en kolommen zijn. Vraag de bron om CSV, of open het in Excel met Gegevens, Gegevens ophalen, Uit JSON, en sla de tabel op als .xlsx.",
  );
});
