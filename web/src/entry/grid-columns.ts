import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";

/** A column of the grid: a year that stands fixed, or one that the round asks for. */
export interface GridColumn {
  period: string;
  asked: boolean;
}

/** More earlier years than this push what is asked off the screen; the panel shows them all. */
const historyColumns = 3;

export function columnsOf({ rows, periods }: Pick<Entries, "rows" | "periods">): GridColumn[] {
  const first = periods[0] ?? "";
  const years = new Set(rows.flatMap(({ history }) => history.map(({ period }) => period)));
  const earlier = [...years].filter((period) => period < first).sort();
  return [
    ...earlier.slice(-historyColumns).map((period) => ({ period, asked: false })),
    ...periods.map((period) => ({ period, asked: true })),
  ];
}

/** The cell of a row in a column; null in a year that the round does not ask for. */
export function cellAt(row: EntryRow | undefined, column: GridColumn | undefined): EntryCell | null {
  return column?.asked ? (row?.cells.find(({ period }) => period === column.period) ?? null) : null;
}
