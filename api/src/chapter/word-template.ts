import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import { strFromU8, unzipSync } from "fflate";
import { applyEdits } from "../word/edits.ts";
import { largestUnpackedWordFile } from "../word/word-gate.ts";
import type { WordXml } from "../word/word-xml.ts";
import { childOf, within, type XmlNode, xmlTree } from "../word/xml-tree.ts";
import type { BaselineParagraph } from "./review-baseline.ts";
import { reviewParts } from "./review-part.ts";
import { readReviewPart } from "./review-reader.ts";
import { asWas } from "./review-unit.ts";
import { markHeader, markHeaderId, withMark } from "./template-headers.ts";
import {
  appended,
  emptyNotes,
  freeLists,
  highest,
  relatedPart,
  withLists,
  withNames,
  withRelations,
  withSettings,
  withTypes,
} from "./template-parts.ts";
import { filled, fillings, placeOf } from "./template-places.ts";
import { mergeStyles } from "./template-styles.ts";
import {
  corePart,
  innerRelation,
  relationXml,
  rootXml,
  type WordMaking,
  type WordParts,
  wordNamespaces,
} from "./word-package.ts";
import { chapterStyles } from "./word-styles.ts";
import { WordWriter } from "./word-writer.ts";

/**
 * The parts of a chapter in the Word file of an organisation: its cover, headers and styles stay, the chapter comes where it
 * says `{{inhoud}}`, and other places (`{{titel}}`) get their words.
 * @throws Error when it is no template: it was refused when it was handed in
 */
export function intoTemplate(
  template: Uint8Array,
  document: ChapterDocument,
  { review, pages }: WordMaking,
  write: (w: WordWriter) => readonly WordXml[],
): WordParts {
  const parts = unpacked(template);
  const read = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? "" : typeof part === "string" ? part : strFromU8(part).replace(/^\uFEFF/, "");
  };
  const words = fillings(document);
  const body = filled(withNames(read("word/document.xml"), wordNamespaces), words);
  const tree = xmlTree(body.xml);
  const place = placeOf(tree, body.xml);
  const area = areaOf(tree, place);
  const lists = freeLists(read("word/numbering.xml"));
  const styles = mergeStyles(
    read("word/styles.xml") || appended(rootXml("w:styles", []), "w:styles", ""),
    chapterStyles(area.width, lists.bullets),
    document.locale,
  );
  const allXml = [...parts.keys()]
    .filter((name) => /^word\/[^/]*\.xml$/.test(name))
    .map(read)
    .join("");
  const notes = read("word/footnotes.xml") || emptyNotes();
  const w = new WordWriter(document, {
    style: styles.style,
    ...area,
    first: {
      relation: 1,
      bookmark: highest(allXml, /<w:bookmarkStart\b[^>]*w:id="(\d+)"/g) + 1,
      drawing: highest(allXml, /<wp:docPr\b[^>]*\bid="(\d+)"/g) + 1,
      footnote: highest(notes, /<w:footnote\b[^>]*w:id="(\d+)"/g) + 1,
      list: lists.bullets,
    },
    isOwnLook: false,
    pages,
    hasTitle: ["{{titel}}", "{{title}}"].some((one) => body.used.has(one)),
    ...(!styles.hasBullets && { bulletList: lists.bullets }),
  });
  const around = ownText(body.xml, place, read("word/footnotes.xml"));
  w.baseline.push(...around.before);
  const chapter = write(w).join("");
  w.baseline.push(...around.behind);
  // The end of a section may hang on the paragraph of the place.
  const section = within(place, "w:sectPr")[0];
  const rest = section ? `<w:p><w:pPr>${body.xml.slice(section.start, section.end)}</w:pPr></w:p>` : "";
  const headers = new Map<string, string>();
  for (const name of [...parts.keys()].filter((one) => /^word\/(header|footer)[^/]*\.xml$/.test(one))) {
    const { xml } = filled(withNames(read(name), wordNamespaces), words);
    if (name.startsWith("word/header")) headers.set(name, xml);
    else parts.set(name, xml);
  }
  const settings = withSettings(read("word/settings.xml"), review);
  const marked = withMark(
    applyEdits(body.xml, [{ start: place.start, end: place.end, xml: chapter + rest }]),
    headers,
    document,
    { settings, style: styles.style },
  );
  for (const [name, xml] of marked.headers) parts.set(name, xml);
  parts.set("word/document.xml", marked.documentXml);
  parts.set("word/styles.xml", styles.xml);
  parts.set("word/settings.xml", settings);
  parts.set("word/numbering.xml", withLists(read("word/numbering.xml"), lists, w.orderedLists));
  parts.set(
    "word/footnotes.xml",
    appended(withNames(notes, wordNamespaces), "w:footnotes", w.footnotes.join("")),
  );
  const item = highest([...parts.keys()].join(" "), /customXml\/item(\d+)\.xml/g) + 1;
  for (const [name, xml] of reviewParts(w, item)) parts.set(name, xml);
  const relations = read("word/_rels/document.xml.rels");
  parts.set(
    "word/_rels/document.xml.rels",
    withRelations(relations, [
      ...relatedPart(relations, "styles", "styles.xml"),
      ...relatedPart(relations, "settings", "settings.xml"),
      ...relatedPart(relations, "numbering", "numbering.xml"),
      ...relatedPart(relations, "footnotes", "footnotes.xml"),
      innerRelation("rIdL17review", "customXml", `../customXml/item${item}.xml`),
      ...(marked.headers.has(markHeader) ? [innerRelation(markHeaderId, "header", "headerL17.xml")] : []),
      ...w.relations.document.map(relationXml),
    ]),
  );
  if (w.relations.footnotes.length > 0)
    parts.set(
      "word/_rels/footnotes.xml.rels",
      withRelations(read("word/_rels/footnotes.xml.rels"), w.relations.footnotes.map(relationXml)),
    );
  parts.set("docProps/core.xml", corePart(document));
  const packageRelations = read("_rels/.rels");
  if (!packageRelations.includes("docProps/core.xml"))
    parts.set("_rels/.rels", withRelations(packageRelations, [coreRelation]));
  parts.set("[Content_Types].xml", withTypes(read("[Content_Types].xml"), typesOf(item)));
  for (const [name, content] of w.media) parts.set(name, content);
  return parts;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const coreRelation =
  '<Relationship Id="rIdL17core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';

