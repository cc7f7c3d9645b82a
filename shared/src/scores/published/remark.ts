/** What can be wrong with the files of a framework, its values and its regions; the sentences belong to the caller. */
export const remarkCodes = [
  "file-unreadable",
  "file-not-utf8",
  "file-malformed",
  "file-not-commas",
  "file-empty",
  "no-indicators",
  "no-areas",
  "column-missing",
  "column-twice",
  "column-unknown",
  "column-nameless",
  "field-count",
  "cell-empty",
  "number-bad",
  "number-too-large",
  "weight-negative",
  "goal-bad",
  "year-bad",
  "period-bad",
  "period-within-year",
  "yes-no-bad",
  "direction-bad",
  "bounds-missing",
  "bounds-equal",
  "direction-missing",
  "direction-against-bounds",
  "thresholds-unordered",
  "indicator-twice",
  "indicator-unknown",
  "figure-twice",
  "area-twice",
  "areas-without-region",
  "window-leaves-out",
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** A remark on a place in a file: a mistake stops everything, a notice nothing. */
export interface Remark {
  kind: "mistake" | "notice";
  code: RemarkCode;
  file: string;
  /** From 1; null when it is about the file as a whole. */
  line: number | null;
  column: string | null;
  values: Readonly<Record<string, string | number>>;
}

/** A table as it stands in a file: the header is the first line that is not blank, every other row knows its own. */
export interface Table {
  file: string;
  /** Line 1 where it is left out: a file may begin with blank lines. */
  headerLine?: number;
  header: readonly string[];
  rows: readonly TableRow[];
  /** Given where the file could not be read to its end: what it lacks may stand in the rest. */
  isCut?: true;
}

export interface TableRow {
  line: number;
  cells: readonly string[];
}
