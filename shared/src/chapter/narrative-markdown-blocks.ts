import type { Nodes, Paragraph, RootContent, Table } from "mdast";
import type { MessageValues } from "../text/define-text.ts";
import type { NarrativeKey } from "../text/narrative.ts";
import { readPhrasing } from "./narrative-markdown-inline.ts";
import { excerpt } from "./narrative-problems.ts";
import type { Json } from "./narrative-reading.ts";

/** The state of reading one Markdown text. */
export interface MarkdownReading {
  source: string;
  dataVersion: number;
  notes: ReadonlyMap<string, Extract<Nodes, { type: "footnoteDefinition" }>>;
  /** How often each footnote is named. */
  named: Map<string, number>;
  fault(node: Nodes, key: NarrativeKey, values?: MessageValues): void;
}

/** Nodes of Markdown as the JSON of a text, still to be validated; each block knows its line. */
export function readBlocks(nodes: readonly RootContent[], m: MarkdownReading): Json[] {
  return nodes.flatMap((node, place): Json[] => {
    const next = nodes[place + 1];
    if (node.type === "paragraph" && next?.type === "table" && captionOf(node) !== null) return [];
    const before = nodes[place - 1];
    const caption = before?.type === "paragraph" ? captionOf(before) : null;
    return node.type === "table" ? [readTable(node, caption, m)] : readBlock(node, m);
  });
}

function readBlock(node: RootContent, m: MarkdownReading): Json[] {
  const line = node.position?.start.line;
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, m);
    case "heading":
      return [
        { type: "heading", line, attrs: { level: node.depth }, content: readPhrasing(node.children, [], m) },
      ];
    case "list": {
      const content = node.children.map((item) => ({
        type: "listItem",
        line: item.position?.start.line,
        content: readBlocks(item.children, m),
      }));
      return [{ type: node.ordered ? "orderedList" : "bulletList", line, content }];
    }
    case "footnoteDefinition":
      return [];
    case "definition":
      m.fault(node, "markdown.definition", { url: excerpt(node.url) });
      return [];
    case "html":
      m.fault(node, "markdown.node.html", { text: excerpt(node.value) });
      return [];
    case "code":
      m.fault(node, "markdown.node.code");
      return [];
    case "blockquote":
      m.fault(node, "markdown.node.blockquote");
      return [];
    case "thematicBreak":
      m.fault(node, "markdown.node.thematicBreak");
      return [];
    default:
      m.fault(node, "markdown.node.other", { type: node.type });
      return [];
  }
}

/** A paragraph that is one picture is a figure. */
function readParagraph(node: Paragraph, m: MarkdownReading): Json[] {
  const line = node.position?.start.line;
  const [only, ...more] = node.children;
  const figure = only?.type === "image" && more.length === 0 ? figureOf(only.url) : null;
  if (figure !== null) return [{ type: "figure", line, attrs: { figure } }];
  return [{ type: "paragraph", line, content: readPhrasing(node.children, [], m) }];
}

/** `figure-goal-11-trend` of `figure:figure-goal-11-trend`; null for the address of any other picture. */
export function figureOf(url: string): string | null {
  return url.startsWith("figure:") ? url.slice("figure:".length) : null;
}

function readTable(node: Table, caption: string | null, m: MarkdownReading): Json {
  const content = node.children.map((row, place) => ({
    type: "tableRow",
    line: row.position?.start.line,
    content: row.children.map((cell) => ({
      type: place === 0 ? "tableHeader" : "tableCell",
      content: [{ type: "paragraph", content: readPhrasing(cell.children, [], m) }],
    })),
  }));
  return {
    type: "table",
    line: node.position?.start.line,
    ...(caption === null ? {} : { attrs: { caption } }),
    content,
  };
}

/** The title of a table in the line before it: `Tabel: Leden per provincie`. */
function captionOf(node: Paragraph): string | null {
  const [only, ...more] = node.children;
  if (only?.type !== "text" || more.length > 0) return null;
  return /^(?:Tabel|Table):\s+(\S.*)$/su.exec(only.value)?.[1] ?? null;
}
