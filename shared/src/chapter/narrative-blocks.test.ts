import fc from "fast-check";
import { expect, it } from "vitest";
import { locales } from "../text/define-text.ts";
import { buildSection } from "./build.ts";
import type { Narrative } from "./narrative.ts";
import { readNarrative } from "./narrative-validation.ts";
import { sampleInput } from "./sample-snapshot.ts";
import { narratives } from "./testing/narratives.ts";

const input = sampleInput("vnr", { municipalities: 12, indicators: 17, years: 3 });

function sectionOf(narrative: Narrative, locale: (typeof locales)[number]) {
  const section = {
    key: "goal-1" as const,
    narrative: { nl: narrative, en: narrative },
    state: "concept" as const,
    agreedBy: [],
  };
  return buildSection({ ...input, edition: { ...input.edition, sections: [section] } }, locale, "goal-1");
}

it("whatever an editor can write becomes a section of the chapter", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(narratives, fc.constantFrom(...locales), (written, locale) => {
      const { narrative } = readNarrative(written);
      if (!narrative) return;
      const blocks = sectionOf(narrative, locale);
      const json = JSON.stringify(blocks);
      // What a program would read as its own never comes through: controls, turned text, private-use characters.
      expect(json).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uE000-\uF8FF]|\\u0000|NaN|undefined/u);
      const ids = [...json.matchAll(/"id":"((?:goal|table|footnote)-[^"]*)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 25 },
  );
});

it("the same text gives the same section twice", () => {
  const narrative: Narrative = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Noot" },
          { type: "footnote", attrs: { inlines: [{ type: "text", text: "x" }] } },
        ],
      },
    ],
  };
  expect(sectionOf(narrative, "nl")).toEqual(sectionOf(narrative, "nl"));
});
