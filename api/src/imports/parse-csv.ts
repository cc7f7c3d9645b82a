import { type Finding, mistake } from "@lokaal17/shared/imports/finding";

/** A line of a table with its number in the file; a record that spans lines has the number of its first. */
export interface CsvLine {
  cells: string[];
  line: number;
}

/** 342 municipalities may stand side by side, with those that were dissolved since 1990: 680. */
export const mostColumns = 1_000;
/** A record goes on over lines only inside quotes, so one that is longer has a quote that stays open. */
const longestRecord = 128 * 1024;
/** Some 3 000 lines: of 25 000 at once many outlive a round of clearing up, which costs 40 MB. */
const charactersTogether = 128 * 1024;

/**
 * The lines of a CSV text, those of one piece of it together; blank lines are passed over. Line ends may be mixed: files
 * from several programs are. A fault after which the rest cannot be read ends it, as its last element.
 * 1.3 million lines of five cells take 1.0 s of processor time; csv-parse took 2.7.
 */
export async function* parseCsvPieces(
  pieces: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<(CsvLine | Finding)[]> {
  const parser = new CsvParser(delimiter);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += charactersTogether) {
      yield parser.read(piece.slice(at, at + charactersTogether), false);
      if (parser.isBroken) return;
    }
  }
  yield parser.read("", true);
}

/** The same, one by one. */
export async function* parseCsv(
  pieces: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<CsvLine | Finding> {
  for await (const lines of parseCsvPieces(pieces, delimiter)) yield* lines;
}

class CsvParser {
  isBroken = false;
  readonly #delimiter: string;
  /** The begin of a record of which the end is still to come. */
  #rest = "";
  #line = 1;
  #found: (CsvLine | Finding)[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  read(piece: string, isLast: boolean): (CsvLine | Finding)[] {
    this.#found = [];
    const text = this.#rest + piece;
    const hasQuotes = text.includes('"');
    const hasReturns = text.includes("\r");
    let at = 0;
    while (at < text.length && !this.isBroken) {
      const end = endOfLine(text, at, hasReturns);
      // A return at the very end may be the first half of CRLF.
      if ((end === text.length || (text[end] === "\r" && end + 1 === text.length)) && !isLast) break;
      const line = text.slice(at, end);
      if (hasQuotes && line.includes('"')) {
        const next = this.#readQuoted(text, at, isLast);
        if (next < 0) break;
        at = next;
      } else {
        if (line !== "") this.#add(line.split(this.#delimiter), this.#line);
        this.#line++;
        at = afterLineEnd(text, end);
      }
    }
    this.#rest = this.isBroken ? "" : text.slice(at);
    if (this.#rest.length > longestRecord) this.#break("quote-not-closed");
    return this.#found;
  }

  /** Reads one record with quotes in it; where the next begins, or -1 when its end is still to come. */
  #readQuoted(text: string, start: number, isLast: boolean): number {
    const cells: string[] = [];
    let at = start;
    let lines = 1;
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1);
        // A quote at the end of the piece may be the first of two.
        if (close < 0 || (close + 1 === text.length && !isLast)) return this.#wait(text, start, isLast);
        const inside = text.slice(at + 1, close);
        lines += countLineEnds(inside);
        cell = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
        at = close + 1;
      } else {
        const end = endOfCell(text, at, this.#delimiter);
        cell = text.slice(at, end);
        // Behind other text a quote stands for itself (15" scherm): the cell ends at the delimiter or the line all the
        // same. Behind spaces alone it may be meant to hold the cell together: what ends then is not known.
        if (cell.trimStart().startsWith('"')) return this.#break("quote-misplaced");
        at = end;
      }
      cells.push(cell);
      if (at >= text.length || text[at] === "\n" || text[at] === "\r") break;
      if (text[at] !== this.#delimiter) return this.#break("quote-misplaced");
      at++;
    }
    const next = afterLineEnd(text, at);
    if (next >= text.length && !isLast) return -1;
    this.#add(cells, this.#line);
    this.#line += lines;
    return next;
  }

  #wait(text: string, start: number, isLast: boolean): number {
    return isLast || text.length - start > longestRecord ? this.#break("quote-not-closed") : -1;
  }

  #break(code: Finding["code"]): number {
    this.isBroken = true;
    this.#found.push(mistake(code, this.#line));
    return -1;
  }

  #add(cells: string[], line: number): void {
    if (cells.length <= mostColumns) this.#found.push({ cells, line });
    else
      this.#found.push(mistake("too-many-columns", line, null, { count: cells.length, limit: mostColumns }));
  }
}

function endOfLine(text: string, from: number, hasReturns: boolean): number {
  const feed = text.indexOf("\n", from);
  const end = feed < 0 ? text.length : feed;
  if (!hasReturns) return end;
  if (text[end - 1] === "\r" && end - 1 >= from && text.indexOf("\r", from) === end - 1) return end - 1;
  const carriage = text.slice(from, end).indexOf("\r");
  return carriage < 0 ? end : from + carriage;
}

/** Behind LF, CRLF or CR. */
function afterLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

/** The quote that ends the cell: not doubled. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}

function countLineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
