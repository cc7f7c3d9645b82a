import type { Inline } from "@lokaal17/shared/chapter/blocks";

/** A text as HTML, also within a double-quoted attribute. */
export function escapeHtml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? "");
}

export function htmlInlines(inlines: readonly Inline[]): string {
  return inlines.map(htmlInline).join("");
}

/** Only addresses of the web become links: a `javascript:` address stays words. */
function htmlInline(inline: Inline): string {
  const text = escapeHtml(inline.text);
  switch (inline.kind) {
    case "text":
      return text;
    case "strong":
      return `<strong>${text}</strong>`;
    case "fact":
      return `<data value="${escapeHtml(inline.fact)}">${text}</data>`;
    case "mark":
      return `<span class="mark">${text}</span>`;
    case "ref":
      return `<a href="#${escapeHtml(inline.target)}">${text}</a>`;
    case "link":
      return /^https?:\/\//.test(inline.href) ? `<a href="${escapeHtml(inline.href)}">${text}</a>` : text;
  }
}
