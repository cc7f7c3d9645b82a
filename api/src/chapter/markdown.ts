import type { Block, Cell, ChapterDocument, Figure, Heading, Table } from "@lokaal17/shared/chapter/blocks";
import { chapterOutput } from "@lokaal17/shared/text/chapter-output";
import { allBlocks, footnotesOf, headingsOf, headingText, inlinesOf } from "./document-walk.ts";
import { markdownInlines, markdownText } from "./markdown-text.ts";

/** The chapter as Markdown with tables and notes (GFM). Pictures are files of the data package. */
export function renderMarkdown(document: ChapterDocument): string {
  const { blocks, edition, snapshotLine, mark, locale } = document;
  const headings = headingsOf(document);
  const notes = [...allBlocks(blocks)]
    .flatMap(inlinesOf)
    .flatMap(footnotesOf)
    .map((note) => `[^${note.text}]: ${markdownInlines(note.inlines)}`);
  const parts = [
    ...(mark === null ? [] : [`**${markdownText(mark)}**`]),
    ...blocks.map((block) => markdownBlock(block, headings, document)),
    ...notes,
    "---",
    markdownText(`${edition}. ${snapshotLine}.`),
    markdownText(chapterOutput(locale)("md.pictures")).replaceAll("\\`", "`"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function markdownBlock(block: Block, headings: readonly Heading[], document: ChapterDocument): string {
  const inner = (blocks: readonly Block[]) =>
    blocks.map((one) => markdownBlock(one, headings, document)).join("\n\n");
  switch (block.kind) {
    case "heading":
      return `<a id="${block.id}"></a>\n\n${"#".repeat(block.level)} ${markdownText(headingText(block))}`;
    case "paragraph": {
      const text = markdownInlines(block.inlines);
      return block.style === "mark" ? `**${text}**` : text;
    }
    case "list":
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${markdownInlines(item)}`)
        .join("\n");
    case "contents":
      return contents(block.title, headings);
    case "listing":
      return listing(block, document);
    case "figure":
      return figure(block);
    case "table":
      return table(block);
    case "box":
      return `**${markdownText(block.title)}**\n\n${inner(block.blocks)}`.replace(/^/gm, "> ").trimEnd();
    case "pair":
      return inner([...block.start, ...block.end]);
  }
}

function contents(title: string, headings: readonly Heading[]): string {
  const listed = headings.filter(({ level, unlisted }) => !unlisted && (level === 2 || level === 3));
  const entries = listed.map(
    (heading) =>
      `${heading.level === 3 ? "  " : ""}- [${markdownText(headingText(heading))}](#${heading.id})`,
  );
  return `**${markdownText(title)}**\n\n${entries.join("\n")}`;
}

function listing({ of, title }: Extract<Block, { kind: "listing" }>, { blocks }: ChapterDocument): string {
  const kind = of === "figures" ? "figure" : "table";
  const entries = [...allBlocks(blocks)]
    .filter((block): block is Figure | Table => block.kind === kind)
    .map((one) => {
      const words = one.kind === "figure" ? one.finding : one.caption;
      return `- [${markdownText(one.label)}](#${one.id}). ${markdownInlines(withoutNotes(words))}`;
    });
  return entries.length === 0 ? "" : `**${markdownText(title)}**\n\n${entries.join("\n")}`;
}

const withoutNotes = (inlines: Figure["finding"]) => inlines.filter(({ kind }) => kind !== "footnote");

function figure({ id, label, finding, measure, source, alt }: Figure): string {
  return [
    `<a id="${id}"></a>\n\n**${markdownText(label)}.** ${markdownInlines(finding)}`,
    markdownText(`${measure} ${source}`.trim()),
    `![${markdownText(alt)}](figures/${id}.svg)`,
  ].join("\n\n");
}

function table({ id, label, caption, measure, source, mark, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `<a id="${id}"></a>\n\n**${markdownText(label)}.** ${markdownInlines(caption)}`,
    ...(`${measure}${source}` === "" ? [] : [markdownText(`${measure} ${source}`.trim())]),
    ...(mark === null ? [] : [`**${markdownText(mark)}**`]),
    [
      line(columns.map(({ head }) => markdownText(head))),
      line(columns.map(({ align }) => (align === "end" ? "---:" : "---"))),
      ...rows.map((row) => line(row.map(cellText))),
    ].join("\n"),
  ].join("\n\n");
}

const cellText = ({ text, synthetic }: Cell) => markdownText(synthetic ? `${text}*` : text);
