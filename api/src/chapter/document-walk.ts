import type { Block, ChapterDocument, Figure, Heading, Inline, Table } from "@lokaal17/shared/chapter/blocks";

/** Every block in reading order, also those within boxes and pairs, each before what stands in it. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "box") yield* allBlocks(block.blocks);
    if (block.kind === "pair") yield* allBlocks([...block.start, ...block.end]);
  }
}

export const figuresOf = ({ blocks }: ChapterDocument): Figure[] =>
  [...allBlocks(blocks)].filter((block) => block.kind === "figure");

export const tablesOf = ({ blocks }: ChapterDocument): Table[] =>
  [...allBlocks(blocks)].filter((block) => block.kind === "table");

export const headingsOf = ({ blocks }: ChapterDocument): Heading[] =>
  [...allBlocks(blocks)].filter((block) => block.kind === "heading");

/** The runs of text of a block, as they stand in it; footnotes are within the run that calls them. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.inlines];
    case "list":
      return block.items;
    case "figure":
      return [block.finding];
    case "table":
      return [block.caption];
    default:
      return [];
  }
}

/** The notes of a run of text. */
export const footnotesOf = (inlines: readonly Inline[]) =>
  inlines.filter((inline) => inline.kind === "footnote");

/** The words of a run of text without the numbers of its notes. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === "footnote" ? "" : inline.kind === "break" ? " " : inline.text))
    .join("");
}

/** A heading with the number of its goal: `Doel 16. Vrede …`. */
export const headingText = ({ prefix = "", text }: Heading): string => prefix + text;
