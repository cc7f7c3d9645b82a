import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { processorTime } from "../testing/processor-time.ts";
import { readMarkdown } from "./narrative-markdown-read.ts";
import { writeMarkdown } from "./narrative-markdown-write.ts";
import { problemSentences } from "./narrative-problems.ts";
import { readNarrative } from "./narrative-validation.ts";
import { narratives } from "./testing/narratives.ts";

const said = (markdown: string) =>
  problemSentences(readMarkdown(markdown, 41).problems, "nl").map(({ sentence }) => sentence);

describe("a text as Markdown", () => {
  it("reads back to the same text, whatever stands in it", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(narratives, (written) => {
        const { narrative } = readNarrative(written);
        if (!narrative) return;
        const markdown = writeMarkdown(narrative, "nl");
        const back = readMarkdown(markdown, 41);
        expect(problemSentences(back.problems, "nl"), markdown).toEqual([]);
        expect(back.narrative, markdown).toEqual(narrative);
      }),
      { numRuns: 60 },
    );
  });

  it("of many blocks, which is written in pieces, reads back too", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(narratives, fc.integer({ min: 8, max: 12 }), (written, times) => {
        const { narrative } = readNarrative(written);
        if (!narrative || JSON.stringify(narrative).includes('"footnote"')) return;
        const content = Array.from({ length: times }, () => narrative.content).flat();
        const many = { ...narrative, content };
        expect(readMarkdown(writeMarkdown(many, "nl"), 41).narrative).toEqual(readNarrative(many).narrative);
      }),
      { numRuns: 30 },
    );
  });

  it("begins with a footnote and a colon without becoming the footnote", () => {
    const note = { type: "footnote", attrs: { inlines: [{ type: "text", text: "x" }] } };
    const { narrative } = readNarrative({
      type: "doc",
      content: [{ type: "paragraph", content: [note, { type: "text", text: ": a" }] }],
    });
    expect(narrative && readMarkdown(writeMarkdown(narrative, "en"), 41).narrative).toEqual(narrative);
  });

  it("is what an editor would write by hand", () => {
    const markdown = [
      "# Wat gemeenten doen",
      "",
      "In de middelste gemeente was het [12,5](fact:poverty-rate/NL01/2025/median) procent.[^1]",
      'Dat staat in [artikel 3](explained: "nummer van een artikel"), en zie [](ref:goal-11).',
      "",
      "- een **punt**",
      "  1. en _daaronder_",
      "",
      "![](figure:figure-goal-11-trend)",
      "",
      "Table: Leden",
      "",
      "| Provincie | Leden |",
      "| - | -: |",
      '| Utrecht | [3](fact:chapter/PV26/all/members "40: zo afgesproken") |',
      "",
      "[^1]: Zie [de monitor](https://www.cbs.nl).",
    ].join("\n");
    expect(readMarkdown(markdown, 41)).toMatchObject({
      problems: [],
      cleaned: 0,
      narrative: {
        content: [
          { type: "heading", attrs: { level: 1 } },
          {
            type: "paragraph",
            content: [
              { type: "text" },
              { type: "fact", attrs: { shown: "12,5", dataVersion: 41, kept: null } },
              { type: "text", text: " procent." },
              { type: "footnote", attrs: { inlines: [{}, { marks: [{ type: "link" }] }, {}] } },
              { type: "text", text: " Dat staat in " },
              { type: "text", text: "artikel 3", marks: [{ type: "explained" }] },
              { type: "text" },
              { type: "reference", attrs: { target: "goal-11" } },
              { type: "text", text: "." },
            ],
          },
          { type: "bulletList", content: [{ content: [{ type: "paragraph" }, { type: "orderedList" }] }] },
          { type: "figure", attrs: { figure: "figure-goal-11-trend" } },
          { type: "table", attrs: { caption: "Leden" }, content: [{}, {}] },
        ],
      },
    });
  });

  it("says all that is wrong at once, with the line of each", () => {
    const markdown = [
      "### Te diep",
      "",
      "<script>alert(1)</script>",
      "",
      "[klik](javascript:alert(1)) en [12](fact:geen-cijfer) en ![x](https://a.nl/x.png)",
      "",
      "> citaat",
      "",
      "Een noot[^9] en `code`.",
      "",
      "[^5]: ongebruikt",
    ].join("\n");
    expect(said(markdown)).toEqual([
      "Regel 1: Een kop heeft niveau 1 of 2 (in Markdown # of ##). Dit is niveau 3.",
      "Regel 3: HTML kan niet: “<script>alert(1)</script>”. Schrijf gewone tekst of Markdown.",
      "Regel 5: Een plaatje kan niet: “https://a.nl/x.png”. Een figuur schrijft u als ![](figure:…) op een eigen regel.",
      "Regel 5: De link “javascript:alert(1)” kan niet. Een link begint met https:// of met mailto:.",
      "Regel 5: “geen-cijfer” verwijst niet naar een cijfer. Schrijf onderwerp/gebied/periode/soort, bijvoorbeeld poverty-rate/GM0344/2025/value.",
      "Regel 7: Een citaatblok (>) kan niet. Schrijf het citaat als alinea tussen aanhalingstekens.",
      "Regel 9: De voetnoot [^9] heeft geen tekst. Zet onderaan [^9]: en de tekst.",
      "Regel 9: Code tussen accenten kan niet: “code”.",
      "Regel 11: De voetnoot [^5] wordt nergens in de tekst genoemd.",
    ]);
  });
});

