import type { Locale } from "@lokaal17/shared/text/define-text";
import { element, escapeXml, type WordXml } from "../word/word-xml.ts";
import { zipParts } from "../word/zip-parts.ts";
import { stylesPart } from "./word-styles.ts";

export interface WordFile {
  title: string;
  locale: Locale;
  /** The day that the file says it was made: that of its figures, so that the same figures make the same bytes. */
  madeAt: Date;
  body: readonly WordXml[];
  header: readonly WordXml[];
  footer: readonly WordXml[];
}

/** Printing area of A4 on its side, in twentieths of a point. */
export const textWidth = 14_570;

/** A Word file on A4 on its side. The same content makes the same bytes. */
export function wordFile(file: WordFile): Uint8Array<ArrayBuffer> {
  const section = element("w:sectPr", {}, [
    element("w:headerReference", { "w:type": "default", "r:id": "rId3" }),
    element("w:footerReference", { "w:type": "default", "r:id": "rId4" }),
    element("w:pgSz", { "w:w": 16_838, "w:h": 11_906, "w:orient": "landscape" }),
    element("w:pgMar", {
      ...{ "w:top": 1_247, "w:right": 1_134, "w:bottom": 1_134, "w:left": 1_134 },
      ...{ "w:header": 567, "w:footer": 567, "w:gutter": 0 },
    }),
  ]);
  const body = element("w:body", {}, [...file.body, section]);
  return zipParts(
    new Map([
      ["[Content_Types].xml", contentTypes],
      ["_rels/.rels", packageRelations],
      ["docProps/app.xml", applicationPart],
      ["docProps/core.xml", corePart(file)],
      ["word/_rels/document.xml.rels", documentRelations],
      ["word/document.xml", part("w:document", [body])],
      ["word/footer1.xml", part("w:ftr", file.footer)],
      ["word/header1.xml", part("w:hdr", file.header)],
      ["word/settings.xml", settingsPart],
      ["word/styles.xml", stylesPart(file.locale)],
    ]),
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const part = (root: string, children: readonly WordXml[]) =>
  declaration +
  element(
    root,
    {
      "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    children,
  );

const office = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${office}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${office}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${office}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

const packageRelations = relations(
  relation(1, "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
  relation(2, "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
  relation(3, "officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
);

const documentRelations = relations(
  relation(1, "officeDocument/2006/relationships/styles", "styles.xml"),
  relation(2, "officeDocument/2006/relationships/settings", "settings.xml"),
  relation(3, "officeDocument/2006/relationships/header", "header1.xml"),
  relation(4, "officeDocument/2006/relationships/footer", "footer1.xml"),
);

/** Word 2013 and later: without it Word opens the file as one of 2007. */
const settingsPart = `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const applicationPart = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lokaal17</Application></Properties>`;

function corePart({ title, locale, madeAt }: WordFile): string {
  const moment = `${madeAt.toISOString().slice(0, 19)}Z`;
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Lokaal17</dc:creator><cp:lastModifiedBy>Lokaal17</cp:lastModifiedBy><dc:language>${locale === "nl" ? "nl-NL" : "en-GB"}</dc:language>${day("created")}${day("modified")}</cp:coreProperties>`;
}
