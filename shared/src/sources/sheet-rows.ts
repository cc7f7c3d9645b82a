/** The rows of one sheet of a workbook, or of a text file. */
export interface SheetRows {
  /** Null in a text file. */
  name: string | null;
  rows: readonly { cells: readonly string[]; line: number }[];
}

/** Where a figure stands in a file; shown to who takes it over. */
export interface FilePlace {
  sheet: string | null;
  line: number | null;
  /** The heading of its column. */
  column: string | null;
}
