import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { GeneratedSentence } from "@lokaal17/shared/contract/edition-sections";
import { readInlines } from "./narrative-json.ts";

/** Own words for a sentence that were not saved yet, as the browser keeps them. */
export interface SentenceDraft {
  inlines: readonly NarrativeInline[];
  /** Version of the sentence that was on the screen when they were written; null: not known. */
  version: number | null;
  /** ISO moment of the last key; null: not known. */
  at: string | null;
}

export const printDraft = (draft: SentenceDraft): string => JSON.stringify(draft);

/** What was kept when the dialog was closed by a key or the page went; null: nothing. */
export function readDraft(kept: string): SentenceDraft | null {
  try {
    const json: unknown = JSON.parse(kept);
    if (Array.isArray(json)) return { inlines: readInlines(json), version: null, at: null };
    if (typeof json !== "object" || json === null || !("inlines" in json)) return null;
    const { version, at } = { version: null, at: null, ...json };
    return {
      inlines: readInlines(json.inlines),
      version: typeof version === "number" ? version : null,
      at: typeof at === "string" ? at : null,
    };
  } catch {
    return null;
  }
}

/**
 * The sentence as she saw it when she wrote her words: what they may go in place of. A draft of an earlier visit was
 * written over the sentence of then.
 */
export function sentenceSeen(opened: GeneratedSentence, draft: SentenceDraft | null): GeneratedSentence {
  return draft?.version == null ? opened : { ...opened, version: draft.version };
}

/**
 * What a colleague made of the sentence since it was seen: own words, or the program's again.
 * @param now the sentence as it was read last
 */
export function overtakenBy(
  seen: GeneratedSentence,
  now: GeneratedSentence,
): { override: GeneratedSentence["override"] } | null {
  return now.version === seen.version ? null : { override: now.override };
}
