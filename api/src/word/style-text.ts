import type { Locale } from "@lokaal17/shared/text/define-text";

/** Colours of our own Word files, as Word writes them. */
export const wordColours = {
  ink: "1D1830",
  violet: "5238A3",
  warning: "8A3F00",
  quiet: "5B5669",
  rule: "C9C4D6",
  tint: "F4F2FB",
} as const;

/** On every computer with Office, and narrow as the font of the site is. */
const font = "Calibri";

export interface StyleText {
  id: string;
  /** The name that every language of Word knows it by. */
  name: string;
  basedOn?: string;
  next?: string;
  /** XML of the properties of the paragraph, in the order of the schema. */
  paragraph?: string;
  /** XML of the properties of its text, in the order of the schema. */
  text?: string;
}

const fontXml = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
export const boldXml = "<w:b/><w:bCs/>";
/** Stays on the page of what follows, and in one piece. */
export const togetherXml = "<w:keepNext/><w:keepLines/>";

export const sizeXml = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
export const colourXml = (value: string) => `<w:color w:val="${value}"/>`;
/** In twentieths of a point; the height of lines stays that of the text. */
export const spaceXml = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;

const isOwn = (id: string) => (id.startsWith("L17") ? ' w:customStyle="1"' : "");

export function paragraphStyle({
  id,
  name,
  basedOn = "Normal",
  next = id,
  paragraph = "",
  text = "",
}: StyleText) {
  return `<w:style w:type="paragraph" w:styleId="${id}"${isOwn(id)}><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
}

export function characterStyle({ id, name, text = "" }: Pick<StyleText, "id" | "name" | "text">) {
  return `<w:style w:type="character" w:styleId="${id}"${isOwn(id)}><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${text}</w:rPr></w:style>`;
}

/** The styles that every Word file has, and that all others are based on. */
export const baseStyles: readonly string[] = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
];

/** The part with all styles of a file in one language. */
export function stylesXml(locale: Locale, styles: readonly string[]): string {
  const language = languageTags[locale];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml}<w:color w:val="${wordColours.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${styles.join("")}</w:styles>
`;
}

export const languageTags: Readonly<Record<Locale, string>> = { nl: "nl-NL", en: "en-GB" };
