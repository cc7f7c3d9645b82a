import { diffArrays } from "diff";
import type { Narrative, NarrativeBlock } from "./narrative.ts";
import { plainInline, plainText } from "./narrative-plain.ts";
import { type Token, tokensOf } from "./narrative-tokens.ts";

/** A run of blocks that two versions have both, or that only one has. */
export interface DifferencePart {
  kind: "same" | "added" | "removed" | "changed";
  before: NarrativeBlock[];
  after: NarrativeBlock[];
  /** Of a paragraph or heading that changed: its words, in order. */
  words?: WordPart[];
}

export interface WordPart {
  kind: "same" | "added" | "removed";
  text: string;
  /** The text reads the same, but its number, link or weight became another. */
  binding?: true;
}

/** What changed between two versions of a text, in the order of the newer one. */
export function compareNarratives(before: Narrative, after: Narrative): DifferencePart[] {
  const parts = diffArrays(before.content.map(keyOf), after.content.map(keyOf), {
    maxEditLength: mostChanges,
  });
  if (!parts) return pairs(before.content, after.content);
  const compared: DifferencePart[] = [];
  let [at, to] = [0, 0];
  let removed: NarrativeBlock[] = [];
  const flush = (added: NarrativeBlock[]) => {
    compared.push(...pairs(removed, added));
    removed = [];
  };
  for (const { added, removed: isRemoved, count } of parts) {
    if (isRemoved) {
      removed = before.content.slice(at, at + count);
      at += count;
    } else if (added) {
      flush(after.content.slice(to, to + count));
      to += count;
    } else {
      flush([]);
      compared.push({
        kind: "same",
        before: before.content.slice(at, at + count),
        after: after.content.slice(to, to + count),
      });
      at += count;
      to += count;
    }
  }
  flush([]);
  return compared;
}

/** Two texts that differ in more pieces have little in common: they are told whole. 2,000 take 0.1 s. */
const mostChanges = 2000;

/** The words of two paragraphs or headings beside each other. */
export function compareWords(before: NarrativeBlock, after: NarrativeBlock): WordPart[] | null {
  const [first, last] = [tokensOfBlock(before), tokensOfBlock(after)];
  if (!first || !last || before.type !== after.type) return null;
  const changes = diffArrays(
    first.map(({ key }) => key),
    last.map(({ key }) => key),
    { maxEditLength: mostChanges },
  );
  if (!changes) return null;
  const words: WordPart[] = [];
  let [at, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const tokens = removed ? first.slice(at, at + count) : last.slice(to, to + count);
    const text = tokens.map(({ inline }) => plainInline(inline)).join("");
    const kind = removed ? "removed" : added ? "added" : "same";
    if (!added) at += count;
    if (!removed) to += count;
    const other = words.at(-1);
    if (kind === "added" && other?.kind === "removed" && other.text === text)
      words[words.length - 1] = { kind: "same", text, binding: true };
    else words.push({ kind, text });
  }
  return words;
}

/** Removed and added blocks of one place: as far as they are of one kind in order, they are the same block, changed. */
function pairs(removed: readonly NarrativeBlock[], added: readonly NarrativeBlock[]): DifferencePart[] {
  const parts: DifferencePart[] = [];
  let next = 0;
  for (const block of removed) {
    const near = added.slice(next, next + mostLooked).findIndex((one) => isLike(block, one));
    const match = near < 0 ? -1 : next + near;
    if (match < 0) {
      parts.push({ kind: "removed", before: [block], after: [] });
      continue;
    }
    for (const one of added.slice(next, match)) parts.push({ kind: "added", before: [], after: [one] });
    const after = added[match];
    next = match + 1;
    if (!after) continue;
    const words = compareWords(block, after);
    parts.push({ kind: "changed", before: [block], after: [after], ...(words ? { words } : {}) });
  }
  for (const one of added.slice(next)) parts.push({ kind: "added", before: [], after: [one] });
  return parts;
}

/** Who moves a paragraph further than this sees it taken away and added. */
const mostLooked = 20;

/** Of one kind, and with a third of the words of the shorter in common. */
function isLike(one: NarrativeBlock, other: NarrativeBlock): boolean {
  if (one.type !== other.type) return false;
  const [first, second] = [wordSet(one), wordSet(other)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common * 3 >= Math.min(first.size, second.size);
}

function wordSet(block: NarrativeBlock): ReadonlySet<string> {
  return new Set(
    plainText(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function tokensOfBlock(block: NarrativeBlock): Token[] | null {
  return block.type === "paragraph" || block.type === "heading" ? tokensOf(block.content ?? []) : null;
}

const keyOf = (block: NarrativeBlock) => JSON.stringify(block);
