import type { RunFailure } from "@lokaal17/db/sources/tables";
import type { Locale, MessageValues } from "@lokaal17/shared/text/define-text";
import { type SourceFailureCode, sourceFailureText } from "@lokaal17/shared/text/sources";

/** Why a run was rejected, in words. */
export function failureSentence({ code, values }: RunFailure, locale: Locale): string {
  const known = Object.hasOwn(sourceFailureText.messages.nl, code);
  const shown: MessageValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value[locale] : value]),
  );
  return sourceFailureText(locale)(known ? (code as SourceFailureCode) : "unexpected", {
    id: code,
    ...shown,
  });
}
