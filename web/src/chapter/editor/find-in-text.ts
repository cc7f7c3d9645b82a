import type { Node } from "@tiptap/pm/model";
import type { ChipFact } from "./fact-look.ts";
import type { TextPlace } from "./text-handle.ts";

export interface Range {
  from: number;
  to: number;
}

/** Where words stand in a document: in the words around them, or else where they first stand outside a fact. */
export function findText(doc: Node, { around, text }: TextPlace): Range | null {
  const context = around.replace(/^…|…$/g, "").trim();
  let first: Range | null = null;
  let best: Range | null = null;
  doc.descendants((node, at) => {
    if (best) return false;
    if (!node.isTextblock) return true;
    const { letters, places } = lettersOf(node);
    const begin = context ? letters.indexOf(context) : -1;
    for (let found = letters.indexOf(text); found >= 0; found = letters.indexOf(text, found + 1)) {
      const [from, to] = [places[found], places[found + text.length - 1]];
      if (from === undefined || to === undefined || from === null || to === null) continue;
      const range = { from: at + 1 + from, to: at + 1 + to + 1 };
      first ??= range;
      if (begin >= 0 && found >= begin && found < begin + context.length) best ??= range;
    }
    return false;
  });
  return best ?? first;
}

/** The place of a chip with this fact and this text. */
export function findChip(doc: Node, fact: string, shown: string): number | null {
  return findChips(doc, fact, shown)[0] ?? null;
}

export function findChips(doc: Node, fact: string, shown: string): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => {
    const { fact: reference, shown: read } = node.attrs;
    if (node.type.name === "fact" && reference === fact && read === shown) found.push(at);
  });
  return found;
}

export function chipOf(node: Node): ChipFact {
  const { fact, shown, dataVersion, kept } = node.attrs;
  return {
    fact: String(fact),
    shown: String(shown),
    dataVersion: Number(dataVersion),
    kept: kept === null ? null : String(kept),
  };
}

/** The letters of a paragraph with the place of each; those of a fact have none, for it cannot be selected in part. */
function lettersOf(block: Node): { letters: string; places: (number | null)[] } {
  let letters = "";
  const places: (number | null)[] = [];
  block.forEach((node, at) => {
    if (node.isText) {
      for (let letter = 0; letter < (node.text ?? "").length; letter += 1) places.push(at + letter);
      letters += node.text ?? "";
      return;
    }
    const shown =
      node.type.name === "fact" ? String(node.attrs.shown) : node.type.name === "hardBreak" ? "\n" : "";
    for (let letter = 0; letter < shown.length; letter += 1) places.push(null);
    letters += shown;
  });
  return { letters, places };
}
