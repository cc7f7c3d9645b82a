import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { IndicatorNames } from "@lokaal17/shared/imports/name-indicators";
import type { RegisteredDefinition } from "@lokaal17/shared/imports/register";
import { type Iv3Reading, readIv3 } from "@lokaal17/shared/sources/known-iv3";
import { readKnownTable, type TableReading } from "@lokaal17/shared/sources/known-table";
import type { SheetRows } from "@lokaal17/shared/sources/sheet-rows";
import { detectTextForm } from "../imports/detect-form.ts";
import { detectKind } from "../imports/detect-kind.ts";
import { askFileChild } from "../imports/file-child.ts";
import { fileLine } from "../imports/file-line.ts";
import { parseCsv } from "../imports/parse-csv.ts";
import { TextPieces } from "../imports/text-pieces.ts";
import { ArchiveFault } from "../imports/xlsx-gate.ts";
import { readSheet } from "../imports/xlsx-sheet.ts";
import { openWorkbook } from "../imports/xlsx-workbook.ts";

/** What is looked for in a file, and whose figures. */
export interface FileWish {
  file: string;
  fileName: string;
  /** The indicators that the round asks. */
  definitions: readonly RegisteredDefinition[];
  said: Readonly<Record<string, string>>;
  area: { code: string; name: string };
}

export type FileFound =
  | { kind: "iv3"; reading: Iv3Reading }
  | { kind: "table"; reading: TableReading }
  | { kind: null }
  | { findings: Finding[] }
  | { tooManyRows: number };

/** A table of figures, or an Iv3 delivery, has some thousands of lines. */
const mostRows = 50_000;

/** Looks in every sheet that can be seen. A file that cannot be read gives findings. */
export async function findInFile(wish: FileWish): Promise<FileFound> {
  const { file, fileName, definitions, said, area } = wish;
  const kind = await detectKind(file);
  if (typeof kind === "object") return { findings: [kind] };
  const sheets = kind === "workbook" ? await readWorkbook(file) : await readText(file, fileName);
  if (!Array.isArray(sheets)) return sheets;
  const iv3 = readIv3(sheets, fileName);
  if (iv3) return { kind: "iv3", reading: iv3 };
  const asked = definitions.map(({ code }) => code);
  const names = new IndicatorNames(definitions, asked, fileName);
  const table = readKnownTable(sheets, { names, said, area });
  const isNothing = table.figures.length === 0 && table.unsure.length === 0 && table.unread.length === 0;
  return isNothing ? { kind: null } : { kind: "table", reading: table };
}

type Sheets = SheetRows[] | { findings: Finding[] } | { tooManyRows: number };
type Row = SheetRows["rows"][number];

async function readText(file: string, fileName: string): Promise<Sheets> {
  const form = await detectTextForm(file, fileName, {});
  if ("code" in form) return { findings: [form] };
  const pieces = new TextPieces(file, form.encoding ?? "utf-8");
  const rows: Row[] = [];
  for await (const row of parseCsv(pieces, form.delimiter ?? ";")) {
    if ("kind" in row) return { findings: [row] };
    rows.push(row);
    if (rows.length > mostRows) return { tooManyRows: mostRows };
  }
  return pieces.fault ? { findings: [pieces.fault] } : [{ name: null, rows }];
}

async function readWorkbook(file: string): Promise<Sheets> {
  try {
    const workbook = await openWorkbook(file);
    try {
      const sheets: SheetRows[] = [];
      let count = 0;
      for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
        const rows: Row[] = [];
        for await (const row of readSheet(workbook, sheet, ",")) {
          if (++count > mostRows) return { tooManyRows: mostRows };
          rows.push(row);
        }
        sheets.push({ name: sheet.name, rows });
      }
      return sheets;
    } finally {
      workbook.archive.close();
    }
  } catch (error) {
    if (error instanceof ArchiveFault) return { findings: [error.finding] };
    throw error;
  }
}

const memoryMb = 384;
const mostSeconds = 60;

/**
 * `findInFile` in a process of its own, when it is its turn.
 * @param signal aborted when who asked is gone
 * @throws Problem 429 when too many wait; Error when the child ended for a reason that is not the file's
 */
export function startFindInFile(wish: FileWish, signal: AbortSignal): Promise<FileFound> {
  return fileLine.pass(signal, async () => {
    const program = new URL("./prefill-file-child.ts", import.meta.url);
    const end = await askFileChild<FileFound>(wish, { program, memoryMb, mostSeconds, signal });
    if (end.answer) return end.answer;
    if (end.isLate) return { findings: [mistake("reading-time", null, null, { limit: mostSeconds })] };
    if (end.isOutOfMemory) return { findings: [mistake("reading-memory", null, null, { limit: memoryMb })] };
    throw new Error(`Looking in the file ended unexpectedly. ${end.lastWords}`);
  });
}
