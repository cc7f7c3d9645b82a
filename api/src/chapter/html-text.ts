import type { Inline } from "@lokaal17/shared/chapter/blocks";
import { webAddress } from "./web-address.ts";

/** A text as HTML, also within a double-quoted attribute. Characters that a page may not hold become a space. */
export function escapeHtml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place on a page
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ")
      .replace(/[&<>"]/g, (mark) => marks[mark] ?? "")
  );
}

export function htmlInlines(inlines: readonly Inline[]): string {
  return inlines.map(htmlInline).join("");
}

/** Only addresses of the web and of mail become links: a `javascript:` address stays words. */
function htmlInline(inline: Inline): string {
  const text = escapeHtml(inline.text);
  switch (inline.kind) {
    case "text":
      return text;
    case "strong":
      return `<strong>${text}</strong>`;
    case "emphasis":
      return `<em>${text}</em>`;
    case "fact":
      return `<data value="${escapeHtml(inline.fact)}">${text}</data>`;
    case "mark":
      return `<span class="mark">${text}</span>`;
    case "ref":
      return `<a href="#${escapeHtml(inline.target)}">${text}</a>`;
    case "break":
      return "<br>";
    case "footnote": {
      const id = noteId(inline.id);
      return `<sup><a href="#${id}" id="${id}-from" role="doc-noteref">${text}</a></sup>`;
    }
    case "link": {
      const address = webAddress(inline.href);
      return address === null ? text : `<a href="${escapeHtml(address)}" rel="noopener">${text}</a>`;
    }
  }
}

/** Where the text of a note stands; its number in the text is there with `-from` behind it. */
export const noteId = (id: string): string => `note-${escapeHtml(id)}`;
