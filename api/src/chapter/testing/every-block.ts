import type { Block, ChapterDocument, Inline } from "@lokaal17/shared/chapter/blocks";
import type { Fact } from "@lokaal17/shared/chapter/facts";

/** A short chapter that holds every kind of block and run, with one hostile text wherever people can write. */
export function everyBlock(locale: "nl" | "en", words: string = "gewone woorden"): ChapterDocument {
  return {
    locale,
    title: "Decentrale overheden",
    edition: "Proef 2027, concept",
    snapshotId: "41-5a5a5a5a5a5a",
    snapshotLine: "Momentopname 41-5a5a5a5a5a5a",
    date: "2026-11-21",
    mark: "VOORBEELD",
    facts: [fact("burglary/NL01/2025/median", 1.2, "1,2"), fact("burglary/PV26/2025/median", -0.3, "−0,3")],
    blocks: [
      { kind: "heading", level: 1, id: "title", text: "Decentrale overheden" },
      { kind: "paragraph", style: "message", inlines: plain("Een proef met alles erin") },
      { kind: "heading", level: 2, id: "colophon", text: "1 Colofon", section: "colophon" },
      { kind: "contents", title: "Inhoud" },
      { kind: "listing", of: "figures", title: "Figuren" },
      { kind: "listing", of: "tables", title: "Tabellen" },
      { kind: "heading", level: 2, id: "progress", text: "7 Voortgang", section: "progress" },
      {
        kind: "heading",
        level: 3,
        id: "goal-16",
        text: "Vrede en recht",
        goal: 16,
        prefix: "Doel 16. ",
        section: "goal-16",
      },
      { kind: "paragraph", style: "text", inlines: everyInline(words) },
      {
        kind: "list",
        ordered: true,
        items: [plain("eerste van 3"), [{ kind: "text", text: words }], plain("1. telt zelf ook")],
      },
      {
        kind: "figure",
        id: "figure-goal-16-trend",
        label: "Figuur 7.16.1",
        finding: [
          { kind: "text", text: "Van 5,4 naar " },
          { kind: "fact", fact: "burglary/NL01/2025/median", text: "1,2" },
        ],
        measure: "Per 1.000 inwoners, 2012–2025.",
        source: "Bron: CBS.",
        alt: "Een lijn die daalt van 5,4 in 2012 naar 1,2 in 2025.",
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100" width="640" height="100" role="img" aria-labelledby="f-title"><title id="f-title">Lijn</title><text x="10" y="50" font-family="Sofia Sans" font-size="14">1,2</text></svg>',
        synthetic: true,
        numbers: {
          columns: [
            { head: "Jaar", align: "start", width: 1 },
            { head: "Waarde", align: "end", width: 1 },
          ],
          rows: [[{ text: "2025" }, { text: "1,2", fact: "burglary/NL01/2025/median", synthetic: true }]],
        },
      },
      {
        kind: "pair",
        start: [{ kind: "paragraph", style: "note", inlines: plain("Links staan 8 woorden") }],
        end: [table(words)],
      },
      { kind: "heading", level: 4, id: "practice-1", text: words, unlisted: true },
      {
        kind: "box",
        title: `Praktijk: ${words}`,
        blocks: [{ kind: "paragraph", style: "mark", inlines: plain("Let op: 2 cijfers zijn verzonnen") }],
      },
    ],
  };
}

function everyInline(words: string): Inline[] {
  return [
    { kind: "text", text: "In 2025 was het " },
    { kind: "fact", fact: "burglary/NL01/2025/median", text: "1,2" },
    { kind: "strong", text: " sterk " },
    { kind: "emphasis", text: "nadruk" },
    { kind: "break", text: "" },
    { kind: "text", text: words },
    {
      kind: "footnote",
      id: "1",
      text: "1",
      inlines: [
        { kind: "text", text: `Noot met ${words} en ` },
        { kind: "fact", fact: "burglary/PV26/2025/median", text: "−0,3" },
      ],
    },
    { kind: "text", text: ", zie " },
    { kind: "ref", target: "table-goal-16-provinces", text: "tabel 7.16.1" },
    { kind: "text", text: " of " },
    { kind: "link", href: "https://example.org/a?b=1&c=2", text: "de bron" },
    { kind: "text", text: " of " },
    { kind: "link", href: "javascript:alert(1)", text: "geen bron" },
    { kind: "mark", text: " (VOORBEELD)" },
  ];
}

function table(words: string): Block {
  return {
    kind: "table",
    id: "table-goal-16-provinces",
    label: "Tabel 7.16.1",
    caption: plain("Naar provincie"),
    measure: "Per 1.000 inwoners.",
    source: "Bron: CBS.",
    columns: [
      { head: "Provincie", align: "start", width: 2 },
      { head: "2025", align: "end", width: 1 },
    ],
    rows: [
      [{ text: "Utrecht" }, { text: "−0,3", fact: "burglary/PV26/2025/median", synthetic: true }],
      [{ text: words }, { text: "1.234" }],
    ],
    mark: "1 van de 2 cijfers is een voorbeeld",
  };
}

const plain = (text: string): Inline[] => [{ kind: "text", text }];

const fact = (id: string, value: number, text: string): Fact => {
  const [subject = "", area = "", period = ""] = id.split("/");
  return { id, subject, area, period, statistic: "median", value, decimals: 1, text, synthetic: true };
};
