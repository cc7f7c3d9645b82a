import type {
  Block,
  Cell,
  ChapterDocument,
  Figure,
  Heading,
  Paragraph,
  Table,
} from "@lokaal17/shared/chapter/blocks";
import { chapterOutput } from "@lokaal17/shared/text/chapter-output";
import { formatDate } from "@lokaal17/shared/text/number";
import { allBlocks, inlinesOf, wordsOf } from "./document-walk.ts";
import { mostWidth } from "./font-widths.ts";
import { typstTemplate } from "./typst-template.ts";
import { placeName, typstContent, typstInlines, typstLabel, typstString } from "./typst-text.ts";

/** A Typst document and the files that it refers to. */
export interface TypstSource {
  main: string;
  /** SVG text by absolute path within the document's folder: `/figure-1.svg`. */
  files: ReadonlyMap<string, string>;
}

/** The blocks of a chapter as Typst. Its text is string literals only; markup and code are ours. */
export function renderTypst(document: ChapterDocument): TypstSource {
  const files = new Map<string, string>();
  const [title, subtitle, ...rest] = document.blocks;
  const opens = title?.kind === "heading" && title.level === 1 && subtitle?.kind === "paragraph";
  const blocks = opens ? rest : document.blocks;
  const held = heldWithNext(blocks);
  const body = [
    ...(opens ? [typstCover(title, subtitle, document)] : []),
    ...blocks.map((block) => typstBlock(block, { files, held })),
  ];
  return { main: `${typstTemplate(document)}\n${body.join("\n\n")}\n`, files };
}

/** What the first page of the PDF says below title and subtitle. */
export function coverLines({ locale, date, edition, snapshotLine }: ChapterDocument): string[] {
  return [edition, chapterOutput(locale)("cover.data", { date: formatDate(date, locale) }), snapshotLine];
}

function typstCover(title: Heading, subtitle: Paragraph, document: ChapterDocument): string {
  const lines = coverLines(document).map(typstContent).join(", ");
  return `#l17-cover([${typstHeading(title)}], ${typstInlines(subtitle.inlines)}, ${lines})`;
}

/** What blocks are set with. */
interface Setting {
  files: Map<string, string>;
  held: ReadonlySet<Block>;
  inColumn?: boolean;
}

function typstBlock(block: Block, setting: Setting): string {
  const { files, inColumn = false } = setting;
  switch (block.kind) {
    case "heading":
      return typstHeading(block);
    case "paragraph": {
      const body = typstInlines(block.inlines);
      const wrapper = { text: "par", message: "l17-message", note: "l17-note", mark: "l17-example-block" };
      const set = `${wrapper[block.style]}(${body})`;
      return setting.held.has(block) ? `#l17-held(${set})` : `#${set}`;
    }
    case "list":
      return `#${block.ordered ? "enum" : "list"}(${block.items.map(typstInlines).join(", ")})`;
    case "contents":
      return `#l17-contents(${typstContent(block.title)})`;
    case "listing":
      return `#l17-listing("${block.of}", ${typstContent(block.title)})`;
    case "figure":
      return typstFigure(block, files, inColumn);
    case "table":
      return typstTable(block, inColumn);
    case "box":
      return `#l17-box(${lengthOf(block.blocks) < wholeBlock}, ${typstContent(block.title)}, [${block.blocks.map((one) => typstBlock(one, setting)).join("\n")}])`;
    case "pair": {
      const [start, end] = [block.start, block.end].map((side) =>
        side.map((one) => typstBlock(one, { ...setting, inColumn: true })).join("\n"),
      );
      const drawn = block.start.some(({ kind }) => kind === "figure" || kind === "table");
      const widths = drawn ? "(76mm, 1fr)" : "(1fr, 74mm)";
      return `#l17-pair(${lengthOf(block.start) < wholeBlock}, ${widths}, [${start}], [${end}])`;
    }
  }
}

/**
 * Short paragraphs below a heading that go to the next page with the table or picture after them: a heading keeps only
 * its first paragraph with it, and would stand with two lines at the foot.
 */
function heldWithNext(blocks: readonly Block[]): ReadonlySet<Block> {
  const held = new Set<Block>();
  blocks.forEach((block, i) => {
    if (block.kind !== "heading") return;
    const end = blocks.findIndex((one, at) => at > i && one.kind !== "paragraph");
    const between = blocks.slice(i + 1, end);
    const [first] = between;
    // Before another heading they are a part of their own: held too, a page of short parts would go along with a table.
    const isBeforeHeading = blocks[end]?.kind === "heading";
    if (end > 0 && !isBeforeHeading && lengthOf(between) < shortText)
      for (const one of between) held.add(one);
    else if (first?.kind === "paragraph" && first.style === "mark") held.add(first);
  });
  return held;
}

