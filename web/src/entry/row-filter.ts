import type { EntryRow } from "@lokaal17/shared/contract/entry";

/** What the rows are narrowed to. */
export interface RowFilter {
  goal: number | null;
  words: string;
}

/** All rows. */
export const noFilter: RowFilter = { goal: null, words: "" };

/** Accents and capitals do not count. */
export function filterRows(rows: readonly EntryRow[], { goal, words }: RowFilter): readonly EntryRow[] {
  const wanted = fold(words);
  if (goal === null && wanted === "") return rows;
  return rows.filter((row) => (goal === null || row.goal === goal) && fold(row.name).includes(wanted));
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
