import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { nameHeadings } from "@lokaal17/shared/imports/heading-names";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { unprotect } from "@lokaal17/shared/open-data/csv";
import type { TableLine } from "./open-table.ts";
import { type CsvLine, parseCsvPieces } from "./parse-csv.ts";
import { linesFrom, TextPieces } from "./text-pieces.ts";

/** The lines of a text, those of one piece of the file together. */
export async function* openText(file: string, map: ImportMap): AsyncGenerator<(TableLine | Finding)[]> {
  const pieces = new TextPieces(file, map.encoding);
  const table = new TextTable(map);
  for await (const lines of parseCsvPieces(linesFrom(pieces, map.headerLine), map.delimiter)) {
    yield table.take(lines);
    if (table.isOver) return;
  }
  if (pieces.fault) yield [pieces.fault];
  else if (!table.hasHeadings) yield [mistake("no-heading", map.headerLine, null, { line: map.headerLine })];
}

/** Makes a table of the lines of a text: headings with different names, no blank rows, nothing below the last line. */
class TextTable {
  isOver = false;
  readonly #map: ImportMap;
  readonly #headings: string[][] = [];
  #width = 0;

  constructor(map: ImportMap) {
    this.#map = map;
  }

  get hasHeadings(): boolean {
    return this.#headings.length === this.#map.headingLines;
  }

  take(lines: readonly (CsvLine | Finding)[]): (TableLine | Finding)[] {
    const { headerLine, lastLine = Number.POSITIVE_INFINITY } = this.#map;
    const taken: (TableLine | Finding)[] = [];
    for (const line of lines) {
      if (line.line !== null) line.line += headerLine - 1;
      if ("kind" in line) taken.push(line);
      else if (line.line > lastLine) this.isOver = true;
      else if (line.cells.some((cell) => cell !== "" && cell.trim() !== "")) this.#add(line, taken);
      if (this.isOver) break;
    }
    return taken;
  }

  #add(line: CsvLine, taken: (TableLine | Finding)[]): void {
    const { cells } = line;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? "";
      if (cell.startsWith("'")) cells[at] = unprotect(cell);
    }
    if (this.hasHeadings) {
      while (cells.length > this.#width && cells.at(-1)?.trim() === "") cells.pop();
      taken.push(line);
      return;
    }
    this.#headings.push(cells);
    if (!this.hasHeadings) return;
    const names = nameHeadings(this.#headings);
    this.#width = names.length;
    taken.push({ cells: names, line: line.line });
  }
}
