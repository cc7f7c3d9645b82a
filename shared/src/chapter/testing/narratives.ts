import fc from "fast-check";
import type {
  Narrative,
  NarrativeBlock,
  NarrativeFact,
  NarrativeInline,
  NarrativeListItem,
  NarrativeMark,
  NarrativeTable,
  NarrativeText,
} from "../narrative.ts";

/** Words as editors write them, with all that Markdown, Typst, Word and HTML would take for their own. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    ...[
      "armoede",
      " ",
      "a b",
      "*",
      "**",
      "_x_",
      "# ",
      "1. ",
      "- ",
      "> ",
      "[x](y)",
      "![",
      "[^1]",
      "`",
      "\\",
      "|",
    ],
    ...[
      "<b>",
      "&amp;",
      "{{inhoud}}",
      '#read("/etc/passwd")',
      "=1+1",
      "$x$",
      "https://vng.nl",
      "~",
      "---",
      "!",
      "é",
      "👩‍👩‍👧",
    ],
    ...[
      "\u202Eabc",
      "a\u200Bb",
      "\u0000",
      "Tabel: x",
      "100%",
      "x\ny",
      "(",
      ")",
      "'",
      '"',
      "]",
      ":",
      "\u00a0",
    ],
  ),
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

const mark: fc.Arbitrary<NarrativeMark> = fc.oneof(
  fc.constantFrom<NarrativeMark>({ type: "bold" }, { type: "italic" }),
  fc.constantFrom("https://vng.nl/", "https://a.example/b?c=d&e=f#g", "mailto:a@b.nl").map((href) => ({
    type: "link" as const,
    attrs: { href },
  })),
  fc.constantFrom("jaar van een wet", 'met "aanhaling" | en streep', "a\\b").map((reason) => ({
    type: "explained" as const,
    attrs: { reason },
  })),
);

const plainText: fc.Arbitrary<NarrativeText> = text.map((value) => ({ type: "text", text: value }));
const markedText: fc.Arbitrary<NarrativeText> = fc.record({
  type: fc.constant("text" as const),
  text,
  marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
});
const cellText: fc.Arbitrary<NarrativeText> = fc.record({
  type: fc.constant("text" as const),
  text,
  marks: fc.uniqueArray(fc.constantFrom<NarrativeMark>({ type: "bold" }, { type: "italic" }), {
    maxLength: 2,
    selector: ({ type }) => type,
  }),
});

export const factNode: fc.Arbitrary<NarrativeFact> = fc.record({
  type: fc.constant("fact" as const),
  attrs: fc.record({
    fact: fc.constantFrom(
      "sample-1/NL01/2025/median",
      "goal-11/size-class:20k-50k/2025/p10",
      "a/GM0344/2015/2025/change",
    ),
    shown: fc.constantFrom("12,5", "−3", "1.234", "+0,4", "*1*", "[2]"),
    dataVersion: fc.nat({ max: 999_999 }),
    kept: fc.option(fc.constantFrom("nog niet vastgesteld", 'zo stond het in "de brief" | 2024')),
  }),
});

const inline: fc.Arbitrary<NarrativeInline> = fc.oneof(
  { weight: 4, arbitrary: markedText },
  { weight: 2, arbitrary: factNode },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(plainText, factNode), { minLength: 1, maxLength: 3 }).map((inlines) => ({
      type: "footnote" as const,
      attrs: { inlines },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("goal-11", "figure-goal-11-trend").map((target) => ({
      type: "reference" as const,
      attrs: { target },
    })),
  },
);

const paragraph = fc
  .array(inline, { maxLength: 6 })
  .map((content) => ({ type: "paragraph" as const, content }));

const list = (depth: number): fc.Arbitrary<NarrativeBlock> => {
  const item: fc.Arbitrary<NarrativeListItem> = fc
    .tuple(paragraph, depth > 1 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]))
    .map(([own, below]) => ({ type: "listItem", content: [own, ...below] }));
  return fc
    .tuple(
      fc.constantFrom("bulletList" as const, "orderedList" as const),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, content]) => ({ type, content }));
};

const table: fc.Arbitrary<NarrativeTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([columns, rows]) => {
    const cell = fc.array(fc.oneof(cellText, factNode), { maxLength: 2 });
    return fc
      .tuple(
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.option(text),
      )
      .map(([cells, caption]) => ({
        type: "table" as const,
        ...(caption === null ? {} : { attrs: { caption } }),
        content: cells.map((row, place) => ({
          type: "tableRow" as const,
          content: row.map((content) => ({
            type: place === 0 ? ("tableHeader" as const) : ("tableCell" as const),
            content: [{ type: "paragraph" as const, content }],
          })),
        })),
      }));
  });

const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(1 as const, 2 as const), text).map(([level, value]) => ({
      type: "heading" as const,
      attrs: { level },
      content: [{ type: "text" as const, text: value }],
    })),
  },
  { weight: 2, arbitrary: list(3) },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constantFrom("figure-goal-11-trend", "figure-overview").map((figure) => ({
      type: "figure" as const,
      attrs: { figure },
    })),
  },
);

/** Texts of every shape that the editor can make, before they are read. */
export const narratives: fc.Arbitrary<Narrative> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: "doc", content }));

/** A paragraph with these words. */
export function paragraphs(...texts: string[]): Narrative {
  return {
    type: "doc",
    content: texts.map((one) => ({ type: "paragraph", content: [{ type: "text", text: one }] })),
  };
}
