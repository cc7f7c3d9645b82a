import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { Encoding } from "@lokaal17/shared/imports/import-map";
import iconv from "iconv-lite";

/** The largest file that is read; 2 million rows of the kind we know take 110 MB. */
export const largestMegabytes = 200;
/** The longest line, in characters: a file of one line is not a table. */
export const longestLine = 64 * 1024;
const bytesPerPiece = 1 << 20;

/**
 * The text of a file in pieces that together are the whole, without its byte order mark. At most two pieces are in
 * memory. What makes the rest unreadable ends it: then `fault` says what and on which line.
 */
export class TextPieces {
  fault: Finding | null = null;
  readonly #file: string;
  readonly #encoding: Encoding;
  #line = 1;
  /** Characters of the line that the next piece goes on with. */
  #begun = 0;
  #afterReturn = false;

  constructor(file: string, encoding: Encoding) {
    this.#file = file;
    this.#encoding = encoding;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.#file);
      const { size } = await handle.stat();
      if (size === 0) this.fault = mistake("file-empty");
      else if (size > largestMegabytes * 1_000_000)
        this.fault = mistake("file-too-large", null, null, {
          size: Math.ceil(size / 1e6),
          limit: largestMegabytes,
        });
      else yield* this.#pieces(handle);
    } catch (error) {
      this.fault = mistake("file-unreadable", null, null, { reason: String(error) });
    } finally {
      await handle?.close();
    }
  }

  async *#pieces(handle: FileHandle): AsyncGenerator<string> {
    const eightBit = this.#encoding === "windows-1252" || this.#encoding === "cp850";
    let isAllUtf8 = true;
    let beyondAscii = false;
    let first = true;
    for await (const bytes of wholeUnits(handle, this.#encoding)) {
      if (first && wideMark(bytes) && !this.#encoding.startsWith("utf-16")) {
        this.fault = mistake("encoding-utf16", 1);
        return;
      }
      const utf8 = isUtf8(bytes);
      if (this.#encoding === "utf-8" && !utf8) {
        this.fault = mistake("encoding-not-utf8", this.#line + linesBeforeFault(bytes));
        return;
      }
      if (eightBit && isAllUtf8) {
        isAllUtf8 = utf8;
        beyondAscii ||= bytes.some((byte) => byte >= 0x80);
      }
      const text = decodeBytes(bytes, this.#encoding);
      const piece = first && text.startsWith("\uFEFF") ? text.slice(1) : text;
      first = false;
      this.fault = this.#check(piece);
      if (this.fault) return;
      yield piece;
    }
    if (eightBit && isAllUtf8 && beyondAscii)
      this.fault = mistake("encoding-is-utf8", null, null, { encoding: this.#encoding });
  }

  /** Looks at the piece in steps of the longest line, not line by line: 110 MB take 20 ms. */
  #check(piece: string): Finding | null {
    const nul = piece.indexOf("\0");
    if (nul >= 0) return mistake("nul-byte", this.#line + this.#countLines(piece.slice(0, nul)));
    let start = -this.#begun;
    while (piece.length - start > longestLine) {
      const end = start + longestLine;
      const found = Math.max(piece.lastIndexOf("\n", end), piece.lastIndexOf("\r", end));
      if (found < Math.max(0, start))
        return mistake(
          "line-too-long",
          this.#line + this.#countLines(piece.slice(0, Math.max(0, start))),
          null,
          {
            limit: longestLine,
          },
        );
      start = found + 1;
    }
    const last = Math.max(piece.lastIndexOf("\n"), piece.lastIndexOf("\r"));
    this.#begun = last < 0 ? this.#begun + piece.length : piece.length - last - 1;
    this.#line += this.#countLines(piece);
    this.#afterReturn = piece.endsWith("\r");
    return null;
  }

  /** Ends of lines: LF, CRLF and CR alone; a CRLF that two pieces share counts once. */
  #countLines(text: string): number {
    let count = this.#afterReturn && text.startsWith("\n") ? -1 : 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
    for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1))
      if (text[at + 1] !== "\n") count++;
    return count;
  }
}

/** Pieces of bytes that no character is cut in two by. @param from where to begin; null: where the last one ended */
export async function* wholeUnits(
  handle: FileHandle,
  encoding: Encoding,
  from: number | null = null,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let position = from;
  for (;;) {
    const read = await handle.read(Buffer.allocUnsafe(bytesPerPiece), 0, bytesPerPiece, position);
    if (position !== null) position += read.bytesRead;
    const bytes = Buffer.concat([rest, read.buffer.subarray(0, read.bytesRead)]);
    if (read.bytesRead === 0) {
      if (bytes.length > 0) yield bytes;
      return;
    }
    const cut = bytes.length - unfinished(bytes, encoding);
    rest = bytes.subarray(cut);
    if (cut > 0) yield bytes.subarray(0, cut);
  }
}

/** Bytes at the end that belong to a character of which the rest is still to come. */
function unfinished(bytes: Buffer, encoding: Encoding): number {
  if (encoding.startsWith("utf-16")) return bytes.length % 2;
  if (encoding !== "utf-8") return 0;
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Bytes as text. Two bytes that are no character in UTF-16 become U+FFFD; windows-1252 and CP850 have one for every byte. */
export function decodeBytes(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case "utf-8":
      return bytes.toString("utf8");
    case "utf-16le":
      return bytes.subarray(0, bytes.length & ~1).toString("utf16le");
    case "utf-16be":
      return Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString("utf16le");
    case "windows-1252":
      return new TextDecoder("windows-1252").decode(bytes);
    case "cp850":
      return iconv.decode(bytes, "cp850");
  }
}

function wideMark(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfffe || bytes.readUInt16BE(0) === 0xfeff);
}

function linesBeforeFault(bytes: Buffer): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

/** The same text without the lines before the one with this number. */
export async function* linesFrom(pieces: AsyncIterable<string>, firstLine: number): AsyncGenerator<string> {
  let toSkip = firstLine - 1;
  let afterReturn = false;
  for await (const piece of pieces) {
    let at: number = afterReturn && piece.startsWith("\n") ? 1 : 0;
    afterReturn = false;
    while (toSkip > 0) {
      const end = endOfLine(piece, at);
      if (end < 0) break;
      toSkip--;
      at = end + (piece.startsWith("\r\n", end) ? 2 : 1);
      afterReturn = piece[end] === "\r" && at === piece.length;
    }
    if (toSkip === 0 && at < piece.length) yield at === 0 ? piece : piece.slice(at);
  }
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === "\n" || text[at] === "\r") return at;
  return -1;
}