describe("hostile Markdown is refused with a sentence, soon", () => {
  const notes = Array.from({ length: 10_000 }, (_, i) => `[^${i}]`).join(" ");
  const defined = Array.from({ length: 10_000 }, (_, i) => `[^${i}]: x`).join("\n\n");
  test.each([
    ["5 MB of words", "woord ".repeat(900_000), /te lang/],
    ["quotations in quotations", `${">".repeat(50_000)} x`, /te diep/],
    ["lists in lists", `${"- ".repeat(20_000)}x`, /te diep/],
    [
      "lists in lists, line by line",
      Array.from({ length: 90 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n"),
      /te diep/,
    ],
    ["brackets that never close", "[".repeat(100_000), /te veel/],
    ["brackets that close nothing", `${"]".repeat(80)}\n`.repeat(1000), /te veel/],
    ["brackets in many paragraphs", `${"]".repeat(1000)}\n\n`.repeat(90), /te veel/],
    ["stars that never close", "*a **b ".repeat(20_000), /te veel/],
    ["footnotes without end", `${notes}\n\n${defined}`, /te veel|te lang/],
    ["a note that names itself", "a[^1]\n\n[^1]: b[^1]", /voetnoot/],
    [
      "a table without end",
      `|${"a|".repeat(500)}\n|${"-|".repeat(500)}\n|${"x|".repeat(500)}`,
      /^Regel 1: .*cellen/,
    ],
    [
      "a row of 49,000 cells",
      `tekst\n\n${"|a".repeat(49_000)}\n${"|-".repeat(49_000)}`,
      /^Regel 3: .*cellen/,
    ],
    ["tables after each other", `${"|a".repeat(24)}\n`.repeat(900), /^Regel 209: .*te groot/],
    [
      "lists that all begin on each line",
      `a\n\n${"- - - - - - - - - - - a\n".repeat(900)}`,
      /^Regel 3: .*te diep/,
    ],
    ["quotations and lists by turns", "> - > - > - > - > - > a\n\n".repeat(400), /^Regel 1: .*te diep/],
    ["quotations without end", "> > > > a\n".repeat(900), /^Regel 51: .*citaat/],
    ["points of lists without end", "- - - - a\n".repeat(900), /^Regel 376: .*punten/],
    ["lines without end", "- - - - - - - - - - - a\n".repeat(2_990), /te veel regels/],
    ["an address with a script", "[x](JaVaScRiPt:alert(1))", /https/],
    ["an address with a blank in it", "[x](<java\tscript:alert(1)>)", /https/],
    ["data in an address", "[x](data:text/html;base64,PHNjcmlwdD4=)", /https/],
    ["a file", "[x](file:///etc/passwd)", /https/],
    ["a name and password", "[x](https://a:b@vng.nl/)", /wachtwoord/],
    ["a mail that is filled in beforehand", "[x](mailto:a@b.nl?bcc=c@d.nl)", /klopt niet/],
    ["HTML with a picture", "<img src=x onerror=alert(1)>", /HTML/],
    ["a frame", '<iframe src="file:///etc/passwd"></iframe>', /HTML/],
  ])("%s", { timeout: 60_000 }, (_, markdown, expected) => {
    let sentences: string[] = [];
    const took = processorTime(() => {
      sentences = said(markdown);
    });
    expect(sentences.join("\n")).toMatch(expected);
    expect(sentences.length).toBeLessThanOrEqual(51);
    // Measured 0.3 s; the room is for a slower machine.
    expect(took).toBeLessThan(5000);
  });

  test.each([
    "{{inhoud}}",
    '#read("/etc/passwd")',
    "=HYPERLINK(1)",
    "$x^2$",
    "constructor",
    "%s%n",
    "\\u0000",
    "שלום",
    "👩‍👩‍👧",
  ])("%s is text", (text) => {
    const { narrative } = readMarkdown(text, 41);
    expect(narrative?.content).toHaveLength(1);
    expect(JSON.stringify(narrative)).toContain(JSON.stringify(text).slice(1, -1));
  });

  it("takes out what nobody sees, and counts it", () => {
    const read = readMarkdown("a\u0000b\u202Ec\u200Bd", 41);
    expect(read).toMatchObject({ cleaned: 3, narrative: { content: [{ content: [{ text: "abcd" }] }] } });
  });
});
