import type { Locale } from "@lokaal17/shared/text/define-text";

export interface Sort {
  column: string;
  descending: boolean;
}

/** Null and undefined: no value. */
export type SortValue = string | number | null | undefined;

/** Rows by a value, stable; rows without one last in both directions. Words sort as the language does. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  descending: boolean,
  locale: Locale,
): Row[] {
  const words = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [sortBy(left) ?? null, sortBy(right) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * words.compare(String(a), String(b));
  });
}
