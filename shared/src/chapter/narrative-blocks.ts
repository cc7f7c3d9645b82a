import type { Locale } from "../text/define-text.ts";
import { narrativeOutputText } from "../text/narrative-output.ts";
import type { Block, Figure, Heading, Inline, List } from "./blocks.ts";
import type { FactSource } from "./fact-resolver.ts";
import type { FactBook } from "./facts.ts";
import type { Narrative, NarrativeBlock, NarrativeInline, NarrativeListItem } from "./narrative.ts";
import { inlinesOf, withMark } from "./narrative-inlines.ts";
import { narrativeTable } from "./narrative-table.ts";
import type { SectionKey } from "./outline.ts";

/** What a text of people is written into a document with. */
export interface NarrativeWriting {
  locale: Locale;
  book: FactBook;
  source: FactSource;
  /** Begins the ids of what stands in the text. */
  section: SectionKey;
  /** Level of the heading of the section. */
  level: number;
  /** 1, then 2: through the whole document. */
  nextFootnote(): number;
  /** A figure of the edition as it is to stand here; null when it cannot be drawn from these figures. */
  figure(id: string): Figure | null;
  /** `figuur 7.11.1`, as it stands in a sentence; null when the edition has no such section, figure or table. */
  referenceText(target: string): string | null;
  /** `Tabel 7.11.2` */
  nextTable(): string;
}

/** A text of people as blocks of the document. Its numbers follow the figures, but for those that are kept. */
export function narrativeBlocks(narrative: Narrative, w: NarrativeWriting): Block[] {
  const made = { headings: 0, tables: 0, figures: new Set<string>() };
  return narrative.content.flatMap((block) => blockOf(block, w, made));
}

/** Words within a paragraph: for a sentence that an editor wrote anew. Ends with the mark when a number is made up. */
export function narrativeInlines(inlines: readonly NarrativeInline[], w: NarrativeWriting): Inline[] {
  return withMark(inlinesOf(inlines, w), w.locale);
}

interface Made {
  headings: number;
  tables: number;
  figures: Set<string>;
}

function blockOf(block: NarrativeBlock, w: NarrativeWriting, made: Made): Block[] {
  switch (block.type) {
    case "paragraph": {
      const inlines = narrativeInlines(block.content ?? [], w);
      return inlines.length > 0 ? [{ kind: "paragraph", style: "text", inlines }] : [];
    }
    case "heading": {
      const text = (block.content ?? []).map((inline) => inline.text).join("");
      made.headings += 1;
      const id = `${w.section}-text-${made.headings}`;
      return text === ""
        ? []
        : [{ kind: "heading", level: levelBelow(w.level, block.attrs.level), id, text }];
    }
    case "bulletList":
    case "orderedList":
      return listOf(block.type === "orderedList", block.content, w);
    case "table":
      made.tables += 1;
      return [narrativeTable(block, `table-${w.section}-text-${made.tables}`, w)];
    case "figure":
      return figureOf(block.attrs.figure, w, made);
    default:
      return block satisfies never;
  }
}

function levelBelow(level: number, deeper: number): Heading["level"] {
  const levels = [1, 2, 3, 4, 5] as const;
  return levels.find((one) => one === level + deeper) ?? 5;
}

function figureOf(id: string, w: NarrativeWriting, made: Made): Block[] {
  const figure = made.figures.has(id) ? null : w.figure(id);
  made.figures.add(id);
  if (figure) return [figure];
  const text = narrativeOutputText(w.locale)("figure.gone");
  return [{ kind: "paragraph", style: "note", inlines: [{ kind: "text", text }] }];
}

/** One list; points of lists within it follow their point, with their level beside them. */
function listOf(ordered: boolean, items: readonly NarrativeListItem[], w: NarrativeWriting): List[] {
  const points = pointsOf(items, 1, w);
  if (points.length === 0) return [];
  const list: List = { kind: "list", ordered, items: points.map((point) => point.inlines) };
  if (points.every(({ level }) => level === 1)) return [list];
  return [{ ...list, levels: points.map(({ level }) => level) }];
}

interface Point {
  level: number;
  inlines: Inline[];
}

function pointsOf(items: readonly NarrativeListItem[], level: number, w: NarrativeWriting): Point[] {
  return items.flatMap((item) => {
    const inlines = item.content.flatMap((block): NarrativeInline[] =>
      block.type === "paragraph" ? [...(block.content ?? [])] : [],
    );
    const own = narrativeInlines(inlines, w);
    const below = item.content.flatMap((block) =>
      block.type === "bulletList" || block.type === "orderedList"
        ? pointsOf(block.content, level + 1, w)
        : [],
    );
    return own.length > 0 ? [{ level, inlines: own }, ...below] : below;
  });
}
