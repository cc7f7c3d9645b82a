import type { Inline } from "@lokaal17/shared/chapter/blocks";
import { webAddress } from "./web-address.ts";

/**
 * A text as a Typst string literal. Everything that people wrote goes through here, so that `#read("…")`
 * in a name comes out as these words and nothing is ever evaluated.
 */
export function typstString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place on paper
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, " ");
  return `"${clean.replace(/["\\]/g, "\\$&")}"`;
}

/** A text as Typst content. */
export function typstContent(text: string): string {
  return `[#${typstString(text)}]`;
}

/** Runs of text as Typst content. */
export function typstInlines(inlines: readonly Inline[]): string {
  return `[${inlines.map(typstInline).join("")}]`;
}

/**
 * The name of a place in the document.
 * @throws RangeError on anything but small letters, digits and hyphens
 */
export function typstLabel(id: string): string {
  return `<${placeName(id).slice(1, -1)}>`;
}

/** The same as a string: `"goal-11"`. */
export function placeName(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) throw new RangeError(`"${id}" cannot name a place in the document`);
  return `"${id}"`;
}

function typstInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "fact":
      return `#${typstString(inline.text)}`;
    case "strong":
      return `#strong(${typstContent(inline.text)})`;
    case "emphasis":
      return `#l17-emphasis(${typstContent(inline.text)})`;
    case "break":
      return "#linebreak()";
    case "footnote":
      return `#footnote(numbering: _ => ${typstString(inline.text)}, ${typstInlines(inline.inlines)})`;
    case "mark":
      return `#l17-mark-words(${typstContent(inline.text)})`;
    case "ref":
      return `#link(${typstLabel(inline.target)}, ${typstContent(inline.text)})`;
    case "link":
      return webAddress(inline.href) === null
        ? `#${typstString(inline.text)}`
        : `#link(${typstString(inline.href)}, ${typstContent(inline.text)})`;
  }
}
