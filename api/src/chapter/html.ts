import type { Block, ChapterDocument, Heading } from "@lokaal17/shared/chapter/blocks";
import { chapterOutput } from "@lokaal17/shared/text/chapter-output";
import { allBlocks, footnotesOf, inlinesOf } from "./document-walk.ts";
import { type HtmlWriting, htmlBlock } from "./html-blocks.ts";
import { chapterStyle } from "./html-style.ts";
import { escapeHtml, htmlInlines, noteId } from "./html-text.ts";

/**
 * The chapter as one complete page: no scripts, no other files, no style attributes. Every section, figure and table
 * has an address of its own (`#goal-11`); notes stand at the end of their section.
 */
export function renderHtml(document: ChapterDocument): string {
  const { locale, title, edition, snapshotLine, date, mark, blocks } = document;
  const text = chapterOutput(locale);
  const w: HtmlWriting = { document, text };
  const [opening, ...sections] = splitAtSections(blocks);
  const marked = mark === null ? "" : `<p class="mark-line">${escapeHtml(mark)}</p>\n`;
  const hasContents = blocks.some(({ kind }) => kind === "contents");
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} – ${edition}`)}</title>
<meta name="dcterms.date" content="${escapeHtml(date)}">
<style>${chapterStyle}</style>
</head>
<body>
<a class="skip" href="#text">${text("skip")}</a>
<main id="text">
<header class="opening">
${marked}${(opening?.blocks ?? []).map((block) => htmlBlock(block, w)).join("\n")}
<p class="edition">${escapeHtml(`${edition}. ${snapshotLine}.`)}</p>
</header>
${sections.map((section) => htmlSection(section, w)).join("\n")}
</main>
<footer><p class="edition">${escapeHtml(`${edition}. ${snapshotLine}.`)}</p>
${hasContents ? `<p class="up"><a href="#contents">${text("nav.contents")}</a></p>\n` : ""}</footer>
</body>
</html>
`;
}

interface Section {
  heading: Heading | null;
  blocks: Block[];
}

/** What stands before the first heading of level 2, then one part per such heading. */
function splitAtSections(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) sections.push({ heading: block, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function htmlSection({ heading, blocks }: Section, w: HtmlWriting): string {
  const body = blocks.map((block) => htmlBlock(block, w)).filter((html) => html !== "");
  return `<section aria-labelledby="${escapeHtml(heading?.id ?? "")}">
${body.join("\n")}
${htmlNotes(blocks, w)}</section>`;
}

/** The notes of a section, each with the way back to where it was called. */
function htmlNotes(blocks: readonly Block[], { text }: HtmlWriting): string {
  const notes = [...allBlocks(blocks)].flatMap(inlinesOf).flatMap(footnotesOf);
  if (notes.length === 0) return "";
  const items = notes.map((note) => {
    const id = noteId(note.id);
    const back = `<a href="#${id}-from" role="doc-backlink" aria-label="${escapeHtml(text("note.back", { number: note.text }))}">↩</a>`;
    return `<li id="${id}"><span class="note-number">${escapeHtml(note.text)}</span> ${htmlInlines(note.inlines)} ${back}</li>`;
  });
  return `<div class="notes" role="doc-endnotes"><p class="notes-title">${escapeHtml(text("notes"))}</p>
<ul>${items.join("\n")}</ul></div>
`;
}
