import { XmlScanner } from "../imports/xlsx-xml.ts";

/** What a part of a Word file holds, as far as its structure is checked. */
export interface WordDocumentFacts {
  headings: number[];
  emptyHeadings: number;
  styles: string[];
  /** `isOurs`: a figure of the chapter; others are of the template, and may be marked as mere decoration. */
  pictures: { id: string; alt: string; isOurs: boolean; isDecoration: boolean }[];
  headlessTables: number;
  namelessTables: number;
  unevenTables: number;
  fields: string[];
  unfinishedFields: number;
  /** Lists of contents, figures and tables, and those of them that Word makes anew when it opens the file. */
  lists: number;
  dirtyLists: number;
  /** Entries of those lists, and how many of them name their page. */
  entries: number;
  pagedEntries: number;
  bookmarks: string[];
  openBookmarks: number;
  anchors: string[];
  relations: string[];
  noteReferences: string[];
  noteIds: string[];
  listNumbers: string[];
}

interface OpenTable {
  /** A table of the chapter; those of a template set up its cover. */
  isOurs: boolean;
  hasHeads: boolean;
  hasName: boolean;
  rows: number[];
}

/**
 * @param levels of the outline by style, for the styles that are headings
 * @param gridStyle the style of the tables of the chapter
 */
export function scanDocument(
  xml: string,
  { levels, gridStyle }: { levels: ReadonlyMap<string, number>; gridStyle: string },
): WordDocumentFacts {
  const found = nothing();
  if (xml === "") return found;
  const tables: OpenTable[] = [];
  const fields: { instruction: string; dirty: boolean; isResult: boolean }[] = [];
  let heading: { level: number; words: string } | null = null;
  let words: "text" | "instruction" | null = null;
  const scanner = new XmlScanner({
    open(name, attributes) {
      const value = attributes.get("val") ?? "";
      switch (name) {
        case "pStyle": {
          found.styles.push(value);
          const level = levels.get(value);
          if (level !== undefined) heading = { level, words: "" };
          break;
        }
        case "tblStyle":
          found.styles.push(value);
          for (const table of tables.slice(-1)) table.isOurs = value === gridStyle;
          break;
        case "rStyle":
          found.styles.push(value);
          break;
        case "numId":
          found.listNumbers.push(value);
          break;
        case "t":
          words = "text";
          break;
        case "instrText":
          words = "instruction";
          break;
        case "tbl":
          tables.push({ isOurs: false, hasHeads: false, hasName: false, rows: [] });
          break;
        case "tr":
          tables.at(-1)?.rows.push(0);
          break;
        case "tc": {
          const rows = tables.at(-1)?.rows;
          if (rows) rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
          break;
        }
        case "gridSpan": {
          const rows = tables.at(-1)?.rows;
          if (rows) rows[rows.length - 1] = (rows.at(-1) ?? 0) + Number(value) - 1;
          break;
        }
        case "tblHeader":
          for (const table of tables.slice(-1)) table.hasHeads = true;
          break;
        case "tblCaption":
          for (const table of tables.slice(-1)) table.hasName = value !== "";
          break;
        case "docPr":
          found.pictures.push({
            ...{ id: attributes.get("id") ?? "", alt: attributes.get("descr") ?? "" },
            ...{ isOurs: false, isDecoration: false },
          });
          break;
        case "svgBlip":
          for (const picture of found.pictures.slice(-1)) picture.isOurs = true;
          break;
        case "decorative":
          for (const picture of found.pictures.slice(-1)) picture.isDecoration = value === "1";
          break;
        case "bookmarkStart":
          found.bookmarks.push(attributes.get("name") ?? "");
          found.openBookmarks++;
          break;
        case "bookmarkEnd":
          found.openBookmarks--;
          break;
        case "hyperlink": {
          const anchor = attributes.get("anchor");
          if (anchor !== undefined) found.anchors.push(anchor);
          if (fields.some(({ instruction }) => isList(instruction))) found.entries++;
          break;
        }
        case "footnoteReference":
          found.noteReferences.push(attributes.get("id") ?? "");
          break;
        case "footnote":
          found.noteIds.push(attributes.get("id") ?? "");
          break;
        case "fldSimple":
          found.fields.push((attributes.get("instr") ?? "").trim());
          break;
        case "fldChar": {
          const type = attributes.get("fldCharType");
          if (type === "begin")
            fields.push({ instruction: "", dirty: attributes.get("dirty") === "true", isResult: false });
          const field = fields.at(-1);
          if (type === "separate" && field) field.isResult = true;
          if (type === "end" && field) {
            fields.pop();
            found.fields.push(field.instruction.trim());
            if (/^\s*PAGEREF\b/.test(field.instruction) && fields.some((one) => isList(one.instruction)))
              found.pagedEntries++;
            if (isList(field.instruction)) {
              found.lists++;
              if (field.dirty) found.dirtyLists++;
            }
          }
          break;
        }
      }
      for (const key of ["embed", "link", "id"]) {
        const relation = attributes.get(`r:${key}`);
        if (relation !== undefined) found.relations.push(relation);
      }
    },
    text(piece) {
      const field = fields.at(-1);
      if (words === "instruction" && field) field.instruction += piece;
      if (words === "text" && heading) heading.words += piece;
    },
    close(name) {
      if (name === "t" || name === "instrText") words = null;
      if (name === "p" && heading) {
        found.headings.push(heading.level);
        if (heading.words.trim() === "") found.emptyHeadings++;
        heading = null;
      }
      if (name === "tbl") {
        const table = tables.pop();
        if (!table?.isOurs) return;
        if (!table.hasHeads) found.headlessTables++;
        if (!table.hasName) found.namelessTables++;
        if (new Set(table.rows).size > 1) found.unevenTables++;
      }
    },
  });
  scanner.feed(xml);
  scanner.end();
  found.unfinishedFields = fields.length;
  return found;
}

const isList = (instruction: string) => /^\s*TOC\b/.test(instruction);

function nothing(): WordDocumentFacts {
  return {
    headings: [],
    emptyHeadings: 0,
    styles: [],
    pictures: [],
    headlessTables: 0,
    namelessTables: 0,
    unevenTables: 0,
    fields: [],
    unfinishedFields: 0,
    lists: 0,
    dirtyLists: 0,
    entries: 0,
    pagedEntries: 0,
    bookmarks: [],
    openBookmarks: 0,
    anchors: [],
    relations: [],
    noteReferences: [],
    noteIds: [],
    listNumbers: [],
  };
}
