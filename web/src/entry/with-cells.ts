import type { Entries, EntryCell } from "@lokaal17/shared/contract/entry";
import { keyOf } from "./cell-work.ts";

export interface WrittenCell {
  indicator: string;
  cell: EntryCell;
}

/** The grid after cells were written: the cells themselves and the counts. Rows without a change stay the same object. */
export function withCells(entries: Entries, written: readonly WrittenCell[]): Entries {
  const byKey = new Map(written.map(({ indicator, cell }) => [keyOf(indicator, cell.period), cell]));
  const indicators = new Set(written.map(({ indicator }) => indicator));
  const rows = entries.rows.map((row) =>
    indicators.has(row.indicator)
      ? { ...row, cells: row.cells.map((old) => byKey.get(keyOf(row.indicator, old.period)) ?? old) }
      : row,
  );
  const counts = { empty: 0, draft: 0, returned: 0, submitted: 0, approved: 0 };
  for (const { state } of rows.flatMap(({ cells }) => cells)) counts[state]++;
  // Why submitting was not possible was said of the cells as they were.
  return { ...entries, rows, counts, whyNotSubmit: null };
}
