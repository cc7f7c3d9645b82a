import type { NarrativeInline, NarrativeMark } from "./narrative.ts";
import { sameMarks } from "./narrative-tokens.ts";

/** The order in which marks stand, from the outermost. */
export const markOrder: readonly NarrativeMark["type"][] = ["link", "explained", "bold", "italic"];

/**
 * Pieces with the same marks as one; no blanks and line ends at the ends of a paragraph, none around a line
 * end, and no two line ends together.
 */
export function trimmed(inlines: readonly NarrativeInline[]): NarrativeInline[] {
  const joined: NarrativeInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.type === "text" && inline.type === "text" && sameMarks(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else if (last?.type !== "hardBreak" || inline.type !== "hardBreak") joined.push(inline);
  }
  return withoutBlankEnds(joined);
}

function withoutBlankEnds(inlines: NarrativeInline[]): NarrativeInline[] {
  const kept = inlines.map((inline, place): NarrativeInline | null => {
    if (inline.type !== "text") return inline;
    let text = inline.text;
    if (place === 0 || inlines[place - 1]?.type === "hardBreak") text = text.trimStart();
    if (place === inlines.length - 1 || inlines[place + 1]?.type === "hardBreak") text = text.trimEnd();
    return text === "" ? null : text === inline.text ? inline : { ...inline, text };
  });
  const full = kept.filter((inline) => inline !== null);
  const first = full.findIndex((inline) => inline.type !== "hardBreak");
  if (first < 0) return [];
  const last = full.findLastIndex((inline) => inline.type !== "hardBreak");
  const inner = full.slice(first, last + 1);
  // Taking one piece away can lay the blank of the next bare.
  return inner.length === inlines.length && inner.every((inline, place) => inline === inlines[place])
    ? inner
    : trimmed(inner);
}
