import type { Block, ChapterDocument, Figure, Inline, Table } from "../blocks.ts";
import { buildChapter, type ChapterInput } from "../build.ts";
import type { EditionContent } from "../edition.ts";
import type { Profile } from "../outline.ts";
import { type SampleSize, sampleInput } from "../sample-snapshot.ts";
import { plainText } from "../sentence.ts";
import type { SnapshotContent, SnapshotYear } from "../snapshot.ts";

/** All blocks, also those that stand beside each other. */
export function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === "pair" ? [...flat(block.start), ...flat(block.end)] : [block],
  );
}

export function figuresOf({ blocks }: Pick<ChapterDocument, "blocks">): Figure[] {
  return flat(blocks).filter((block) => block.kind === "figure");
}

export function tablesOf({ blocks }: Pick<ChapterDocument, "blocks">): Table[] {
  return flat(blocks).filter((block) => block.kind === "table");
}

/** The paragraphs and points of lists that the program said. */
export function saidIn(blocks: readonly Block[]): (readonly Inline[])[] {
  return flat(blocks).flatMap((block) => {
    if (block.kind === "list") return block.sentences ? block.items : [];
    return block.kind === "paragraph" && block.sentences ? [block.inlines] : [];
  });
}

/** Everything that a reader meets, as one text. */
export function wordsOf(blocks: readonly Block[]): string {
  return flat(blocks)
    .flatMap((block): string[] => {
      switch (block.kind) {
        case "heading":
          return [block.text];
        case "paragraph":
          return [plainText(block.inlines)];
        case "list":
          return block.items.map(plainText);
        case "figure":
          return [plainText(block.finding), block.measure, block.source, block.alt];
        case "table":
          return [plainText(block.caption), block.measure, ...block.rows.flat().map(({ text }) => text)];
        case "box":
          return [block.title, wordsOf(block.blocks)];
        default:
          return [];
      }
    })
    .join("\n");
}

/** The sample with other content or another edition. */
export function changedInput(
  {
    content = {},
    edition = {},
    profile = "vnr",
  }: { content?: Partial<SnapshotContent>; edition?: Partial<EditionContent>; profile?: Profile },
  size?: SampleSize,
): ChapterInput {
  const input = sampleInput(profile, size);
  return {
    snapshot: { ...input.snapshot, content: { ...input.snapshot.content, ...content } },
    edition: { ...input.edition, ...edition },
  };
}

/** The first goal's indicator with two years in which every municipality has the same figure. */
export function withTwoYears(before: number, after: number): ChapterInput {
  const { content } = sampleInput().snapshot;
  const [first] = content.indicators;
  if (!first) throw new Error("the sample has no indicator");
  const year = (number: number, value: number): SnapshotYear => ({
    year: number,
    values: content.municipalities.map(() => value),
    origins: "r".repeat(content.municipalities.length),
    provisional: false,
    national: null,
  });
  return changedInput({
    content: { indicators: [{ ...first, years: [year(2019, before), year(2025, after)] }] },
  });
}

export function built(input: ChapterInput): ChapterDocument {
  return buildChapter(input, "nl");
}
