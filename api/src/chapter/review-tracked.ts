import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { PlacedNumber } from "./review-numbers.ts";
import { plainWords } from "./review-reader.ts";
import type { PlacedPiece, PlacedUnit } from "./review-unit.ts";

export interface OpenRemark {
  section: SectionKey | null;
  /** What was taken away, or what the comment is about; of an insertion: what stands before it. */
  quote: string;
  text: string;
  author: string;
  at: string | null;
  kind: "comment" | "insertion" | "deletion" | "replacement" | "untracked";
  /** Of a paragraph as a whole: neighbours become one. */
  isWhole: boolean;
}

/** The tracked changes of a paragraph, without those of its bound numbers. Neighbours of one person are one change. */
export function trackedRemarks(
  unit: PlacedUnit,
  numbers: readonly PlacedNumber[],
  section: SectionKey | null,
): OpenRemark[] {
  const remarks: OpenRemark[] = [];
  let group: PlacedPiece[] = [];
  const finish = () => {
    const remark = remarkOf(unit, group, section);
    if (remark) remarks.push(remark);
    group = [];
  };
  for (const piece of unit.pieces.flatMap((one) => withoutNumbers(unit, one, numbers))) {
    const [first] = group;
    if (piece.state === "same") finish();
    else if (first && first.change?.author !== piece.change?.author) finish();
    if (piece.state !== "same") group.push(piece);
  }
  finish();
  return remarks;
}

/** A piece cut at the bound numbers that were changed: those are told of elsewhere. */
function withoutNumbers(
  unit: PlacedUnit,
  piece: PlacedPiece,
  numbers: readonly PlacedNumber[],
): PlacedPiece[] {
  const touching = numbers.filter(({ start, end }) => piece.start <= end && piece.end >= start);
  if (touching.length === 0) return [piece];
  if (piece.state === "inserted") {
    const isOfNumber = touching.some(({ became }) => became.includes(plainWords(piece.text)));
    return isOfNumber ? [] : [piece];
  }
  const cuts = [piece.start, ...touching.flatMap(({ start, end }) => [start, end]), piece.end]
    .filter((at) => at >= piece.start && at <= piece.end)
    .sort((one, other) => one - other);
  return cuts.slice(1).flatMap((end, at): PlacedPiece[] => {
    const start = cuts[at] ?? end;
    if (start >= end) return [];
    const isNumber = touching.some((number) => start >= number.start && end <= number.end);
    const text = unit.text.slice(start, end);
    return [{ ...piece, start, end, text, state: isNumber ? "same" : piece.state }];
  });
}

function remarkOf(
  unit: PlacedUnit,
  group: readonly PlacedPiece[],
  section: SectionKey | null,
): OpenRemark | null {
  const [first] = group;
  if (!first) return null;
  const said = (state: "inserted" | "deleted") =>
    plainWords(
      group
        .filter((piece) => piece.state === state)
        .map(({ text }) => text)
        .join("")
        .replace(/[^\S\n]+/g, " "),
    );
  const inserted = said("inserted");
  const deleted = said("deleted");
  if (inserted === deleted) return null;
  const kind = deleted === "" ? "insertion" : inserted === "" ? "deletion" : "replacement";
  const { author, at } = first.change ?? { author: "", at: null };
  const isWhole = unit.pieces.every((piece) => piece.text.trim() === "" || piece.state === first.state);
  const quote = deleted === "" ? placeOf(unit, first.start) : deleted;
  return { section, quote, text: inserted, author, at, kind, isWhole };
}

/** The words before an insertion, so that people find its place; at the beginning those behind it. */
function placeOf({ text }: PlacedUnit, at: number): string {
  const before = text.slice(0, at);
  if (before.trim() === "") return plainWords(text.slice(at, at + placeLength));
  const cut = before.length > placeLength ? before.slice(-placeLength).replace(/^\S*\s/, "… ") : before;
  return plainWords(cut);
}

const placeLength = 100;
