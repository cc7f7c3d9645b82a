import { mapPlaces } from "@lokaal17/shared/chapter/aligned-texts";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { BaselineParagraph, ReviewBaseline } from "./review-baseline.ts";
import { plainWords } from "./review-reader.ts";
import type { PlacedPiece, PlacedUnit } from "./review-unit.ts";
import { factTagStart } from "./word-writer.ts";

/** A bound number that somebody wrote over. It is not taken over: it has the value of its fact. */
export interface ChangedNumber {
  section: SectionKey | null;
  fact: string;
  was: string;
  became: string;
  author: string;
  at: string | null;
}

/** A changed number with its place in the text as it was before the tracked changes. */
export interface PlacedNumber extends ChangedNumber {
  start: number;
  end: number;
  /** How it stood in the text: `12,3*`. */
  shown: string;
}

export interface UnitNumbers {
  changed: PlacedNumber[];
}

interface Bound {
  fact: string;
  was: string;
  shown: string;
  start: number;
  end: number;
  /** Whether the text without the tracked changes still shows it. */
  isSame: boolean;
}

/** The bound numbers of a paragraph that do not read any more as they did. */
export function numbersOf(
  unit: PlacedUnit,
  before: BaselineParagraph | null,
  facts: ReviewBaseline["facts"],
): UnitNumbers {
  const bound = before ? boundByPlace(unit, before, facts) : boundByControl(unit, facts);
  const changed = bound.flatMap((one): PlacedNumber[] => {
    const { text, piece } = asIs(unit, one);
    const became = plainWords(text);
    if (became === one.shown || !isNumberLike(became)) return [];
    const { fact, was, shown, start, end } = one;
    const { author, at } = piece?.change ?? { author: "", at: null };
    return [{ section: unit.section, fact, was, became, author, at, start, end, shown }];
  });
  return { changed };
}

/** A whole sentence in its place is a change of words. */
const isNumberLike = (text: string) =>
  text !== "" && text.length <= 30 && !/[\p{L}]{4,}.*\s.*[\p{L}]{4,}/u.test(text);

/** What a paragraph said with its changed numbers put back. */
export function restored({ text }: PlacedUnit, { changed }: UnitNumbers): string {
  return [...changed]
    .sort((one, other) => other.start - one.start)
    .reduce((words, { start, end, shown }) => words.slice(0, start) + shown + words.slice(end), text);
}

function boundByPlace(unit: PlacedUnit, before: BaselineParagraph, facts: ReviewBaseline["facts"]): Bound[] {
  const places = before.facts.flatMap(([start, end, at]) => {
    const [fact, was] = facts[at] ?? [];
    return fact === undefined || was === undefined ? [] : [{ start, end, fact, was }];
  });
  if (places.length === 0) return [];
  const shownAt = (start: number, end: number) => before.text.slice(start, end).trim();
  if (unit.text === before.text)
    return places.map((one) => ({ ...one, shown: shownAt(one.start, one.end), isSame: true }));
  const moved = mapPlaces(before.text, unit.text);
  return places.map(({ start, end, fact, was }) => ({
    ...{ fact, was, shown: shownAt(start, end) },
    ...moved.stretch(start, end),
  }));
}

/** Without what the file said of itself: a program that drops it mostly keeps the boxes. */
function boundByControl(unit: PlacedUnit, facts: ReviewBaseline["facts"]): Bound[] {
  const boxes = new Map<PlacedPiece["control"], PlacedPiece[]>();
  for (const piece of unit.pieces)
    if (piece.control) boxes.set(piece.control, [...(boxes.get(piece.control) ?? []), piece]);
  return [...boxes].flatMap(([control, pieces]): Bound[] => {
    const name = control?.tag.slice(factTagStart.length) ?? "";
    const [id, listed] = name.startsWith("#") ? (facts[Number(name.slice(1))] ?? []) : [name];
    const was = listed ?? /: (.+)$/s.exec(control?.title ?? "")?.[1];
    const start = Math.min(...pieces.map((piece) => piece.start));
    const end = Math.max(...pieces.map((piece) => piece.end));
    return id && was ? [{ fact: id, was, shown: was, start, end, isSame: true }] : [];
  });
}

/** What stands in the place of a number with the tracked changes, and the change that did it. */
function asIs(unit: PlacedUnit, { start, end }: Bound): { text: string; piece: PlacedPiece | undefined } {
  const isGone = (from: number, to: number) =>
    unit.pieces.some((one) => one.state === "deleted" && one.start < to && one.end > from);
  let text = "";
  let changing: PlacedPiece | undefined;
  for (const piece of unit.pieces) {
    if (piece.state === "inserted") {
      const { start: at } = piece;
      const isWithin = at > start && at < end;
      const isAtEnd = at === end && end > start && (isGone(end - 1, end) || /^[\d.,]*\d/.test(piece.text));
      const isAtStart =
        at === start && end > start && (isGone(start, start + 1) || /\d[.,]?$/.test(piece.text));
      if (!isWithin && !isAtEnd && !isAtStart) continue;
      text += piece.text;
      changing ??= piece;
      continue;
    }
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    if (from >= to) continue;
    if (piece.state === "same") text += unit.text.slice(from, to);
    else changing ??= piece;
  }
  return { text, piece: changing };
}
