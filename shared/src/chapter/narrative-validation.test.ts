import { describe, expect, it, test } from "vitest";
import { locales } from "../text/define-text.ts";
import { cleanText } from "./narrative-clean.ts";
import { problemSentences } from "./narrative-problems.ts";
import { readNarrative } from "./narrative-validation.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const sentences = (input: unknown) => problemSentences(readNarrative(input).problems, "en");

describe("a text of an editor", () => {
  it("keeps one spelling: no empty paragraphs, no loose blanks, one run per formatting, marks in one order", () => {
    const bold = { type: "bold" };
    const italic = { type: "italic", attrs: { class: "x" } };
    const { narrative, problems } = readNarrative(
      doc(
        paragraph(),
        paragraph(
          text("  a", bold),
          text("b ", bold),
          { type: "hardBreak" },
          { type: "hardBreak" },
          text(" c", italic, bold),
        ),
        { type: "heading", attrs: { level: 1, id: "x" }, content: [text("Kop ", bold)] },
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text(" "))] }] },
        paragraph(text(" ")),
      ),
    );
    expect(problems).toEqual([]);
    expect(narrative).toEqual(
      doc(
        paragraph(
          { type: "text", text: "ab", marks: [bold] },
          { type: "hardBreak" },
          { type: "text", text: "c", marks: [bold, { type: "italic" }] },
        ),
        { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Kop" }] },
      ),
    );
  });

  it("reads the same when it is read again", () => {
    const { narrative } = readNarrative(doc(paragraph(text(" a "), text("b", { type: "bold" }))));
    expect(readNarrative(narrative).narrative).toEqual(narrative);
  });

  it("is told all that is wrong with it at once, with the place of each", () => {
    const problems = sentences(
      doc(
        { type: "iframe" },
        paragraph(
          { type: "image", attrs: { src: "x" } },
          text("x", { type: "strike" }),
          text("y", { type: "link", attrs: { href: "javascript:alert(1)" } }),
        ),
        { type: "heading", attrs: { level: 3 }, content: [text("Kop")] },
        { type: "figure", attrs: { figure: "../../etc/passwd" } },
        paragraph({
          type: "fact",
          attrs: { fact: "goal-99/NL01/2025/value", shown: "", dataVersion: -1, kept: "" },
        }),
      ),
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      "/content/0",
      "/content/1/content/0",
      "/content/1/content/1/marks/0",
      "/content/1/content/2/marks/0",
      "/content/2",
      "/content/3",
      "/content/4/content/0",
      "/content/4/content/0",
      "/content/4/content/0",
    ]);
    expect(problems[3]?.sentence).toBe(
      "The link “javascript:alert(1)” is not possible. A link begins with https:// or with mailto:.",
    );
  });

  const row = (type: string, count: number, attrs = {}) => ({
    type: "tableRow",
    content: Array.from({ length: count }, () => ({ type, attrs, content: [paragraph(text("x"))] })),
  });
  test.each([
    [
      "no header row",
      doc({ type: "table", content: [row("tableCell", 2), row("tableCell", 2)] }),
      "header row",
    ],
    [
      "rows of unequal length",
      doc({ type: "table", content: [row("tableHeader", 2), row("tableCell", 3)] }),
      "Row 2",
    ],
    [
      "merged cells",
      doc({ type: "table", content: [row("tableHeader", 1, { colspan: 2 })] }),
      "Merged cells",
    ],
    ["no rows", doc({ type: "table", content: [] }), "no rows"],
    ["too many columns", doc({ type: "table", content: [row("tableHeader", 13)] }), "too large"],
    [
      "a footnote in a cell",
      doc({
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableHeader",
                content: [paragraph({ type: "footnote", attrs: { inlines: [{ type: "text", text: "x" }] } })],
              },
            ],
          },
        ],
      }),
      "cell of a table",
    ],
  ])("a table with %s is refused", (_, input, expected) => {
    expect(
      sentences(input)
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain(expected);
  });

  test.each([null, undefined, 5, "text", [], {}, { type: "doc" }, { type: "doc", content: {} }])(
    "%j is no text",
    (input) => {
      expect(readNarrative(input)).toMatchObject({ narrative: null, problems: [{ pointer: "" }] });
    },
  );
});

