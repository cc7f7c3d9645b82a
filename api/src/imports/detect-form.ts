import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import type { FileForm } from "@lokaal17/shared/imports/propose-hints";
import { detectDelimiter, splitLine } from "./detect-delimiter.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { detectHeading, type SeenLine } from "./detect-heading.ts";
import { TextPieces } from "./text-pieces.ts";
import { chooseSheet } from "./xlsx-rows.ts";
import { readSheet } from "./xlsx-sheet.ts";
import type { Workbook } from "./xlsx-workbook.ts";

/** What somebody said of a file's form. */
export type GivenForm = Partial<Pick<ImportMap, "encoding" | "delimiter" | "sheet" | "headerLine">> & {
  headingLines?: number;
};

/** Lines from which the form is recognised. */
const linesSeen = 400;
const charactersSeen = 4_000_000;
const preambleShown = 30;
const longestShown = 200;

/** The form of a text file; what is given is not recognised but taken. */
export async function detectTextForm(
  file: string,
  fileName: string,
  given: GivenForm,
): Promise<FileForm | Finding> {
  const detected = await detectEncoding(file);
  const encoding = given.encoding ?? detected.encoding;
  const pieces = new TextPieces(file, encoding);
  const lines = await firstLines(pieces);
  if (lines.length === 0) return pieces.fault ?? mistake("file-empty");
  const { delimiter: likely, isDeclared } = detectDelimiter(lines);
  const delimiter = given.delimiter ?? likely;
  const seen = lines.map((line, at) => ({ line: at + 1, cells: splitLine(line, delimiter) }));
  const heading = headingOf(isDeclared ? seen.slice(1) : seen, given);
  if (!heading) return pieces.fault ?? mistake("no-table");
  return {
    kind: "text",
    fileName,
    encoding,
    otherEncodings: [detected.encoding, ...detected.others].filter((other) => other !== encoding),
    delimiter,
    sheets: [],
    sheet: null,
    ...heading,
    lastLine: null,
    preamble: lines
      .slice(0, heading.headerLine - 1)
      .slice(0, preambleShown)
      .map((line) => tidy(line, delimiter)),
    numberColumns: new Set(),
    remarks: [],
  };
}

/** The form of a sheet in a workbook: the one that is given, else the first that can be seen and has a table. */
export async function detectSheetForm(
  workbook: Workbook,
  fileName: string,
  given: GivenForm,
): Promise<FileForm | Finding> {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const wanted = given.sheet === undefined ? visible : [chooseSheet(workbook, given.sheet)];
  if (wanted.length === 0) return mistake("workbook-no-sheet");
  for (const sheet of wanted) {
    const seen: SeenLine[] = [];
    for await (const row of readSheet(workbook, sheet, ",")) if (seen.push(row) >= linesSeen) break;
    const heading = headingOf(seen, given);
    if (!heading) continue;
    return {
      kind: "workbook",
      fileName,
      encoding: null,
      otherEncodings: [],
      delimiter: null,
      sheets: visible.map(({ name }) => name),
      sheet: sheet.name,
      ...heading,
      lastLine: null,
      preamble: seen
        .filter(({ line }) => line < heading.headerLine)
        .slice(0, preambleShown)
        .map(({ cells }) =>
          cells
            .filter((cell) => cell.trim() !== "")
            .join("; ")
            .slice(0, longestShown),
        ),
      numberColumns: new Set(),
      remarks: [],
    };
  }
  return mistake("no-table");
}

function headingOf(seen: readonly SeenLine[], given: GivenForm) {
  const { headerLine } = given;
  if (headerLine === undefined) return detectHeading(seen);
  if (given.headingLines !== undefined) return { headerLine, headingLines: given.headingLines };
  const from = detectHeading(seen.filter(({ line }) => line >= headerLine));
  return { headerLine, headingLines: from?.headerLine === headerLine ? from.headingLines : 1 };
}

/** The map that rows are read with, before anything is known of their columns. */
export function mapOfForm(form: FileForm): ImportMap {
  return importMapSchema.parse({
    ...(form.encoding && { encoding: form.encoding }),
    ...(form.delimiter && { delimiter: form.delimiter }),
    ...(form.sheet !== null && { sheet: form.sheet }),
    headerLine: form.headerLine,
    headingLines: form.headingLines,
    decimalMark: ",",
    indicators: {},
  });
}

async function firstLines(pieces: AsyncIterable<string>): Promise<string[]> {
  let text = "";
  let isWhole = true;
  for await (const piece of pieces) {
    text += piece;
    if (text.length < charactersSeen && text.split("\n", linesSeen + 1).length <= linesSeen) continue;
    isWhole = false;
    break;
  }
  const lines = text.split(/\r\n|\r|\n/, linesSeen);
  // The last one may go on in the next piece.
  return isWhole || lines.length === linesSeen ? lines : lines.slice(0, -1);
}

function tidy(line: string, delimiter: string): string {
  const bare = line.split(delimiter).map((cell) => cell.trim());
  while (bare.at(-1) === "") bare.pop();
  return bare.join(delimiter).slice(0, longestShown);
}
