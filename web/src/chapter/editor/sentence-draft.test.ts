import type { GeneratedSentence } from "@lokaal17/shared/contract/edition-sections";
import { describe, expect, it, test } from "vitest";
import { overtakenBy, printDraft, readDraft, sentenceSeen } from "./sentence-draft.ts";

const override = {
  text: [{ type: "text" as const, text: "Van een collega." }],
  by: "Redactie IPO",
  at: "2026-11-22T12:00:00Z",
  stale: [],
  freeNumbers: [],
  findings: [],
};
const sentence = (version: number, own: GeneratedSentence["override"] = null): GeneratedSentence => ({
  id: "goal-11/goal.level",
  template: "goal.level",
  text: "Van het programma.",
  inlines: [],
  facts: [],
  synthetic: false,
  version,
  override: own,
});
const words = [{ type: "text" as const, text: "Mijn zin." }];
const draft = (version: number | null) => ({ inlines: words, version, at: "2026-11-22T11:00:00Z" });

describe("own words in place of a sentence", () => {
  it("go in place of the sentence that was on the screen, not of what a colleague made since", () => {
    const seen = sentenceSeen(sentence(0), null);
    expect(seen.version).toBe(0);
    expect(overtakenBy(seen, sentence(0))).toBeNull();
    expect(overtakenBy(seen, sentence(1, override))).toEqual({ override });
    expect(overtakenBy(seen, sentence(2))).toEqual({ override: null });
  });

  it("of an earlier visit go in place of the sentence of then", () => {
    const seen = sentenceSeen(sentence(3, override), draft(1));
    expect(seen.version).toBe(1);
    expect(overtakenBy(seen, sentence(3, override))).toEqual({ override });
    expect(sentenceSeen(sentence(3), draft(null)).version).toBe(3);
  });
});

test.each([
  ["", null],
  ["geen json", null],
  ["null", null],
  ["{}", null],
  [JSON.stringify(words), { inlines: words, version: null, at: null }],
  [printDraft(draft(2)), draft(2)],
])("what the browser kept as %j is read as a draft or as nothing", (kept, expected) => {
  expect(readDraft(kept)).toEqual(expected);
});
