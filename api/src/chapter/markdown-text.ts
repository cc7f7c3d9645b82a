import type { Inline } from "@lokaal17/shared/chapter/blocks";
import { webAddress } from "./web-address.ts";

/** A text as Markdown that reads as exactly this text: every mark of the language is escaped. */
export function markdownText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a text
      .replace(/[\u0000-\u001f\u007f]+/g, " ")
      .replace(/[\\`*_{}[\]<>#|~$&!]/g, "\\$&")
      // At the start of a line these begin a list or a heading.
      .replace(/^(\s*)([-+=])/, "$1\\$2")
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2")
  );
}

/** Runs of text as Markdown on one line; notes stand as `[^3]`, and their text at the end of the document. */
export function markdownInlines(inlines: readonly Inline[]): string {
  return inlines.map(markdownInline).join("");
}

function markdownInline(inline: Inline): string {
  const text = markdownText(inline.text);
  switch (inline.kind) {
    case "text":
    case "fact":
      return text;
    case "strong":
    case "mark":
      return wrapped(text, "**");
    case "emphasis":
      return wrapped(text, "*");
    case "ref":
      return `[${text}](#${inline.target})`;
    case "break":
      return "<br>";
    case "footnote":
      return `[^${inline.text}]`;
    case "link": {
      const address = webAddress(inline.href);
      return address === null ? text : `[${text}](<${address.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
    }
  }
}

/** Marks touch the words: `** x**` would print its stars. */
function wrapped(text: string, mark: string): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === "" ? text : `${before}${mark}${words}${mark}${after}`;
}
