import type { Block, Heading, List, Paragraph } from "@lokaal17/shared/chapter/blocks";
import { goalColours } from "@lokaal17/shared/chapter/goal-colours";
import { paragraph, run } from "../word/word-parts.ts";
import type { WordXml } from "../word/word-xml.ts";
import { contentsXml, listingXml } from "./word-contents.ts";
import { figureXml } from "./word-figure.ts";
import { bookmarked, inlineRuns } from "./word-inlines.ts";
import { tableXml } from "./word-table.ts";
import type { WordWriter } from "./word-writer.ts";

/** Blocks of a chapter as paragraphs and tables of Word, in the order in which they are read. */
export function blocksXml(w: WordWriter, blocks: readonly Block[]): WordXml[] {
  return blocks.flatMap((block) => blockXml(w, block));
}

function blockXml(w: WordWriter, block: Block): WordXml[] {
  switch (block.kind) {
    case "heading":
      return headingXml(w, block);
    case "paragraph":
      return [paragraphXml(w, block, paragraphStyles[block.style])];
    case "list":
      return listXml(w, block, { bullet: "ListBullet", number: "ListNumber" });
    case "contents":
      return contentsXml(w, block.title);
    case "listing":
      return listingXml(w, block.of, block.title);
    case "figure":
      return figureXml(w, block);
    case "table":
      return tableXml(w, block);
    case "box": {
      w.remember([{ kind: "text", text: block.title }]);
      const title = paragraph([run(block.title)], { style: w.style("L17BoxTitle") });
      const inside = block.blocks.flatMap((one) =>
        one.kind === "paragraph"
          ? [paragraphXml(w, one, "L17Box")]
          : listXml(w, one, { bullet: "L17BoxBullet", number: "L17Box" }),
      );
      w.isBehindTable = true;
      return [title, ...inside];
    }
    case "pair":
      return blocksXml(w, [...block.start, ...block.end]);
  }
}

const paragraphStyles = {
  ...{ text: "Normal", message: "L17Message", note: "L17Note", mark: "L17MarkLine" },
} as const satisfies Record<Paragraph["style"], string>;

function paragraphXml(w: WordWriter, { inlines }: Paragraph, style: string): WordXml {
  w.remember(inlines);
  return paragraph(inlineRuns(w, inlines), {
    ...(style !== "Normal" && { style: w.style(style) }),
    ...distance(w),
  });
}

/** Some room behind a table or a box, which have none of their own. */
function distance(w: WordWriter): { before?: number } {
  const isNeeded = w.isBehindTable;
  w.isBehindTable = false;
  return isNeeded ? { before: distanceBehindTable } : {};
}

/** In twentieths of a point. */
const distanceBehindTable = 200;

/**
 * The title of the document is Word's own Title; the parts below it begin with Heading 1. A heading carries the bookmark
 * that links lead to, and one that says which section begins.
 */
function headingXml(w: WordWriter, heading: Heading): WordXml[] {
  const { level, id, text, prefix = "", goal, newPage, section, unlisted } = heading;
  if (section !== undefined) w.section = section;
  w.isBehindTable = false;
  if (level === 1 && w.around.hasTitle) return [];
  const words = prefix + text;
  w.remember([{ kind: "text", text: words }]);
  const inside = bookmarked(w, w.bookmarkOf(id) ?? "", [run(words)]);
  const style = level === 1 ? "Title" : `${unlisted ? "L17" : ""}Heading${level - 1}`;
  const whole = paragraph(
    section === undefined ? [inside] : [bookmarked(w, sectionBookmark(section), [inside])],
    {
      style: w.style(style),
      ...(newPage && { newPage }),
      ...(goal !== undefined && w.around.isOwnLook && { edge: goalColours(goal).edge.replace("#", "") }),
    },
  );
  return [whole];
}

/** `_L17s_goal_11`: the section that begins here, for when the file comes back. */
export const sectionBookmark = (section: string) => `${sectionBookmarkStart}${section.replaceAll("-", "_")}`;
export const sectionBookmarkStart = "_L17s_";

function listXml(
  w: WordWriter,
  { ordered, items }: List,
  styles: { bullet: string; number: string },
): WordXml[] {
  const list = ordered ? w.nextList() : w.around.bulletList;
  return items.map((item) => {
    w.remember(item);
    return paragraph(inlineRuns(w, item), {
      style: w.style(ordered ? styles.number : styles.bullet),
      ...(list !== undefined && { list }),
      ...distance(w),
    });
  });
}
