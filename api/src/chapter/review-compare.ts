import { alignTexts } from "@lokaal17/shared/chapter/aligned-texts";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { BaselineParagraph, ReviewBaseline } from "./review-baseline.ts";
import { type ChangedNumber, numbersOf, restored } from "./review-numbers.ts";
import { plainWords, type ReviewUnit } from "./review-reader.ts";
import { type OpenRemark, trackedRemarks } from "./review-tracked.ts";
import { asWas, type PlacedUnit } from "./review-unit.ts";

export interface ComparedReview {
  remarks: OpenRemark[];
  changedNumbers: ChangedNumber[];
}

/**
 * What people changed: with track changes, by whom and when; without, against what the file said when we wrote it. Numbers
 * are told apart from words.
 */
export function compareReview(
  units: readonly ReviewUnit[],
  notes: readonly ReviewUnit[],
  baseline: ReviewBaseline | null,
): ComparedReview {
  const remarks: OpenRemark[] = [];
  const changedNumbers: ChangedNumber[] = [];
  const facts = baseline?.facts ?? [];
  const lists = [
    { present: units.map(asWas), past: baseline?.paragraphs.filter(({ kind }) => kind !== "note") },
    { present: notes.map(asWas), past: baseline?.paragraphs.filter(({ kind }) => kind === "note") },
  ];
  for (const { present, past } of lists) {
    for (const [unit, before] of pairs(present, past)) {
      if (!unit) {
        if (before) remarks.push(untracked(before.section, before.text, ""));
        continue;
      }
      const section = unit.section ?? before?.section ?? null;
      const numbers = numbersOf(unit, before, facts);
      changedNumbers.push(...numbers.changed.map((number) => ({ ...number, section })));
      remarks.push(...trackedRemarks(unit, numbers.changed, section));
      if (!past) continue;
      // Without what was tracked, and with the numbers put back: what is left was changed unseen.
      const now = restored(unit, numbers);
      if (!before) {
        if (now.trim() !== "") remarks.push(untracked(section, "", now));
      } else if (now !== before.text) remarks.push(untracked(section, before.text, now));
    }
  }
  return { remarks: joinedNeighbours(remarks), changedNumbers };
}

type Pair = readonly [unit: PlacedUnit | null, before: BaselineParagraph | null];

function pairs(present: readonly PlacedUnit[], past: readonly BaselineParagraph[] | undefined): Pair[] {
  if (!past) return present.map((unit) => [unit, null]);
  const written = past.filter(({ text }) => text !== "");
  const aligned = alignTexts(
    written.map(({ text }) => text),
    present.map(({ text }) => text),
  );
  return aligned.map(({ before, after }) => [
    after === null ? null : (present[after] ?? null),
    before === null ? null : (written[before] ?? null),
  ]);
}

const untracked = (section: SectionKey | null, quote: string, text: string): OpenRemark => ({
  ...{ section, quote: plainWords(quote), text: plainWords(text) },
  ...{ author: "", at: null, kind: "untracked", isWhole: true },
});

/** A page that was taken out is one remark, not one for each of its paragraphs. */
function joinedNeighbours(remarks: readonly OpenRemark[]): OpenRemark[] {
  const joined: OpenRemark[] = [];
  for (const remark of remarks) {
    const last = joined.at(-1);
    const isOne =
      last?.isWhole &&
      remark.isWhole &&
      last.kind === remark.kind &&
      last.section === remark.section &&
      last.author === remark.author &&
      (last.text === "") === (remark.text === "") &&
      (last.quote === "") === (remark.quote === "") &&
      (remark.text === "" || remark.quote === "" || remark.kind === "insertion");
    if (last && isOne) {
      const quote = remark.kind === "insertion" ? last.quote : lines(last.quote, remark.quote);
      joined[joined.length - 1] = { ...last, quote, text: lines(last.text, remark.text) };
    } else joined.push(remark);
  }
  return joined;
}

const lines = (one: string, other: string) => [one, other].filter((text) => text !== "").join("\n");