describe("hostile input", () => {
  it("of members that an object inherits gives nothing", () => {
    const inherited = Object.create({ type: "doc", content: [paragraph(text("x"))] });
    expect(readNarrative(inherited).narrative).toBeNull();
    const sent: unknown = JSON.parse(
      '{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1},"content":[{"type":"text","text":"constructor","marks":[],"__proto__":{"marks":[{"type":"bold"}]}}]}]}',
    );
    expect(readNarrative(sent).narrative).toEqual(doc(paragraph({ type: "text", text: "constructor" })));
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  it("of types that are names of methods is refused by name", () => {
    for (const type of ["__proto__", "constructor", "toString", "hasOwnProperty"])
      expect(sentences(doc({ type }))[0]?.sentence).toContain(`“${type}”`);
  });

  it("of 5 MB gets one sentence", () => {
    expect(sentences(doc(paragraph(text("woord ".repeat(900_000))))).map(({ sentence }) => sentence)).toEqual(
      ["The text is too long: at most 100,000 characters in one part. Put some of it elsewhere."],
    );
  });

  it("of a hundred thousand pieces gets one sentence", () => {
    const pieces = Array.from({ length: 100_000 }, () => paragraph(text("x")));
    expect(sentences(doc(...pieces))).toHaveLength(1);
  });

  it("of 10,000 footnotes gets a sentence", () => {
    const notes = Array.from({ length: 4_000 }, () => ({
      type: "footnote",
      attrs: { inlines: [{ type: "text", text: "x" }] },
    }));
    expect(
      sentences(doc(paragraph(text("a"), ...notes)))
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain("4,000");
  });

  it("of lists in lists in lists gets a sentence and no overflow", () => {
    let list: unknown = paragraph(text("x"));
    for (let i = 0; i < 50_000; i++)
      list = { type: "bulletList", content: [{ type: "listItem", content: [list] }] };
    expect(
      sentences(doc(list))
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain("nested too deeply");
  });

  it("with problems without end is told the first fifty and how many more", () => {
    const problems = sentences(doc(...Array.from({ length: 500 }, () => ({ type: "script" }))));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.sentence).toContain("450 other things");
  });

  test.each([
    ["a\u202Eb\u2066c\u200F", "abc", 3],
    ["nul\u0000 bel\u0007 zero\u200Bwidth\uFEFF", "nul bel zerowidth", 4],
    ["soft\u00ADhyphen \uE000\uF8FF", "softhyphen ", 3],
    ["\uD800alone", "\uFFFDalone", 0],
    ["e\u0301", "é", 0],
    ["👩‍👩‍👧 ❤️ 🇳🇱", "👩‍👩‍👧 ❤️ 🇳🇱", 0],
    ["a\u200Db", "ab", 1],
    ["regel\r\nregel\u2028regel", "regel regel regel", 0],
    ["שלום עולם", "שלום עולם", 0],
    [`Z${"\u0300".repeat(30)}`, "Z\u0300\u0300\u0300\u0300", 26],
  ])("the text %j is kept as %j", (raw, kept, removed) => {
    expect(cleanText(raw)).toEqual({ text: kept.normalize("NFC"), removed });
  });

  it("is told off in both languages", () => {
    const input = doc({ type: "x" }, paragraph(text("y", { type: "z" })));
    const [nl, en] = locales.map((locale) => problemSentences(readNarrative(input).problems, locale));
    expect(nl).toHaveLength(2);
    expect(nl?.map(({ sentence }) => sentence)).not.toEqual(en?.map(({ sentence }) => sentence));
  });
});
