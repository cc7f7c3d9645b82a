import { describe, expect, test } from "vitest";
import { locales } from "../text/define-text.ts";
import { buildChapter, buildSection, figuresToInsert } from "./build.ts";
import { factSource } from "./fact-resolver.ts";
import { outlineOf, profiles } from "./outline.ts";
import { sampleInput, sampleSnapshot } from "./sample-snapshot.ts";
import { plainText } from "./sentence.ts";
import { figuresOf, flat, saidIn, tablesOf, wordsOf } from "./testing/read-blocks.ts";

describe.each(profiles.flatMap((profile) => locales.map((locale) => ({ profile, locale }))))(
  "the chapter for $profile in $locale",
  ({ profile, locale }) => {
    const input = sampleInput(profile);
    const document = buildChapter(input, locale);
    const blocks = flat(document.blocks);
    const mark = locale === "nl" ? "VOORBEELD, geen echt cijfer" : "EXAMPLE, not a real figure";
    const madeUp = new Set(document.facts.filter((fact) => fact.synthetic).map((fact) => fact.id));

    test("is the same for the same snapshot and edition", () => {
      expect(buildChapter(sampleInput(profile), locale)).toEqual(document);
    });

    test("has one title, no skipped level of heading, and no id twice", () => {
      const headings = blocks.filter((block) => block.kind === "heading");
      const levels = headings.map(({ level }) => level);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1)).toEqual([]);
      const ids = blocks.flatMap((block) => ("id" in block ? [block.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    });

    test("keeps the order of the outline, without what does not exist", () => {
      const sections = blocks.flatMap((block) =>
        block.kind === "heading" && block.section ? [block.section] : [],
      );
      const outline = outlineOf(profile).map(({ key }) => key);
      expect(sections).toEqual(outline.filter((key) => sections.includes(key)));
      expect(sections).not.toContain("foreword");
      expect(sections).toContain("goal-17");
    });

    test("binds every number of its sentences to a fact", () => {
      const ids = new Set(document.facts.map((fact) => fact.id));
      const names =
        /8 (van de|out of) 10|17 (doelen|goals)|(doel|goal) \d+ |\d+\.[\da-z]+|[\d.,]+ (tot|to) [\d.,]+ (inwoners|residents)|[\d.,]+ (inwoners|residents) of meer|[\d.,]+ (inwoners|residents)/gi;
      for (const inlines of saidIn(document.blocks)) {
        for (const inline of inlines) {
          if (inline.kind === "fact") expect(ids).toContain(inline.fact);
          else expect(inline.text.replace(names, "")).not.toMatch(/\d/);
        }
      }
    });

    test("says the same number as who looks the fact up", () => {
      const source = factSource(input.snapshot.content);
      const wrong = document.facts.flatMap(({ id, text }) => {
        const found = source.resolve(id, locale);
        return found?.text === text ? [] : [`${id}: ${text} and ${found?.text}`];
      });
      expect(wrong).toEqual([]);
    });

    test("has five to seven key messages without a cause and without a municipality's name", () => {
      const [list] = buildSection(input, locale, "key-messages").filter((block) => block.kind === "list");
      if (list?.kind !== "list") throw new Error("no list of messages");
      expect(list.items.length).toBeGreaterThanOrEqual(5);
      expect(list.items.length).toBeLessThanOrEqual(7);
    });

    test("names no municipality and no cause in a sentence of its own", () => {
      const words = saidIn(document.blocks).map(plainText).join(" ");
      expect(words).not.toMatch(/daardoor|dankzij|\bdoor\b|because|thanks to|\bdue to\b/i);
      for (const { name } of input.snapshot.content.municipalities) expect(words).not.toContain(name);
    });

    test("says at every sentence, figure and table that uses a made-up figure that it is an example", () => {
      expect(document.mark).toBe(mark);
      for (const inlines of saidIn(document.blocks)) {
        const uses = inlines.some((inline) => inline.kind === "fact" && madeUp.has(inline.fact));
        expect(plainText(inlines).includes(mark)).toBe(uses);
      }
      for (const figure of figuresOf(document)) {
        expect(figure.svg.includes(`>${mark}<`)).toBe(figure.synthetic);
        const uses = figure.numbers.rows.flat().some(({ fact }) => fact !== undefined && madeUp.has(fact));
        expect(figure.synthetic || !uses, figure.id).toBe(true);
      }
      for (const table of tablesOf(document)) {
        const uses = table.rows.flat().some((cell) => cell.fact !== undefined && madeUp.has(cell.fact));
        expect(table.mark !== null, table.id).toBe(uses);
        if (table.mark) expect(table.mark).toContain(mark);
      }
    });

    test("gives every figure a finding, a source, its numbers and words for those who do not see it", () => {
      for (const figure of figuresOf(document)) {
        expect(figure.alt.length).toBeGreaterThan(40);
        expect(figure.source).not.toBe("");
        expect(plainText(figure.finding)).not.toBe("");
        expect(figure.numbers.rows.length, figure.id).toBeGreaterThan(0);
        for (const row of figure.numbers.rows) expect(row).toHaveLength(figure.numbers.columns.length);
        expect(figure.svg).not.toMatch(/class=|style=|NaN|undefined/);
      }
    });

    test("holds no broken number and no word of the other language", () => {
      const words = wordsOf(document.blocks);
      expect(words).not.toMatch(/NaN|undefined|Infinity|\{|[-−]0[.,]0\b(?!\d)/);
      if (locale === "en") expect(words).not.toMatch(/\b(gemeente|gemeenten|het|een|cijfer)\b/);
    });

    test("writes one section as it stands in the whole", () => {
      for (const key of ["goal-11", "role", "practices"] as const) {
        const section = buildSection(input, locale, key);
        const [heading] = section;
        const place = document.blocks.findIndex(
          (block) => block.kind === "heading" && heading?.kind === "heading" && block.id === heading.id,
        );
        expect(document.blocks.slice(place, place + section.length)).toEqual(section);
      }
    });
  },
);

test("the edition for the UN has at least 40 figures, each with its own label", () => {
  const document = buildChapter(sampleInput("vnr", { municipalities: 60, indicators: 34, years: 6 }), "nl");
  const labels = figuresOf(document).map(({ label }) => label);
  expect(labels.length).toBeGreaterThanOrEqual(40);
  expect(new Set(labels).size).toBe(labels.length);
});

test("says in words that goal 14 has no figures", () => {
  expect(wordsOf(buildSection(sampleInput(), "nl", "goal-14"))).toMatch(/geen cijfers per gemeente/);
});

test("lists all municipalities by name, with figures but without scores", () => {
  const names = sampleSnapshot().content.municipalities.map(({ name }) => name);
  const annex = tablesOf(buildChapter(sampleInput(), "nl")).filter(
    ({ rows }) => rows.length === names.length,
  );
  expect(annex.length).toBeGreaterThan(1);
  for (const table of annex) expect(table.rows.map(([head]) => head?.text)).toEqual(names);
});

test("the share of examples counts scores, not numbers of indicators and municipalities", () => {
  const table = tablesOf(buildChapter(sampleInput(), "nl")).find(({ id }) => id === "table-overview");
  // 16 goals with a score, each with a middle and two bounds; those of goal 16 are real.
  expect(table?.mark).toContain("45 van de 48 cijfers zijn voorbeelden");
});

test("offers figures of every indicator with numbers, and draws what it offers", () => {
  const offered = figuresToInsert(sampleInput(), "nl");
  expect(offered.map(({ id }) => id)).toContain("figure-goal-1-trend");
  expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
});
