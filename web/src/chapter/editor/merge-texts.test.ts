import { expect, test } from "vitest";
import type { BaseText } from "./kept-text.ts";
import { mergeTexts } from "./merge-texts.ts";

const text = (...paragraphs: string[]): BaseText => ({
  narrative: {
    type: "doc",
    content: paragraphs.map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
  },
  markdown: paragraphs.join("\n\n"),
});

test("changes in different paragraphs need nobody's choice, in the editor and in Markdown", () => {
  const [base, mine, theirs] = [
    text("een", "twee", "drie"),
    text("een!", "twee", "drie"),
    text("een", "twee", "drie?"),
  ];
  const merged = mergeTexts(base, { narrative: mine.narrative }, theirs);
  expect(merged.conflicts).toBe(0);
  expect(merged.join([])).toEqual({ narrative: text("een!", "twee", "drie?").narrative });
  const plain = mergeTexts(base, { markdown: mine.markdown }, theirs);
  expect(plain.conflicts).toBe(0);
  expect(plain.join([])).toEqual({ markdown: "een!\n\ntwee\n\ndrie?" });
});

test("of one paragraph that both changed both texts stay as long as nobody chooses", () => {
  const merged = mergeTexts(text("een"), { narrative: text("mijn").narrative }, text("hun"));
  expect(merged.conflicts).toBe(1);
  expect(merged.join([])).toEqual({ narrative: text("mijn", "hun").narrative });
  expect(merged.join(["theirs"])).toEqual({ narrative: text("hun").narrative });
});

test("a block is the same whoever wrote its keys down in which order", () => {
  const chip = { fact: "burglary/NL01/2025/median", shown: "1,2", dataVersion: 3, kept: null };
  const turned = { kept: null, dataVersion: 3, shown: "1,2", fact: "burglary/NL01/2025/median" };
  const of = (attrs: typeof chip, more: string): BaseText => ({
    markdown: "",
    narrative: {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "fact", attrs }] },
        { content: [{ text: more, type: "text" }], type: "paragraph" },
      ],
    },
  });
  const merged = mergeTexts(of(turned, "oud"), { narrative: of(chip, "nieuw").narrative }, of(turned, "oud"));
  expect(merged.conflicts).toBe(0);
});
