import { zipParts } from "../../word/zip-parts.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (all: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
const styled = (id: string, name: string, paragraph: string, text: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Standaard"/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
const green = '<w:color w:val="00703C"/>';

/** A paragraph whose words Word has cut in pieces, as it does. */
const cut = (style: string, ...pieces: string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${pieces.map((piece) => `<w:r><w:t>${piece}</w:t></w:r><w:proofErr w:type="spellStart"/>`).join("")}</w:p>`;

export interface TemplateWish {
  /** What stands in the place of the paragraph for the chapter. */
  place?: string;
  /** The parts to change, or to add. */
  parts?: Readonly<Record<string, string>>;
}

/**
 * For tests: a template as a Dutch Word saves it, with Dutch names of styles, a cover in a section of its own, a header, and a
 * list and a note of its own.
 */
export function dutchTemplate({
  place = cut("Standaard", "{", "{inh", "oud}}"),
  parts = {},
}: TemplateWish = {}): Uint8Array {
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1701" w:bottom="1417" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>';
  const cover = `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:type w:val="nextPage"/>${page}</w:sectPr></w:pPr></w:p>`;
  const list =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Een eigen lijst</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const body = `${cut("Titel", "{{ti", "tel}}")}${cut("Standaard", "Uitgave: {{uitgave}}, ", "{{datum}}")}${list}${cover}<w:bookmarkStart w:id="7" w:name="eigen"/><w:bookmarkEnd w:id="7"/>${place}${cut("Kop1", "Over de VNG")}${cut("Standaard", "Vereniging van Nederlandse Gemeenten.")}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>${page}</w:sectPr>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>${styled("Titel", "Title", '<w:spacing w:before="3000"/>', `<w:b/>${green}<w:sz w:val="72"/>`)}${[1, 2, 3].map((level) => styled(`Kop${level}`, `heading ${level}`, `<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`, `${green}<w:sz w:val="${44 - level * 8}"/>`)).join("")}${styled("Bijschrift", "caption", "<w:keepNext/>", `<w:i/>${green}`)}${styled("Koptekst", "header", "", "")}${styled("Inhopg1", "toc 1", "", "<w:b/>")}${styled("L17Note", "Eigen stijl", "", "")}`;
  const defaults: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.template.main+xml"/>${["styles", "numbering", "footnotes", "settings"].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join("")}<Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/><Override PartName="/word/header2.xml" ContentType="${word}.header+xml"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml") +
        relation("rId2", "numbering", "numbering.xml") +
        relation("rId3", "footnotes", "footnotes.xml") +
        relation("rId4", "header", "header1.xml") +
        relation("rId5", "header", "header2.xml") +
        relation("rId6", "settings", "settings.xml"),
    ),
    "word/document.xml": `${head}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    "word/header1.xml": `${head}<w:hdr ${w}>${cut("Koptekst", "VNG | {{titel}}")}</w:hdr>`,
    "word/header2.xml": `${head}<w:hdr ${w}>${cut("Koptekst", "VNG {{merk}}")}</w:hdr>`,
    "word/styles.xml": `${head}<w:styles ${w}>${styles}</w:styles>`,
    "word/numbering.xml": `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
    "word/footnotes.xml": `${head}<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Een eigen noot.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    "word/settings.xml": `${head}<w:settings ${w}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat/></w:settings>`,
  };
  return zipParts(new Map(Object.entries({ ...defaults, ...parts })));
}
