import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

/**
 * Makes another text of the one in the editor, changing only what differs: the cursor, what is selected and what can be
 * undone stay where the text stays. A paragraph that is still empty stays too: somebody is about to write in it.
 * @param tr of the text as it stands
 * @param wanted of the same schema
 */
export function putDocument(tr: Transaction, wanted: Node): Transaction {
  putChildren(tr, 0, tr.doc, wanted);
  return tr;
}

function putChildren(tr: Transaction, begin: number, parent: Node, wanted: Node): void {
  // From the end, so that the places before it stay as they are.
  for (const { before, after } of differences(childrenOf(parent), childrenOf(wanted)).reverse()) {
    const pairs = Math.min(before.nodes.length, after.length);
    const added = after.slice(pairs);
    const removed = before.nodes.slice(pairs);
    let from = begin + before.at + sizeOf(before.nodes.slice(0, pairs));
    if (added.length > 0) tr.insert(from, added);
    else if (!removed.every(isEmpty)) tr.delete(from, from + sizeOf(removed));
    for (let place = pairs - 1; place >= 0; place -= 1) {
      const [old, one] = [before.nodes[place], after[place]];
      if (!old || !one) continue;
      from -= old.nodeSize;
      putBlock(tr, from, old, one);
    }
  }
}

/** Within one list only the items that differ, within one paragraph only the words. */
function putBlock(tr: Transaction, at: number, old: Node, one: Node): void {
  const alike = old.hasMarkup(one.type, one.attrs, one.marks);
  if (alike && listNodes.has(old.type.name)) putChildren(tr, at + 1, old, one);
  else if (alike && old.isTextblock) putWords(tr, at + 1, old, one);
  else tr.replaceWith(at, at + old.nodeSize, one);
}

function putWords(tr: Transaction, begin: number, old: Node, one: Node): void {
  const start = old.content.findDiffStart(one.content);
  const end = old.content.findDiffEnd(one.content);
  if (start === null || !end) return;
  // Repeated letters may count at both ends.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  tr.replaceWith(begin + start, begin + end.a + twice, one.content.cut(start, end.b + twice));
}

const listNodes = new Set(["bulletList", "orderedList", "listItem"]);

interface Difference {
  before: { at: number; nodes: Node[] };
  after: Node[];
}

/** Runs of blocks that differ, between the longest row of blocks that both have. */
function differences(old: readonly Node[], wanted: readonly Node[]): Difference[] {
  const same = commonLengths(old, wanted);
  const found: Difference[] = [];
  let open: Difference | null = null;
  let [at, from, to] = [0, 0, 0];
  while (from < old.length || to < wanted.length) {
    const [one, other] = [old[from], wanted[to]];
    if (one && other && one.eq(other)) {
      open = null;
      at += one.nodeSize;
      from += 1;
      to += 1;
      continue;
    }
    if (!open) {
      open = { before: { at, nodes: [] }, after: [] };
      found.push(open);
    }
    const removes = one && (!other || lengthAt(same, from + 1, to) >= lengthAt(same, from, to + 1));
    if (removes) {
      open.before.nodes.push(one);
      at += one.nodeSize;
      from += 1;
    } else if (other) {
      open.after.push(other);
      to += 1;
    }
  }
  return found;
}

/** How many blocks the rests of both texts have in common, from every pair of places. */
function commonLengths(old: readonly Node[], wanted: readonly Node[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = wanted.length - 1; to >= 0; to -= 1) {
      const [row, one, other] = [lengths[from], old[from], wanted[to]];
      if (!row || !one || !other) continue;
      row[to] = one.eq(other)
        ? lengthAt(lengths, from + 1, to + 1) + 1
        : Math.max(lengthAt(lengths, from + 1, to), lengthAt(lengths, from, to + 1));
    }
  }
  return lengths;
}

const lengthAt = (lengths: readonly number[][], from: number, to: number): number => lengths[from]?.[to] ?? 0;
const childrenOf = (parent: Node): Node[] =>
  Array.from({ length: parent.childCount }, (_, place) => parent.child(place));
const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);
const isEmpty = (node: Node): boolean => node.type.name === "paragraph" && node.childCount === 0;
