import type { Locale } from "@lokaal17/shared/text/define-text";
import { type Guide, guideAddress, guideOf, guideWords } from "@lokaal17/shared/text/guide";

/** Where the pictures lie, from the project's folder. */
export const picturesFolder = "web/src/help/pictures";

/** The file of a guide, from the project's folder. */
export const guideFile = (guide: Guide, locale: Locale) => `docs/guides/${guideAddress[guide]}.${locale}.md`;

/** A guide as Markdown: the same words and pictures as the page in the program. */
export function guideDocument(guide: Guide, locale: Locale): string {
  const { title, lead, steps } = guideOf(guide, locale);
  const words = guideWords(locale);
  const parts = steps.map(({ title: heading, sentences, picture }, place) => {
    const shown =
      picture === null
        ? []
        : [`![${words("picture", { step: place + 1 })}](../../${picturesFolder}/${locale}/${picture}.jpg)`];
    return [`## ${heading}`, ...sentences, ...shown].join("\n\n");
  });
  const examples = steps.some(({ picture }) => picture !== null) ? [words("example")] : [];
  return `${[`# ${title}`, lead, ...examples, ...parts].join("\n\n")}\n`;
}
