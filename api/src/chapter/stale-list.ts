import { outlineOf } from "@lokaal17/shared/chapter/outline";
import type { StaleFactView } from "@lokaal17/shared/contract/editions";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import type { OpenEdition } from "./edition-access.ts";
import { checkRewritten, checkText, isOpen, sectionOfSentence } from "./edition-check.ts";
import type { EditionRows } from "./edition-content.ts";

/** Every fact that waits for a decision, in the order of the outline. */
export function staleOf(
  { edition, texts, sentences }: EditionRows,
  { source, before }: Pick<OpenEdition, "source" | "before">,
  locale: Locale,
): StaleFactView[] {
  const speaking = { profile: edition.profile, source, before };
  return outlineOf(edition.profile).flatMap(({ key }) =>
    locales.flatMap((language): StaleFactView[] => {
      const about = { section: key, locale: language };
      const text = texts.find((one) => one.section === key && one.locale === language);
      const chips = text ? checkText(speaking, text).stale.filter(isOpen) : [];
      const rewritten = sentences.filter(
        (one) => one.text && one.locale === language && sectionOfSentence(one.sentence) === key,
      );
      return [
        ...chips.map(({ fact, name, was, now }) => ({
          ...about,
          sentence: null,
          fact,
          name: name(locale),
          was,
          now,
        })),
        ...rewritten.flatMap((one) =>
          checkRewritten(speaking, one).stale.map(({ fact, was, now }) => ({
            ...about,
            sentence: one.sentence,
            fact,
            name: source.facts.resolve(fact, locale)?.name ?? fact,
            was: was ?? "",
            now,
          })),
        ),
      ];
    }),
  );
}
