import type { PublicationRefusal, SectionSummary } from "@lokaal17/shared/contract/editions";
import { expect, it, test } from "vitest";
import { isShown, whyNotYet } from "./edition-stand.ts";

const refusal = (
  kind: PublicationRefusal["kind"],
  section: PublicationRefusal["section"],
  locale: "nl" | "en" | null = null,
): PublicationRefusal => ({ kind, section, locale, detail: "" });

it("counts sections for figures and agreement, and texts for the rest", () => {
  expect(
    whyNotYet([
      refusal("stale-fact", "goal-11", "nl"),
      refusal("stale-fact", "goal-11", "en"),
      refusal("stale-sentence", "goal-11", "nl"),
      refusal("missing-narrative", "means", "nl"),
      refusal("free-number", "means", "nl"),
      refusal("missing-translation", "means", "en"),
      refusal("not-agreed", "means"),
      refusal("not-agreed", "goal-11"),
    ]),
  ).toEqual([
    { why: "stale", count: 1 },
    { why: "text", count: 2 },
    { why: "not-agreed", count: 2 },
  ]);
  expect(whyNotYet([])).toEqual([]);
});

const section: SectionSummary = {
  key: "means",
  number: "11",
  title: "Middelen",
  level: 2,
  writing: "narrative",
  wordLimit: 1200,
  state: "review",
  seen: { nl: 1, en: 1, sentences: 0, data: "", cover: "" },
  signOffs: [{ party: "vng", name: "Redactie VNG", signedAt: "2026-11-20T10:00:00Z" }],
  assignee: { id: "1", name: "Redactie IPO" },
  deadline: null,
  words: { nl: 10, en: 10 },
  stale: 0,
  freeNumbers: 0,
  overrides: 0,
  openRemarks: 0,
  changedAt: null,
  changedBy: null,
};
const ipo = { name: "Redactie IPO", party: "ipo" } as const;

test.each([
  ["a section in review is still to do", section, "open", ipo, true],
  ["one that is agreed is not", { ...section, state: "agreed" }, "open", ipo, false],
  ["unless somebody made a remark", { ...section, state: "agreed", openRemarks: 1 }, "open", ipo, true],
  ["what the program writes is never to do", { ...section, writing: "generated" }, "open", ipo, false],
  ["an assigned section is hers", section, "mine", ipo, true],
  ["it waits for a party that did not agree", section, "sign", ipo, true],
  ["it does not wait for one that did", section, "sign", { name: "Redactie VNG", party: "vng" }, false],
  ["who signs for nobody has nothing to sign", section, "sign", { ...ipo, party: null }, false],
  ["a draft waits for nobody", { ...section, state: "concept" }, "sign", ipo, false],
] as const)("%s", (_, one, shown, reader, is) => {
  expect(isShown(one, shown, reader)).toBe(is);
});
