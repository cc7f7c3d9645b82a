import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Look } from "./checks.ts";
import { writtenTexts } from "./checks-text.ts";
import { spokenTexts } from "./document-text.ts";
import type { ChapterSource } from "./input-folder.ts";

/**
 * Words that hold a sentence together in the other language and mean nothing in this one. A name may hold one of
 * them ("Aa en Hunze"); a sentence in the wrong language holds several.
 */
const foreign: Record<Locale, ReadonlySet<string>> = {
  en: new Set(
    "het een van de voor met niet zijn wordt worden deze dit die dat naar bij ook maar aan uit over geen heeft hebben gemeente gemeenten cijfer cijfers doel doelen jaar inwoners hoger lager bron voorbeeld figuur tabel bijna alle".split(
      " ",
    ),
  ),
  nl: new Set(
    "the and with which are was were has have this that from than not their these those of for figures municipality municipalities goal goals year years higher lower source example figure residents almost all"
      .split(" ")
      .filter((word) => !["of", "was", "year", "all"].includes(word)),
  ),
};

/** Whether a text that the program made is in the language of the document. Names of people and places are taken out. */
export function languageProblems(document: ChapterDocument, { snapshot, edition }: ChapterSource): Look {
  const { locale } = document;
  const texts = spokenTexts(document).filter(({ made }) => made);
  const suspects = texts.filter(({ text }) => foreignWords(text, locale).length >= 2);
  if (suspects.length === 0) return { looked: texts.length, problems: [] };
  const names = namesIn([snapshot.content, edition.name], locale);
  const written = writtenTexts([edition.sections, edition.overrides]).join("\n");
  const problems = suspects
    .map(({ text, where }) => ({ text, where, words: foreignWords(withoutNames(text, names), locale) }))
    .filter(({ text, words }) => words.length >= 2 && !written.includes(text.slice(0, 40)))
    .map(
      ({ text, where, words }) =>
        `${where} is not in this language (${words.join(", ")}): "${text.slice(0, 120)}".`,
    );
  return { looked: texts.length, problems };
}

function foreignWords(text: string, locale: Locale): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => foreign[locale].has(word)))];
}

/** Texts of the input that exist in one language only: names of areas, sources, practices, members. */
function namesIn(json: unknown, locale: Locale): string[] {
  if (typeof json === "string") return /\s|-/.test(json) ? [json] : [];
  if (Array.isArray(json)) return json.flatMap((one) => namesIn(one, locale));
  if (typeof json !== "object" || json === null) return [];
  const other: Locale = locale === "nl" ? "en" : "nl";
  return Object.entries(json).flatMap(([key, value]) =>
    // Of a text in two languages the other one has no place here.
    key === other && locale in json ? [] : namesIn(value, locale),
  );
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, " ") : rest), text);
}
