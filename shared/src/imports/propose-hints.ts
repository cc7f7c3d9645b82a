import type { FileReading } from "./file-reading.ts";
import type { ImportMap } from "./import-map.ts";
import type { ImportRegister, WritableCells } from "./register.ts";

/** How a file was taken apart, before anything is known of its words. */
export interface FileForm
  extends Pick<
    FileReading,
    "kind" | "encoding" | "otherEncodings" | "delimiter" | "sheets" | "headerLine" | "preamble" | "remarks"
  > {
  fileName: string;
  /** The sheet that is read; null in a text file. */
  sheet: string | null;
  headingLines: number;
  /** The last line of the table, where lines that are no rows stand below it. */
  lastLine: number | null;
  /** Columns of a workbook with cells that are numbers: how they are written is nobody's choice. */
  numberColumns: ReadonlySet<number>;
}

/** What is known here that a file can be understood by. */
export interface ReadingHints {
  register: ImportRegister;
  /** What a round asks, when the file is for one. */
  target: WritableCells | null;
  /** The map of an earlier file with the same headings. */
  memory: { map: ImportMap; fileName: string } | null;
  /** What somebody said of this file: goes before everything that is proposed. */
  said: ImportMap | null;
  /**
   * The words of areas and indicators in rows that hold a figure, when they were counted: in a wide table the others
   * need no name.
   */
  withFigures?: { area: ReadonlyMap<string, number>; indicator: ReadonlyMap<string, number> };
  /** How our own template is read, when this is one. */
  template?: ImportMap | null;
}
