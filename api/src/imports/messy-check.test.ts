import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFile } from "./check-file.ts";
import { readForm } from "./read-form.ts";
import { handMadeWorkbook, municipalitiesSideBySide, unicodeText } from "./testing/messy-files.ts";
import { readingRegister } from "./testing/reading-register.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-messy-"));
});
afterAll(() => rm(folder, { recursive: true }));

const register = readingRegister();
const leaveOut = { nl: "Geen gebied.", en: "No area." };

/** Reads the form of a file, answers what is asked, and checks the rows: what would be stored, and what is said. */
async function through(
  content: Uint8Array,
  fileName: string,
  answer: (reading: FileReading) => Partial<ImportMap>,
) {
  const file = join(folder, "file");
  await writeFile(file, content);
  const read = await readForm(file, {
    fileName,
    register,
    target: null,
    remembered: () => Promise.resolve(null),
  });
  if ("findings" in read) throw new Error(JSON.stringify(read.findings));
  const map: ImportMap = { ...read.reading.proposal, ...answer(read.reading) };
  const stored: string[] = [];
  const findings: Finding[] = [];
  for await (const part of checkFile(file, map, register)) {
    if (part.kind === "findings") findings.push(...part.findings);
    if (part.kind === "rows")
      for (const { observation } of part.rows)
        stored.push(
          [
            observation.indicator,
            observation.area,
            observation.period,
            observation.value ?? "—",
            observation.status,
          ].join(" "),
        );
  }
  return {
    stored,
    told: findings.map((finding) => `${finding.line}: ${describeFinding(finding, "nl")}`),
    findings,
  };
}

test("UTF-16 with two lines of headings ends as figures", async () => {
  const { stored, told } = await through(unicodeText(), "toiletten.txt", ({ proposal }) => ({
    areas: { ...proposal.areas, Amstedam: "GM0363" },
    notStored: { area: { Totaal: leaveOut }, indicator: { Meldingen: leaveOut } },
  }));
  expect(stored.filter((row) => row.includes("2024"))).toEqual([
    "public-toilets GM0344 2024 1.6 normal",
    "public-toilets GM0518 2024 2.1 normal",
    "public-toilets GM1900 2024 1.0 normal",
    "public-toilets GM0363 2024 3.3 normal",
    "public-toilets GM0820 2024 0.5 normal",
  ]);
  expect(told.every((sentence) => sentence.includes("wordt niet bewaard"))).toBe(true);
});

test("a workbook that was made by hand ends as figures", async () => {
  const { stored, told } = await through(handMadeWorkbook(), "Woo.xlsx", () => ({
    fixed: { indicator: "Op tijd" },
    indicators: { "Op tijd": { code: "information-requests-on-time", beyondLimits: "refuse" } },
    source: "zaaksysteem",
  }));
  expect(stored).toEqual([
    "information-requests-on-time GM0344 2024 81.3 normal",
    "information-requests-on-time GM0363 2024 75 normal",
    "information-requests-on-time GM0014 2024 40.65 normal",
    "information-requests-on-time GM0355 2024 — missing",
  ]);
  expect(told).toEqual([]);
});

test("municipalities side by side end as figures, and what is left out is told by line", async () => {
  const { stored, told } = await through(municipalitiesSideBySide(), "inwoners.csv", ({ proposal }) => ({
    // Beside Noord-Holland it may be the province as well: somebody said which.
    areas: { ...proposal.areas, Utrecht: "GM0344" },
    fixed: { indicator: "inhabitants" },
    indicators: { inhabitants: { code: "inhabitants", beyondLimits: "refuse" } },
    notStored: { area: { GM1999: leaveOut }, indicator: {} },
    source: "BRP",
  }));
  expect(stored).toEqual([
    "inhabitants GM0344 2020 357597 normal",
    "inhabitants GM1970 2020 45287 normal",
    "inhabitants GM0518 2020 545838 normal",
    "inhabitants PV27 2020 2879527 normal",
    "inhabitants GM0344 2021 359370 normal",
    "inhabitants GM1970 2021 45481 normal",
    "inhabitants GM0518 2021 548320 normal",
    "inhabitants PV27 2021 2888486 normal",
    "inhabitants GM0344 2022 361699 provisional",
    "inhabitants GM0518 2022 553306 provisional",
    "inhabitants PV27 2022 2909827 provisional",
  ]);
  expect(told).toEqual([
    "5: GM1999 wordt niet bewaard. Geen gebied.",
    "6: GM1999 wordt niet bewaard. Geen gebied.",
    "7: GM1999 wordt niet bewaard. Geen gebied.",
  ]);
});

const folderOfReal = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(folderOfReal);

test.skipIf(!present)(
  `the council elections of 2010 end as turnout${present ? "" : ": not run: needs real data"}`,
  async () => {
    const content = await readFile(join(folderOfReal, "messy", "kiesraad_GR2010.csv"));
    const { stored, findings } = await through(content, "kiesraad_GR2010.csv", ({ proposal }) => ({
      areas: { ...proposal.areas, Skarsterlân: "GM0051" },
    }));
    expect(stored).toHaveLength(393);
    expect(stored).toContain("council-turnout GM1680 2010 61.57 normal");
    expect(findings.filter(({ kind }) => kind === "mistake")).toEqual([]);
  },
);
