import { strFromU8, unzipSync } from "fflate";
import { XmlFault, XmlScanner } from "../imports/xlsx-xml.ts";
import { scanDocument, type WordDocumentFacts } from "./word-structure-scan.ts";

/**
 * What is wrong with a Word file of a chapter, for people who cannot see it and for who works on in it, one sentence per
 * problem; empty when nothing was found.
 * @throws Error when the bytes are no zip file
 */
export function checkWordStructure(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = new Set(Object.keys(files));
  const read = (name: string) => (files[name] ? strFromU8(files[name]) : "");
  const broken = [...names].filter(
    (name) => /\.(xml|rels)$/.test(name) && !scannedParts.has(name) && !isXml(read(name)),
  );
  if (broken.length > 0) return broken.map(noXml);
  const styles = readStyles(read("word/styles.xml"));
  const [document, notes] = [...scannedParts].map((name) => scanned(read(name), styles));
  if (!document) return [noXml("word/document.xml")];
  if (!notes) return [noXml("word/footnotes.xml")];
  return [
    ...packageProblems(names, read),
    ...failures([
      [/<dc:title>[^<]+</.test(read("docProps/core.xml")), "The document has no title."],
      [styles.language !== null, "The document has no language."],
      [
        document.fields.some((field) => /^TOC\b/.test(field)),
        "The document has no contents that Word makes.",
      ],
      [document.unfinishedFields === 0, "A field begins and does not end."],
      [document.unevenTables === 0, `${document.unevenTables} tables have rows of different lengths.`],
      [document.headlessTables === 0, `${document.headlessTables} tables repeat no row of heads.`],
      [
        document.namelessTables === 0,
        `${document.namelessTables} tables have no name for who cannot see them.`,
      ],
      [document.emptyHeadings === 0, `${document.emptyHeadings} headings are empty.`],
      [document.dirtyLists === document.lists, "A list of contents is not marked to be made anew."],
      [document.pagedEntries >= document.entries, "An entry of a list of contents has no page."],
    ]),
    ...pictureProblems(document),
    ...headingProblems(document.headings),
    ...styleProblems(styles.ids, [...document.styles, ...notes.styles]),
    ...referenceProblems(document, notes),
    ...relationProblems("document", document, read),
    ...relationProblems("footnotes", notes, read),
    ...listProblems(document, read("word/numbering.xml")),
  ];
}

/** Read for what they hold, which shows as well whether they are XML. */
const scannedParts = new Set(["word/document.xml", "word/footnotes.xml"]);
const noXml = (name: string) => `The part ${name} is no well-formed XML.`;

/** What a part holds; null when it is no XML. */
function scanned(xml: string, styles: Styles): WordDocumentFacts | null {
  try {
    return scanDocument(xml, styles);
  } catch (error) {
    if (error instanceof XmlFault) return null;
    throw error;
  }
}

function isXml(xml: string): boolean {
  try {
    const scanner = new XmlScanner({});
    scanner.feed(xml.replace(/^\uFEFF/, ""));
    scanner.end();
    return true;
  } catch (error) {
    if (error instanceof XmlFault) return false;
    throw error;
  }
}

interface Styles {
  ids: ReadonlySet<string>;
  /** Level of the outline by id, 1 to 9, of the styles that are headings. */
  levels: ReadonlyMap<string, number>;
  language: string | null;
  /** The style of our tables. */
  gridStyle: string;
}

function readStyles(xml: string): Styles {
  const ids = new Set<string>();
  const levels = new Map<string, number>();
  let language: string | null = null;
  let gridStyle = "";
  let style = "";
  const scanner = new XmlScanner({
    open(element, attributes) {
      if (element === "style") {
        style = attributes.get("styleId") ?? "";
        ids.add(style);
      }
      if (element === "name" && attributes.get("val") === "Lokaal17 Grid") gridStyle = style;
      if (element === "lang") language ??= attributes.get("val") ?? null;
      const level = Number(attributes.get("val"));
      // 9 is text.
      if (element === "outlineLvl" && level < 9) levels.set(style, level + 1);
    },
  });
  scanner.feed(xml);
  scanner.end();
  return { ids, levels, language, gridStyle };
}

