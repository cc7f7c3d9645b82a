import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** `PDF en Word (Nederlands)`: what a job makes. */
export function whatOf(
  { formats, locales }: Pick<ChapterJob, "formats" | "locales">,
  locale: Locale,
): string {
  const text = chapterScreens(locale);
  const listed = (words: readonly string[]) => new Intl.ListFormat(locale).format(words);
  return text("what", {
    // Within a sentence a common noun has a small letter.
    formats: listed(
      formats.map((format, place) => {
        const name = text(`format.${format}`);
        return place > 0 && format === "html" ? name.toLowerCase() : name;
      }),
    ),
    languages: listed(locales.map((language) => text(`language.${language}`))),
  });
}
