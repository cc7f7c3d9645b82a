import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sayImporting } from "@lokaal17/shared/text/importing";

/** Asks about a value that takes the place of one with numerator and denominator. */
export function sayDropped(parts: { numerator: string; denominator: string }): Bilingual {
  const sentence = (locale: Locale) => {
    const shown = (value: string) => formatExact(value, 0, locale);
    const values = { numerator: shown(parts.numerator), denominator: shown(parts.denominator) };
    return sayImporting("parts-dropped", values)[locale];
  };
  return { nl: sentence("nl"), en: sentence("en") };
}
