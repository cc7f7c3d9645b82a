import type { Encoding, ImportMap } from "@lokaal17/shared/imports/import-map";
import { isMarkedHeading } from "@lokaal17/shared/imports/marked-notes";
import { protect } from "@lokaal17/shared/open-data/csv";
import iconv from "iconv-lite";
import { decodeBytes } from "./text-pieces.ts";

/** How a text file is taken apart. */
export type TextForm = Pick<ImportMap, "encoding" | "delimiter" | "headerLine" | "headingLines" | "lastLine">;

interface TextRecord {
  /** Where it begins and where its line end begins, in bytes. */
  start: number;
  end: number;
  /** Where its last cell begins. */
  lastCell: number;
  cells: number;
  line: number;
}

/**
 * The user's own bytes with one cell more at the end of every row: what is said of it. Encoding, delimiter, quotes and
 * line ends stay as they are, and so does what stands above and below the table. A column of an earlier time is filled
 * anew.
 */
export function markText(
  bytes: Buffer,
  form: TextForm,
  notes: ReadonlyMap<number, string>,
  heading: string,
): Buffer {
  const pieces: Buffer[] = [];
  const write = (text: string) => iconv.encode(text, form.encoding);
  const lastHeading = form.headerLine + form.headingLines - 1;
  let width = 0;
  let again = false;
  let copied = 0;
  for (const record of records(bytes, form)) {
    if (form.lastLine !== undefined && record.line > form.lastLine) break;
    const { start, end, lastCell, cells, line } = record;
    if (start === end) continue;
    if (line <= lastHeading) {
      width = Math.max(width, cells);
      again =
        line === lastHeading &&
        isMarkedHeading(withoutQuotes(decodeBytes(bytes.subarray(lastCell, end), form.encoding)));
    }
    const cut = again && cells === width ? lastCell : end;
    pieces.push(bytes.subarray(copied, cut));
    copied = end;
    const fill = again ? width - 1 - cells : width - cells;
    const text = line === lastHeading ? heading : line < lastHeading ? "" : (notes.get(line) ?? "");
    const delimiters = cut === lastCell ? "" : form.delimiter.repeat(Math.max(0, fill) + 1);
    pieces.push(write(`${delimiters}${asCell(text)}`));
  }
  pieces.push(bytes.subarray(copied));
  return Buffer.concat(pieces);
}

/** In quotes, which every program takes off; what would begin a formula gets an apostrophe in front. */
function asCell(text: string): string {
  if (text === "") return "";
  return `"${protect(text)
    .replace(/[\r\n]+/g, " ")
    .replaceAll('"', '""')}"`;
}

const withoutQuotes = (cell: string) => cell.trim().replace(/^"(.*)"$/s, "$1");

/** The records from the headings on, as the reader of the file counts them: a record over lines has the first's number. */
function* records(bytes: Buffer, { encoding, delimiter, headerLine }: TextForm): Generator<TextRecord> {
  const wide = encoding === "utf-16le" || encoding === "utf-16be";
  const unit = wide ? 2 : 1;
  const read = (at: number) => {
    if (at + unit > bytes.length) return -1;
    if (!wide) return bytes[at] ?? -1;
    return encoding === "utf-16le" ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  };
  const between = delimiter.charCodeAt(0);
  let line = 1;
  let at = hasMark(bytes, encoding) ? (wide ? 2 : 3) : 0;
  while (at < bytes.length) {
    const start = at;
    const firstLine = line;
    let lastCell = at;
    let cells = 1;
    let quoted = false;
    for (; at + unit <= bytes.length; at += unit) {
      const character = read(at);
      // Above the headings stands no table: there a quote is a quote.
      if (character === quote && line >= headerLine && (quoted || at === lastCell)) {
        if (quoted && read(at + unit) === quote) at += unit;
        else quoted = !quoted;
      } else if (quoted) {
        if (character === feed || (character === carriage && read(at + unit) !== feed)) line++;
      } else if (character === between) {
        cells++;
        lastCell = at + unit;
      } else if (character === feed || character === carriage) break;
    }
    const end = Math.min(at, bytes.length);
    line++;
    at = end + (read(end) === carriage && read(end + unit) === feed ? 2 * unit : unit);
    if (firstLine >= headerLine) yield { start, end, lastCell, cells, line: firstLine };
  }
}

const quote = 0x22;
const feed = 0x0a;
const carriage = 0x0d;

function hasMark(bytes: Buffer, encoding: Encoding): boolean {
  if (encoding === "utf-8") return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  if (encoding === "utf-16le") return bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]));
  return encoding === "utf-16be" && bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]));
}
