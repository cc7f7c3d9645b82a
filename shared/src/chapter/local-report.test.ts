import { describe, expect, test } from "vitest";
import { buildLocalReport } from "./local-report.ts";
import { sampleContent } from "./sample-snapshot.ts";
import { plainText } from "./sentence.ts";
import { localInput } from "./testing/local-input.ts";
import { figuresOf, flat, tablesOf, wordsOf } from "./testing/read-blocks.ts";

const size = { municipalities: 60, indicators: 40, years: 6 };
const report = (wish: Parameters<typeof localInput>[0] = { size }, place = 0) =>
  buildLocalReport(localInput(wish, place), "nl");

describe("the report of a municipality", () => {
  test.each(["nl", "en"] as const)("says the same in whole sentences and without gaps, in %s", (locale) => {
    const document = buildLocalReport(localInput({ size }), locale);
    const words = wordsOf(document.blocks);
    expect(words).not.toMatch(/NaN|undefined|Infinity|null|\{[a-z]+\}|[-−]0[.,]0(?!\d)/);
    expect(words).not.toMatch(/gehaald|bereikt|op koers|reached|daardoor|dankzij|plaats \d|rank/i);
    const headings = flat(document.blocks).filter((block) => block.kind === "heading");
    expect(headings.filter(({ goal }) => goal !== undefined).map(({ goal }) => goal)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 1),
    );
  });

  test("binds every number of its tables to the same figure as the chapter", () => {
    const { facts } = report();
    expect(facts.map(({ id }) => id)).toContain("sample-1/GM1680/2025/value");
    expect(facts.every(({ text }) => text !== "")).toBe(true);
  });

  test("says hoger, lager or gelijk by the numbers that the reader sees", () => {
    const table = tablesOf(report()).find(({ id }) => id === "table-goal-1");
    for (const row of table?.rows ?? []) {
      const [, , last, , middle, beside] = row.map(({ text }) => text);
      if (!middle || middle === "–") continue;
      const [own, other] = [last?.split(" ")[0], middle].map((text) => Number(text?.replace(",", ".")));
      expect(beside).toBe(own === other ? "gelijk" : Number(own) > Number(other) ? "hoger" : "lager");
    }
  });

  test("carries the mark of examples, and the municipality's own words", () => {
    const document = report();
    expect(document.mark).toBe("VOORBEELD, geen echt cijfer");
    expect(wordsOf(document.blocks)).toContain(
      "Toelichting van Aa en Hunze bij Mensen in armoede (2025): Wij telden dit jaar anders.",
    );
    expect(wordsOf(document.blocks)).toContain("Niet openbaar: het cijfer is vertrouwelijk");
  });

  test("draws a line only of figures that may be compared in its title", () => {
    for (const { finding } of figuresOf(report()).slice(1)) expect(plainText(finding)).toMatch(/ in 20\d\d/);
  });
});

describe("what a municipality does not have", () => {
  test("no figure at all: every goal says so, and nothing is drawn of it", () => {
    const { indicators, goals } = sampleContent(size);
    const content = {
      indicators: indicators.map((one) => ({ ...one, years: [] })),
      goals: goals.map((goal) => ({ ...goal, scores: null })),
    };
    const document = report({ size, content });
    expect(figuresOf(document)).toEqual([]);
    expect(wordsOf(document.blocks).match(/Voor dit doel is er van deze gemeente geen cijfer/g)).toHaveLength(
      17,
    );
  });

  test.each([
    { name: "alone in the snapshot", size: { ...size, municipalities: 1 } },
    { name: "with few of its size", size: { ...size, municipalities: 6 } },
  ])("$name: it stands beside all, and no middle of fewer than five is told", ({ size: small }) => {
    const document = report({ size: small });
    expect(wordsOf(document.blocks)).toContain("de middelste van alle gemeenten");
    expect(wordsOf(document.blocks)).not.toContain("grootteklasse");
    const middles = tablesOf(document)
      .filter(({ id }) => /^table-goal-\d/.test(id))
      .flatMap(({ rows }) => rows.map((row) => row[4]?.text));
    if (small.municipalities < 5) expect(new Set(middles)).toEqual(new Set(["–"]));
  });

  test("no residents known: nothing is said of its size", () => {
    expect(wordsOf(report({ size }, 3).blocks)).not.toContain("inwoners en hoort bij");
  });

  test("no practice and no gap: the report says that in a sentence", () => {
    const words = wordsOf(report({ size, content: { practices: [] }, story: { gaps: [] } }).blocks);
    expect(words).toContain("nog geen goed voorbeeld beschreven");
    expect(words).toContain("is er een cijfer dat jong genoeg is");
  });
});
