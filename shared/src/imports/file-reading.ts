import { describeRemark, type ReadingRemark } from "../text/import-reading.ts";
import type { Encoding, ImportMap } from "./import-map.ts";

export { describeRemark, type ReadingRemark };

/** What a column was recognised as: one of the parts of a figure, or a column full of figures in a wide table. */
export type ColumnRole =
  | "indicator"
  | "area"
  | "period"
  | "value"
  | "numerator"
  | "denominator"
  | "status"
  | "source"
  | "breakdown"
  /** A column of values whose heading names a period, an indicator or an area. */
  | "wide"
  | "none";

export interface ReadColumn {
  /** Its heading, made unique: a second "Naam" is "Naam (2)", one without a heading "kolom 5". */
  name: string;
  role: ColumnRole;
  /** The first different values below the heading, at most five, each at most 200 characters. */
  examples: readonly string[];
}

/** A text of the file that names an area or an indicator and is not its code. */
export interface NameInFile {
  of: "area" | "indicator";
  text: string;
  /** How many rows have it. */
  rows: number;
  /** Our code, when exactly one thing has this name (at the file's period); null: somebody has to say. */
  code: string | null;
  /** What was probably meant, the nearest first, at most five. */
  suggestions: readonly { code: string; name: string }[];
}

/** What was recognised of a file's form, for a person to look at and correct. */
export interface FileReading {
  kind: "text" | "workbook";
  /** Whether it is our own template or export, and of what: then nothing needs to be mapped. */
  recognised: "template" | "export" | "known-file" | null;
  /** Name of a file that we know from elsewhere, such as an Iv3 delivery; null: none. */
  knownFile: string | null;
  /** Null in a workbook. */
  encoding: Encoding | null;
  /** Other encodings that fit these bytes too. */
  otherEncodings: readonly Encoding[];
  delimiter: ImportMap["delimiter"] | null;
  /** Sheets of a workbook that can be seen. */
  sheets: readonly string[];
  /** Line of the headings, from 1. */
  headerLine: number;
  /** Lines above the headings as they are, at most 30. */
  preamble: readonly string[];
  /** Rows below the headings, also when they are many. */
  rows: number;
  columns: readonly ReadColumn[];
  /** The first rows below the headings, at most 20, a text for each column. */
  sample: readonly (readonly string[])[];
  /** The mark that the numbers show; null: they show none, or both fit: somebody has to say. */
  decimalMark: "," | "." | null;
  /** Numbers such as "1.234" that mean one thing under a comma and another under a point. */
  ambiguousNumbers: readonly string[];
  /** Texts that stand where numbers are, with how often: probably "no figure". */
  missingMarks: readonly { text: string; rows: number }[];
  names: readonly NameInFile[];
  /** The map that follows from all this; incomplete where somebody has to say. */
  proposal: ImportMap;
  /** When the map was made for an earlier file with the same headings: its name. */
  rememberedFrom: string | null;
  /** What still has to be said before it can be checked; empty: nothing. */
  open: readonly ("indicator" | "area" | "period" | "value" | "names" | "decimal-mark" | "source")[];
  /** Things to know that need no answer: formulas read as values, hidden rows, merged cells. */
  remarks: readonly ReadingRemark[];
}
