import { diffArrays } from "diff";

/** Two places that belong together; null: the text stands on one side only. */
export interface AlignedTexts {
  before: number | null;
  after: number | null;
}

/**
 * Which text of one list has become which of another, in their order. Equal texts belong together; between them, texts that
 * share at least half of their words. Texts that stand once in both lists are found first: a list of thousands takes some
 * milliseconds, whatever was put in or taken out.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): AlignedTexts[] {
  const aligned: AlignedTexts[] = [];
  let at = { before: 0, after: 0 };
  for (const anchor of [...anchorsOf(before, after), { before: before.length, after: after.length }]) {
    aligned.push(
      ...alignStretch(before.slice(at.before, anchor.before), after.slice(at.after, anchor.after), at),
    );
    if (anchor.before < before.length) aligned.push(anchor);
    at = { before: anchor.before + 1, after: anchor.after + 1 };
  }
  return aligned;
}

interface Place {
  before: number;
  after: number;
}

/** Texts that stand once in both lists, as many as stand in one order. */
function anchorsOf(before: readonly string[], after: readonly string[]): Place[] {
  const places = onceIn(after);
  const pairs = [...onceIn(before)].flatMap(([text, at]): Place[] => {
    const to = places.get(text);
    return to === undefined ? [] : [{ before: at, after: to }];
  });
  return longestRising(pairs);
}

function onceIn(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, text] of texts.entries()) {
    if (places.has(text)) repeated.add(text);
    places.set(text, at);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** The most pairs, of those in the order of one list, that are in order in the other. */
function longestRising(pairs: readonly Place[]): Place[] {
  /** The pair that ends the best row of each length, and what stood before each pair in its row. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, { after }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const row: Place[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

/** Between two anchors: texts that stand more than once, and texts that changed. */
function alignStretch(before: readonly string[], after: readonly string[], start: Place): AlignedTexts[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  // So different that nothing is to be learned from it.
  if (!changes) return pairAlike(before, after, start);
  const aligned: AlignedTexts[] = [];
  const at = { ...start };
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    aligned.push(...pairAlike(removed, added, at));
    at.before += removed.length;
    at.after += added.length;
    removed = [];
    added = [];
  };
  for (const { value, added: isAdded, removed: isRemoved } of changes) {
    if (isRemoved) removed = [...removed, ...value];
    else if (isAdded) added = [...added, ...value];
    else {
      settle();
      for (const _ of value) aligned.push({ before: at.before++, after: at.after++ });
    }
  }
  settle();
  return aligned;
}

/** Comparing takes time with its square. */
const mostEdits = 400;
/** So many unequal texts are compared with each other at most. */
const furthest = 12;

function pairAlike(removed: readonly string[], added: readonly string[], start: Place): AlignedTexts[] {
  const pairs: AlignedTexts[] = [];
  let next = 0;
  for (const [i, text] of removed.entries()) {
    const found = added.findIndex((other, j) => j >= next && j < next + furthest && isAlike(text, other));
    if (found < 0) {
      pairs.push({ before: start.before + i, after: null });
      continue;
    }
    for (let j = next; j < found; j++) pairs.push({ before: null, after: start.after + j });
    pairs.push({ before: start.before + i, after: start.after + found });
    next = found + 1;
  }
  for (let j = next; j < added.length; j++) pairs.push({ before: null, after: start.after + j });
  return pairs;
}

function isAlike(one: string, other: string): boolean {
  const left = wordsOf(one);
  const right = wordsOf(other);
  const shared = [...left].filter((word) => right.has(word)).length;
  return 2 * shared >= 0.5 * (left.size + right.size);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** Where the places of a text have gone in another; null: what stood there was changed. */
export interface MappedPlaces {
  /** The stretch that a stretch of the first text has become in the second, and whether it is the same. */
  stretch(start: number, end: number): { start: number; end: number; isSame: boolean };
}

/** Compares two texts word by word; a number with its marks is one word. */
export function mapPlaces(before: string, after: string): MappedPlaces {
  const changes = diffArrays(before.match(words) ?? [], after.match(words) ?? [], { maxEditLength: 1_000 });
  const equal: { before: number; after: number; length: number }[] = [];
  let at = 0;
  let to = 0;
  for (const { value, added, removed } of changes ?? []) {
    const length = value.join("").length;
    if (!added && !removed) equal.push({ before: at, after: to, length });
    if (!added) at += length;
    if (!removed) to += length;
  }
  return {
    stretch(start, end) {
      const whole = equal.find((one) => one.before <= start && end <= one.before + one.length);
      if (whole) {
        const moved = whole.after - whole.before;
        return { start: start + moved, end: end + moved, isSame: true };
      }
      const left = equal.findLast((one) => one.before < start);
      const right = equal.find((one) => one.before + one.length > end);
      return {
        start: left ? Math.min(left.after + left.length, left.after + start - left.before) : 0,
        end: right ? Math.max(right.after, right.after + end - right.before) : after.length,
        isSame: false,
      };
    },
  };
}

const words = /\d[\d.,]*\d|[\p{L}\p{M}]+|\s+|./gsu;
