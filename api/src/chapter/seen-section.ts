import { openingSection, type SectionKey } from "@lokaal17/shared/chapter/outline";
import type { SeenSection } from "@lokaal17/shared/contract/editions";
import { sectionOfSentence } from "./edition-check.ts";
import type { EditionRows } from "./edition-content.ts";
import type { EditionSource } from "./edition-sources.ts";

/** What stands in a section now: who agrees says that it is this what was seen. */
export function seenSection(
  { edition, texts, sentences }: Pick<EditionRows, "edition" | "texts" | "sentences">,
  { key: data }: Pick<EditionSource, "key">,
  key: SectionKey,
): SeenSection {
  const version = (locale: string) =>
    texts.find((text) => text.section === key && text.locale === locale)?.version ?? 0;
  const rewritten = sentences.filter(({ sentence }) => sectionOfSentence(sentence) === key);
  return {
    nl: version("nl"),
    en: version("en"),
    // Every writing adds one, so the sum never comes back to what it was.
    sentences: rewritten.reduce((sum, { version: written }) => sum + written, 0),
    data,
    cover: key === openingSection(edition.profile) ? `${edition.nameNl} / ${edition.nameEn}` : "",
  };
}

export const isSame = (seen: SeenSection, now: SeenSection): boolean =>
  seen.nl === now.nl &&
  seen.en === now.en &&
  seen.sentences === now.sentences &&
  seen.data === now.data &&
  seen.cover === now.cover;
