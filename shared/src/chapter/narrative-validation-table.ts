import type { NarrativeInline, NarrativeTable, NarrativeTableCell, NarrativeTableRow } from "./narrative.ts";
import { trimmed } from "./narrative-canonical.ts";
import { narrativeLimits } from "./narrative-limits.ts";
import { type Json, listAt, memberAt, type Reading, typeOf } from "./narrative-reading.ts";
import { readInlines } from "./narrative-validation-inline.ts";

/** A table: one header row, rows of equal length, text and numbers in its cells. */
export function readTable(block: Json, pointer: string, r: Reading): NarrativeTable[] {
  const rows = listAt(block, "content") ?? [];
  const lengths = rows.map((row) => listAt(row, "content")?.length ?? 0);
  const { columns, rows: mostRows } = narrativeLimits;
  const [expected = 0] = lengths;
  if (expected === 0) {
    r.fault(pointer, "table-empty");
    return [];
  }
  if (expected > columns || rows.length > mostRows) {
    r.fault(pointer, "table-size", { columns, rows: mostRows });
    return [];
  }
  const uneven = lengths.findIndex((length) => length !== expected);
  if (uneven >= 0)
    r.fault(pointer, "table-uneven", { row: uneven + 1, count: lengths[uneven] ?? 0, expected });
  const caption = readCaption(memberAt(block, ["attrs", "caption"]), pointer, r);
  const content = rows.map((row, place) => readRow(row, place, `${pointer}/content/${place}`, r));
  const isHeaded =
    rows.every((row, place) => place > 0 || allHeaders(row)) && !rows.slice(1).some(allHeadersOfMany);
  if (!isHeaded) r.fault(pointer, "table-head");
  return [caption === null ? { type: "table", content } : { type: "table", attrs: { caption }, content }];
}

function readRow(row: Json, place: number, pointer: string, r: Reading): NarrativeTableRow {
  const content = (listAt(row, "content") ?? []).map((cell, at) =>
    readCell(cell, place === 0 ? "tableHeader" : "tableCell", `${pointer}/content/${at}`, r),
  );
  return { type: "tableRow", content };
}

/** Paragraphs and line ends within a cell become blanks: a row of a table is one line in Markdown. */
function readCell(
  cell: Json,
  type: NarrativeTableCell["type"],
  pointer: string,
  r: Reading,
): NarrativeTableCell {
  const spans = ["colspan", "rowspan"].map((name) => memberAt(cell, ["attrs", name]) ?? 1);
  if (spans.some((span) => span !== 1)) r.fault(pointer, "table-span");
  const paragraphs = listAt(cell, "content") ?? [];
  const inlines = paragraphs.flatMap((block, place): NarrativeInline[] => {
    const at = `${pointer}/content/${place}`;
    if (!r.piece(at)) return [];
    if (typeOf(block) !== "paragraph") {
      r.fault(at, "cell-content", { type: r.quoted(typeOf(block)) });
      return [];
    }
    const own = readInlines(listAt(block, "content") ?? [], at, r);
    return place === 0 ? own : [{ type: "text", text: " " }, ...own];
  });
  const content = inlines.map((inline): NarrativeInline => {
    if (inline.type === "hardBreak") return { type: "text", text: " " };
    if (inline.type === "footnote" || inline.type === "reference")
      r.fault(pointer, "cell-content", { type: inline.type });
    else if (inline.type === "text" && inline.marks?.some((mark) => mark.type === "link"))
      r.fault(pointer, "cell-content", { type: "link" });
    return inline;
  });
  return { type, content: [{ type: "paragraph", content: trimmed(content) }] };
}

function readCaption(raw: Json, pointer: string, r: Reading): string | null {
  if (raw == null || raw === "") return null;
  if (typeof raw !== "string" || raw.length > narrativeLimits.caption) {
    r.fault(pointer, "table-caption", { limit: narrativeLimits.caption });
    return null;
  }
  const caption = r.text(raw).replace(/ +/g, " ").trim();
  return caption === "" ? null : caption;
}

function allHeaders(row: Json): boolean {
  return (listAt(row, "content") ?? []).every((cell) => typeOf(cell) === "tableHeader");
}

/** In a table of one column the head of a row is a header cell too. */
function allHeadersOfMany(row: Json): boolean {
  return (listAt(row, "content")?.length ?? 0) > 1 && allHeaders(row);
}
