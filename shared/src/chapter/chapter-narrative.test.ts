import { describe, expect, test } from "vitest";
import { buildChapter, buildSection } from "./build.ts";
import type { EditionSection } from "./edition.ts";
import type { NarrativeInline } from "./narrative.ts";
import type { SectionKey } from "./outline.ts";
import { changedInput, figuresOf, flat, wordsOf } from "./testing/read-blocks.ts";

function wrote(key: SectionKey, inlines: readonly NarrativeInline[], figure?: string): EditionSection {
  const paragraph = { type: "paragraph" as const, content: inlines };
  const content = figure ? [paragraph, { type: "figure" as const, attrs: { figure } }] : [paragraph];
  return { key, narrative: { nl: { type: "doc", content }, en: null }, state: "review", agreedBy: [] };
}

const note: NarrativeInline = {
  type: "footnote",
  attrs: { inlines: [{ type: "text", text: "Een noot." }] },
};
const to = (target: string): NarrativeInline => ({ type: "reference", attrs: { target } });
const input = changedInput({
  edition: {
    sections: [
      wrote("foreword", [{ type: "text", text: "Welkom." }, note]),
      wrote("policy", [{ type: "text", text: "Zie " }, to("figure-goal-1-map"), note], "figure-goal-1-trend"),
      wrote("goal-1", [
        { type: "text", text: "Zie " },
        to("goal-11"),
        to("table-overview"),
        to("figure-goal-99-map"),
      ]),
    ],
  },
});
const document = buildChapter(input, "nl");

describe("what people wrote", () => {
  test("stands in its section, with the heading of that section", () => {
    const headings = flat(document.blocks).flatMap((block) =>
      block.kind === "heading" && block.section ? [block.text] : [],
    );
    expect(headings.slice(0, 3)).toEqual(["1 Over dit hoofdstuk", "2 Voorwoord", "3 Kernboodschappen"]);
    expect(wordsOf(document.blocks)).toContain("Welkom.");
  });

  test("names a figure, table or section by its number", () => {
    const words = wordsOf(document.blocks);
    expect(words).toContain("Zie figuur 7.1.4");
    expect(words).toContain("doel 11, Duurzame steden en gemeenschappen");
    expect(words).toContain("tabel 3.1");
    const map = figuresOf(document).find(({ id }) => id === "figure-goal-1-map");
    expect(map?.label).toBe("Figuur 7.1.4");
  });

  test("holds a figure under an id of its own beside the one at the goal", () => {
    const ids = figuresOf(document).map(({ id }) => id);
    expect(ids).toContain("figure-goal-1-trend");
    expect(ids).toContain("figure-goal-1-trend-in-policy");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has its notes numbered through the document", () => {
    const notes = flat(document.blocks).flatMap((block) =>
      block.kind === "paragraph" ? block.inlines.filter(({ kind }) => kind === "footnote") : [],
    );
    expect(notes.map(({ text }) => text)).toEqual(["1", "2"]);
  });

  test("is left out of the other language, with its heading", () => {
    const english = buildChapter(input, "en");
    expect(wordsOf(english.blocks)).not.toContain("Foreword");
    expect(buildSection(input, "en", "foreword")).toEqual([]);
  });

  test("is counted where the text comes from", () => {
    const origin = flat(document.blocks).find(
      (block) => block.kind === "table" && block.id === "table-origin",
    );
    if (origin?.kind !== "table") throw new Error("no table of origins");
    const row = origin.rows.find(([head]) => head?.text === "2 Voorwoord");
    expect(row?.map(({ text }) => text)).toEqual(["2 Voorwoord", "0", "0", "0", "ja", "in bespreking"]);
  });

  test.each(["vnr", "parliament"] as const)("stands once at a goal without figures (%s)", (profile) => {
    const text = wrote("goal-14", [{ type: "text", text: "Over de zee." }, note]);
    const section = buildSection(changedInput({ edition: { sections: [text] }, profile }), "nl", "goal-14");
    expect(wordsOf(section).match(/Over de zee/g)).toHaveLength(1);
  });
});
