import type {
  Narrative,
  NarrativeBlock,
  NarrativeFact,
  NarrativeInline,
  NarrativeListItem,
  NarrativeMark,
  NarrativeParagraph,
  NarrativeTableRow,
  NarrativeText,
} from "@lokaal17/shared/chapter/narrative";
import type { Mark, Node } from "@tiptap/pm/model";

/** What stands in the editor, as a narrative: nothing of the editor's own, and no empty paragraphs at its end. */
export function narrativeOf(doc: Node): Narrative {
  const content = blocksOf(doc);
  while (content.length > 0 && isEmptyParagraph(content.at(-1))) content.pop();
  return { type: "doc", content };
}

/** The one line of a note or a sentence. */
export function lineOf(doc: Node): NarrativeInline[] {
  return doc.firstChild ? inlinesOf(doc.firstChild) : [];
}

/** A narrative as the editor takes it: it always holds a paragraph to type in. */
export function documentOf(narrative: Narrative): object {
  return narrative.content.length > 0 ? narrative : { type: "doc", content: [{ type: "paragraph" }] };
}

export function lineDocumentOf(inlines: readonly NarrativeInline[]): object {
  return { type: "doc", content: [{ type: "paragraph", content: inlines }] };
}

/** Runs of text and facts from any JSON; what is neither is left out. */
export function readInlines(json: unknown): (NarrativeText | NarrativeFact)[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one: unknown): (NarrativeText | NarrativeFact)[] => {
    if (typeof one !== "object" || one === null || !("type" in one)) return [];
    if (one.type === "text" && "text" in one && typeof one.text === "string" && one.text !== "") {
      return [{ type: "text", text: one.text }];
    }
    if (one.type !== "fact" || !("attrs" in one) || typeof one.attrs !== "object" || one.attrs === null)
      return [];
    const { fact, shown, dataVersion, kept } = {
      fact: "",
      shown: "",
      dataVersion: 0,
      kept: null,
      ...one.attrs,
    };
    const attrs = {
      fact: String(fact),
      shown: String(shown),
      dataVersion: Number(dataVersion),
      kept: kept === null ? null : String(kept),
    };
    return [{ type: "fact", attrs: { ...attrs, ...stampOf(one.attrs) } }];
  });
}

/** What the server wrote on a number: it goes back as it came. */
function stampOf(attrs: object): Pick<NarrativeFact["attrs"], "against" | "synthetic"> {
  const { kept, against, synthetic } = { kept: null, against: null, synthetic: null, ...attrs };
  return {
    ...(kept !== null && typeof against === "string" && { against }),
    ...(synthetic === true && { synthetic }),
  };
}

function blocksOf(parent: Node): NarrativeBlock[] {
  return childrenOf(parent).flatMap((node): NarrativeBlock[] => {
    switch (node.type.name) {
      case "paragraph":
        return [paragraphOf(node)];
      case "heading":
        return headingOf(node);
      case "bulletList":
        return [{ type: "bulletList", content: childrenOf(node).map(listItemOf) }];
      case "orderedList":
        return [{ type: "orderedList", content: childrenOf(node).map(listItemOf) }];
      case "table":
        return [tableOf(node)];
      case "figure":
        return [{ type: "figure", attrs: { figure: String(node.attrs.figure) } }];
      default:
        return [];
    }
  });
}

/** A heading without words would be a hole in the contents. */
function headingOf(node: Node): NarrativeBlock[] {
  const content = inlinesOf(node).filter((one): one is NarrativeText => one.type === "text");
  if (content.length === 0) return [];
  return [{ type: "heading", attrs: { level: node.attrs.level === 2 ? 2 : 1 }, content }];
}

function paragraphOf(node: Node): NarrativeParagraph {
  const content = inlinesOf(node);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

const listItemOf = (node: Node): NarrativeListItem => ({ type: "listItem", content: blocksOf(node) });

function tableOf(node: Node): NarrativeBlock {
  const caption = String(node.attrs.caption ?? "").trim();
  const content = childrenOf(node).map(rowOf);
  return caption ? { type: "table", attrs: { caption }, content } : { type: "table", content };
}

const rowOf = (row: Node): NarrativeTableRow => ({
  type: "tableRow",
  content: childrenOf(row).map((cell) => ({
    type: cell.type.name === "tableHeader" ? "tableHeader" : "tableCell",
    content: childrenOf(cell).map(paragraphOf),
  })),
});

function inlinesOf(parent: Node): NarrativeInline[] {
  return childrenOf(parent).flatMap((node): NarrativeInline[] => {
    const { attrs } = node;
    switch (node.type.name) {
      case "text":
        return [textOf(node)];
      case "hardBreak":
        return [{ type: "hardBreak" }];
      case "footnote":
        return [{ type: "footnote", attrs: { inlines: attrs.inlines } }];
      case "reference":
        return [{ type: "reference", attrs: { target: String(attrs.target) } }];
      case "fact":
        return [
          {
            type: "fact",
            attrs: {
              fact: attrs.fact,
              shown: attrs.shown,
              dataVersion: attrs.dataVersion,
              kept: attrs.kept,
              ...stampOf(attrs),
            },
          },
        ];
      default:
        return [];
    }
  });
}

function textOf(node: Node): NarrativeText {
  const marks = node.marks.flatMap(markOf);
  const text = node.text ?? "";
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
}

function markOf({ type, attrs }: Mark): NarrativeMark[] {
  switch (type.name) {
    case "bold":
      return [{ type: "bold" }];
    case "italic":
      return [{ type: "italic" }];
    case "link":
      return [{ type: "link", attrs: { href: String(attrs.href) } }];
    case "explained":
      return [{ type: "explained", attrs: { reason: String(attrs.reason) } }];
    default:
      return [];
  }
}

function childrenOf(parent: Node): Node[] {
  return Array.from({ length: parent.childCount }, (_, place) => parent.child(place));
}

const isEmptyParagraph = (block: NarrativeBlock | undefined): boolean =>
  block?.type === "paragraph" && block.content === undefined;
