import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { type MarkdownReading, readBlocks } from "./narrative-markdown-blocks.ts";
import { refusedBeforehand, tooDeep } from "./narrative-markdown-cost.ts";
import { excerpt, type NarrativeProblem, type ReadNarrative } from "./narrative-problems.ts";
import { type Json, memberAt } from "./narrative-reading.ts";
import { readNarrative } from "./narrative-validation.ts";

/**
 * Markdown of `writeMarkdown`, or as an editor writes it, as the text of a section. A number without a data version
 * gets the given one. All that is wrong is said at once, each with its line.
 */
export function readMarkdown(markdown: string, dataVersion: number): ReadNarrative {
  const source = markdown.replaceAll("\0", "").replace(/^\uFEFF/, "");
  const cleaned = [...markdown].length - [...source].length;
  const refused = refusedBeforehand(source);
  if (refused) return { narrative: null, problems: [refused], cleaned };
  const root = parse(source);
  if (!root) return { narrative: null, problems: [tooDeep(null)], cleaned };
  const notes = new Map<string, Extract<Nodes, { type: "footnoteDefinition" }>>();
  for (const node of root.children) if (node.type === "footnoteDefinition") notes.set(node.identifier, node);
  const problems: NarrativeProblem[] = [];
  const reading: MarkdownReading = {
    source,
    dataVersion,
    notes,
    named: new Map(),
    fault(node, key, values = {}) {
      problems.push({ pointer: "", line: lineOf(node), said: { key, values } });
    },
  };
  const document = { type: "doc", content: readBlocks(root.children, reading) };
  for (const [identifier, note] of notes) {
    const count = reading.named.get(identifier) ?? 0;
    const name = excerpt(note.label ?? identifier);
    if (count === 0) reading.fault(note, "markdown.note-unused", { name });
    if (count > 1) reading.fault(note, "markdown.note-twice", { name, count });
  }
  const read = readNarrative(document);
  const lined = read.problems.map((problem) => ({ ...problem, line: lineAt(document, problem.pointer) }));
  const all = [...problems, ...lined].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    narrative: all.length === 0 ? read.narrative : null,
    problems: all,
    cleaned: cleaned + read.cleaned,
  };
}

/** Null where the text is nested deeper than the reader can follow. */
function parse(source: string): Root | null {
  try {
    return fromMarkdown(source, {
      extensions: [gfmTable(), gfmFootnote()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function lineOf(node: Nodes): number | null {
  return node.position?.start.line ?? null;
}

/** The line of the nearest piece that has one. */
function lineAt(document: Json, pointer: string): number | null {
  const names = pointer.split("/").slice(1);
  for (let length = names.length; length > 0; length--) {
    const line = memberAt(document, [...names.slice(0, length), "line"]);
    if (typeof line === "number") return line;
  }
  return null;
}
