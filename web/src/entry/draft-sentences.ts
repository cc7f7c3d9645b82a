import type { EntryRow } from "@lokaal17/shared/contract/entry";
import type { CellMistake } from "@lokaal17/shared/entry/check-value";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { problemText } from "@lokaal17/shared/text/problems";
import type { TextField } from "./draft-fields.ts";

/** Why a text is not a number, with an example of one. */
export function numberRefusal(
  because: "not-a-number" | "too-many-digits",
  typed: string,
  row: Pick<EntryRow, "decimals">,
  locale: Locale,
): string {
  const text = entryScreens(locale);
  if (because === "too-many-digits") return text("tooManyDigits", { typed });
  const example = formatNumber(row.decimals === 0 ? 12 : 8.1, Math.min(row.decimals, 1), locale);
  return text("notANumber", { typed, example });
}

/** What a value does not keep to, in the words of the server. */
export function mistakeSentence(
  { text, values }: CellMistake,
  row: Pick<EntryRow, "decimals">,
  locale: Locale,
): string {
  const shown = Object.entries(values ?? {}).map(([name, value]) => {
    const decimals = value.split(".")[1]?.length ?? 0;
    return [name, formatNumber(Number(value), Math.min(decimals, row.decimals + 2), locale)];
  });
  return problemText(locale)(text, Object.fromEntries(shown));
}

/** The first thing that is wrong with what is said of a value; null when nothing is. */
export function textMistake(texts: Partial<Record<TextField, string | null>>, locale: Locale): string | null {
  const tooShort = (field: TextField) => {
    const text = texts[field];
    return typeof text === "string" && text.length < 3;
  };
  if (tooShort("reason")) return entryScreens(locale)("reasonTooShort");
  const text = entryPanel(locale);
  if (tooShort("explanation")) return text("explanationTooShort");
  if (tooShort("correctionReason")) return text("correctionNeeded");
  if (texts.link && !isWebAddress(texts.link)) return text("linkWrong", { link: texts.link });
  return null;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
