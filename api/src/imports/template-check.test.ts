import { writeFile } from "node:fs/promises";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { createRowChecker, type RowChecker } from "@lokaal17/shared/imports/check-rows";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type CellValue, openXlsx, saveXlsx } from "hucre";
import { expect, it } from "vitest";
import { testFolder } from "../testing/test-folder.ts";
import { openTable } from "./open-table.ts";
import { makeTemplate } from "./template-workbook.ts";
import { sampleEntries } from "./testing/template-sample.ts";
import { templateIn } from "./xlsx-template.ts";
import { openWorkbook } from "./xlsx-workbook.ts";

const entries = sampleEntries();
const register: ImportRegister = {
  areas: [
    {
      code: "GM0344" as AreaCode,
      layer: "municipality",
      name: "Utrecht",
      validFrom: "1970-01-01",
      validTo: null,
    },
  ],
  definitions: entries.rows.map(({ indicator, unitCode, decimals, naturalMax }) => ({
    code: indicator,
    version: 1,
    layer: "municipality" as const,
    unit: unitCode,
    decimals,
    naturalMin: "0" as DecimalText,
    naturalMax: naturalMax as DecimalText | null,
  })),
  official: [],
  writable: {
    areas: ["GM0344" as AreaCode],
    indicators: entries.rows.map(({ indicator }): IndicatorCode => indicator),
    periods: entries.periods,
  },
};

const inFolder = testFolder();

/** What the check makes of the template with these values filled in, by indicator and heading. */
async function check(filledIn: Record<string, Record<string, CellValue>>) {
  const madeAt = new Date("2026-11-21T10:00:00Z");
  const place = { address: "https://lokaal17.example", helpdesk: null };
  const template = await openXlsx(
    await makeTemplate({ entries, ...place, madeAt, demonstration: true }, "nl"),
  );
  const rows = template.sheets[1]?.rows ?? [];
  for (const [indicator, values] of Object.entries(filledIn)) {
    const row = rows.find(([code]) => code === indicator) ?? [];
    for (const [heading, value] of Object.entries(values)) row[rows[2]?.indexOf(heading) ?? -1] = value;
  }
  rows.push([null, null, "Totaal van ons lijstje"]);
  for (const sheet of template.sheets) delete sheet.cells;
  const file = inFolder("back.xlsx");
  await writeFile(file, await saveXlsx(template));
  return checkFile(file);
}

async function checkFile(file: string) {
  const workbook = await openWorkbook(file);
  const map = await templateIn(workbook);
  workbook.archive.close();
  if (map === null) throw new Error("the template is not recognised");
  const stored: string[] = [];
  const said: string[] = [];
  let checker: RowChecker | null = null;
  for await (const line of openTable(file, map)) {
    if (!("cells" in line)) throw new Error(`cannot be read: ${line.code}`);
    if (checker === null) {
      const made = createRowChecker(map, line.cells, register);
      if (made.check === null) throw new Error(made.findings.map(({ code }) => code).join());
      checker = made.check;
      continue;
    }
    const { figures, findings } = checker(line.cells, line.line);
    said.push(...findings.map(({ code, column }) => `${code} in ${column}`));
    for (const { observation: figure, version, reason } of figures)
      if (figure)
        stored.push(
          [figure.indicator, figure.period, figure.value, figure.status, version, reason].join(" "),
        );
  }
  return { stored, said };
}

const asMade = [
  "information-requests-on-time 2024 82.5 normal 3 ",
  "public-toilets 2025 20 normal 1 ",
  "residual-waste 2024  missing 4 Nog niet geteld",
  "residual-waste 2025 104.5 provisional 0 ",
];

it("a template that comes back as it was made has its figures, and nothing for what is empty or locked", async () => {
  expect(await check({})).toEqual({ stored: asMade, said: [] });
});

it("what is filled in is taken: words for a status, and a rate by its parts", async () => {
  const { stored, said } = await check({
    "information-requests-on-time": { "2025 teller": 30, "2025 noemer": 40 },
    "public-toilets": { "2025 waarde": 23, "2025 soort cijfer": "geschat" },
    "solar-share": { "2025 soort cijfer": "Vertrouwelijk" },
  });
  expect(said).toEqual([]);
  expect(stored).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^information-requests-on-time 2025 (75)? normal 0 $/),
      "public-toilets 2025 23 estimated 1 ",
      "solar-share 2025  confidential 0 ",
    ]),
  );
});

it("what cannot be is told by the heading that people see", async () => {
  const { said } = await check({
    "information-requests-on-time": { "2025 waarde": 101 },
    "public-toilets": { "2025 waarde": "veel" },
    "solar-share": { "2025 waarde": 3, "2025 soort cijfer": "Zomaar" },
  });
  expect(said).toEqual([
    "value-above-limit in 2025 waarde",
    "value-no-number in 2025 waarde",
    "status-unknown in 2025 soort cijfer",
  ]);
});
