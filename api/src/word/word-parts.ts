import type { Locale } from "@lokaal17/shared/text/define-text";
import { asRead, element, joined, textElement, valued, type WordXml } from "./word-xml.ts";

/** How a run of text looks; a style's name is an id of `word-styles.ts`. */
export interface RunLook {
  style?: string;
  bold?: boolean;
  italic?: boolean;
  highlight?: boolean;
  language?: Locale;
}

const languages: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

/** Text with one look. A line end in it begins a new line. */
export function run(text: string, look: RunLook = {}): WordXml {
  const lines = text
    .split("\n")
    .flatMap((line, at) => [...(at > 0 ? [element("w:br")] : []), textElement(line)]);
  return element("w:r", {}, [...runProperties(look), ...lines]);
}

function runProperties({ style, bold, italic, highlight, language }: RunLook): WordXml[] {
  // In the order of the schema.
  const properties = [
    ...(style ? [valued("w:rStyle", style)] : []),
    ...(bold ? [element("w:b")] : []),
    ...(italic ? [element("w:i")] : []),
    ...(highlight ? [valued("w:highlight", highlightColour)] : []),
    ...(language ? [valued("w:lang", languages[language])] : []),
  ];
  return properties.length === 0 ? [] : [element("w:rPr", {}, properties)];
}

export const highlightColour = "yellow";

interface ParagraphLook {
  style?: string;
  /** 0: heading 1. Where the file may have other styles than ours. */
  outline?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  /** A place to link to. */
  bookmark?: { id: number; name: string };
  /** Begins on a page of its own. */
  newPage?: boolean;
  /** Number of the list that it is an entry of. */
  list?: number;
  /** Colour of a thick line before it: `56c02b`. */
  edge?: string;
  /** Distance to what stands above, in twentieths of a point, in place of that of its style. */
  before?: number;
  align?: "right";
}

export function paragraph(children: readonly WordXml[] | string, look: ParagraphLook = {}): WordXml {
  const { style, outline, keepNext, bookmark, newPage, list, edge, before, align } = look;
  // In the order of the schema.
  const properties = [
    ...(style ? [valued("w:pStyle", style)] : []),
    ...(keepNext ? [element("w:keepNext")] : []),
    ...(newPage ? [element("w:pageBreakBefore")] : []),
    ...(list === undefined ? [] : [element("w:numPr", {}, [valued("w:ilvl", 0), valued("w:numId", list)])]),
    ...(edge === undefined ? [] : [element("w:pBdr", {}, [thickLine(edge)])]),
    ...(before === undefined ? [] : [element("w:spacing", { "w:before": before })]),
    ...(align === undefined ? [] : [valued("w:jc", align)]),
    ...(outline === undefined ? [] : [valued("w:outlineLvl", outline)]),
  ];
  const inside = typeof children === "string" ? [run(children)] : children;
  return element("w:p", {}, [
    ...(properties.length === 0 ? [] : [element("w:pPr", {}, properties)]),
    ...(bookmark ? [element("w:bookmarkStart", { "w:id": bookmark.id, "w:name": bookmark.name })] : []),
    ...inside,
    ...(bookmark ? [element("w:bookmarkEnd", { "w:id": bookmark.id })] : []),
  ]);
}

/** Six points wide, before the text. */
const thickLine = (colour: string) =>
  element("w:left", { "w:val": "single", "w:sz": 48, "w:space": 6, "w:color": colour });

export const heading = (level: 1 | 2 | 3, text: string, look: Omit<ParagraphLook, "style"> = {}) =>
  paragraph(text, { ...look, style: `Heading${level}` });

export interface Control {
  /** Names what is in it, for programs. */
  tag: string;
  /** Names it for people; Word shows it at the box. */
  title: string;
  /** The text can be taken away as a whole and not be changed. */
  isLocked?: boolean;
  /** A click on it selects all of it, to be typed over. */
  isPlaceholder?: boolean;
}

/** A box in the file that knows what stands in it: around runs, or around paragraphs. */
export function control(
  { tag, title, isLocked, isPlaceholder }: Control,
  children: readonly WordXml[],
): WordXml {
  // In the order of the schema. Word keeps 64 characters of a title.
  return element("w:sdt", {}, [
    element("w:sdtPr", {}, [
      valued("w:alias", title.slice(0, 64)),
      valued("w:tag", tag),
      ...(isLocked ? [valued("w:lock", "contentLocked")] : []),
      ...(isPlaceholder ? [element("w:showingPlcHdr")] : []),
    ]),
    element("w:sdtContent", {}, children),
  ]);
}

export interface Column {
  head: string;
  /** Twentieths of a point. */
  width: number;
}

export interface TableWords {
  /** The name of the table and what is in it, for who cannot see it. */
  caption: string;
  description: string;
}

/** A table with a row of heads that comes back on every page, and heads of rows in its first column. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (readonly WordXml[])[])[],
  { caption, description }: TableWords,
): WordXml {
  const cell = (content: readonly WordXml[], at: number) =>
    element("w:tc", {}, [
      element("w:tcPr", {}, [element("w:tcW", { "w:w": columns[at]?.width, "w:type": "dxa" })]),
      ...content,
    ]);
  const heads = columns.map(({ head }) => [paragraph(head, { style: "L17TableHead" })]);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const look = { "w:val": "04A0", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 1, "w:lastColumn": 0 };
  return element("w:tbl", {}, [
    element("w:tblPr", {}, [
      valued("w:tblStyle", "L17Grid"),
      element("w:tblW", { "w:w": width, "w:type": "dxa" }),
      element("w:tblLayout", { "w:type": "fixed" }),
      element("w:tblLook", { ...look, "w:noHBand": 0, "w:noVBand": 1 }),
      valued("w:tblCaption", caption),
      valued("w:tblDescription", description),
    ]),
    element(
      "w:tblGrid",
      {},
      columns.map((column) => element("w:gridCol", { "w:w": column.width })),
    ),
    element("w:tr", {}, [
      element("w:trPr", {}, [element("w:cantSplit"), element("w:tblHeader")]),
      ...heads.map(cell),
    ]),
    ...rows.map((row) =>
      element("w:tr", {}, [element("w:trPr", {}, [element("w:cantSplit")]), ...row.map(cell)]),
    ),
  ]);
}

/** `PAGE`, `NUMPAGES`: Word fills it in. */
export const field = (instruction: string, shown: string): WordXml =>
  element("w:fldSimple", { "w:instr": ` ${instruction} ` }, [run(shown)]);

export interface ContentsEntry {
  level: 1 | 2;
  text: string;
  bookmark: string;
}

/**
 * A list of contents: a field that Word fills with pages, and until then the headings themselves, as links, for programs
 * that fill nothing in.
 */
export function contents(entries: readonly ContentsEntry[]): WordXml {
  const mark = (type: string, dirty?: boolean) =>
    element("w:r", {}, [
      element("w:fldChar", { "w:fldCharType": type, "w:dirty": dirty ? "true" : undefined }),
    ]);
  const begin = [
    mark("begin", true),
    element("w:r", {}, [
      asRead('<w:instrText xml:space="preserve"> TOC \\o &quot;1-2&quot; \\h \\z \\u </w:instrText>'),
    ]),
    mark("separate"),
  ];
  return joined(
    entries.map(({ level, text, bookmark }, at) =>
      paragraph(
        [
          ...(at === 0 ? begin : []),
          element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, [run(text)]),
          ...(at === entries.length - 1 ? [mark("end")] : []),
        ],
        { style: `TOC${level}` },
      ),
    ),
  );
}
