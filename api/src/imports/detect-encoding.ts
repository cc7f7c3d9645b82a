import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import type { Encoding } from "@lokaal17/shared/imports/import-map";
import { decodeBytes, wholeUnits } from "./text-pieces.ts";

export interface DetectedEncoding {
  encoding: Encoding;
  /** Others in which these bytes are plausible text too, the likeliest first. */
  others: Encoding[];
}

/** Bytes beyond ASCII that are weighed; more say nothing new. */
const mostWeighed = 20_000;

/**
 * The encoding of a text file: by its byte order mark; by where its zero bytes are (UTF-16); UTF-8 when the whole file
 * is; else the one of Windows-1252 and CP850 whose letters stand where letters stand in words. 0xE9 is é in the one and
 * Ú in the other, and nobody writes CafÚ.
 */
export async function detectEncoding(file: string): Promise<DetectedEncoding> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const wide = wideEncoding(buffer.subarray(0, bytesRead));
    if (wide) return { encoding: wide, others: [] };
    const scores = { "windows-1252": 0, cp850: 0 };
    let weighed = 0;
    let utf8 = true;
    for await (const bytes of wholeUnits(handle, "utf-8", 0)) {
      if (utf8 && isUtf8(bytes)) continue;
      utf8 = false;
      if (weighed >= mostWeighed) break;
      for (const encoding of ["windows-1252", "cp850"] as const)
        scores[encoding] += plausibility(bytes, encoding);
      weighed += bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
    }
    if (utf8) return { encoding: "utf-8", others: [] };
    const [encoding, other] =
      scores.cp850 > scores["windows-1252"]
        ? (["cp850", "windows-1252"] as const)
        : (["windows-1252", "cp850"] as const);
    return { encoding, others: scores[other] > 0 ? [other] : [] };
  } finally {
    await handle.close();
  }
}

/** UTF-16, by its mark or by zero bytes in every second place: most letters have one. */
function wideEncoding(bytes: Buffer): Encoding | null {
  if (bytes.length < 4) return null;
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfffe) return "utf-16le";
  if (mark === 0xfeff) return "utf-16be";
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  const half = bytes.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.05 ? "utf-16be" : null;
}

const common = new Set("éëïèöüáóúâêôûîçäÉËÏÖÜñàìòùæøåßÄ");
const marks = new Set("‘’“”–—…€•°²³±½¼¾§«»·×µ£´\u00a0");

/** Points for letters in words and marks beside them; points off for what no word has. */
function plausibility(bytes: Buffer, encoding: Encoding): number {
  const text = decodeBytes(bytes, encoding);
  let score = 0;
  for (const found of text.matchAll(/[\u0080-\uffff]/g)) {
    const [before, character, after] = [text[found.index - 1] ?? " ", found[0], text[found.index + 1] ?? " "];
    score += weigh(before, character, after);
  }
  return score;
}

function weigh(before: string, character: string, after: string): number {
  const inWord = isLetter(before) || isLetter(after);
  if (isLetter(character)) {
    const startsCapital = isUpper(character) && isLower(before);
    if (startsCapital || !inWord) return -2;
    return common.has(character) ? 2 : 0;
  }
  if (!marks.has(character)) return -2;
  const isApostrophe = character === "’" || character === "‘";
  return isLetter(before) && isLetter(after) && !isApostrophe ? -2 : 0.5;
}

const isLetter = (character: string) => /\p{L}/u.test(character);
const isUpper = (character: string) => /\p{Lu}/u.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);
