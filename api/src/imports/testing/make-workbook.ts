import { makeZip, type ZipPart } from "./make-zip.ts";

export interface MadeSheet {
  name: string;
  /** What stands inside `sheetData`. */
  rows: string;
  /** What stands behind it. */
  after?: string;
  /** What stands before it. */
  before?: string;
  hidden?: boolean;
}

export interface MadeWorkbook {
  sheets: readonly MadeSheet[];
  strings?: readonly string[];
  /** Format codes; cells point at them with `s="1"`, `s="2"` and so on. */
  formats?: readonly string[];
  calendar?: 1904;
  /** Parts beside those that every workbook has, or instead of them. */
  more?: readonly ZipPart[];
  contentTypes?: string;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** For tests: the parts of a workbook from raw XML, so that it can have everything that programs do not write. */
export function workbookParts(made: MadeWorkbook): ZipPart[] {
  const { sheets, strings = [], formats = [], more = [] } = made;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data:
        made.contentTypes ??
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    { name: "_rels/.rels", data: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data: `${declaration}<workbook ${main} xmlns:r="${office}"><workbookPr${made.calendar ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relations(
        [
          ...sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
          relation("rIdS", "styles", "styles.xml"),
          relation("rIdT", "sharedStrings", "sharedStrings.xml"),
        ].join(""),
      ),
    },
    {
      name: "xl/styles.xml",
      data: `${declaration}<styleSheet ${main}><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
        .join("")}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
        .join("")}</cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      data: `${declaration}<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    },
    ...sheets.map(({ rows, before = "", after = "" }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `${declaration}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !replaced.has(name)), ...more];
}

/** For tests: a workbook from raw XML. */
export function makeWorkbook(made: MadeWorkbook): Buffer {
  return makeZip(workbookParts(made));
}

/** A row of cells: texts in the cell itself, numbers as numbers, null for none. */
export function row(line: number, cells: readonly (string | number | null)[], attributes = ""): string {
  const inside = cells.map((cell, at) => {
    const place = `${columnLetters(at)}${line}`;
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    return cell.startsWith("<c")
      ? cell.replace("<c", `<c r="${place}"`)
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${line}"${attributes}>${inside.join("")}</row>`;
}

/** `A`, `B` … `AA`; from 0. */
export function columnLetters(column: number): string {
  const letters = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letters : `${columnLetters(Math.floor(column / 26) - 1)}${letters}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
