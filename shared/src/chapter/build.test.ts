import { describe, expect, test } from "vitest";
import { locales } from "../text/define-text.ts";
import type { Block, Inline, Table } from "./blocks.ts";
import { buildChapter } from "./build.ts";
import { sampleSnapshot } from "./sample-snapshot.ts";
import { plainText } from "./sentence.ts";
import type { ChapterSnapshot, SnapshotContent } from "./snapshot.ts";

describe.each(locales)("the chapter in %s", (locale) => {
  const document = buildChapter(sampleSnapshot(), locale);
  const blocks = flat(document.blocks);

  test("is the same for the same snapshot", () => {
    expect(buildChapter(sampleSnapshot(), locale)).toEqual(document);
  });

  test("has one title, and no level of heading is skipped", () => {
    const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1);
    expect(skips).toEqual([]);
  });

  test("binds every number of its messages and goal sections to a fact", () => {
    const ids = new Set(document.facts.map((fact) => fact.id));
    for (const inlines of spokenSentences(document.blocks)) {
      for (const inline of inlines) {
        if (inline.kind === "fact") expect(ids).toContain(inline.fact);
        else expect(inline.text.replace(/8 (van de|out of) 10|17 (doelen|goals)/g, "")).not.toMatch(/\d/);
      }
    }
  });

  test("has five to seven key messages without a cause and without a municipality's name", () => {
    const place = blocks.findIndex((block) => block.kind === "heading" && block.id === "key-messages");
    const list = blocks[place + 1];
    if (list?.kind !== "list") throw new Error("no list after the heading");
    expect(list.items.length).toBeGreaterThanOrEqual(5);
    expect(list.items.length).toBeLessThanOrEqual(7);
    const words = list.items.map(plainText).join(" ");
    expect(words).not.toMatch(/daardoor|dankzij|\bdoor\b|because|thanks to|\bdue to\b/i);
    for (const { name } of sampleSnapshot().content.municipalities) expect(words).not.toContain(name);
  });

  test("says at every sentence, figure and table that uses a made-up figure that it is an example", () => {
    const mark = locale === "nl" ? "VOORBEELD, geen echt cijfer" : "EXAMPLE, not a real figure";
    const madeUp = new Set(document.facts.filter((fact) => fact.synthetic).map((fact) => fact.id));
    expect(document.mark).toBe(mark);
    for (const inlines of spokenSentences(document.blocks)) {
      const uses = inlines.some((inline) => inline.kind === "fact" && madeUp.has(inline.fact));
      expect(plainText(inlines).includes(mark)).toBe(uses);
    }
    for (const block of blocks) {
      if (block.kind === "figure") expect(block.svg.includes(`>${mark}<`)).toBe(block.synthetic);
      if (block.kind === "table") {
        const uses = block.rows.flat().some((cell) => cell.fact !== undefined && madeUp.has(cell.fact));
        expect(block.mark !== null).toBe(uses);
        if (block.mark) expect(block.mark).toContain(mark);
      }
    }
  });

  test("says in words that goal 14 has no figures", () => {
    const place = blocks.findIndex((block) => block.kind === "heading" && block.id === "goal-14");
    const next = blocks[place + 1];
    expect(next?.kind === "paragraph" && plainText(next.inlines)).toMatch(/geen cijfers|no figures/);
  });

  test("lists all municipalities by name, with figures but without scores", () => {
    const names = sampleSnapshot().content.municipalities.map(({ name }) => name);
    const annex = tables(blocks).filter((table) => table.rows.length === names.length && table.dense);
    expect(annex.length).toBeGreaterThan(1);
    for (const table of annex) expect(table.rows.map(([head]) => head?.text)).toEqual(names);
  });

  test("gives every figure a finding, a source and words for those who do not see it", () => {
    for (const block of blocks) {
      if (block.kind !== "figure") continue;
      expect(block.alt.length).toBeGreaterThan(40);
      expect(block.source).not.toBe("");
      expect(plainText(block.finding)).not.toBe("");
      expect(block.svg).not.toContain("class=");
      expect(block.svg).not.toContain("style=");
    }
  });
});

test("an edition of real figures carries no mark anywhere", () => {
  const text = JSON.stringify(buildChapter(allReal(sampleSnapshot()), "nl"));
  expect(text).not.toMatch(/VOORBEELD/);
});

