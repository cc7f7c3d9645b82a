import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { Locale } from "@lokaal17/shared/text/define-text";

/**
 * A number of the file ("1.234", "1,234") as people read it, when this is its decimal mark; as it stands when it is no
 * number then. A whole number is shown without decimals.
 */
export function readAs(written: string, decimalMark: "," | ".", locale: Locale): string {
  const group = decimalMark === "," ? "." : ",";
  const plain = written.replaceAll(" ", "").replaceAll(group, "").replace(decimalMark, ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? formatExact(plain, 0, locale) : written;
}
