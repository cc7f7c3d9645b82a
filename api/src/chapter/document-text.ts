import type { Block, ChapterDocument, Inline } from "@lokaal17/shared/chapter/blocks";
import { allBlocks, footnotesOf, headingText, inlinesOf, wordsOf } from "./document-walk.ts";

/** A text of the chapter as a reader meets it. */
export interface SpokenText {
  text: string;
  /** `goal-11`: the last heading before it. */
  where: string;
  /** Whether the program made it; of what people wrote nobody knows more than that it is theirs. */
  made: boolean;
}

/**
 * Every text in reading order, without the lists that are made from it and without notes. `numbered`: with the number of
 * each note where it is called.
 */
export function spokenTexts(document: ChapterDocument, numbered = true): SpokenText[] {
  let where = "title";
  return [...allBlocks(document.blocks)].flatMap((block) => {
    if (block.kind === "heading") where = block.id;
    const made = block.kind !== "paragraph" || block.sentences !== undefined;
    return textsOf(block, numbered).map((text) => ({ text, where: "id" in block ? block.id : where, made }));
  });
}

/** The texts of all notes. */
export function noteTexts({ blocks }: ChapterDocument): string[] {
  return [...allBlocks(blocks)]
    .flatMap(inlinesOf)
    .flatMap(footnotesOf)
    .map(({ inlines }) => wordsOf(inlines));
}

function textsOf(block: Block, numbered: boolean): string[] {
  const words = numbered ? withNoteNumbers : wordsOf;
  switch (block.kind) {
    case "heading":
      return [headingText(block)];
    case "paragraph":
      return [words(block.inlines)];
    case "list":
      return block.items.map(words);
    case "figure":
      return [`${block.label}. ${words(block.finding)}`, `${block.measure} ${block.source}`.trim()];
    case "table":
      return [
        `${block.label}. ${words(block.caption)}`,
        `${block.measure} ${block.source}`.trim(),
        ...(block.mark === null ? [] : [block.mark]),
        ...block.columns.map(({ head }) => head),
        ...block.rows.flatMap((row) => row.map(({ text }) => text)),
      ].filter((text) => text !== "");
    case "box":
      return [block.title];
    case "contents":
    case "listing":
    case "pair":
      return [];
  }
}

/** The number of a note stands apart: "in 2025" with note 3 is not 20253. */
function withNoteNumbers(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === "footnote" ? ` ${inline.text} ` : inline.kind === "break" ? " " : inline.text,
    )
    .join("")
    .replace(/ {2,}/g, (spaces) => (inlines.some(({ kind }) => kind === "footnote") ? " " : spaces));
}
