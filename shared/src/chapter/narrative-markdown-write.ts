import type { PhrasingContent, Root, RootContent, TableContent, Text } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Locale } from "../text/define-text.ts";
import type {
  Narrative,
  NarrativeBlock,
  NarrativeFact,
  NarrativeInline,
  NarrativeMark,
  NarrativeText,
} from "./narrative.ts";
import { markOrder } from "./narrative-canonical.ts";

/**
 * A text as Markdown that reads back to the same text: numbers as `[1,2](fact:burglary/NL01/2025/median "41")` with
 * their data version, figures as `![](figure:figure-goal-11-trend)`, places as `[goal-11](ref:goal-11)`, a number
 * that is no measurement as `[3](explained: "an article of law")`, the title of a table as a line before it.
 */
export function writeMarkdown(narrative: Narrative, locale: Locale): string {
  return joinPieces([...markdownPieces(narrative, locale)]);
}

/** Texts of one piece: with 40 numbers each a paragraph takes a millisecond to write. */
const blocksInPiece = 8;

/**
 * The same piece by piece, for who has to do other things in between: 2,200 numbers take 200 ms together. A list stays
 * with its neighbours: between two of them something is written that keeps them apart.
 */
export function* markdownPieces(narrative: Narrative, locale: Locale): Generator<string> {
  const notes: RootContent[] = [];
  let piece: RootContent[] = [];
  let blocks = 0;
  for (const block of narrative.content) {
    const written = blockOf(block, locale, notes);
    if (blocks >= blocksInPiece && piece.at(-1)?.type !== "list" && written[0]?.type !== "list") {
      yield markdownOf(piece);
      piece = [];
      blocks = 0;
    }
    piece.push(...written);
    blocks += 1;
  }
  yield markdownOf([...piece, ...notes]);
}

/** Pieces as one text. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.length > 1
    ? pieces
        .map((piece) => piece.replace(/\n+$/u, ""))
        .join("\n\n")
        .concat("\n")
    : (pieces[0] ?? "");
}

function markdownOf(children: RootContent[]): string {
  const root: Root = { type: "root", children };
  return toMarkdown(root, {
    bullet: "-",
    emphasis: "_",
    listItemIndent: "one",
    resourceLink: true,
    // A paragraph that begins with a footnote and a colon would be read as the text of the footnote.
    unsafe: [{ character: ":", before: "\\]", inConstruct: "phrasing" }],
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
  });
}

/** What begins the line with the title of a table. */
const captionWord: Record<Locale, string> = { nl: "Tabel", en: "Table" };

function blockOf(block: NarrativeBlock, locale: Locale, notes: RootContent[]): RootContent[] {
  switch (block.type) {
    case "paragraph":
      return [{ type: "paragraph", children: inlinesOf(block.content ?? [], notes) }];
    case "heading":
      return [{ type: "heading", depth: block.attrs.level, children: inlinesOf(block.content ?? [], notes) }];
    case "bulletList":
    case "orderedList": {
      const items = block.content.map((item) => ({
        type: "listItem" as const,
        spread: false,
        children: item.content.flatMap((one) => {
          const isEmpty = one.type === "paragraph" && (one.content ?? []).length === 0;
          return isEmpty ? [] : blockOf(one, locale, notes).filter(isFlow);
        }),
      }));
      return [{ type: "list", ordered: block.type === "orderedList", spread: false, children: items }];
    }
    case "table": {
      const rows: TableContent[] = block.content.map((row) => ({
        type: "tableRow",
        children: row.content.map((cell) => ({
          type: "tableCell",
          children: cell.content.flatMap((one) => inlinesOf(one.content ?? [], notes)),
        })),
      }));
      const caption = block.attrs ? [paragraphOf(`${captionWord[locale]}: ${block.attrs.caption}`)] : [];
      return [...caption, { type: "table", align: [], children: rows }];
    }
    case "figure":
      return [
        {
          type: "paragraph",
          children: [{ type: "image", url: `figure:${block.attrs.figure}`, alt: "" }],
        },
      ];
    default:
      return block satisfies never;
  }
}

