import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { sayWork, WorkFailed } from "../jobs/work-failed.ts";
import { noteTexts, spokenTexts } from "./document-text.ts";
import { figuresOf, headingText } from "./document-walk.ts";
import { fontWidths } from "./font-widths.ts";

/**
 * Refuses a text that our typeface cannot print: the compiler would only say that a glyph is missing, not where.
 * @throws WorkFailed with the characters, the section of the first and the words around it
 */
export function refuseMissingGlyphs(document: ChapterDocument): void {
  const texts = [
    ...spokenTexts(document).map(({ text }) => text),
    ...noteTexts(document),
    ...figuresOf(document).flatMap(({ svg, alt }) => [alt, ...pictureTexts(svg)]),
  ];
  const missing = missingCharacters(texts.join("\n"));
  const [first] = missing;
  if (first === undefined) return;
  const text = texts.find((one) => one.includes(first)) ?? "";
  const place = text.indexOf(first);
  throw new WorkFailed(
    sayWork("chapter-glyph", {
      characters: missing
        .slice(0, 10)
        .map((character) => `${character} (U+${hex(character)})`)
        .join(", "),
      section: sectionWith(document, first),
      around: text.slice(Math.max(0, place - 40), place + 40).trim(),
    }),
  );
}

/** The heading of the section in which a character stands first. */
function sectionWith({ title, blocks }: ChapterDocument, character: string): string {
  let section = title;
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= 3) section = headingText(block);
    if (JSON.stringify(block).includes(character)) return section;
  }
  return section;
}

/** The characters of a text that the typeface of the PDF does not have, each once. */
export function missingCharacters(text: string): string[] {
  const cuts = [...fontWidths().values()];
  return [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    // Control characters become a space before they are set.
    return !cuts.every((widths) => widths.has(code)) && !/\p{Cc}/u.test(character);
  });
}

const hex = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

/** The words drawn in a picture, not its title and description: those are for readers who do not see it. */
const pictureTexts = (svg: string) =>
  [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]*)</g)].map(([, words = ""]) => words);
