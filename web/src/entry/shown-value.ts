import type { EntryCell, PrefillOffer } from "@lokaal17/shared/contract/entry";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";

/**
 * The value of a cell as people read it; without one, what was approved before; empty when there is nothing. What was
 * typed is shown with all its decimals: a rounded 9.5 would look like another number. A computed rate is rounded.
 */
export function shownValue(
  cell: Pick<EntryCell, "state" | "value" | "numerator" | "approvedValue">,
  { decimals }: { decimals: number },
  locale: Locale,
): string {
  const value = cell.value ?? (cell.state === "approved" ? cell.approvedValue : null);
  if (value === null) return "";
  const typed = cell.numerator === null && cell.value !== null ? (value.split(".")[1]?.length ?? 0) : 0;
  return formatNumber(Number(value), Math.max(decimals, typed), locale);
}

/** A figure that is known elsewhere, as if it stood in the cell. */
export const offered = ({ value, numerator }: PrefillOffer) =>
  ({ state: "draft", value, numerator, approvedValue: null }) as const;
