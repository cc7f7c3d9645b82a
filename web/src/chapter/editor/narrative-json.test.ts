import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { atomNodes } from "./narrative-atoms.ts";
import {
  bulletList,
  documentNode,
  hardBreak,
  heading,
  listItem,
  orderedList,
  paragraph,
  textNode,
} from "./narrative-blocks.ts";
import { documentOf, narrativeOf, readInlines } from "./narrative-json.ts";
import { bold, explained, italic, link } from "./narrative-marks.ts";
import { table, tableCell, tableHeader, tableRoles, tableRow } from "./narrative-table.ts";

const plain = () => ({ className: "", label: "", parts: [] });
const { fact, footnote, reference, figure } = atomNodes({
  fact: plain,
  footnote: plain,
  reference: plain,
  figure: plain,
});
const schema = getSchema([
  documentNode,
  textNode,
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  hardBreak,
  tableRoles,
  table,
  tableRow,
  tableHeader,
  tableCell,
  bold,
  italic,
  link,
  explained,
  fact,
  footnote,
  reference,
  figure,
]);
const throughEditor = (narrative: Narrative) => {
  const doc = Node.fromJSON(schema, documentOf(narrative));
  doc.check();
  return narrativeOf(doc);
};

const chip = {
  type: "fact",
  attrs: { fact: "burglary/NL01/2025/median", shown: "1,2", dataVersion: 3, kept: null },
} as const;

const everything: Narrative = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Kop" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "In " },
        { type: "text", text: "2015", marks: [{ type: "explained", attrs: { reason: "jaar van de wet" } }] },
        { type: "text", text: " was het " },
        chip,
        { type: "hardBreak" },
        {
          type: "text",
          text: "lees verder",
          marks: [{ type: "link", attrs: { href: "https://example.nl" } }, { type: "bold" }],
        },
        { type: "footnote", attrs: { inlines: [{ type: "text", text: "Bron. " }, chip] } },
        { type: "reference", attrs: { target: "goal-11" } },
      ],
    },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "een" }] },
            {
              type: "orderedList",
              content: [
                {
                  type: "listItem",
                  content: [{ type: "paragraph", content: [{ type: "text", text: "daarin" }] }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: "table",
      attrs: { caption: "Een titel" },
      content: [
        {
          type: "tableRow",
          content: [
            {
              type: "tableHeader",
              content: [{ type: "paragraph", content: [{ type: "text", text: "Jaar" }] }],
            },
          ],
        },
        {
          type: "tableRow",
          content: [{ type: "tableCell", content: [{ type: "paragraph", content: [chip] }] }],
        },
      ],
    },
    { type: "figure", attrs: { figure: "figure-goal-11-trend" } },
  ],
};

test("everything a narrative can hold goes through the editor and comes back the same", () => {
  expect(throughEditor(everything)).toEqual(everything);
});

test("an empty narrative has a paragraph to type in, and is empty again when nothing was typed", () => {
  expect(throughEditor({ type: "doc", content: [] })).toEqual({ type: "doc", content: [] });
});

test("a heading without words does not become a hole in the contents", () => {
  expect(throughEditor({ type: "doc", content: [{ type: "heading", attrs: { level: 2 } }] }).content).toEqual(
    [],
  );
});

test.each([
  ["no list at all", "text", []],
  ["a note in a note", [{ type: "footnote", attrs: { inlines: [] } }], []],
  ["text that is none", [{ type: "text", text: 4 }, null, "x"], []],
  ["an empty text", [{ type: "text", text: "" }], []],
  [
    "marks of another page",
    [{ type: "text", text: "a", marks: [{ type: "x" }] }],
    [{ type: "text", text: "a" }],
  ],
])("of a pasted note only text and facts stay: %s", (_, json, kept) => {
  expect(readInlines(json)).toEqual(kept);
});