test("a difference is computed from the numbers that the reader sees", () => {
  // 60,25 → 60,3 and 67,84 → 67,8: the reader subtracts 7,5, while the raw difference would print as 7,6.
  const document = buildChapter(withTwoYears(60.26, 67.84), "nl");
  const difference = document.facts.find((fact) => fact.id === "sample-1/NL01/2019/2025/difference");
  expect(difference?.text).toBe("7,5");
});

test.each([
  { before: 20, after: 19.96, words: "hetzelfde" },
  { before: 20, after: 20.06, words: "0,1 per 1.000 inwoners hoger" },
  { before: 20, after: 19.9, words: "0,1 per 1.000 inwoners lager" },
])("from $before to $after reads: $words", ({ before, after, words }) => {
  const document = buildChapter(withTwoYears(before, after), "nl");
  const section = spokenSentences(document.blocks).map(plainText).join(" ");
  expect(section).toContain(words);
  expect(JSON.stringify(document)).not.toMatch(/[-−]0,0/);
});

test("a title never says from one number to the same number", () => {
  const trend = flat(buildChapter(withTwoYears(1.38, 1.42), "nl").blocks).filter(
    (block) => block.kind === "figure",
  )[1];
  expect(plainText(trend?.finding ?? [])).toContain("gelijk gebleven op 1,4");
});

test("the share of examples counts scores, not numbers of indicators and municipalities", () => {
  const [table] = tables(flat(buildChapter(sampleSnapshot(), "nl").blocks));
  // 16 goals with a score, each with a middle and a spread; those of goal 16 are real.
  expect(table?.mark).toContain("30 van de 32 cijfers zijn voorbeelden");
});

test("the picture says the same number as the text, also half-way between two", () => {
  // 26.15 is stored as slightly less than that: two ways of rounding would print 26,1 and 26,2.
  const document = buildChapter(withTwoYears(20, 26.15), "nl");
  const median = document.facts.find((fact) => fact.id === "sample-1/NL01/2025/median");
  const trend = flat(document.blocks).filter((block) => block.kind === "figure")[1];
  expect(trend?.svg).toContain(`Middelste ${median?.text}<`);
});

test("a value just below zero never prints as minus zero", () => {
  expect(JSON.stringify(buildChapter(withTwoYears(-0.04, -0.02), "nl"))).not.toMatch(/[-−]0,0/);
});

function withTwoYears(before: number, after: number): ChapterSnapshot {
  const snapshot = sampleSnapshot();
  const [first] = snapshot.content.indicators;
  if (!first) throw new Error("the sample has no indicator");
  const year = (number: number, value: number) => ({
    year: number,
    values: snapshot.content.municipalities.map(() => value),
    origins: "r".repeat(snapshot.content.municipalities.length),
    provisional: false,
    national: null,
  });
  const indicator = { ...first, years: [year(2019, before), year(2025, after)] };
  return withContent(snapshot, { indicators: [indicator] });
}

function allReal(snapshot: ChapterSnapshot): ChapterSnapshot {
  const { indicators, goals } = snapshot.content;
  const real = (origins: string) => origins.replaceAll("s", "r");
  return withContent(snapshot, {
    indicators: indicators.map((one) => ({
      ...one,
      years: one.years.map((year) => ({ ...year, origins: real(year.origins) })),
    })),
    goals: goals.map((goal) => ({
      ...goal,
      scores: goal.scores && { ...goal.scores, origins: real(goal.scores.origins) },
    })),
  });
}

function withContent(snapshot: ChapterSnapshot, content: Partial<SnapshotContent>): ChapterSnapshot {
  return { ...snapshot, content: { ...snapshot.content, ...content } };
}

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === "pair" ? [...flat(block.start), ...flat(block.end)] : [block],
  );
}

function tables(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === "table");
}

/** Messages, and the running text of goal sections without their definitions (the catalogue's own words). */
function spokenSentences(blocks: readonly Block[]): (readonly Inline[])[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === "key-messages");
  const to = blocks.findIndex((block) => block.kind === "heading" && block.id === "annexes");
  return blocks.slice(from, to).flatMap((block) => {
    if (block.kind === "list") return block.items;
    return block.kind === "paragraph" && ["text", "message"].includes(block.style) ? [block.inlines] : [];
  });
}