/** What may stand in a point of a list. */
function isFlow(node: RootContent): node is Extract<RootContent, { type: "paragraph" | "list" }> {
  return node.type === "paragraph" || node.type === "list";
}

function paragraphOf(text: string): RootContent {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

function inlinesOf(inlines: readonly NarrativeInline[], notes: RootContent[]): PhrasingContent[] {
  return nested(inlines, markOrder, notes);
}

/** Neighbours that share their outermost mark stand in one node of it. */
function nested(
  inlines: readonly NarrativeInline[],
  order: readonly NarrativeMark["type"][],
  notes: RootContent[],
): PhrasingContent[] {
  const [outer, ...inner] = order;
  if (!outer) return inlines.map((inline) => plainOf(inline, notes));
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < inlines.length; ) {
    const mark = markOf(inlines[from], outer);
    const key = runKey(inlines[from], outer);
    let until = from + 1;
    while (until < inlines.length && runKey(inlines[until], outer) === key) until += 1;
    const run = inlines.slice(from, until);
    const children = nested(run, inner, notes);
    nodes.push(...(mark ? [wrapped(mark, children, run)] : children));
    from = until;
  }
  return nodes;
}

/** A link with an explanation is another link than one without. */
function runKey(inline: NarrativeInline | undefined, type: NarrativeMark["type"]): string {
  const explained = type === "link" && inline?.type === "text" ? explanationOf(inline) : null;
  return JSON.stringify([markOf(inline, type), explained]);
}

function markOf(inline: NarrativeInline | undefined, type: NarrativeMark["type"]): NarrativeMark | null {
  if (inline?.type !== "text") return null;
  // A link cannot stand in a link: what explains the number in one is said in its title.
  if (type === "explained" && inline.marks?.some((one) => one.type === "link")) return null;
  return inline.marks?.find((one) => one.type === type) ?? null;
}

function explanationOf({ marks = [] }: NarrativeText): string | null {
  const mark = marks.find((one) => one.type === "explained");
  return mark?.type === "explained" ? mark.attrs.reason : null;
}

function wrapped(
  mark: NarrativeMark,
  children: PhrasingContent[],
  run: readonly NarrativeInline[],
): PhrasingContent {
  switch (mark.type) {
    case "bold":
      return { type: "strong", children };
    case "italic":
      return { type: "emphasis", children };
    case "explained":
      return {
        type: "link",
        url: "explained:",
        title: mark.attrs.reason,
        children: children.filter(isInLink),
      };
    case "link": {
      const [first] = run;
      const reason = first?.type === "text" ? explanationOf(first) : null;
      const title = reason === null ? null : `explained: ${reason}`;
      return { type: "link", url: mark.attrs.href, title, children: children.filter(isInLink) };
    }
    default:
      return mark satisfies never;
  }
}

function isInLink(
  node: PhrasingContent,
): node is Exclude<PhrasingContent, { type: "link" | "linkReference" }> {
  return node.type !== "link" && node.type !== "linkReference";
}

function plainOf(inline: NarrativeInline, notes: RootContent[]): PhrasingContent {
  switch (inline.type) {
    case "text":
      return textOf(inline.text);
    case "fact":
      return factOf(inline);
    case "hardBreak":
      return { type: "break" };
    case "reference":
      return { type: "link", url: `ref:${inline.attrs.target}`, children: [textOf(inline.attrs.target)] };
    case "footnote": {
      const identifier = String(notes.length + 1);
      const note: RootContent = { type: "footnoteDefinition", identifier, label: identifier, children: [] };
      notes.push(note);
      note.children.push({ type: "paragraph", children: inlinesOf(inline.attrs.inlines, notes) });
      return { type: "footnoteReference", identifier, label: identifier };
    }
    default:
      return inline satisfies never;
  }
}

function factOf({ attrs }: NarrativeFact): PhrasingContent {
  const version = String(attrs.dataVersion);
  const title = attrs.kept === null ? version : `${version}: ${attrs.kept}`;
  return { type: "link", url: `fact:${attrs.fact}`, title, children: [textOf(attrs.shown)] };
}

const textOf = (value: string): Text => ({ type: "text", value });
