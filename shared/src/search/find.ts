import { editDistance, slipsAllowed } from "./edit-distance.ts";
import { soughtWords, stemOf, weakWords, wordsOf } from "./fold.ts";
import {
  type Findable,
  type IndexedWord,
  type KnownWord,
  kindBonus,
  type SearchIndex,
} from "./search-index.ts";

/** Something that was found. */
export interface Found<Item extends Findable> {
  item: Item;
  score: number;
  /** The synonym that found it, where no word of its name did: `armoede` for a benefit. */
  synonym: string | null;
}

export interface Answer<Item extends Findable> {
  found: Found<Item>[];
  /** The words that were sought instead, when what was typed finds nothing: `armoede` for `armoedde`. */
  corrected: string | null;
}

/**
 * What a question finds, best first. Every word must be found in a thing (its name, other names, synonyms or what is
 * said about it); when that finds nothing, words with typing errors are tried, and then things that answer half of the
 * question. An empty question finds nothing.
 */
export function find<Item extends Findable>(index: SearchIndex<Item>, question: string): Answer<Item> {
  const sought = soughtWords(question).slice(0, mostWords);
  if (sought.length === 0) return { found: [], corrected: null };
  const exact = ranked(index, sought, sought.length);
  if (exact.length > 0) return { found: exact, corrected: null };
  const near = corrected(index, sought);
  if (near.some((word, place) => word !== sought[place])) {
    const found = ranked(index, near, near.length);
    if (found.length > 0) return { found, corrected: near.join(" ") };
  }
  return { found: ranked(index, near, Math.ceil(near.length / 2)), corrected: null };
}

/** A question has a few words; the rest of a pasted text would only cost time. */
const mostWords = 8;

/** Words that are looked for with typing errors: who makes more of them asks again. */
const mostCorrected = 3;

/** The words as they were probably meant. */
function corrected<Item extends Findable>(index: SearchIndex<Item>, sought: readonly string[]): string[] {
  let looked = 0;
  return sought.map((word) => {
    if (looked >= mostCorrected || !isCorrectable(index, word)) return word;
    looked++;
    return nearestWord(index, word) ?? word;
  });
}

function ranked<Item extends Findable>(
  index: SearchIndex<Item>,
  sought: readonly string[],
  least: number,
): Found<Item>[] {
  const stems = sought.map(stemOf);
  const known = sought.map((word) => isKnown(index, word));
  if (known.filter(Boolean).length < least) return [];
  const whole = wordsOf(sought.join(" ")).join(" ");
  return index.items
    .flatMap((entry) => {
      const hits = sought.map((word, place) =>
        known[place] ? bestHit(entry.words, word, stems[place] ?? word) : noHit,
      );
      const found = hits.filter((hit) => hit.score > 0);
      if (found.length < least) return [];
      // Part of a question is only an answer when the part says something: `nieuw` of `Nieuw Nergenshuizen` does not.
      if (
        found.length < sought.length &&
        hits.every(({ score }, place) => score === 0 || isWeak(sought[place]))
      )
        return [];
      const sum = found.reduce((total, { score }) => total + score, 0) / sought.length;
      const score = sum + wholeNameBonus(entry.fullNames, whole) + kindBonus[entry.item.kind];
      const isNamed = sought.some((word, place) =>
        entry.words.some(
          (own) => own.synonym === null && own.loose && likeness(own, word, stems[place] ?? word) > 0,
        ),
      );
      const synonym = isNamed ? null : (found.find(({ word }) => word?.synonym)?.word?.synonym ?? null);
      return [{ item: entry.item, score, synonym }];
    })
    .sort((a, b) => b.score - a.score || byName.compare(a.item.name, b.item.name));
}

const isWeak = (word: string | undefined) => word !== undefined && weakWords.has(word);

const byName = new Intl.Collator("nl");

interface Hit {
  score: number;
  word: IndexedWord | null;
}

const noHit: Hit = { score: 0, word: null };

function bestHit(words: readonly IndexedWord[], sought: string, stem: string): Hit {
  let best = noHit;
  for (const word of words) {
    const score = word.weight * likeness(word, sought, stem);
    if (score > best.score) best = { score, word };
  }
  return best;
}

/** How well a word answers a sought one: the same, the same but for its ending, its beginning, a part of it. */
function likeness(
  { word, stem, loose }: IndexedWord | KnownWord,
  sought: string,
  soughtStem: string,
): number {
  if (word === sought) return 1;
  // A short stem is shared by words that have nothing to do with each other: Haaren and `haar`.
  if (stem === soughtStem && (loose || stem.length > 3)) return 0.95;
  if (sought.length >= 2 && word.startsWith(sought)) return 0.6 + (0.3 * sought.length) / word.length;
  if (!loose || soughtStem.length < 4) return 0;
  // Dutch writes compounds as one word: `armoede` is in `energiearmoede`.
  if (word.endsWith(sought) || stem.endsWith(soughtStem)) return 0.55;
  return word.includes(soughtStem) ? 0.4 : 0;
}

function wholeNameBonus(names: readonly string[], sought: string): number {
  if (names.some((name) => name === sought || name.replaceAll(" ", "") === sought.replaceAll(" ", ""))) {
    return 1;
  }
  return names.some((name) => name.startsWith(sought) || name.startsWith(`s ${sought}`)) ? 0.35 : 0;
}

/** Whether a word finds anything at all. */
function isKnown<Item extends Findable>({ words }: SearchIndex<Item>, sought: string): boolean {
  const stem = stemOf(sought);
  return words.some((word) => likeness(word, sought, stem) > 0);
}

/** Whether nobody knows the word and it is long enough to tell what it was meant to be. */
const isCorrectable = <Item extends Findable>(index: SearchIndex<Item>, sought: string) =>
  slipsAllowed(sought.length) > 0 && !/\d/.test(sought) && !isKnown(index, sought);

/** The known word that an unknown one was probably meant to be; null when nothing is near. */
function nearestWord<Item extends Findable>(
  { correctable }: SearchIndex<Item>,
  sought: string,
): string | null {
  const most = slipsAllowed(sought.length);
  let nearest: { word: string; far: number } | null = null;
  for (const [length, words] of correctable) {
    if (length < sought.length - most) continue;
    for (const { word, likely } of words) {
      // A slip in the first letter is rare, and a name is likelier meant than a word.
      const first = word[0] === sought[0] ? 0 : 0.5;
      // With one slip too many by the first letter alone.
      if (first > 0 && most === 1) continue;
      const distance = distanceTo(word, sought, most) + first;
      const far = distance - likely;
      if (distance <= most && (nearest === null || far < nearest.far)) nearest = { word, far };
    }
  }
  return nearest?.word ?? null;
}

/** To the whole word, or, for who is still typing, to its beginning. */
function distanceTo(word: string, sought: string, most: number): number {
  const whole = editDistance(word, sought, most);
  if (whole <= most || word.length <= sought.length + most || sought.length < 5) return whole;
  return editDistance(word.slice(0, sought.length), sought, most - 1) + 0.7;
}
