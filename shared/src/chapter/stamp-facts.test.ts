import { expect, it } from "vitest";
import { factSource } from "./fact-resolver.ts";
import { factBook } from "./facts.ts";
import type { Narrative, NarrativeFact } from "./narrative.ts";
import { narrativeInlines } from "./narrative-blocks.ts";
import { readMarkdown } from "./narrative-markdown-read.ts";
import { writeMarkdown } from "./narrative-markdown-write.ts";
import { readNarrative } from "./narrative-validation.ts";
import { factsIn } from "./narrative-walk.ts";
import { sampleContent } from "./sample-snapshot.ts";
import { staleFacts } from "./stale-facts.ts";
import { stampFacts } from "./stamp-facts.ts";

const content = sampleContent();
const source = factSource(content);
const indicator = content.indicators.find(({ years }) => years.at(-1)?.origins.includes("s"));
const fact = `${indicator?.code}/NL01/${indicator?.years.at(-1)?.year}/median`;
const now = source.resolve(fact, "nl")?.text ?? "";
/** The same figures, all higher: nothing reads as it did. */
const later = factSource({
  ...content,
  indicators: content.indicators.map((one) => ({
    ...one,
    years: one.years.map((year) => ({
      ...year,
      values: year.values.map((value) => (value === null ? null : value + 7)),
      origins: year.origins.replaceAll("s", "r"),
    })),
  })),
});

const doc = (attrs: Partial<NarrativeFact["attrs"]>): Narrative => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "fact", attrs: { fact, shown: "9,9", dataVersion: 40, kept: null, ...attrs } }],
    },
  ],
});
const attrsOf = (narrative: Narrative) => factsIn(narrative)[0]?.attrs;

it("a number that was kept waits again once its figure reads otherwise than it was kept against", () => {
  const kept = stampFacts(doc({ kept: "Zo stond het in de brief." }), source, "nl", null);
  expect(attrsOf(kept)).toMatchObject({ against: now });
  expect(staleFacts(kept, source, "nl")).toMatchObject([{ kept: "Zo stond het in de brief." }]);
  expect(staleFacts(kept, later, "nl")).toMatchObject([{ kept: null }]);
});

it("is not settled anew by saving the text in a form that does not carry it", () => {
  const kept = stampFacts(doc({ kept: "Zo stond het in de brief." }), source, "nl", null);
  const { narrative } = readMarkdown(writeMarkdown(kept, "nl"), 41);
  expect(narrative && attrsOf(stampFacts(narrative, later, "nl", kept))).toEqual(attrsOf(kept));
  expect(readNarrative(kept).narrative).toEqual(kept);
});

it("an old number that was made up stays marked, whatever its figure is now", () => {
  const bound = stampFacts(doc({ shown: now }), source, "nl", null);
  expect(attrsOf(bound)).toMatchObject({ synthetic: true });
  const kept = stampFacts(doc({ shown: now, kept: "Afgesproken." }), later, "nl", bound);
  expect(attrsOf(kept)).toMatchObject({ synthetic: true });
  expect(later.resolve(fact, "nl")?.synthetic).toBe(false);
  const inlines = narrativeInlines(
    kept.content[0]?.type === "paragraph" ? (kept.content[0].content ?? []) : [],
    {
      locale: "nl",
      book: factBook("nl"),
      source: later,
      section: "goal-11",
      level: 3,
      nextFootnote: () => 1,
      nextTable: () => "",
      figure: () => null,
      referenceText: () => null,
    },
  );
  expect(inlines.map(({ kind }) => kind)).toEqual(["text", "footnote", "mark"]);
});
