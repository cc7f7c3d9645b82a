import { dutchDialect } from "@lokaal17/shared/open-data/csv";
import { tableToCsv } from "@lokaal17/shared/open-data/csv-table";
import { dutch, facts, figure, published } from "@lokaal17/shared/open-data/fixtures";
import { observationsTable } from "@lokaal17/shared/open-data/observations-table";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { csvAsShown, csvReading, saveInLibreOffice } from "../testing/libre-office.ts";
import { workbookBytes } from "./workbook.ts";

const values = ["12.50", "-0.001", "123456789012345", "-1234.5", "0.123456789012", "0", null] as const;
const table = observationsTable(
  [
    ...values.map((value, at) =>
      figure({ value, status: value === null ? "missing" : "normal", period: String(2015 + at) }),
    ),
    figure({ breakdown: "0363", area: "GM1900", period: "2024-01", numerator: "10", denominator: "20.0" }),
    figure({ source: '=HYPERLINK("https://example.org")', period: "2024-Q1" }),
    figure({ source: "+31 30 286 00 00", period: "2024-S1" }),
    figure({ source: "@SUM(1)\n=1+1", period: "2023" }),
  ],
  facts,
  dutch,
  published,
);

/** What every cell must still say, in the words of its language. */
const expected = (decimalMark: "." | ",", protectedText = false) =>
  table.rows.map((row) =>
    table.columns.map(({ kind }, at) => {
      const cell = row[at] ?? "";
      if (kind === "decimal") return cell.replace(".", decimalMark);
      return protectedText && /^[=+@]/.test(cell) ? `'${cell}` : cell;
    }),
  );

it.each([
  ["English", "en-US", "."],
  ["Dutch", "nl-NL", ","],
] as const)(
  "a workbook opens with %s settings with every code, zero and decimal",
  async (_, language, mark) => {
    const shown = await saveInLibreOffice(await workbookBytes(table), "xlsx", csvAsShown, { language });
    const [head, ...rows] = parse(shown, { delimiter: ";", bom: true }) as string[][];
    expect(head).toEqual(table.columns.map(({ title }) => title));
    expect(rows).toEqual(expected(mark));
  },
  150_000,
);

it.each([
  ["CSV opens with English settings", "en-US", undefined],
  ["CSV with commas opens with Dutch settings", "nl-NL", dutchDialect],
] as const)(
  "%s with every code, zero and decimal, and no formula",
  async (_, language, dialect) => {
    const csv = new TextEncoder().encode(tableToCsv(table, dialect));
    const saved = await saveInLibreOffice(csv, "csv", "xlsx", { language, reading: csvReading[language] });
    const [sheet] = (await readXlsx(saved)).sheets;
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    const [head, ...rows] = sheet?.rows ?? [];
    expect(head).toEqual(table.columns.map(({ name }) => name));
    const numbers = new Set(["decimal", "integer"]);
    for (const [at, row] of expected(".", true).entries())
      for (const [column, cell] of row.entries()) {
        const found = rows[at]?.[column] ?? "";
        const what = `${table.columns[column]?.name} of row ${at + 1}`;
        if (cell !== "" && numbers.has(table.columns[column]?.kind ?? ""))
          expect(found, what).toBe(Number(cell));
        else expect(String(found), what).toBe(cell);
      }
  },
  150_000,
);