function packageProblems(names: ReadonlySet<string>, read: (name: string) => string): string[] {
  const types = read("[Content_Types].xml");
  const untyped = [...names].filter((name) => {
    const ending = name.slice(name.lastIndexOf(".") + 1);
    return (
      name !== "[Content_Types].xml" &&
      !types.includes(`PartName="/${name}"`) &&
      !new RegExp(`Extension="${ending}"`, "i").test(types)
    );
  });
  const lost = [...names]
    .filter((name) => name.endsWith(".rels"))
    .flatMap((name) => missingTargets(name, read(name), names));
  return [...untyped.map((name) => `The part ${name} has no content type.`), ...lost];
}

/** Relations that lead nowhere, or to something that a reader of the file should not fetch. */
function missingTargets(part: string, xml: string, names: ReadonlySet<string>): string[] {
  const folder = part.replace(/_rels\/[^/]*$/, "");
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
    const target = /\bTarget="([^"]*)"/.exec(relation)?.[1] ?? "";
    if (/TargetMode="External"/.test(relation))
      return /^(https?:\/\/|mailto:)/i.test(target) ? [] : [`A link of ${part} leads to ${target}.`];
    const path = new URL(target, `file:///${folder}`).pathname.slice(1);
    return names.has(path) ? [] : [`${part} names ${target}, which is not in the file.`];
  });
}

function pictureProblems({ pictures }: WordDocumentFacts): string[] {
  const silent = pictures.filter(
    ({ alt, isOurs, isDecoration }) => !isDecoration && alt.trim().length < (isOurs ? 15 : 1),
  ).length;
  return failures([
    [silent === 0, `${silent} pictures have no alternative text that says something.`],
    [new Set(pictures.map(({ id }) => id)).size === pictures.length, "Two pictures have one number."],
  ]);
}

function headingProblems(levels: readonly number[]): string[] {
  const skips = levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0;
    return level > before + 1 ? [`A heading of level ${level} follows one of level ${before}.`] : [];
  });
  return [...failures([[levels.length > 0, "The document has no headings."]]), ...skips];
}

function styleProblems(known: ReadonlySet<string>, used: readonly string[]): string[] {
  return [...new Set(used)]
    .filter((style) => !known.has(style))
    .map((style) => `The style ${style} is used and does not exist.`);
}

function referenceProblems(document: WordDocumentFacts, notes: WordDocumentFacts): string[] {
  const { bookmarks } = document;
  const known = new Set(bookmarks);
  const wanted = [...document.fields, ...notes.fields].flatMap((field) => {
    const [, target] = /^(?:REF|PAGEREF|NOTEREF)\s+(\S+)/.exec(field) ?? [];
    return target ? [target] : [];
  });
  const lost = [...wanted, ...document.anchors, ...notes.anchors].filter((name) => !known.has(name));
  const noteIds = new Set(notes.noteIds);
  const lostNotes = document.noteReferences.filter((id) => !noteIds.has(id));
  return [
    ...[...new Set(lost)].map((name) => `A reference leads to ${name}, which does not exist.`),
    ...lostNotes.map((id) => `Note ${id} has no text.`),
    ...failures([
      [known.size === bookmarks.length, "Two places have one name."],
      [bookmarks.every((name) => name.length <= 40), "The name of a place is longer than Word keeps."],
      [document.openBookmarks === 0, "A bookmark begins and does not end."],
    ]),
  ];
}

function relationProblems(
  part: "document" | "footnotes",
  { relations }: WordDocumentFacts,
  read: (name: string) => string,
): string[] {
  const ids = new Set(
    [...read(`word/_rels/${part}.xml.rels`).matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id),
  );
  return [...new Set(relations)]
    .filter((id) => !ids.has(id))
    .map((id) => `The ${part} uses the relation ${id}, which does not exist.`);
}

function listProblems({ listNumbers }: WordDocumentFacts, numbering: string): string[] {
  const known = new Set([...numbering.matchAll(/<w:num\b[^>]*w:numId="(\d+)"/g)].map(([, id]) => id));
  return [...new Set(listNumbers)]
    .filter((number) => number !== "0" && !known.has(number))
    .map((number) => `The list ${number} is used and does not exist.`);
}

type Check = readonly [holds: boolean, problem: string];

function failures(checks: readonly Check[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
