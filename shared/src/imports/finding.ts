import type { Bilingual } from "../framework/indicator.ts";
import type { FindingCode } from "../text/imports.ts";

/**
 * What is to be said of one place in a file.
 * - `mistake`: the row cannot be stored, and so nothing of the file is.
 * - `doubt`: the row is stored; somebody should look at it.
 * - `not-stored`: the map says that such rows are left out, and why.
 */
export type FindingKind = "mistake" | "doubt" | "not-stored";

export interface Finding {
  kind: FindingKind;
  code: FindingCode;
  /** Line in the file, from 1 (the header); null when it is about the file as a whole. */
  line: number | null;
  /** Name of the column in the file; null when it is about the row as a whole. */
  column: string | null;
  /** What the sentence names; a text in both languages is shown in the reader's. */
  values: Readonly<Record<string, string | number | Bilingual>>;
}

export type FindingValues = Finding["values"];

export function mistake(
  code: FindingCode,
  line: number | null = null,
  column: string | null = null,
  values: FindingValues = {},
): Finding {
  return { kind: "mistake", code, line, column, values };
}
