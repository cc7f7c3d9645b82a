import type { Entries, EntryCell } from "@lokaal17/shared/contract/entry";

/** The grid after one cell was written: the cell itself and the counts. */
export function withCell(entries: Entries, indicator: string, cell: EntryCell): Entries {
  const rows = entries.rows.map((row) =>
    row.indicator === indicator
      ? { ...row, cells: row.cells.map((old) => (old.period === cell.period ? cell : old)) }
      : row,
  );
  const counts = { empty: 0, draft: 0, returned: 0, submitted: 0, approved: 0 };
  for (const { state } of rows.flatMap(({ cells }) => cells)) counts[state]++;
  return { ...entries, rows, counts };
}
