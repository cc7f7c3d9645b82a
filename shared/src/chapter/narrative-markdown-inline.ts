import type { Link, PhrasingContent, Text } from "mdast";
import type { NarrativeMark } from "./narrative.ts";
import { figureOf, type MarkdownReading } from "./narrative-markdown-blocks.ts";
import { excerpt } from "./narrative-problems.ts";
import type { Json } from "./narrative-reading.ts";

/** Words of Markdown as the JSON of a text, with the marks that stand around them. */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  marks: readonly NarrativeMark[],
  m: MarkdownReading,
): Json[] {
  return nodes.flatMap((node) => readNode(node, marks, m));
}

function readNode(node: PhrasingContent, marks: readonly NarrativeMark[], m: MarkdownReading): Json[] {
  const line = node.position?.start.line;
  switch (node.type) {
    case "text":
      checkNotes(node, m);
      return [{ type: "text", line, text: node.value, marks }];
    case "strong":
      return readPhrasing(node.children, [...marks, { type: "bold" }], m);
    case "emphasis":
      return readPhrasing(node.children, [...marks, { type: "italic" }], m);
    case "break":
      return [{ type: "hardBreak" }];
    case "link":
      return readLink(node, marks, m);
    case "footnoteReference": {
      const note = m.notes.get(node.identifier);
      m.named.set(node.identifier, (m.named.get(node.identifier) ?? 0) + 1);
      const name = excerpt(node.label ?? node.identifier);
      const [only, ...more] = note?.children ?? [];
      if (!note) m.fault(node, "markdown.note-missing", { name });
      else if (only && (only.type !== "paragraph" || more.length > 0)) {
        m.fault(note, "markdown.note-blocks", { name });
        return [];
      }
      // A note that names a note would never end.
      if (only?.type === "paragraph" && only.children.some(({ type }) => type === "footnoteReference")) {
        m.fault(node, "footnote-content", { type: "footnote" });
        return [];
      }
      const inlines = only?.type === "paragraph" ? readPhrasing(only.children, [], m) : [];
      return note ? [{ type: "footnote", line, attrs: { inlines } }] : [];
    }
    case "image": {
      const figure = figureOf(node.url);
      if (figure === null) m.fault(node, "markdown.image", { url: excerpt(node.url) });
      else m.fault(node, "markdown.figure-alone", { figure: excerpt(figure) });
      return [];
    }
    case "html":
      m.fault(node, "markdown.node.html", { text: excerpt(node.value) });
      return [];
    case "inlineCode":
      m.fault(node, "markdown.node.inlineCode", { text: excerpt(node.value) });
      return [];
    case "linkReference":
    case "imageReference":
      m.fault(node, "markdown.link-reference", { text: excerpt(node.label ?? node.identifier) });
      return [];
    default:
      m.fault(node, "markdown.node.other", { type: node.type });
      return [];
  }
}

/** A number, a place, an explanation, or a link to somewhere else. */
function readLink(node: Link, marks: readonly NarrativeMark[], m: MarkdownReading): Json[] {
  const line = node.position?.start.line;
  const { url, title } = node;
  if (url.startsWith("fact:")) return readFact(node, m);
  if (url.startsWith("ref:"))
    return [{ type: "reference", line, attrs: { target: url.slice("ref:".length) } }];
  if (!node.children.every(isWords)) {
    m.fault(node, "markdown.link-content");
    return [];
  }
  if (url === "explained:")
    return readPhrasing(node.children, [...marks, { type: "explained", attrs: { reason: title ?? "" } }], m);
  const link: NarrativeMark = { type: "link", attrs: { href: url } };
  if (title == null) return readPhrasing(node.children, [...marks, link], m);
  const reason = /^explained: (.+)$/su.exec(title)?.[1];
  if (reason === undefined) {
    m.fault(node, "markdown.link-title", { title: excerpt(title) });
    return [];
  }
  return readPhrasing(node.children, [...marks, link, { type: "explained", attrs: { reason } }], m);
}

function readFact(node: Link, m: MarkdownReading): Json[] {
  const fact = node.url.slice("fact:".length);
  const named = { fact: excerpt(fact, 100) };
  const shown = node.children.map((child) => (child.type === "text" ? child.value : null));
  const title = /^(\d{1,9})(?:: (.+))?$/su.exec(node.title ?? String(m.dataVersion));
  if (shown.length === 0 || shown.includes(null)) m.fault(node, "markdown.fact-text", named);
  if (!title) m.fault(node, "markdown.fact-title", named);
  const attrs = {
    fact,
    shown: shown.join(""),
    dataVersion: Number(title?.[1] ?? 0),
    kept: title?.[2] ?? null,
  };
  return [{ type: "fact", line: node.position?.start.line, attrs }];
}

function isWords(node: PhrasingContent): boolean {
  if (node.type === "strong" || node.type === "emphasis") return node.children.every(isWords);
  return node.type === "text";
}

/** `[^1]` without a text below it is read as plain text: nobody means that. */
function checkNotes(node: Text, m: MarkdownReading) {
  const { position } = node;
  const written = m.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]{1,100})\]/gu))
    m.fault(node, "markdown.note-missing", { name: excerpt(match[1] ?? "") });
}
