import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import { sampleSnapshot } from "@lokaal17/shared/chapter/sample-snapshot";
import { describe, expect, test } from "vitest";
import { renderHtml } from "./html.ts";
import { compilePdf } from "./pdf.ts";
import { renderTypst } from "./typst.ts";
import { typstInlines, typstLabel, typstString } from "./typst-text.ts";

test.each([
  { text: 'een "citaat"', literal: '"een \\"citaat\\""' },
  { text: "schuin\\streep", literal: '"schuin\\\\streep"' },
  { text: '#read("/etc/passwd")', literal: '"#read(\\"/etc/passwd\\")"' },
  { text: "regel\neinde\u0000", literal: '"regel einde "' },
])("$text is a literal, never code", ({ text, literal }) => {
  expect(typstString(text)).toBe(literal);
});

test("a fact is printed as its text", () => {
  expect(typstInlines([{ kind: "fact", fact: "burglary/NL01/2025/median", text: "1,2" }])).toBe('[#"1,2"]');
});

test("an id that could be code is refused", () => {
  expect(() => typstLabel("a> #panic()")).toThrow(RangeError);
});

describe("setting a document", () => {
  const base = buildChapter(sampleSnapshot(), "nl");
  const withTitle = (text: string): ChapterDocument => ({
    ...base,
    blocks: [{ kind: "heading", level: 1, id: "title", text }],
  });

  test("code in a title comes out as words", async () => {
    const { pages } = await compilePdf(renderTypst(withTitle('#read("/etc/hostname") $x$ *a* _b_ @c <d>')));
    expect(pages).toBe(1);
  }, 30_000);

  test("a character that our font does not have fails the job", async () => {
    await expect(compilePdf(renderTypst(withTitle("漢字")))).rejects.toThrow();
  }, 30_000);
});

describe("the page", () => {
  const html = renderHtml(buildChapter(sampleSnapshot(), "en"));

  test("needs no script, no style attribute and no other host", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/<script| style=|<link|https?:\/\/(?!www\.w3\.org)/);
  });

  test("leads every reference to a place that exists, and every id is there once", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("gives every table a caption, column heads and row heads", () => {
    const tables = html.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) expect(table).toMatch(/<caption>[\s\S]*scope="col"[\s\S]*scope="row"/);
  });

  test("shows what people wrote as words", () => {
    const document = buildChapter(sampleSnapshot(), "nl");
    const [heading] = document.blocks;
    if (heading?.kind !== "heading") throw new Error("the chapter does not begin with a heading");
    const text = '<img src=x onerror="alert(1)">';
    expect(renderHtml({ ...document, blocks: [{ ...heading, text }] })).toContain("&lt;img src=x");
  });
});
