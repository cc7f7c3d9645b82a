import { describe, expect, it, test } from "vitest";
import type { CheckedFinding } from "../contract/area-check.ts";
import { isFirmFinding, looseText } from "./check-words.ts";

type Tested = Pick<CheckedFinding, "kind" | "holds" | "methods" | "provisional">;
const change = (about: Partial<Tested> = {}): Tested => ({
  ...{ kind: "change", holds: true, methods: { same: 2, of: 2 }, provisional: false, ...about },
});
const standing = (about: Partial<Tested> = {}): Tested => ({
  ...{ kind: "standing", holds: true, methods: null, provisional: false, ...about },
});

describe("a finding is certain", () => {
  it.each([change(), standing()])("where everything was tested and nothing turned (%o)", (finding) => {
    expect(isFirmFinding(finding)).toBe(true);
    expect(looseText(finding, "nl")).toBe("");
  });

  test.each([
    ["one year could not be left out", change({ holds: null }), /Te weinig jaren/],
    ["it turned", change({ holds: false }), /Valt er één jaar weg/],
    [
      "no other method could say something",
      change({ methods: { same: 0, of: 0 } }),
      /Geen andere rekenwijze/,
    ],
    ["a method says otherwise", change({ methods: { same: 1, of: 2 } }), /Van de 2 rekenwijzen/],
    ["the figure before could not be compared", standing({ holds: null }), /niet te toetsen/],
    ["it was not there before", standing({ holds: false }), /viel dit nog niet op/],
    ["the figure is provisional", standing({ provisional: true }), /voorlopig/],
  ])("not where %s, and that is said", (_, finding, words) => {
    expect(isFirmFinding(finding)).toBe(false);
    expect(looseText(finding, "nl")).toMatch(words);
    expect(looseText(finding, "en")).not.toBe("");
  });
});
