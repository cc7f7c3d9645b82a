import type { Locale } from "../text/define-text.ts";
import type { Narrative, NarrativeInline } from "./narrative.ts";
import { runsOf } from "./narrative-walk.ts";
import { isName } from "./number-names.ts";
import { numberWords } from "./number-words.ts";

/** A number that somebody typed: to be bound to a figure, or explained. */
export interface FreeNumber {
  /** As it stands in the text: `12,5 %`, `twee derde`. */
  text: string;
  /** The words around it, as they stand in the text. */
  around: string;
  /** `reference`: the number of a figure or table, which a reference keeps right. */
  kind: "number" | "word" | "reference";
  /** JSON pointer of the paragraph, cell or footnote. */
  pointer: string;
  /** Places in that paragraph, in which all that is no text counts for one character. */
  start: number;
  end: number;
}

/**
 * Numbers in a text that are neither bound nor explained, in order. Years, dates, and numbers that are names (goal 11,
 * article 3, Agenda 2030, CO2) are none of them.
 */
export function freeNumbers(narrative: Narrative, locale: Locale): FreeNumber[] {
  return runsOf(narrative).flatMap(({ pointer, inlines }) => {
    const text = inlines.map(readable).join("");
    return numbersIn(text, locale).map(({ start, end, kind }) => ({
      text: text.slice(start, end),
      around: aroundOf(text, start, end),
      kind,
      pointer,
      start,
      end,
    }));
  });
}

interface Place {
  start: number;
  end: number;
  kind: FreeNumber["kind"];
}

/** Digits in Dutch or English writing, ¾ and Ⅻ among them, with the sign before and the size or per cent behind. */
const digits =
  /(?:[€$£]\s?)?(?:(?<![\p{L}\d])[+−-])?\p{N}+(?:[.,\u00A0\u202F]\d{3})*(?:[.,]\d+)*(?:\s?[%‰]|\s(?:procent|per cent|percent|duizend|miljoen|miljard|mln|mrd|thousand|million|billion)(?!\p{L}))?/gu;

/** Addresses are no sentences. */
const address = /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,255}\.\p{L}+/giu;

/** The numbers of a line of text; U+FFFC stands for what is no text, or is explained. */
export function numbersIn(text: string, locale: Locale): Place[] {
  const plain = oneWidth(text).replace(address, (found) => nothing.repeat(found.length));
  const places: Place[] = [];
  for (const match of plain.matchAll(digits)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const kind = isReference(plain, start) ? "reference" : "number";
    if (kind === "reference" || !isName(plain, start, end)) places.push({ start, end, kind });
  }
  for (const match of plain.matchAll(numberWords(locale))) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isTaken = places.some((place) => start < place.end && place.start < end);
    if (!isTaken && !isName(plain, start, end)) places.push({ start, end, kind: "word" });
  }
  return places.sort((a, b) => a.start - b.start);
}

const nothing = "\uFFFC";

/** ３ is 3 and ％ is %: other shapes of one character become that character, so that every place stays the same. */
function oneWidth(text: string): string {
  return text.replace(/[^\s\p{ASCII}]/gu, (one) => {
    const usual = one.normalize("NFKC");
    return usual.length === one.length ? usual : one;
  });
}

function readable(inline: NarrativeInline): string {
  if (inline.type !== "text") return nothing;
  const isExplained = inline.marks?.some((mark) => mark.type === "explained") ?? false;
  return isExplained ? nothing.repeat(inline.text.length) : inline.text;
}

function isReference(text: string, start: number): boolean {
  return /(?<!\p{L})(?:figuur|figuren|tabel|tabellen|grafiek|figures?|tables?|charts?) $/iu.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

/** Up to forty characters on either side, at whole words, without what is no text. */
function aroundOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  const first = before.slice(before.lastIndexOf(nothing) + 1);
  const last = behind.includes(nothing) ? behind.slice(0, behind.indexOf(nothing)) : behind;
  const opening = start > 40 ? first.replace(/^\S*\s/u, "") : first;
  const closing = end + 40 < text.length ? last.replace(/\s\S*$/u, "") : last;
  return `${opening}${text.slice(start, end)}${closing}`;
}
