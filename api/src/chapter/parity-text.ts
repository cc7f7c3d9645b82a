import { unzipSync } from "fflate";
import type { FileText } from "./parity.ts";

/** The words of our page without its lists of contents, its pictures and the tables below them. */
export function htmlText(content: Uint8Array): FileText {
  const page = Buffer.from(content).toString("utf8");
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1] ?? "";
  const notes: string[] = [];
  const body = main
    .replace(/<p class="mark-line">[^<]*<\/p>(?=\n<div class="head head--1")/, "")
    .replace(/<p class="edition">[\s\S]*?<\/p>/g, "")
    .replace(/<(svg|nav|details|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<a class="own"[\s\S]*?<\/a>/g, " ")
    .replace(/<div class="notes"[\s\S]*?<\/div>/g, (part) => {
      notes.push(part.replace(/<span class="note-number">[^<]*<\/span>/g, " "));
      return " ";
    });
  return { body: withoutTags(body), notes: withoutTags(notes.join(" ")) };
}

/** The words of our Markdown: the head, the foot and the lists made from the text are left out. */
export function markdownPlain(content: Uint8Array): FileText {
  const text = Buffer.from(content).toString("utf8");
  const inner = text.slice(text.indexOf('<a id="'), text.lastIndexOf("\n---\n"));
  const notes: string[] = [];
  const body: string[] = [];
  for (const line of inner.split("\n")) {
    const note = /^\[\^\d+\]: (.*)$/.exec(line)?.[1];
    if (note !== undefined) notes.push(note);
    else if (!/^\s*- \[.*\]\(#[a-z0-9-]+\)/.test(line) && !line.startsWith("![")) body.push(line);
  }
  return { body: plainMarkdown(body.join("\n")), notes: plainMarkdown(notes.join("\n")) };
}

/**
 * The words of a Word file in their order, without contents and lists of figures. `numbered`: with the number of each note
 * where it is called.
 */
export function docxText(content: Uint8Array, numbered: boolean): FileText {
  const parts = unzipSync(content, { filter: ({ name }) => /^word\/(document|footnotes)\.xml$/.test(name) });
  const xml = (name: string) => Buffer.from(parts[name] ?? new Uint8Array()).toString("utf8");
  return {
    body: wordText(xml("word/document.xml"), numbered),
    notes: wordText(xml("word/footnotes.xml"), false),
  };
}

/** Word counts notes by itself: the number of the third reference is 3. */
function wordText(xml: string, numbered: boolean): string {
  let notes = 0;
  const paragraphs = xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
  return paragraphs
    .filter(
      (paragraph) =>
        !/<w:pStyle w:val="(?:TOC\d|Inhopg\d|TableofFigures|Lijstmetafbeeldingen)/i.test(paragraph),
    )
    .map((paragraph) => (paragraph.match(wordRun) ?? []).map((run) => spoken(run)).join(""))
    .join("\n");

  function spoken(run: string): string {
    if (run.startsWith("<w:footnoteReference")) return numbered ? ` ${++notes} ` : " ";
    return run.startsWith("<w:t>") || run.startsWith("<w:t ") ? withoutTags(run) : " ";
  }
}

const wordRun = /<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>|<w:footnoteReference [^>]*>/g;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Blocks and notes stand apart; runs within a sentence do not. */
function withoutTags(html: string): string {
  return html
    .replace(
      /<\/?(?:p|div|li|ul|ol|tr|td|th|table|caption|h[1-6]|figure|figcaption|sup|section|header|br|span class="(?:goal|unseen)[^>]*)\b[^>]*>/g,
      " ",
    )
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}

function plainMarkdown(text: string): string {
  return text
    .replace(/<a id="[^"]*"><\/a>/g, " ")
    .replace(/<br>/g, " ")
    .replace(/^(> )?\d+\. /gm, "")
    .replace(/\[\^(\d+)\]/g, " $1 ")
    .replace(/(?<!\\)\]\((?:#[^)]*|<[^>]*>)\)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
