import type { Narrative, NarrativeBlock, NarrativeParagraph } from "@lokaal17/shared/chapter/narrative";
import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
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
import { documentOf } from "./narrative-json.ts";
import { bold, explained, italic, link } from "./narrative-marks.ts";
import { table, tableCell, tableHeader, tableRoles, tableRow } from "./narrative-table.ts";
import { putDocument } from "./put-document.ts";

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

const paragraphOf = (text: string): NarrativeParagraph =>
  text ? { type: "paragraph", content: [{ type: "text", text }] } : { type: "paragraph" };
const listOf = (...items: string[]): NarrativeBlock => ({
  type: "bulletList",
  content: items.map((text) => ({ type: "listItem", content: [paragraphOf(text)] })),
});
const tableOf = (text: string): NarrativeBlock => ({
  type: "table",
  content: [{ type: "tableRow", content: [{ type: "tableHeader", content: [paragraphOf(text)] }] }],
});
const docOf = (...content: (string | NarrativeBlock)[]) => {
  const blocks = content.map((one) => (typeof one === "string" ? paragraphOf(one) : one));
  const narrative: Narrative = { type: "doc", content: blocks };
  return Node.fromJSON(schema, documentOf(narrative));
};

/** An editor with the cursor behind some words. */
function editing(doc: Node, words: string) {
  let at = 0;
  doc.descendants((node, place) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) at = place + found + words.length;
  });
  const state = EditorState.create({ doc, plugins: [history()] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, at)));
}
const before = ({ doc, selection }: EditorState) => {
  const { $from } = selection;
  return doc.textBetween($from.start(), $from.pos);
};
const put = (state: EditorState, wanted: Node) =>
  state.apply(putDocument(state.tr, wanted).setMeta("addToHistory", false));

describe("a colleague's text put in the editor", () => {
  const mine = docOf("Eerste.", "Tweede alinea.", listOf("een", "twee"), "Derde.");
  test.each([
    ["before and behind it", docOf("VNG zegt: eerste.", "Tweede alinea.", listOf("een"), "Derde, en meer.")],
    ["as new paragraphs", docOf("Nieuw.", "Eerste.", "Nog een.", "Tweede alinea.", "Derde.", "Slot.")],
    ["in the same paragraph, behind it", docOf("Eerste.", "Tweede alinea van IPO.", "Derde.")],
    [
      "in the same paragraph, before it",
      docOf("Eerste.", "De tweede: Tweede alinea.", "Derde."),
      "De tweede: Tweede al",
    ],
    ["by removing all else", docOf("Tweede alinea.")],
  ])("leaves the cursor where it was, written %s", (_, wanted, expected = "Tweede al") => {
    const state = put(editing(mine, "Tweede al"), wanted);
    expect(state.doc.toJSON()).toEqual(wanted.toJSON());
    expect(before(state)).toBe(expected);
  });

  test("leaves the cursor in a list of which another item changed", () => {
    const wanted = docOf("Eerste.", "Tweede alinea.", listOf("een, veranderd", "tussen", "twee"), "Derde.");
    const state = put(editing(mine, "twe"), wanted);
    expect(state.doc.toJSON()).toEqual(wanted.toJSON());
    expect(before(state)).toBe("twe");
  });

  test("leaves the empty paragraph that somebody is about to write in", () => {
    const state = editing(docOf("Eerste.", "Tweede.", ""), "Tweede.");
    const end = TextSelection.atEnd(state.doc);
    const next = put(state.apply(state.tr.setSelection(end)), docOf("Eerste van VNG.", "Tweede."));
    expect(next.doc.toJSON()).toEqual(docOf("Eerste van VNG.", "Tweede.", "").toJSON());
    expect(next.selection.from).toBe(TextSelection.atEnd(next.doc).from);
  });

  test("is not undone with the own words, which can still be undone", () => {
    const begun = editing(docOf("Eerste.", "Tweede."), "Tweede.");
    let state = begun.apply(begun.tr.insertText(" Van mij."));
    state = put(state, docOf("Eerste van VNG.", "Tweede. Van mij."));
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(state.doc.toJSON()).toEqual(docOf("Eerste van VNG.", "Tweede.").toJSON());
  });

  test("is that text exactly, whatever stood there", () => {
    const pieces = [
      "a",
      "aa",
      "aba",
      listOf("a", "b"),
      listOf("b"),
      listOf("a", "c", "b"),
      tableOf("a"),
      tableOf("b"),
    ];
    const texts = [...fewOf(pieces, 3)].map((some) => docOf(...some));
    for (const old of texts.filter((_, at) => at % 11 === 0)) {
      for (const wanted of texts.filter((_, at) => at % 13 === 0)) {
        const { doc } = putDocument(EditorState.create({ doc: old }).tr, wanted);
        expect(doc.eq(wanted), `${old} to ${wanted}: ${doc}`).toBe(true);
      }
    }
  });
});

/** Every row of one to so many of these. */
function* fewOf<T>(pieces: readonly T[], most: number): Generator<T[]> {
  for (const piece of pieces) {
    yield [piece];
    if (most > 1) for (const rest of fewOf(pieces, most - 1)) yield [piece, ...rest];
  }
}
