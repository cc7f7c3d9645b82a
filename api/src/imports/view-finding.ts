import type { AnyFinding, StoredFinding } from "@lokaal17/db/imports/import-findings";
import type { importFinding } from "@lokaal17/shared/contract/imports";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { FindingKind, FindingValues } from "@lokaal17/shared/imports/finding";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { describeFinding } from "@lokaal17/shared/text/imports";
import type { z } from "zod";

/** What is said of a row in a whole sentence, in both languages. */
export const said = (kind: FindingKind, line: number | null, text: Bilingual): AnyFinding => ({
  kind,
  code: "said",
  line,
  column: null,
  values: { text },
});

/** The sentence of a finding. */
export function findingSentence(
  { code, values }: { code: AnyFinding["code"]; values: FindingValues },
  locale: Locale,
): string {
  if (code !== "said") return describeFinding({ code, values }, locale);
  const { text } = values;
  return typeof text === "object" ? text[locale] : String(text);
}

/** The same in both languages, to keep. */
export const bothSentences = (finding: Pick<AnyFinding, "code" | "values">): Bilingual => ({
  nl: findingSentence(finding, "nl"),
  en: findingSentence(finding, "en"),
});

export function findingView(
  { kind, code, line, columnName, values }: StoredFinding,
  locale: Locale,
): z.input<typeof importFinding> {
  return { kind, code, line, column: columnName, text: findingSentence({ code, values }, locale) };
}
