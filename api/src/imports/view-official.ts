import type { OfficialOfFile } from "@lokaal17/db/imports/import-official";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import { sayImporting } from "@lokaal17/shared/text/importing";

/** Says that figures of a file come from an official source by now; null when they do not. */
export function sayOfficial(
  key: "official-meanwhile" | "undo-official",
  official: OfficialOfFile | undefined,
): Bilingual | null {
  if (!official) return null;
  const { nameNl, nameEn, source } = official;
  return {
    nl: sayImporting(key, { indicator: nameNl, source }).nl,
    en: sayImporting(key, { indicator: nameEn, source }).en,
  };
}
