import { ArchiveFault, openSafely, type SafeArchive } from "./xlsx-gate.ts";
import { type CellFormat, styleReader } from "./xlsx-styles.ts";
import { XmlFault, type XmlHandlers, XmlScanner } from "./xlsx-xml.ts";

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  /** Name of its part in the archive. */
  part: string;
}

/** What a workbook has besides the cells of its sheets. */
export interface Workbook {
  archive: SafeArchive;
  sheets: readonly WorkbookSheet[];
  calendar: 1900 | 1904;
  formats: readonly CellFormat[];
  /** Texts that cells point at by number. */
  strings: readonly string[];
}

/**
 * Opens a workbook (.xlsx) after the checks of `openSafely`. Whoever opens it closes its archive.
 * @throws ArchiveFault with a finding that says what to do
 */
export async function openWorkbook(file: string): Promise<Workbook> {
  const archive = await openSafely(file);
  try {
    const root = await relationsOf(archive, "");
    const book = root.find(({ type }) => type.endsWith("/officeDocument"))?.target;
    if (book === undefined || !archive.names.has(book)) throw new ArchiveFault("workbook-no-sheet");
    const { sheets, calendar } = await readBook(archive, book);
    const relations = await relationsOf(archive, book);
    const partOf = (kind: string) => relations.find(({ type }) => type.endsWith(kind))?.target;
    return {
      archive,
      calendar,
      sheets: sheets.flatMap(({ name, hidden, id }) => {
        const part = relations.find((relation) => relation.id === id && relation.type.endsWith("/worksheet"));
        return part && archive.names.has(part.target) ? [{ name, hidden, part: part.target }] : [];
      }),
      formats: await readFormats(archive, partOf("/styles")),
      strings: await readStrings(archive, partOf("/sharedStrings")),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Reads a part of the archive through handlers. @throws ArchiveFault when it is no XML, or not UTF-8 */
export async function readPart(archive: SafeArchive, name: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of feedPart(archive, name, handlers));
}

/** The same, stopping after every piece, so that what the handlers collected can be put away. */
export async function* feedPart(
  archive: SafeArchive,
  name: string,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handlers);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of await archive.read(name)) {
      scanner.feed(decoder.decode(piece, { stream: true }));
      yield;
    }
    scanner.feed(decoder.decode());
    scanner.end();
    yield;
  } catch (error) {
    if (error instanceof XmlFault || error instanceof TypeError)
      throw new ArchiveFault("workbook-xml", { name });
    throw error;
  }
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

/** What a part points at; "" is the archive itself. */
async function relationsOf(archive: SafeArchive, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!archive.names.has(list)) return relations;
  await readPart(archive, list, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attributes.get("Target") ?? "";
      relations.push({
        id: attributes.get("Id") ?? "",
        type: attributes.get("Type") ?? "",
        target: target.startsWith("/") ? target.slice(1) : `${folder}${target.replace(/^\.\//, "")}`,
      });
    },
  });
  return relations;
}

async function readBook(archive: SafeArchive, part: string) {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let calendar: 1900 | 1904 = 1900;
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.get("date1904") ?? "")) calendar = 1904;
      if (name !== "sheet") return;
      const state = attributes.get("state") ?? "visible";
      sheets.push({
        name: attributes.get("name") ?? "",
        hidden: state !== "visible",
        id: attributes.get("id") ?? "",
      });
    },
  });
  return { sheets, calendar };
}

async function readFormats(archive: SafeArchive, part: string | undefined): Promise<CellFormat[]> {
  const reader = styleReader();
  if (part !== undefined && archive.names.has(part)) await readPart(archive, part, reader);
  return reader.formats;
}

/** Excel allows 32 767 characters in a cell, written as runs of text; how Japanese is pronounced is left out. */
async function readStrings(archive: SafeArchive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !archive.names.has(part)) return strings;
  let text = "";
  let inText = false;
  let inPronunciation = false;
  await readPart(archive, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inPronunciation = true;
    },
    text(piece) {
      if (inText && !inPronunciation) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPronunciation = false;
      else if (name === "si") strings.push(unescapeText(text));
    },
  });
  return strings;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
