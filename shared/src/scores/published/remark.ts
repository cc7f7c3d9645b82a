/** What can be wrong with the files of a framework, its values and its regions; the sentences belong to the caller. */
export const remarkCodes = [
  "file-unreadable",
  "file-not-utf8",
  "file-malformed",
  "file-empty",
  "no-indicators",
  "no-areas",
  "column-missing",
  "column-twice",
  "column-unknown",
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
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** A remark on a place in a file: a mistake stops everything, a notice nothing. */
export interface Remark {
  kind: "mistake" | "notice";
  code: RemarkCode;
  file: string;
  /** From 1, the header; null when it is about the file as a whole. */
  line: number | null;
  column: string | null;
  values: Readonly<Record<string, string | number>>;
}

/** A table as it stands in a file: the header is the first line, every other row knows its own. */
export interface Table {
  file: string;
  header: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  line: number;
  cells: readonly string[];
}
