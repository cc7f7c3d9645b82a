import type { Narrative, NarrativeBlock, NarrativeInline, NarrativeListItem } from "./narrative.ts";

/** A block as its readers hear it, one line: a number as it was shown, a note in brackets, a figure by its id. */
export function plainText(block: NarrativeBlock): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return (block.content ?? []).map(plainInline).join("");
    case "bulletList":
    case "orderedList":
      return block.content.map(plainItem).join("\n");
    case "table":
      return [
        ...(block.attrs ? [block.attrs.caption] : []),
        ...block.content.map((row) =>
          row.content.map((cell) => cell.content.map(plainText).join(" ")).join(" | "),
        ),
      ].join("\n");
    case "figure":
      return `[${block.attrs.figure}]`;
    default:
      return block satisfies never;
  }
}

/** A word or number as its readers hear it. */
export function plainInline(inline: NarrativeInline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "fact":
      return inline.attrs.shown;
    case "hardBreak":
      return "\n";
    case "footnote":
      return ` [${inline.attrs.inlines.map(plainInline).join("")}]`;
    case "reference":
      return `[${inline.attrs.target}]`;
    default:
      return inline satisfies never;
  }
}

/** Words that editors wrote: a number counts as one, notes and tables count, figures do not. */
export function countWords(narrative: Narrative): number {
  return narrative.content
    .filter(({ type }) => type !== "figure")
    .reduce((total, block) => total + wordsIn(plainText(block)), 0);
}

/** Pieces between blanks that hold a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

function plainItem({ content }: NarrativeListItem): string {
  return content
    .map((block) => (block.type === "paragraph" ? `• ${plainText(block)}` : plainText(block)))
    .join("\n");
}
