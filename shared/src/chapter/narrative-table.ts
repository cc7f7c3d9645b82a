import { narrativeOutputText } from "../text/narrative-output.ts";
import type { Cell, Column, Table } from "./blocks.ts";
import type { NarrativeTable, NarrativeTableCell } from "./narrative.ts";
import type { NarrativeWriting } from "./narrative-blocks.ts";
import { inlinesOf, type Written } from "./narrative-inlines.ts";

/** A table of people in the document. A column of numbers stands at the right; a made-up number is marked. */
export function narrativeTable(table: NarrativeTable, id: string, w: NarrativeWriting): Table {
  const cells = table.content.map((row) => row.content.map((cell) => cellOf(cell, w)));
  const [heads = [], ...rows] = cells;
  const named = heads.map(({ text }) => text).filter((text) => text !== "");
  const untitled = narrativeOutputText(w.locale)("table.untitled");
  const caption = table.attrs?.caption ?? (named.join(", ") || untitled);
  const synthetic = rows.flat().some((cell) => cell.synthetic === true);
  return {
    kind: "table",
    id,
    label: w.nextTable(),
    caption: [{ kind: "text", text: caption }],
    measure: "",
    source: "",
    columns: heads.map(({ text }, place) => columnOf(text, rows, place)),
    rows,
    mark: synthetic ? narrativeOutputText(w.locale)("table.mark") : null,
  };
}

/** A cell that is one number is bound to it; the numbers of any other cell are bound in the book of the document. */
function cellOf(cell: NarrativeTableCell, w: NarrativeWriting): Cell {
  const written = inlinesOf(
    cell.content.flatMap((paragraph) => paragraph.content ?? []),
    w,
  );
  const text = written.map(({ inline }) => (inline.kind === "break" ? " " : inline.text)).join("");
  const only = onlyFact(written);
  if (only) return { text, fact: only.fact, synthetic: only.synthetic };
  return written.some(({ synthetic }) => synthetic) ? { text, synthetic: true } : { text };
}

function onlyFact(written: readonly Written[]): { fact: string; synthetic: boolean } | null {
  const [first, second] = written;
  if (first?.inline.kind !== "fact" || second) return null;
  return { fact: first.inline.fact, synthetic: first.synthetic };
}

function columnOf(head: string, rows: readonly (readonly Cell[])[], place: number): Column {
  const texts = rows.map((row) => row[place]?.text ?? "").filter((text) => text !== "");
  const isNumeric = place > 0 && texts.length > 0 && texts.every((text) => /^[+−-]?[\d.,\s]+%?$/u.test(text));
  const longest = Math.max(1, ...[head, ...texts].map((text) => text.length));
  // Between 1 and 4, so that one long cell leaves the other columns room.
  return { head, align: isNumeric ? "end" : "start", width: Math.min(4, Math.max(1, longest / 12)) };
}
