import type { NarrativeInline, NarrativeText } from "./narrative.ts";

/** A word, a blank, a sign, or a number that is bound: the smallest piece that two versions can differ in. */
export interface Token {
  /** The same for what is the same in all that an editor sees or binds. */
  key: string;
  inline: NarrativeInline;
}

export function tokensOf(inlines: readonly NarrativeInline[]): Token[] {
  return inlines.flatMap((inline): Token[] => {
    if (inline.type !== "text") return [{ key: JSON.stringify(inline), inline }];
    const { text, marks } = inline;
    const pieces = text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
    return pieces.map((piece) => {
      const token: NarrativeText = marks?.length
        ? { type: "text", text: piece, marks }
        : { type: "text", text: piece };
      return { key: JSON.stringify(token), inline: token };
    });
  });
}

/** Pieces with the same marks become one text again. */
export function joinTokens(tokens: readonly Token[]): NarrativeInline[] {
  const joined: NarrativeInline[] = [];
  for (const { inline } of tokens) {
    const last = joined.at(-1);
    if (last?.type === "text" && inline.type === "text" && sameMarks(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

export function sameMarks(one: NarrativeText, other: NarrativeText): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