const typesOf = (item: number): [string, string][] => [
  ["word/styles.xml", `${word}.styles+xml`],
  ["word/settings.xml", `${word}.settings+xml`],
  ["word/numbering.xml", `${word}.numbering+xml`],
  ["word/footnotes.xml", `${word}.footnotes+xml`],
  [markHeader, `${word}.header+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  [`customXml/itemProps${item}.xml`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
];

/** @throws Error when it is larger than what was let in */
function unpacked(template: Uint8Array): WordParts {
  let size = 0;
  const files = unzipSync(template, {
    filter({ originalSize }) {
      size += originalSize;
      return size <= largestUnpackedWordFile;
    },
  });
  if (size > largestUnpackedWordFile) throw new Error("The template is too large.");
  return new Map(Object.entries(files).filter(([name]) => !name.endsWith("/")));
}

/** The room for text where the chapter comes, in twentieths of a point: that of the section whose end follows. */
function areaOf(tree: XmlNode, place: XmlNode): { width: number; height: number } {
  const sections = within(tree, "w:sectPr").filter(({ start }) => start > place.start);
  const [section] = sections;
  const size = section && childOf(section, "w:pgSz")?.attributes;
  const margin = section && childOf(section, "w:pgMar")?.attributes;
  const columns = Number((section && childOf(section, "w:cols")?.attributes["w:num"]) ?? 1);
  const number = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : Number(text);
  const width =
    number(size?.["w:w"], 11_906) -
    number(margin?.["w:left"], 1_417) -
    number(margin?.["w:right"], 1_417) -
    number(margin?.["w:gutter"], 0);
  const height =
    number(size?.["w:h"], 16_838) - number(margin?.["w:top"], 1_417) - number(margin?.["w:bottom"], 1_417);
  return {
    width: Math.max(3_000, Math.floor(width / Math.max(1, columns)) - (columns > 1 ? 360 : 0)),
    height: Math.max(3_000, height),
  };
}

/** What the template itself says before and behind the chapter, so that it is not taken for what readers added. */
function ownText(
  xml: string,
  place: XmlNode,
  notes: string,
): Record<"before" | "behind", BaselineParagraph[]> {
  const told = (body: string, section: SectionKey | null, notes?: Map<string, null>): BaselineParagraph[] =>
    readReviewPart(body, notes).units.map((unit) => ({
      section,
      kind: unit.kind,
      text: asWas(unit).text,
      facts: [],
    }));
  const without = (start: number, end: number) => applyEdits(xml, [{ start, end, xml: "" }]);
  const bodyEnd = xml.lastIndexOf("</w:body>");
  const body = /<w:body\b[^>]*>/.exec(xml);
  const bodyStart = (body?.index ?? 0) + (body?.[0].length ?? 0);
  return {
    before: [...told(notes, null, new Map()), ...told(without(place.start, bodyEnd), null)],
    behind: told(without(bodyStart, place.end), "annexes"),
  };
}
