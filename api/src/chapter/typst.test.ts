import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import { sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
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
  const base = buildChapter(sampleInput(), "nl");
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

test("a heading with a short text goes to the next page together with its table", () => {
  const [heading, table] = [
    { kind: "heading", level: 2, id: "means", text: "Middelen" } as const,
    buildChapter(sampleInput(), "nl").blocks.find(({ kind }) => kind === "table"),
  ];
  if (!table) throw new Error("the sample has no table");
  const set = (text: string) => {
    const words = { kind: "paragraph", style: "text", inlines: [{ kind: "text", text }] } as const;
    const document = buildChapter(sampleInput("parliament"), "nl");
    return renderTypst({ ...document, blocks: [heading, words, table] }).main;
  };
  expect(set("Kort.")).toContain('#l17-held(par([#"Kort."]))');
  expect(set("Lang. ".repeat(100))).not.toContain("#l17-held(par");
});

test("only a row that surely stands on one line gets its height from us", () => {
  const document = buildChapter(sampleInput(), "nl");
  const table = document.blocks.find(({ kind }) => kind === "table");
  if (table?.kind !== "table") throw new Error("the sample has no table");
  const cells = ["Utrecht", "W".repeat(200), "Een naam van een gemeente ".repeat(8)].map((text) => [
    { text },
  ]);
  const columns = [{ head: "Gemeente", align: "start", width: 1 } as const];
  const { main } = renderTypst({ ...document, blocks: [{ ...table, columns, rows: cells }] });
  expect(main).toContain('([#"Gemeente"],), "1++", ("Utrecht",');
  expect(main).toContain('l17-long("WWW');
});

describe("the page", () => {
  const html = renderHtml(buildChapter(sampleInput(), "en"));

  test("needs no script, no style attribute and no other host", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    // A link to a source is read, not loaded.
    const loaded = html.replaceAll(/<a [^>]*href="https:[^"]*"[^>]*>[^<]*<\/a>/g, "");
    expect(loaded).not.toMatch(/<script| style=|<link|https?:\/\/(?!www\.w3\.org)/);
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
    const document = buildChapter(sampleInput(), "nl");
    const [heading] = document.blocks;
    if (heading?.kind !== "heading") throw new Error("the chapter does not begin with a heading");
    const text = '<img src=x onerror="alert(1)">';
    expect(renderHtml({ ...document, blocks: [{ ...heading, text }] })).toContain("&lt;img src=x");
  });
});
