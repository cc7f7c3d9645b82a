import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";

/** How many decimals a stored number has: 1 for "12.50", because zeros at the end say nothing. */
export function exactDecimals(value: string): number {
  return value.split(".")[1]?.replace(/0+$/, "").length ?? 0;
}

/** A stored number with all that it has: a rounded "12" would hide 12.345678 from who approves or publishes it. */
export function formatExact(value: string, decimals: number, locale: Locale): string {
  return formatNumber(Number(value), Math.max(decimals, exactDecimals(value)), locale);
}
