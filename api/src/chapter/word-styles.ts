import {
  baseStyles,
  boldXml as bold,
  characterStyle,
  colourXml as coloured,
  paragraphStyle,
  sizeXml as size,
  spaceXml as space,
  togetherXml as together,
  wordColours,
} from "../word/style-text.ts";

const { ink, violet, warning, quiet, rule, tint } = wordColours;

const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${tint}"/>`;
const edge = (side: string, colour: string, width: number, distance: number) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="${distance}" w:color="${colour}"/>`;
const inBox = `<w:pBdr>${edge("left", violet, 24, 8)}</w:pBdr>${shade}`;

/** Where page numbers stand in lists of contents: at the end of the line. */
const pageTab = (width: number) => `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`;

/**
 * The styles of a chapter, under the names that every language of Word gives them, so that the styles of a template
 * take their place.
 * @param width of the text, in twentieths of a point
 * @param bullets number of the list of bullets in the part with lists
 */
export function chapterStyles(width: number, bullets: number): readonly ChapterStyle[] {
  const list = (id: string, name: string, properties: string, basedOn = "Normal") =>
    own(id, name, paragraphStyle({ id, name, basedOn, paragraph: properties }));
  const paragraphs: Parameters<typeof paragraphStyle>[0][] = [
    {
      ...{ id: "Title", name: "Title", next: "Normal" },
      paragraph: `${together}${space(2_400, 240)}`,
      text: `${bold}${size(32)}`,
    },
    ...([1, 2, 3, 4] as const).map((level) => ({
      ...{ id: `Heading${level}`, name: `heading ${level}`, next: "Normal" },
      paragraph: `${together}${headingSpace[level]}<w:outlineLvl w:val="${level - 1}"/>`,
      text: `${bold}${level > 2 ? coloured(violet) : ""}${size(headingSize[level])}`,
    })),
    // Headings for readers and for moving about, which Word leaves out of the contents.
    ...([1, 2, 3, 4] as const).map((level) => ({
      ...{
        id: `L17Heading${level}`,
        name: `Lokaal17 Heading ${level}`,
        basedOn: `Heading${level}`,
        next: "Normal",
      },
      paragraph: `<w:outlineLvl w:val="${level - 1}"/>`,
    })),
    {
      ...{ id: "TOCHeading", name: "TOC Heading", next: "Normal" },
      paragraph: `${together}${space(360, 120)}`,
      text: `${bold}${size(16)}`,
    },
    ...([1, 2, 3] as const).map((level) => ({
      ...{ id: `TOC${level}`, name: `toc ${level}`, next: "Normal" },
      paragraph: `${pageTab(width)}${space(level === 1 ? 100 : 0, 20)}<w:ind w:left="${(level - 1) * 340}"/>`,
      text: level === 1 ? bold : "",
    })),
    {
      ...{ id: "TableofFigures", name: "table of figures", next: "Normal" },
      paragraph: `${pageTab(width)}${space(0, 40)}`,
    },
    {
      ...{ id: "Caption", name: "caption", next: "Normal" },
      paragraph: `${together}${space(280, 40)}`,
      text: `${bold}${size(10.5)}`,
    },
    { id: "Header", name: "header", paragraph: tabbed(width), text: `${coloured(quiet)}${size(9)}` },
    { id: "Footer", name: "footer", paragraph: tabbed(width), text: `${coloured(quiet)}${size(9)}` },
    { id: "FootnoteText", name: "footnote text", paragraph: space(0, 40), text: size(9) },
    { id: "L17Lead", name: "Lokaal17 Lead", text: `${coloured(quiet)}${size(14)}` },
    { id: "L17Message", name: "Lokaal17 Message", text: size(13) },
    { id: "L17Note", name: "Lokaal17 Note", text: `${coloured(quiet)}${size(9)}` },
    {
      ...{ id: "L17MarkLine", name: "Lokaal17 Mark Line", next: "Normal" },
      paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="FDEAD9"/>',
      text: `${bold}${coloured(warning)}${size(9.5)}`,
    },
    {
      ...{ id: "L17Source", name: "Lokaal17 Source", next: "Normal" },
      paragraph: `${together}${space(0, 100)}`,
      text: `${coloured(quiet)}${size(9)}`,
    },
    { id: "L17Picture", name: "Lokaal17 Picture", next: "Normal", paragraph: space(0, 280) },
    {
      ...{ id: "L17BoxTitle", name: "Lokaal17 Box Title", next: "L17Box" },
      paragraph: `<w:keepNext/>${inBox}${space(280, 0)}<w:ind w:left="284"/>`,
      text: bold,
    },
    {
      ...{ id: "L17Box", name: "Lokaal17 Box" },
      paragraph: `${inBox}${space(0, 0)}<w:ind w:left="284"/>`,
    },
    { id: "L17Table", name: "Lokaal17 Table", paragraph: space(20, 20), text: size(9) },
    {
      ...{ id: "L17TableHead", name: "Lokaal17 Table Head", basedOn: "L17Table" },
      paragraph: "<w:keepNext/>",
      text: bold,
    },
    ...([7.5, 6.5] as const).flatMap((points, at) => {
      const [id, name] = at === 0 ? ["L17TableDense", "Table Dense"] : ["L17TableTight", "Table Tight"];
      return [
        { id, name: `Lokaal17 ${name}`, paragraph: space(0, 0), text: size(points) },
        {
          ...{ id: `${id}Head`, name: `Lokaal17 ${name} Head`, basedOn: id },
          paragraph: "<w:keepNext/>",
          text: bold,
        },
      ];
    }),
  ];
  return [
    ...baseStyles.map((xml, at) => own(baseIds[at] ?? "", baseNames[at] ?? "", xml)),
    ...paragraphs.map((style) => own(style.id, style.name, paragraphStyle(style))),
    list("ListBullet", "List Bullet", `<w:numPr><w:numId w:val="${bullets}"/></w:numPr>${space(0, 60)}`),
    list("ListNumber", "List Number", space(0, 60)),
    list(
      "L17BoxBullet",
      "Lokaal17 Box Bullet",
      `<w:numPr><w:numId w:val="${bullets}"/></w:numPr>${inBox}${space(0, 0)}<w:ind w:left="568" w:hanging="284"/>`,
    ),
    ...characters.map((style) => own(style.id, style.name, characterStyle(style))),
    own("L17Grid", "Lokaal17 Grid", grid),
  ];
}

/** A style of ours: it is put in a file that has none of its name. */
export interface ChapterStyle {
  id: string;
  name: string;
  xml: string;
}

const own = (id: string, name: string, xml: string): ChapterStyle => ({ id, name, xml });

const baseIds = ["Normal", "DefaultParagraphFont", "TableNormal"];
const baseNames = ["Normal", "Default Paragraph Font", "Normal Table"];

const headingSize = { 1: 22, 2: 16, 3: 12.5, 4: 11 } as const;
const headingSpace = {
  1: space(480, 160),
  2: space(400, 120),
  3: space(280, 80),
  4: space(200, 60),
} as const;

const tabbed = (width: number) => `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>${space(0, 0)}`;

const characters = [
  { id: "Hyperlink", name: "Hyperlink", text: `${coloured("472F96")}<w:u w:val="single"/>` },
  { id: "FootnoteReference", name: "footnote reference", text: '<w:vertAlign w:val="superscript"/>' },
  { id: "L17Mark", name: "Lokaal17 Mark", text: `${bold}${coloured(warning)}` },
  { id: "L17MadeUp", name: "Lokaal17 Made Up", text: `<w:i/><w:iCs/>${coloured(warning)}` },
];

const grid = `<w:style w:type="table" w:customStyle="1" w:styleId="L17Grid"><w:name w:val="Lokaal17 Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${ink}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/></w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/></w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>`;
