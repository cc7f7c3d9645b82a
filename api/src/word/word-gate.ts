import { ArchiveFault, type ArchiveRules } from "../imports/xlsx-gate.ts";
import { XmlFault, XmlScanner } from "../imports/xlsx-xml.ts";
import { nestedField } from "./word-fields.ts";

/** A budget of 300 pages with pictures takes 6 MB. */
export const largestWordFile = 10_000_000;
export const largestUnpackedWordFile = 60_000_000;
/** One part that is read as a whole: a document of 500 pages takes 8 MB. */
export const largestWordPart = 20_000_000;

/** What a Word file may be made of before anything in it is believed. */
export const wordRules: ArchiveRules = {
  mostParts: 1_000,
  largestUnpacked: largestUnpackedWordFile,
  macros: /vbaproject|vbadata|^word\/(activex|vba)/i,
  links: /^word\/(externallinks|afchunk|queries)/i,
  // Charts carry the workbook of their figures. Nobody opens it here.
  closedArchives: /^word\/embeddings\/[^/]*\.xlsx$/i,
  // A template of the organisation is taken away from the file that goes back: see `withoutTemplate`.
  mayPointTo: (type) => /\/(hyperlink|attachedTemplate)$/i.test(type),
  checkKind(names) {
    if (names.has("mimetype") && names.has("content.xml")) throw new ArchiveFault("file-is-ods");
    if (!names.has("[Content_Types].xml") || !names.has("word/document.xml"))
      throw new ArchiveFault("file-is-archive");
  },
};

/** Parts in which text stands that people read. */
export const isTextPart = (name: string) =>
  /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name);

/** Relations that put another document in this one, or that fetch one. */
const inserted = /\/(aFChunk|subDocument|oleObject|frame|mailMergeSource|mailMergeHeaderSource)$/i;

/** Where a link may lead: the web, a letter, a place in the document itself. Not to files, nor to programs. */
const isSafeLink = (target: string) => /^(https?:\/\/|mailto:|#|$)/i.test(target.trim());

/** @throws ArchiveFault when the relations of a part bring in another document, or lead to one */
export function refuseInserted(xml: string, name: string): void {
  const scanner = new XmlScanner({
    open(element, attributes) {
      if (element === "Relationship" && inserted.test(attributes.get("Type") ?? ""))
        throw new ArchiveFault("workbook-nested", { name });
      if (element === "Relationship" && /\/hyperlink$/i.test(attributes.get("Type") ?? "")) {
        const target = attributes.get("Target") ?? "";
        if (!isSafeLink(target)) throw new ArchiveFault("workbook-links", { name: target.slice(0, 100) });
      }
    },
  });
  scanner.feed(xml);
  scanner.end();
}

/** Parts whose fields are looked at: also comments, building blocks and what is not a part of Word's own. */
export const mayHoldFields = (name: string) => /^word\/.*\.xml$/i.test(name);

/** Fields that fetch something, or run a program, when Word updates them. Also looked at: links and buttons. */
const fetching = [
  ...["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD"],
];

/** @throws ArchiveFault when a field of a part brings in something from outside, or may become one that does */
export function refuseFetching(fields: readonly string[]): void {
  for (const field of fields) {
    const [, letters = "", next] = /^\s*([a-z]*)(.?)/is.exec(field) ?? [];
    const word = letters.toUpperCase();
    // The result of a field in this one goes on with the word.
    const found = fetching.find((name) => name === word || (next === nestedField && name.startsWith(word)));
    if (found) throw new ArchiveFault("workbook-links", { name: found });
    const rest = field.trim().slice(word.length).trim();
    // Templates have places to click that run nothing, by a name that is nobody's.
    if (word === "MACROBUTTON" && !/^(no|geen)macro\b/i.test(rest))
      throw new ArchiveFault("workbook-links", { name: word });
    if (word !== "HYPERLINK") continue;
    const unsafe = rest.includes(nestedField) ? "" : linksOf(rest).find((link) => !isSafeLink(link));
    if (unsafe !== undefined)
      throw new ArchiveFault("workbook-links", { name: `HYPERLINK ${unsafe.slice(0, 100)}`.trim() });
  }
}

/** Where a field leads: its words that are no switch and do not belong to one. */
function linksOf(instruction: string): string[] {
  const words = instruction.match(/"[^"]*"?|\S+/g) ?? [];
  return words
    .filter((word, at) => !/^\\[a-z*]$/i.test(word) && !/^\\[lots*]$/i.test(words[at - 1] ?? ""))
    .map((word) => word.replaceAll('"', ""));
}

/** @throws XmlFault when bytes are no UTF-8 */
export function decodePart(bytes: Uint8Array): string {
  if (bytes.length > largestWordPart) throw new XmlFault("too large");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new XmlFault("UTF-8");
  }
}