/** Characters: about four lines. */
const shortText = 400;
/** Characters: at most half a page. A pair or a box of more may run on to the next page. */
const wholeBlock = 1500;

const lengthOf = (blocks: readonly Block[]) =>
  [...allBlocks(blocks)].flatMap(inlinesOf).reduce((length, one) => length + wordsOf(one).length, 0);

function typstHeading({ level, id, text, goal, prefix, newPage, unlisted }: Heading): string {
  const number = goal === undefined ? "" : `#emph(${typstContent(prefix ?? "")})`;
  const listed = unlisted ? ", outlined: false, bookmarked: false" : "";
  const heading = `#heading(level: ${level}${listed}, [${number}#${typstString(text)}]) ${typstLabel(id)}`;
  const marked = goal === undefined ? heading : `#l17-goal-heading(${goal}, [${heading}])`;
  return newPage ? `#pagebreak(weak: true)\n${marked}` : marked;
}

/** Pixels of a picture over the whole page. */
const pageWidth = 640;

/** A picture that was drawn for a column keeps that size where it stands over the whole page. */
function typstFigure(figure: Figure, files: Map<string, string>, inColumn: boolean): string {
  const pixels = Number(/<svg[^>]* width="([\d.]+)"/.exec(figure.svg)?.[1] ?? pageWidth);
  const width = inColumn ? 100 : Math.min(100, Math.round((pixels / pageWidth) * 100));
  const path = `/figure-${files.size + 1}.svg`;
  files.set(path, svgForTypst(figure.svg));
  return `#l17-figure(${placeName(figure.id)}, ${typstString(path)}, ${typstString(figure.alt)}, ${width}%, ${caption(figure, figure.finding, null)})`;
}

function typstTable(table: Table, inColumn: boolean): string {
  const { columns, rows, dense, longHeads = false } = table;
  const widths = columns.map(({ width }) => `${width}fr`);
  const aligns = columns.map(({ align }) => align);
  const heads = columns.map(({ head }) => typstContent(head));
  const [size, gap] = dense ? [8, 2.9] : inColumn ? [8.5, 3.4] : [9.5, 4];
  const single = rows.map((row) => isSingle(row, columns, (inColumn ? columnPoints : pagePoints) / size));
  const cells = rows.map((row, i) => row.map((cell) => typstCell(cell, single[i])).join(", "));
  const parts = [
    placeName(table.id),
    typstArray(widths),
    typstArray(aligns),
    `${size}pt`,
    `${gap}pt`,
    String(longHeads),
    typstArray(heads),
    typstString(single.map((is) => (is ? "1" : "+")).join("")),
    typstArray(cells, "\n"),
    caption(table, table.caption, table.mark),
  ];
  return `#l17-table(${parts.join(", ")})`;
}

/** With a comma after the last one: a list of one is no list without it. */
function typstArray(parts: readonly string[], between = " "): string {
  return `(${parts.map((part) => `${part},`).join(between)})`;
}

/** Points of the page between its margins, and of the narrowest column. */
const [pagePoints, columnPoints] = [481, 209];
/** Points between two columns of a table, at the smallest size of letter. */
const between = 5 / 8;

/**
 * Whether a row surely stands on one line, in a table so many times as wide as its letter is high. Its height then need not
 * be found: setting 10,000 cells once in place of twice is half of the time of their tables.
 */
function isSingle(row: readonly Cell[], columns: Table["columns"], width: number): boolean {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return row.every(({ text, synthetic }, i) => {
    const room = ((columns[i]?.width ?? 0) / shares) * width - between;
    return mostWidth(synthetic ? `${text}*` : text) <= room;
  });
}

/** A bare string where it can be: 10,000 cells of content take the compiler a fifth longer. */
function typstCell({ text, synthetic }: Cell, isOnOneLine = true): string {
  const set = synthetic ? `l17-made-up(${typstString(`${text}*`)})` : typstString(text);
  return isOnOneLine ? set : `l17-long(${set})`;
}

/** The source stands inside the caption: a loose line under a figure belongs to nothing in a tagged PDF. */
function caption(
  { label, measure, source }: Pick<Figure, "label" | "measure" | "source">,
  finding: Figure["finding"],
  mark: string | null,
): string {
  const marked = mark === null ? "none" : typstString(mark);
  return `l17-caption(${typstString(label)}, ${typstInlines(finding)}, ${typstString(measure)}, ${typstString(source)}, ${marked})`;
}

/** Typst knows the narrower cut as a width of the family, not by a name of its own. */
function svgForTypst(svg: string): string {
  return svg.replaceAll(
    'font-family="Sofia Sans Semi Condensed"',
    'font-family="Sofia Sans" font-stretch="semi-condensed"',
  );
}
