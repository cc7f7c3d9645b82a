import type { Block, Figure, Heading, Table } from "@lokaal17/shared/chapter/blocks";
import { paragraph, run } from "../word/word-parts.ts";
import { asRead, element, escapeXml, valued, type WordXml } from "../word/word-xml.ts";
import { labelParts } from "./word-captions.ts";
import type { WordWriter } from "./word-writer.ts";

/** Headings that stand in the contents: parts of the chapter, and the goals. */
const listedLevels = [2, 3];

/** The contents as Word keeps them: with its own button to renew them. */
export function contentsXml(w: WordWriter, title: string): WordXml[] {
  const entries = blocksWithin(w.document.blocks)
    .filter((block): block is Heading => block.kind === "heading")
    .filter(({ level, unlisted }) => !unlisted && listedLevels.includes(level))
    .map(({ id, level, text, prefix = "" }) => ({ id, text: prefix + text, style: `TOC${level - 1}` }));
  w.remember([{ kind: "text", text: title }]);
  const head = paragraph(title, { style: w.style("TOCHeading"), newPage: true });
  const list = listField(w, 'TOC \\o "1-2" \\h \\z', entries);
  const gallery = element("w:sdtPr", {}, [
    element("w:docPartObj", {}, [
      valued("w:docPartGallery", "Table of Contents"),
      element("w:docPartUnique"),
    ]),
  ]);
  return [element("w:sdt", {}, [gallery, element("w:sdtContent", {}, [head, ...list])])];
}

/** All figures, or all tables, by their captions. */
export function listingXml(w: WordWriter, of: "figures" | "tables", title: string): WordXml[] {
  const kind = of === "figures" ? "figure" : "table";
  const listed = blocksWithin(w.document.blocks).filter(
    (block): block is Figure | Table => block.kind === kind,
  );
  const [first] = listed;
  if (!first) return [];
  const entries = listed.map((one) => {
    const finding = one.kind === "figure" ? one.finding : one.caption;
    const words = finding.filter((inline) => inline.kind !== "footnote").map(({ text }) => text);
    return { id: one.id, text: `${one.label}. ${words.join("")}`, style: "TableofFigures" };
  });
  w.remember([{ kind: "text", text: title }]);
  return [
    paragraph(title, { style: w.style("TOCHeading") }),
    ...listField(w, `TOC \\h \\z \\c "${labelParts(first.label).series}"`, entries),
  ];
}

interface Entry {
  id: string;
  text: string;
  style: string;
}

/**
 * A list that Word makes itself, marked to be made anew; until then our own entries stand in it, as links with the page that
 * each has in the PDF, and a line that says so, which goes when Word counts. Without a PDF no page is stored: one that nobody
 * counted would be wrong.
 */
function listField(w: WordWriter, instruction: string, entries: readonly Entry[]): WordXml[] {
  const begin = [mark("begin", true), instructed(instruction), mark("separate")];
  const [first] = entries;
  const isCounted = first !== undefined && entries.some(({ id }) => w.around.pages?.has(id));
  const noteStyle = first?.style.startsWith("TOC") ? "TOC2" : "TableofFigures";
  const note = isCounted
    ? [listed(w, noteStyle, [...begin, run(w.text("pages.note"), { italic: true })])]
    : [];
  const lines = entries.map(({ id, text, style }, at) => {
    const bookmark = w.bookmarkOf(id) ?? "";
    const page = w.around.pages?.get(id);
    const link = element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, [
      run(text),
      element("w:r", {}, [element("w:tab")]),
      ...[mark("begin"), instructed(`PAGEREF ${bookmark} \\h`), mark("separate")],
      ...(page === undefined ? [] : [run(String(page))]),
      mark("end"),
    ]);
    return listed(w, style, [
      ...(at === 0 && !isCounted ? begin : []),
      link,
      ...(at === entries.length - 1 ? [mark("end")] : []),
    ]);
  });
  return [...note, ...lines];
}

/** With the place of its page in the paragraph itself, as Word does: the style of a template may have none. */
const listed = (w: WordWriter, style: string, children: readonly WordXml[]): WordXml =>
  element("w:p", {}, [
    element("w:pPr", {}, [
      valued("w:pStyle", w.style(style)),
      element("w:tabs", {}, [
        element("w:tab", { "w:val": "right", "w:leader": "dot", "w:pos": w.around.width }),
      ]),
      // LibreOffice hides what stands behind the end of the line.
      element("w:ind", { "w:right": 0 }),
    ]),
    ...children,
  ]);

const mark = (type: "begin" | "separate" | "end", dirty?: boolean) =>
  element("w:r", {}, [
    element("w:fldChar", { "w:fldCharType": type, "w:dirty": dirty ? "true" : undefined }),
  ]);

const instructed = (instruction: string) =>
  element("w:r", {}, [asRead(`<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`)]);

/** All blocks in reading order, also those that stand beside each other on paper. */
function blocksWithin(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === "pair" ? blocksWithin([...block.start, ...block.end]) : [block],
  );
}
