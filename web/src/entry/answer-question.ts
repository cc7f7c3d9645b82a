import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { entryScreens } from "@lokaal17/shared/text/entry-screens";
import type { CellWork } from "./cell-work.ts";

/** A cell that waits for an answer of its writer. */
export interface Waiting {
  row: EntryRow;
  cell: EntryCell;
  work: Extract<CellWork, { kind: "asked" | "conflict" }>;
}

/** The question about a text with two readings, or with one that it was surely meant to have. */
export function askTitle(
  { draft, field, readings }: Extract<CellWork, { kind: "asked" }>,
  text: ReturnType<typeof entryScreens>,
  locale: Locale,
): string {
  return readings.length === 1
    ? text("meantTitle", { value: formatExact(readings[0], 0, locale) })
    : text("askTitle", { typed: draft[field] });
}
