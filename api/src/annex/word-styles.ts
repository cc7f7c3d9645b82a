import type { Locale } from "@lokaal17/shared/text/define-text";
import {
  baseStyles,
  boldXml as bold,
  colourXml as coloured,
  paragraphStyle,
  sizeXml as size,
  spaceXml as space,
  stylesXml,
  togetherXml as together,
  wordColours,
} from "../word/style-text.ts";

const { ink, violet, warning, quiet } = wordColours;

/** The look of an annex: styles that people can change, under the names that Word gives them. */
export const stylesPart = (locale: Locale): string => stylesXml(locale, styles);

const styles = [
  ...baseStyles,
  paragraphStyle({
    ...{ id: "Title", name: "Title", next: "Normal" },
    paragraph: `${together}${space(0, 120)}`,
    text: `${bold}${size(24)}`,
  }),
  ...([1, 2, 3] as const).map((level) =>
    paragraphStyle({
      ...{ id: `Heading${level}`, name: `heading ${level}`, next: "Normal" },
      paragraph: `${together}${[space(360, 120), space(280, 80), space(200, 60)][level - 1]}<w:outlineLvl w:val="${level - 1}"/>`,
      text: `${bold}${level === 3 ? coloured(violet) : ""}${size([18, 14, 11.5][level - 1] ?? 11)}`,
    }),
  ),
  ...([1, 2] as const).map((level) =>
    paragraphStyle({
      ...{ id: `TOC${level}`, name: `toc ${level}`, next: "Normal" },
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="14570"/></w:tabs><w:spacing w:before="${level === 1 ? 100 : 0}" w:after="20"/><w:ind w:left="${level === 1 ? 0 : 340}"/>`,
      text: level === 1 ? bold : "",
    }),
  ),
  paragraphStyle({
    id: "Header",
    name: "header",
    paragraph: space(0, 0),
    text: `${coloured(quiet)}${size(9)}`,
  }),
  paragraphStyle({
    id: "Footer",
    name: "footer",
    paragraph: space(0, 0),
    text: `${coloured(quiet)}${size(9)}`,
  }),
  paragraphStyle({ id: "L17Lead", name: "Lokaal17 Lead", text: `${coloured(quiet)}${size(12)}` }),
  paragraphStyle({ id: "L17Table", name: "Lokaal17 Table", paragraph: space(20, 20), text: size(9) }),
  paragraphStyle({
    ...{ id: "L17TableHead", name: "Lokaal17 Table Head", basedOn: "L17Table" },
    paragraph: "<w:keepNext/>",
    text: bold,
  }),
  paragraphStyle({
    ...{ id: "L17TableNote", name: "Lokaal17 Table Note", basedOn: "L17Table" },
    text: coloured(quiet),
  }),
  paragraphStyle({
    ...{ id: "L17Question", name: "Lokaal17 Question", next: "Normal" },
    paragraph: `<w:keepNext/>${space(120, 40)}`,
    text: `${bold}${coloured(violet)}`,
  }),
  `<w:style w:type="character" w:customStyle="1" w:styleId="L17Mark"><w:name w:val="Lokaal17 Mark"/><w:rPr>${bold}${coloured(warning)}</w:rPr></w:style>`,
  `<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr>${coloured(quiet)}</w:rPr></w:style>`,
  `<w:style w:type="table" w:customStyle="1" w:styleId="L17Grid"><w:name w:val="Lokaal17 Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${ink}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9C4D6"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EDEAF8"/></w:tcPr></w:tblStylePr></w:style>`,
];
