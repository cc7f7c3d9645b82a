import type {
  Narrative,
  NarrativeBlock,
  NarrativeFact,
  NarrativeInline,
  NarrativeListItem,
  NarrativeTableRow,
} from "./narrative.ts";

/** A run of words that stands in one place: a paragraph, heading, point, cell, title of a table, or footnote. */
export interface TextRun {
  /** JSON pointer of the block, or of the footnote. */
  pointer: string;
  inlines: readonly NarrativeInline[];
}

/** Every run of words of a text, in the order in which they are read; a footnote follows the run that it stands in. */
export function runsOf(narrative: Narrative): TextRun[] {
  return narrative.content.flatMap((block, place) => runsOfBlock(block, `/content/${place}`));
}

/** Every number that is bound, in order, those of footnotes too. */
export function factsIn(narrative: Narrative): NarrativeFact[] {
  return runsOf(narrative).flatMap(({ inlines }) => inlines.filter((inline) => inline.type === "fact"));
}

/** The same text with its bound numbers changed. */
export function mapFacts(narrative: Narrative, change: (fact: NarrativeFact) => NarrativeFact): Narrative {
  return { ...narrative, content: narrative.content.map((block) => mapBlock(block, change)) };
}

function runsOfBlock(block: NarrativeBlock, pointer: string): TextRun[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return withNotes(block.content ?? [], pointer);
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item, at) =>
        item.content.flatMap((one, place) => runsOfBlock(one, `${pointer}/content/${at}/content/${place}`)),
      );
    case "table": {
      const caption = block.attrs?.caption;
      const title: TextRun[] = caption ? [{ pointer, inlines: [{ type: "text", text: caption }] }] : [];
      return [...title, ...block.content.flatMap((row, at) => runsOfRow(row, `${pointer}/content/${at}`))];
    }
    case "figure":
      return [];
    default:
      return block satisfies never;
  }
}

function runsOfRow(row: NarrativeTableRow, pointer: string): TextRun[] {
  return row.content.flatMap((cell, at) =>
    cell.content.flatMap((one, place) => runsOfBlock(one, `${pointer}/content/${at}/content/${place}`)),
  );
}

function withNotes(inlines: readonly NarrativeInline[], pointer: string): TextRun[] {
  const notes = inlines.flatMap((inline, place): TextRun[] =>
    inline.type === "footnote"
      ? [{ pointer: `${pointer}/content/${place}`, inlines: inline.attrs.inlines }]
      : [],
  );
  return inlines.length > 0 ? [{ pointer, inlines }, ...notes] : notes;
}

type Change = (fact: NarrativeFact) => NarrativeFact;

function mapBlock(block: NarrativeBlock, change: Change): NarrativeBlock {
  switch (block.type) {
    case "paragraph":
      return block.content
        ? { ...block, content: block.content.map((inline) => mapInline(inline, change)) }
        : block;
    case "bulletList":
    case "orderedList":
      return {
        ...block,
        content: block.content.map(
          (item): NarrativeListItem => ({
            ...item,
            content: item.content.map((one) => mapBlock(one, change)),
          }),
        ),
      };
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((one) => ({
              ...one,
              content: (one.content ?? []).map((inline) => mapInline(inline, change)),
            })),
          })),
        })),
      };
    default:
      return block;
  }
}

function mapInline(inline: NarrativeInline, change: Change): NarrativeInline {
  if (inline.type === "fact") return change(inline);
  if (inline.type !== "footnote") return inline;
  const inlines = inline.attrs.inlines.map((one) => (one.type === "fact" ? change(one) : one));
  return { ...inline, attrs: { inlines } };
}
