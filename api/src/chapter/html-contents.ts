import type { Heading } from "@lokaal17/shared/chapter/blocks";
import { headingText } from "./document-walk.ts";
import { escapeHtml } from "./html-text.ts";

/** Level 2 with its level 3 as a list in a list. */
export function htmlContents(title: string, headings: readonly Heading[]): string {
  const parts: { head: Heading; under: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.unlisted) continue;
    if (heading.level === 2) parts.push({ head: heading, under: [] });
    if (heading.level === 3) parts.at(-1)?.under.push(heading);
  }
  const items = parts.map(({ head, under }) => {
    const list = under.length === 0 ? "" : `<ul>${under.map((one) => `<li>${link(one)}</li>`).join("")}</ul>`;
    return `<li>${link(head)}${list}</li>`;
  });
  const name = escapeHtml(title);
  return `<nav id="contents" aria-label="${name}"><p class="contents-title">${name}</p>\n<ul>${items.join("\n")}</ul></nav>`;
}

const link = (heading: Heading) =>
  `<a href="#${escapeHtml(heading.id)}">${escapeHtml(headingText(heading))}</a>`;
