import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { languageTags, stylesXml } from "../word/style-text.ts";
import { field, paragraph, run } from "../word/word-parts.ts";
import { asRead, element, escapeXml, type WordXml } from "../word/word-xml.ts";
import { reviewParts } from "./review-part.ts";
import { chapterStyles } from "./word-styles.ts";
import { type WordRelation, type WordSurroundings, WordWriter } from "./word-writer.ts";

export type WordParts = Map<string, string | Uint8Array>;

/** A4, in twentieths of a point: 165 mm of text between margins of 22 mm. */
const page = { width: 11_906, height: 16_838, side: 1_276, top: 1_418, bottom: 1_304 };
const textWidth = page.width - 2 * page.side;

/** Of our own file; a template may have lists of its own before them. */
export const bulletList = 1;

const own: WordSurroundings = {
  style: (id) => id,
  width: textWidth,
  height: page.height - page.top - page.bottom,
  first: { relation: 1, bookmark: 1, drawing: 1, footnote: 1, list: bulletList },
  isOwnLook: true,
  hasTitle: false,
};

/** How a file is made, in our own look or in a template. */
export interface WordMaking {
  review: boolean;
  pages: ReadonlyMap<string, number> | undefined;
}

/** The parts of a chapter as a file of our own look. */
export function ownFile(
  document: ChapterDocument,
  { review, pages }: WordMaking,
  write: (w: WordWriter) => WordXml[],
): WordParts {
  const w = new WordWriter(document, { ...own, pages });
  const body = write(w);
  const { title, edition, snapshotLine, mark } = document;
  const head = [
    run(title),
    element("w:r", {}, [element("w:tab")]),
    run(mark ?? edition, mark === null ? {} : { style: "L17Mark" }),
  ];
  const foot = [
    run(`${edition}. ${snapshotLine}.`),
    element("w:r", {}, [element("w:tab")]),
    run(w.text("page.before")),
    field("PAGE", "1"),
    run(w.text("page.between")),
    field("NUMPAGES", "1"),
  ];
  return new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", packageRelations],
    ["docProps/app.xml", applicationPart],
    ["docProps/core.xml", corePart(document)],
    [
      "word/_rels/document.xml.rels",
      relationsXml([...ownRelations, ...w.relations.document.map(relationXml)]),
    ],
    ["word/document.xml", rootXml("w:document", [element("w:body", {}, [...body, sectionXml])])],
    ["word/footer1.xml", rootXml("w:ftr", [paragraph(foot, { style: "Footer" })])],
    ["word/_rels/footnotes.xml.rels", relationsXml(w.relations.footnotes.map(relationXml))],
    ["word/footnotes.xml", rootXml("w:footnotes", [...separators, ...w.footnotes])],
    ["word/header1.xml", rootXml("w:hdr", [paragraph(head, { style: "Header" })])],
    ["word/numbering.xml", rootXml("w:numbering", numberingXml(w.orderedLists))],
    ["word/settings.xml", settingsPart(document, review)],
    [
      "word/styles.xml",
      stylesXml(
        document.locale,
        chapterStyles(textWidth, bulletList).map(({ xml }) => xml),
      ),
    ],
    ...reviewParts(w, 1),
    ...w.media,
  ]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Names of the parts of XML that we use. */
export const wordNamespaces = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
} as const;

export const rootXml = (root: string, children: readonly WordXml[]) =>
  declaration + element(root, wordNamespaces, children);

/** The lines above the notes of a page; Word wants them first. */
export const separators: readonly WordXml[] = (["separator", "continuationSeparator"] as const).map(
  (type, at) =>
    element("w:footnote", { "w:type": type, "w:id": at - 1 }, [
      element("w:p", {}, [
        element("w:pPr", {}, [element("w:spacing", { "w:after": 0, "w:line": 240, "w:lineRule": "auto" })]),
        element("w:r", {}, [element(`w:${type}`)]),
      ]),
    ]),
);

/** The list of bullets, and the lists with numbers, which each begin at 1. */
export function numberingXml(ordered: readonly number[]): WordXml[] {
  return [
    abstractList(bulletList, "bullet", "\u2022"),
    abstractList(bulletList + 1, "decimal", "%1."),
    listXml(bulletList, bulletList, false),
    ...ordered.map((number) => listXml(number, bulletList + 1, true)),
  ];
}

export function abstractList(id: number, format: "bullet" | "decimal", text: string): WordXml {
  return asRead(
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>`,
  );
}

export function listXml(id: number, abstract: number, beginsAnew: boolean): WordXml {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  return asRead(
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${beginsAnew ? anew : ""}</w:num>`,
  );
}

const sectionXml = element("w:sectPr", {}, [
  element("w:headerReference", { "w:type": "default", "r:id": "rId3" }),
  element("w:footerReference", { "w:type": "default", "r:id": "rId4" }),
  element("w:pgSz", { "w:w": page.width, "w:h": page.height }),
  element("w:pgMar", {
    ...{ "w:top": page.top, "w:right": page.side, "w:bottom": page.bottom, "w:left": page.side },
    ...{ "w:header": 624, "w:footer": 567, "w:gutter": 0 },
  }),
]);

const office = "application/vnd.openxmlformats-officedocument";
const word = `${office}.wordprocessingml`;
const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const wordPart = (name: string) => override(`word/${name}.xml`, `${word}.${name.replace(/\d$/, "")}+xml`);

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${override("word/document.xml", `${word}.document.main+xml`)}${["styles", "settings", "numbering", "footnotes", "header1", "footer1"].map(wordPart).join("")}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${override("docProps/app.xml", `${office}.extended-properties+xml`)}${override("customXml/itemProps1.xml", `${office}.customXmlProperties+xml`)}</Types>`;

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const relationXml = ({ id, type, target }: WordRelation) =>
  `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${escapeXml(target)}"${type === "hyperlink" ? ' TargetMode="External"' : ""}/>`;

export const innerRelation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`;

export const relationsXml = (relations: readonly string[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;

const ownRelations = [
  innerRelation("rId1", "styles", "styles.xml"),
  innerRelation("rId2", "settings", "settings.xml"),
  innerRelation("rId3", "header", "header1.xml"),
  innerRelation("rId4", "footer", "footer1.xml"),
  innerRelation("rId5", "numbering", "numbering.xml"),
  innerRelation("rId6", "footnotes", "footnotes.xml"),
  innerRelation("rId7", "customXml", "../customXml/item1.xml"),
];

const packageRelations = relationsXml([
  innerRelation("rId1", "officeDocument", "word/document.xml"),
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  innerRelation("rId3", "extended-properties", "docProps/app.xml"),
]);

/** `compatibilityMode` 15 is Word 2013 and later: without it Word opens the file as one of 2007. */
function settingsPart({ locale }: ChapterDocument, review: boolean): string {
  const tracked = review ? "<w:trackRevisions/>" : "";
  return `${declaration}<w:settings xmlns:w="${wordNamespaces["xmlns:w"]}"><w:zoom w:percent="100"/>${tracked}<w:defaultTabStop w:val="709"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${languageTags[locale]}"/></w:settings>`;
}

const applicationPart = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lokaal17</Application></Properties>`;

/** The date of the document is that of its data, so that the same chapter is the same file. */
export function corePart({ title, edition, locale, date }: ChapterDocument): string {
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(edition)}</dc:subject><dc:creator>Lokaal17</dc:creator><cp:lastModifiedBy>Lokaal17</cp:lastModifiedBy><dc:language>${languageTags[locale]}</dc:language>${day("created")}${day("modified")}</cp:coreProperties>`;
}
