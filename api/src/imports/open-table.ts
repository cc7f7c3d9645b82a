import { open } from "node:fs/promises";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { nameHeadings } from "@lokaal17/shared/imports/heading-names";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { openText } from "./read-file.ts";
import { readWorkbookRows } from "./xlsx-rows.ts";

/** A line of a table: a text for each column. */
export interface TableLine {
  cells: string[];
  /** Its number in the file: of the line in a text (a record over several lines has the first), of the row in a sheet. */
  line: number;
}

/**
 * The lines of a text file or a workbook as the map says that it is read, one by one; memory does not grow with the
 * file. The first one holds the names of the columns, each different (`nameHeadings`); rows follow up to the map's last
 * line. Lines without a single text are passed over. A finding instead of a line is a fault; after most of them nothing
 * follows. Cells are as they are in the file, but for the apostrophe that disarms a formula; numbers of a workbook are
 * written with the map's decimal mark.
 */
export async function* openTable(file: string, map: ImportMap): AsyncGenerator<TableLine | Finding> {
  for await (const lines of openTablePieces(file, map)) yield* lines;
}

/**
 * The same, with the lines of a piece of the file together: waiting for each of 1.3 million lines apart takes as long as
 * all the checking.
 */
export async function* openTablePieces(
  file: string,
  map: ImportMap,
): AsyncGenerator<(TableLine | Finding)[]> {
  if (!(await isWorkbook(file))) {
    yield* openText(file, map);
    return;
  }
  let lines: (TableLine | Finding)[] = [];
  for await (const line of shapeTable(readWorkbookRows(file, map), map)) {
    if (lines.push(line) < rowsTogether) continue;
    yield lines;
    lines = [];
  }
  yield lines;
}

/** Rows of a workbook that are handed on together. */
const rowsTogether = 500;

/** Rows of a sheet from the headings on as a table. They end at their last text, and are filled up. */
export async function* shapeTable(
  lines: AsyncIterable<TableLine | Finding>,
  { headerLine, headingLines, lastLine }: Pick<ImportMap, "headerLine" | "headingLines" | "lastLine">,
): AsyncGenerator<TableLine | Finding> {
  const heading: string[][] = [];
  let width = 0;
  let isBroken = false;
  for await (const line of lines) {
    if ("kind" in line) {
      isBroken = true;
      yield line;
    } else if (lastLine !== undefined && line.line > lastLine) return;
    else if (heading.length < headingLines) {
      heading.push(line.cells);
      if (heading.length < headingLines) continue;
      const names = nameHeadings(heading);
      width = names.length;
      yield { cells: names, line: line.line };
    } else {
      const { cells } = line;
      while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
      while (cells.length < width) cells.push("");
      yield { cells, line: line.line };
    }
  }
  if (heading.length < headingLines && !isBroken)
    yield mistake("no-heading", headerLine, null, { line: headerLine });
}

/** Whether the file begins as a zip archive does, which workbooks are. */
export async function isWorkbook(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await handle.close();
  }
}
