import type { Block, ChapterDocument, Paragraph } from "@lokaal17/shared/chapter/blocks";
import { zipParts } from "../word/zip-parts.ts";
import { blocksXml } from "./word-blocks.ts";
import { ownFile } from "./word-package.ts";
import { intoTemplate } from "./word-template.ts";
import type { WordWriter } from "./word-writer.ts";

export interface WordOptions {
  /** A Word file of the organisation: its styles win, and the chapter stands where it says `{{inhoud}}`. */
  template?: Uint8Array | undefined;
  /** Word keeps track of every change by itself, so that none comes back unseen. */
  review?: boolean;
  /** Pages of headings, figures and tables in the PDF, by id: what lists say until Word counts its own. */
  pages?: ReadonlyMap<string, number> | undefined;
}

/**
 * A chapter as a Word file, with styles, captions, references, notes and contents of Word itself. The same document and
 * template give the same bytes.
 * @throws Error with a sentence when the template is none, see `readWordTemplate`
 */
export function renderDocx(
  document: ChapterDocument,
  { template, review = false, pages }: WordOptions = {},
): Uint8Array {
  const write = (w: WordWriter) => blocksXml(w, w.around.isOwnLook ? withCover(document) : document.blocks);
  const parts = template
    ? intoTemplate(template, document, { review, pages }, write)
    : ownFile(document, { review, pages }, write);
  return zipParts(parts);
}

/** A first page with the title and the edition; the chapter begins on the next. A template brings its own. */
function withCover({ blocks, edition, snapshotLine, mark }: ChapterDocument): Block[] {
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level > 1);
  const line = (style: Paragraph["style"], text: string): Paragraph => ({
    ...{ kind: "paragraph", style, inlines: [{ kind: "text", text }] },
  });
  return blocks.flatMap((block, at): Block[] => {
    if (at !== first || block.kind !== "heading") return [block];
    const lines = [line("text", edition), line("note", `${snapshotLine}.`)];
    const marked = mark === null ? [] : [line("mark", mark)];
    return [...lines, ...marked, { ...block, newPage: true }];
  });
}
