import { advanceWidths, measuredCharacters } from "./font-widths.ts";
import type { FontFamily } from "./paint-table.ts";
import { resolvePaint } from "./resolve-paint.ts";
import type { SceneText } from "./scene.ts";

export interface Font {
  family: FontFamily;
  /** Pixels. */
  size: number;
  weight: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Height of `É` and depth of `g` in both families, as a share of the size. */
const ascent = 0.83;
const descent = 0.2;

const placeOf = new Map([...measuredCharacters].map((character, i) => [character, i]));

/** Width of a text in pixels in the fonts that we ship. A character that was not measured counts as an `m`. */
export function textWidth(text: string, font: Font): number {
  const { 400: regular, 700: bold } = advanceWidths[font.family];
  const share = Math.min(1, Math.max(0, (font.weight - 400) / 300));
  let thousandths = 0;
  for (const character of text.normalize("NFC")) {
    const place = placeOf.get(character) ?? placeOf.get("m") ?? 0;
    const light = regular[place] ?? 0;
    thousandths += light + share * ((bold[place] ?? 0) - light);
  }
  return (thousandths * font.size) / 1000;
}

/**
 * The font of a text by its classes.
 * @throws Error when its classes name no font: a text is never left to the browser's own size
 */
export function fontOf(className: string): Font {
  const paint = resolvePaint(className);
  const { "font-family": family, "font-size": size, "font-weight": weight } = paint;
  if (!family || !size || !weight) throw new Error(`the classes "${className}" name no font`);
  return { family, size, weight };
}

/** Width of a text in pixels under its classes. */
export function widthOf(text: string, className: string): number {
  return textWidth(text, fontOf(className));
}

/** The room that a text takes. */
export function textBox(node: Pick<SceneText, "x" | "y" | "anchor" | "text" | "className">): Box {
  const font = fontOf(node.className);
  const width = textWidth(node.text, font);
  const left = node.x - width * { start: 0, middle: 0.5, end: 1 }[node.anchor];
  return {
    left,
    right: left + width,
    top: node.y - ascent * font.size,
    bottom: node.y + descent * font.size,
  };
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The text when it fits; else its longest beginning that fits with `…`. The full text belongs in a title. */
export function fitText(text: string, className: string, room: number): string {
  const font = fontOf(className);
  if (textWidth(text, font) <= room) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const shorter = `${characters.join("").trimEnd()}…`;
    if (textWidth(shorter, font) <= room) return shorter;
  }
  return "…";
}

/** The words of a text on as many lines as the room asks for; a word that is too wide is shortened. */
export function wrapText(text: string, className: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length && widthOf(longer, className) <= room) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, className, room));
  }
  return lines;
}

/** A name on as many lines as the room asks for, whole: between words, behind hyphens, and else within a word. */
export function wrapName(name: string, className: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    for (const [place, part] of word.split(/(?<=-)/).entries()) {
      const longer = `${lines.at(-1) ?? ""}${place === 0 ? " " : ""}${part}`;
      if (lines.length && widthOf(longer, className) <= room) lines[lines.length - 1] = longer;
      else lines.push(...cutWord(part, className, room));
    }
  }
  return lines;
}

/** A word in pieces that fit, each but the last with a hyphen. */
function cutWord(word: string, className: string, room: number): string[] {
  const characters = [...word];
  if (characters.length < 2 || widthOf(word, className) <= room) return [word];
  let end = characters.length - 1;
  while (end > 1 && widthOf(`${characters.slice(0, end).join("")}-`, className) > room) end--;
  const rest = characters.slice(end).join("");
  return [`${characters.slice(0, end).join("")}-`, ...cutWord(rest, className, room)];
}
