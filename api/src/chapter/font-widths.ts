import { readFileSync } from "node:fs";
import { fontFiles } from "./fonts.ts";

let known: ReadonlyMap<string, ReadonlyMap<number, number>> | null = null;

/** How wide the characters of each cut are, by file and code point; in parts of the size of the letter. */
export function fontWidths(): ReadonlyMap<string, ReadonlyMap<number, number>> {
  known ??= new Map(fontFiles().map((file) => [file, widthsOf(readFileSync(file))]));
  return known;
}

/** @see OpenType, cmap table, format 4 */
function widthsOf(font: Buffer): Map<number, number> {
  const widths = new Map<number, number>();
  const widthOf = glyphWidths(font);
  const cmap = tableAt(font, "cmap");
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = font.readUInt16BE(at + 14 + s * 2);
      const start = font.readUInt16BE(at + 16 + segments * 2 + s * 2);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph = glyphOf(font, at, segments, s, code, start);
        if (glyph !== 0) widths.set(code, widthOf(glyph));
      }
    }
  }
  return widths;
}

function glyphOf(font: Buffer, at: number, segments: number, s: number, code: number, start: number): number {
  const delta = font.readUInt16BE(at + 16 + segments * 4 + s * 2);
  const rangeAt = at + 16 + segments * 6 + s * 2;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(rangeAt + range + (code - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** @see OpenType, hmtx table: the last width goes for all glyphs after it */
function glyphWidths(font: Buffer): (glyph: number) => number {
  const unitsPerEm = font.readUInt16BE(tableAt(font, "head") + 18);
  const last = font.readUInt16BE(tableAt(font, "hhea") + 34) - 1;
  const hmtx = tableAt(font, "hmtx");
  return (glyph) => font.readUInt16BE(hmtx + Math.min(glyph, last) * 4) / unitsPerEm;
}

function tableAt(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new RangeError(`the font has no ${name} table`);
}

/** What kerning may add. */
const slack = 1.05;

/** In parts of the size of the letter: no cut of the narrow face sets a text wider. Figures are all as wide as the widest. */
export function mostWidth(text: string): number {
  const boldest = [...fontWidths()].find(([file]) => file.endsWith("SemiCondensed_700Bold.ttf"))?.[1];
  const figure = boldest?.get(zero) ?? 1;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code >= zero && code <= zero + 9 ? figure : (boldest?.get(code) ?? 1);
  }
  return width * slack;
}
const zero = 48;
