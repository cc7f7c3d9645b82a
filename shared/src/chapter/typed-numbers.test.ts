import { expect, it } from "vitest";
import { buildChapter } from "./build.ts";
import type { Narrative } from "./narrative.ts";
import { sampleInput } from "./sample-snapshot.ts";
import { typedNumbers } from "./typed-numbers.ts";

const because = (reason: string) => ({ type: "explained" as const, attrs: { reason } });
const narrative: Narrative = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Er zijn " },
        { type: "text", text: "12", marks: [because("indeling van 2026")] },
        { type: "text", text: " provincies", marks: [because("indeling van 2026"), { type: "bold" }] },
        { type: "text", text: " en " },
        { type: "text", text: "21", marks: [because("indeling van 2026")] },
        {
          type: "footnote",
          attrs: {
            inlines: [
              {
                type: "fact",
                attrs: { fact: "chapter/NL01/all/goals", shown: "3", dataVersion: 1, kept: "zo besloten" },
              },
            ],
          },
        },
      ],
    },
  ],
};

it("numbers that follow no figure are listed with their reasons, those of footnotes too", () => {
  expect(typedNumbers(narrative)).toEqual([
    { kind: "explained", text: "12 provincies", reason: "indeling van 2026" },
    { kind: "explained", text: "21", reason: "indeling van 2026" },
    { kind: "kept", text: "3", reason: "zo besloten" },
  ]);
});

it("the annex stands in the edition for the UN, in both languages", () => {
  const input = sampleInput("vnr", { municipalities: 12, indicators: 17, years: 3 });
  const foreword = { key: "foreword" as const, narrative: { nl: narrative, en: narrative } };
  const sections = [{ ...foreword, state: "concept" as const, agreedBy: [] }];
  for (const locale of ["nl", "en"] as const) {
    const { blocks } = buildChapter({ ...input, edition: { ...input.edition, sections } }, locale);
    const table = blocks.find((block) => block.kind === "table" && block.id === "table-typed-numbers");
    expect(table).toMatchObject({
      rows: [
        [{}, { text: "12 provincies" }, {}, {}],
        [{}, { text: "21" }, {}, {}],
        [{}, { text: "3" }, {}, {}],
      ],
    });
  }
});

it("an edition without such numbers has no such annex", () => {
  const { blocks } = buildChapter(sampleInput("vnr", { municipalities: 12, indicators: 17, years: 3 }), "nl");
  expect(blocks.some((block) => block.kind === "table" && block.id === "table-typed-numbers")).toBe(false);
});
