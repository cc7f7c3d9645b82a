import { stemOf, wordsOf } from "./fold.ts";

/** What can be found. */
export const findableKinds = [
  "municipality",
  "former-municipality",
  "province",
  "water-board",
  "goal",
  "indicator",
  "measure",
  "target",
  "policy-field",
] as const;
export type FindableKind = (typeof findableKinds)[number];

/** One thing that can be found, with the words that find it. */
export interface Findable {
  kind: FindableKind;
  /** `GM0344`, `poverty-rate`, `11`, `11.3`, `6.3`. */
  code: string;
  name: string;
  /** Other names and spellings, the other language's among them: as good as the name. */
  names: readonly string[];
  /** Words that people use for it: nearly as good. */
  synonyms: readonly string[];
  /** What is said about it: definition, unit. Found only by whole words and their beginnings. */
  about: readonly string[];
}

/** How much a word of a findable counts, by where it stands. */
const weights = { name: 1, names: 0.95, synonyms: 0.8, about: 0.3 } as const;
type Field = keyof typeof weights;

export interface IndexedWord {
  word: string;
  stem: string;
  weight: number;
  /** Words of descriptions are not matched by pieces or with typing errors: they are too many. */
  loose: boolean;
  /** The synonym that the word is part of, as it was written; null elsewhere. */
  synonym: string | null;
}

export interface IndexedItem<Item extends Findable> {
  item: Item;
  words: readonly IndexedWord[];
  /** Names as folded text, for whole-name matches. */
  fullNames: readonly string[];
}

/** A word that stands in any of the things, once. */
export interface KnownWord extends Pick<IndexedWord, "word" | "stem" | "loose"> {
  /** How likely it is meant where a word with a typing error is as near to others: that of the likeliest thing. */
  likely: number;
}

export interface SearchIndex<Item extends Findable> {
  items: readonly IndexedItem<Item>[];
  words: readonly KnownWord[];
  /** Those that a word with typing errors may have been meant to be, by their length. */
  correctable: ReadonlyMap<number, readonly KnownWord[]>;
}

/** Of two things with equally good words, the kind that people most often look for goes first. */
export const kindBonus: Readonly<Record<FindableKind, number>> = {
  municipality: 0.3,
  province: 0.28,
  "water-board": 0.2,
  goal: 0.26,
  indicator: 0.22,
  "former-municipality": 0.18,
  "policy-field": 0.14,
  target: 0.08,
  measure: 0.05,
};

/** Everything that can be found, with its words folded once. 900 findables: 15 ms. */
export function indexOf<Item extends Findable>(items: readonly Item[]): SearchIndex<Item> {
  const indexedItems = items.map(indexedItem);
  const words = knownWords(indexedItems);
  const correctable = Map.groupBy(
    words.filter(({ word, loose }) => loose && word.length >= 4),
    ({ word }) => word.length,
  );
  return { items: indexedItems, words, correctable };
}

function knownWords(items: readonly IndexedItem<Findable>[]): KnownWord[] {
  const known = new Map<string, KnownWord>();
  for (const { words, item } of items) {
    for (const { word, stem, loose, weight } of words) {
      const likely = loose ? 0.1 * kindBonus[item.kind] + 0.01 * weight : 0;
      const other = known.get(word);
      known.set(word, {
        ...{ word, stem },
        loose: loose || (other?.loose ?? false),
        likely: Math.max(likely, other?.likely ?? 0),
      });
    }
  }
  return [...known.values()];
}

function indexedItem<Item extends Findable>(item: Item): IndexedItem<Item> {
  return {
    item,
    words: [
      ...indexed([item.name], "name"),
      ...indexed([item.code], "names"),
      ...indexed(item.names, "names"),
      ...indexed(item.synonyms, "synonyms"),
      ...indexed(item.about, "about"),
    ],
    fullNames: [item.name, item.code, ...item.names].map((name) => wordsOf(name).join(" ")),
  };
}

function indexed(texts: readonly string[], field: Field): IndexedWord[] {
  return texts.flatMap((text) =>
    [...new Set(wordsOf(text))].map((word) => ({
      word,
      stem: stemOf(word),
      weight: weights[field],
      loose: field !== "about",
      synonym: field === "synonyms" ? text : null,
    })),
  );
}
