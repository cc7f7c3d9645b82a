import { describe, expect, it } from "vitest";
import type { Block } from "./blocks.ts";
import { factSource } from "./fact-resolver.ts";
import { factBook } from "./facts.ts";
import type { Narrative, NarrativeInline } from "./narrative.ts";
import { type NarrativeWriting, narrativeBlocks } from "./narrative-blocks.ts";
import { narrativeFindings } from "./narrative-findings.ts";
import { sampleContent } from "./sample-snapshot.ts";
import { acceptFacts, keepFact, staleFacts } from "./stale-facts.ts";

const content = sampleContent();
const source = factSource(content);
const code = content.indicators.find((one) => one.source === "CBS, 70072ned")?.code ?? "";
const reference = `${code}/NL01/2025/median`;
const now = source.resolve(reference, "nl")?.text ?? "";

const chip = (shown: string, kept: string | null = null, fact = reference): NarrativeInline => ({
  type: "fact",
  attrs: { fact, shown, dataVersion: 40, kept },
});
const doc = (...inlines: NarrativeInline[]): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content: inlines }],
});

function written(narrative: Narrative): { blocks: Block[]; facts: string[] } {
  const book = factBook("nl");
  let notes = 0;
  const w: NarrativeWriting = {
    locale: "nl",
    book,
    source,
    section: "goal-11",
    level: 3,
    nextFootnote: () => ++notes,
    nextTable: () => "Tabel 7.11.9",
    figure: () => null,
    referenceText: (target) => (target === "goal-11" ? "paragraaf 7.11" : null),
  };
  return { blocks: narrativeBlocks(narrative, w), facts: book.all().map(({ id }) => id) };
}

describe("a number whose figure changed", () => {
  it("is stale only when it is shown otherwise", () => {
    expect(staleFacts(doc(chip(now)), source, "nl")).toEqual([]);
    expect(staleFacts(doc(chip("1,1"), chip("1,1")), source, "nl")).toMatchObject([
      { fact: reference, was: "1,1", now, kept: null, dataVersion: 40 },
    ]);
  });

  it("is accepted with its new data version, or kept with a reason", () => {
    const accepted = acceptFacts(doc(chip("1,1"), chip("2,2", "met reden")), source, "nl");
    expect(accepted.content).toMatchObject([
      {
        content: [
          { attrs: { shown: now, dataVersion: content.dataVersion } },
          { attrs: { shown: "2,2", dataVersion: 40 } },
        ],
      },
    ]);
    expect(staleFacts(accepted, source, "nl")).toMatchObject([{ was: "2,2", kept: "met reden" }]);
    expect(staleFacts(acceptFacts(doc(chip("1,1")), source, "nl", new Set()), source, "nl")).toHaveLength(1);
    expect(
      staleFacts(keepFact(doc(chip("1,1")), reference, "zo is het besloten"), source, "nl"),
    ).toMatchObject([{ kept: "zo is het besloten" }]);
  });

  it("prints the figure of now", () => {
    const { blocks, facts } = written(doc(chip("1,1")));
    expect(blocks).toEqual([
      { kind: "paragraph", style: "text", inlines: [{ kind: "fact", fact: reference, text: now }] },
    ]);
    expect(facts).toEqual([reference]);
  });

  it("that is kept prints the old number with a note that says the figure of now and why", () => {
    const { blocks } = written(doc(chip("1,1", "zo is het besloten")));
    expect(blocks).toMatchObject([
      {
        inlines: [
          { kind: "text", text: "1,1" },
          {
            kind: "footnote",
            text: "1",
            inlines: [
              { text: "Dit getal komt uit gegevensversie 40. Het cijfer is nu " },
              { kind: "fact", fact: reference, text: now },
              { text: ". Reden: zo is het besloten." },
            ],
          },
        ],
      },
    ]);
  });

  it("that is no longer there is never printed as if it were", () => {
    const { blocks } = written(doc(chip("1,1", null, "unknown/NL01/2025/median")));
    expect(blocks).toMatchObject([{ inlines: [{ kind: "strong", text: "[geen cijfer]" }] }]);
  });
});

