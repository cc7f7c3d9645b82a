import type { Locale } from "../text/define-text.ts";

/**
 * What a column holds.
 * - `code`: letters and digits that are a name, never a number: `GM0344`, `0363`.
 * - `text`: words of people.
 * - `decimal`, `integer`: a number as plain text with a point, `-12.50`.
 * - `date`: a day, `2024-12-31`.
 */
export type ColumnKind = "code" | "text" | "decimal" | "integer" | "date";

export interface ExportColumn {
  /** The same in every language and format; what programs ask for. */
  name: string;
  /** The heading that people read. */
  title: string;
  kind: ColumnKind;
  /** What stands in it, in a sentence; null where the title says enough. */
  description: string | null;
}

/** A cell as exact text; null: nothing. Text until the format needs a number, so that no digit changes on the way. */
export type ExportCell = string | null;
export type ExportRow = readonly ExportCell[];

/** One heading of the notes, with lines of a label and a text. */
export interface ExportNote {
  heading: string;
  lines: readonly (readonly [label: string, text: string])[];
}

/** What travels with every table, in every format. */
export interface ExportAbout {
  locale: Locale;
  /** "VOORBEELD, geen echt cijfer: 5 van de 9 cijfers…" when one figure of it is an example; null: all are real. */
  mark: string | null;
  /** Null where the table is no state of the figures, such as a log. */
  dataVersion: number | null;
  /** When the state of the figures was published, RFC 3339; null: not published, or no figures. */
  publishedAt: string | null;
  /** Whom to name as the source: "CBS", "Kadaster". */
  sources: readonly string[];
  notes: readonly ExportNote[];
}

/** A table on its way out: every format is made of this one. */
export interface ExportTable {
  title: string;
  columns: readonly ExportColumn[];
  /** Names of the columns that together name a row. */
  key: readonly string[];
  rows: readonly ExportRow[];
  about: ExportAbout;
}

/** A table whose rows come one after another, so that it may be larger than the memory. */
export interface StreamedTable extends Omit<ExportTable, "rows"> {
  rows: AsyncIterable<ExportRow>;
}
