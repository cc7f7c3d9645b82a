import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { Encoding } from "@lokaal17/shared/imports/import-map";
import { decodeCodePage850 } from "./code-page-850.ts";

/** The largest file that is read; 2 million rows of the kind we know take 110 MB. */
const largestMegabytes = 200;
/** The longest line: a file of one line is not a table. */
export const longestLine = 64 * 1024;
const bytesPerPiece = 1 << 20;
const lineFeed = 0x0a;

export interface ReadFile {
  /** SHA-256 of the bytes as they are. */
  hash: string;
  /** The text in pieces that together are the whole, without a byte order mark. */
  pieces: Iterable<string>;
}

/** Reads a text file whole and looks at its bytes: size, encoding, NUL characters, length of lines. */
export async function readImportFile(
  file: string,
  encoding: Encoding,
): Promise<ReadFile | { findings: Finding[] }> {
  const refuse = (...findings: Finding[]) => ({ findings });
  try {
    const { size } = await stat(file);
    if (size > largestMegabytes * 1_000_000)
      return refuse(
        mistake("file-too-large", null, null, { size: Math.ceil(size / 1e6), limit: largestMegabytes }),
      );
    const bytes = await readFile(file);
    const findings = checkBytes(bytes, encoding);
    if (findings.length > 0) return { findings };
    return { hash: createHash("sha256").update(bytes).digest("hex"), pieces: decode(bytes, encoding) };
  } catch (error) {
    return refuse(mistake("file-unreadable", null, null, { reason: String(error) }));
  }
}

function checkBytes(bytes: Buffer, encoding: Encoding): Finding[] {
  if (bytes.length === 0) return [mistake("file-empty")];
  const mark = bytes.readUIntBE(0, Math.min(2, bytes.length));
  if (mark === 0xfffe || mark === 0xfeff) return [mistake("encoding-utf16", 1)];
  const findings: Finding[] = [];
  const nul = bytes.indexOf(0);
  if (nul >= 0) findings.push(mistake("nul-byte", lineAt(bytes, nul)));
  const utf8 = isUtf8(bytes);
  if (encoding === "utf-8" && !utf8) findings.push(mistake("encoding-not-utf8", firstLineNotUtf8(bytes)));
  if (encoding !== "utf-8" && utf8 && bytes.some((byte) => byte >= 0x80))
    findings.push(mistake("encoding-is-utf8", null, null, { encoding }));
  return [...findings, ...longLines(bytes)];
}

function longLines(bytes: Buffer): Finding[] {
  const findings: Finding[] = [];
  let line = 1;
  for (const [start, end] of linesOf(bytes)) {
    if (end - start > longestLine)
      findings.push(mistake("line-too-long", line, null, { limit: longestLine }));
    line++;
  }
  return findings;
}

function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (const [start, end] of linesOf(bytes)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line++;
  }
  return line;
}

function* linesOf(bytes: Buffer): Generator<[start: number, end: number]> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    yield [start, end];
    start = end + 1;
  }
}

function lineAt(bytes: Buffer, position: number): number {
  let line = 1;
  for (const [, end] of linesOf(bytes)) {
    if (end >= position) break;
    line++;
  }
  return line;
}

function* decode(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = encoding === "cp850" ? null : new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += bytesPerPiece) {
    const piece = bytes.subarray(from, from + bytesPerPiece);
    yield decoder ? decoder.decode(piece, { stream: true }) : decodeCodePage850(piece);
  }
}