describe("a text in the document", () => {
  it("ends each paragraph with a made-up number with the mark", () => {
    const synthetic = content.indicators.find(({ years }) => years.at(-1)?.origins.includes("s"))?.code;
    const { blocks } = written(doc(chip("1", null, `${synthetic}/NL01/2025/median`)));
    expect(blocks).toMatchObject([
      { inlines: [{ kind: "fact" }, { kind: "mark", text: " (VOORBEELD, geen echt cijfer)" }] },
    ]);
  });

  it("has its headings below that of its section, its lists flat with their levels, its tables labelled", () => {
    const cell = (type: "tableHeader" | "tableCell", inline: NarrativeInline) => ({
      type,
      content: [{ type: "paragraph" as const, content: [inline] }],
    });
    const words = (text: string): NarrativeInline => ({ type: "text", text });
    const { blocks } = written({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Kop" }] },
        {
          type: "orderedList",
          content: [
            {
              type: "listItem",
              content: [
                {
                  type: "paragraph",
                  content: [words("a"), { type: "reference", attrs: { target: "goal-11" } }],
                },
                {
                  type: "bulletList",
                  content: [{ type: "listItem", content: [{ type: "paragraph", content: [words("b")] }] }],
                },
              ],
            },
          ],
        },
        {
          type: "table",
          attrs: { caption: "Cijfers" },
          content: [
            {
              type: "tableRow",
              content: [cell("tableHeader", words("Wat")), cell("tableHeader", words("Hoeveel"))],
            },
            { type: "tableRow", content: [cell("tableCell", words("x")), cell("tableCell", chip(now))] },
          ],
        },
        { type: "figure", attrs: { figure: "figure-unknown" } },
      ],
    });
    expect(blocks).toMatchObject([
      { kind: "heading", level: 5, id: "goal-11-text-1" },
      {
        kind: "list",
        ordered: true,
        levels: [1, 2],
        items: [[{}, { kind: "ref", text: "paragraaf 7.11" }], [{ text: "b" }]],
      },
      {
        kind: "table",
        id: "table-goal-11-text-1",
        label: "Tabel 7.11.9",
        columns: [{ align: "start" }, { align: "end" }],
        rows: [[{ text: "x" }, { text: now, fact: reference, synthetic: false }]],
        mark: null,
      },
      { kind: "paragraph", style: "note" },
    ]);
  });
});

describe("findings", () => {
  it("name what would be missing in print, and what claims too much", () => {
    const narrative: Narrative = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Los" }] },
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Dankzij beleid daalde het naar " },
            chip(now),
            { type: "text", text: " procent. Wij staan op plaats 3, zie " },
            { type: "reference", attrs: { target: "goal-99" } },
            chip("9,9", null, "weg/NL01/2025/median"),
          ],
        },
        { type: "figure", attrs: { figure: "figure-x" } },
      ],
    };
    const surroundings = {
      source,
      locale: "nl" as const,
      wordLimit: 5,
      hasFigure: () => false,
      hasTarget: () => false,
    };
    const found = narrativeFindings(narrative, surroundings, "en");
    expect(found.map(({ detail }) => detail)).toEqual([
      "This part has 15 words. At most 5 were agreed.",
      "The reference to goal-99 leads nowhere in this edition.",
      "The figure behind “9,9” is no longer there. “weg” is not in these figures.",
      expect.stringContaining("The word “Dankzij” names a cause"),
      "“op plaats 3” names a place in a row. Rather write a difference with a figure.",
      "The heading “Los” of level 2 does not stand below a heading of level 1.",
      "The figure figure-x is not part of this edition.",
    ]);
    expect(found.filter(({ blocks }) => blocks)).toHaveLength(4);
  });
});
