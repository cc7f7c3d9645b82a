import { abstractList, innerRelation, listXml, relationsXml, rootXml, separators } from "./word-package.ts";

/** A part with more in it, before its end. */
export function appended(xml: string, root: string, more: string): string {
  const closing = `</${root}>`;
  const at = xml.lastIndexOf(closing);
  if (at >= 0) return xml.slice(0, at) + more + xml.slice(at);
  return xml.replace(new RegExp(`<${root}(\\b[^>]*)/>\\s*$`), `<${root}$1>${more}${closing}`);
}

/** A part whose root knows the names of XML that we use. */
export function withNames(xml: string, names: Readonly<Record<string, string>>): string {
  return xml.replace(/<w:\w+\b[^>]*>/, (tag) => {
    const missing = Object.entries(names).filter(([name]) => !tag.includes(`${name}=`));
    const written = missing.map(([name, value]) => ` ${name}="${value}"`).join("");
    return tag.replace(/\s*(\/?)>$/, `${written}$1>`);
  });
}

export interface ListNumbers {
  /** The list of bullets. */
  bullets: number;
  /** What our lists are made after. */
  abstract: number;
}

/** Numbers for lists of ours beside those of a template. */
export function freeLists(xml: string): ListNumbers {
  return {
    bullets: highest(xml, /<w:num\b[^>]*w:numId="(\d+)"/g) + 1,
    abstract: highest(xml, /w:abstractNumId="(\d+)"/g) + 1,
  };
}

/** The lists of a template with ours; all descriptions of lists stand before the lists. */
export function withLists(
  xml: string,
  { bullets, abstract }: ListNumbers,
  ordered: readonly number[],
): string {
  const start = xml === "" ? rootXml("w:numbering", []) : xml;
  const descriptions =
    abstractList(abstract, "bullet", "\u2022") + abstractList(abstract + 1, "decimal", "%1.");
  const lists =
    listXml(bullets, abstract, false) + ordered.map((one) => listXml(one, abstract + 1, true)).join("");
  const first = /<w:(num|numIdMacAtCleanup)\b[^>]*>/.exec(start)?.index;
  if (first === undefined) return appended(start, "w:numbering", descriptions + lists);
  const described = start.slice(0, first) + descriptions + start.slice(first);
  const end = /<w:numIdMacAtCleanup\b/.exec(described)?.index;
  return end === undefined
    ? appended(described, "w:numbering", lists)
    : described.slice(0, end) + lists + described.slice(end);
}

export const emptyNotes = () => rootXml("w:footnotes", separators);

/** In the order of the schema, as far as it stands behind what we put in. */
const behindTracking =
  /<w:(doNotTrackMoves|doNotTrackFormatting|documentProtection|autoFormatOverride|styleLockTheme|styleLockQFSet|defaultTabStop|autoHyphenation|consecutiveHyphenLimit|hyphenationZone|doNotHyphenateCaps|showEnvelope|summaryLength|clickAndTypeStyle|defaultTableStyle|evenAndOddHeaders|bookFold\w*|drawingGrid\w*|displayHorizontalDrawingGridEvery|displayVerticalDrawingGridEvery|doNot\w+|characterSpacingControl|printTwoOnOne|strictFirstAndLastChars|noLineBreaks\w+|savePreviewPicture|updateFields|hdrShapeDefaults|footnotePr|endnotePr|compat|docVars|rsids|mathPr|attachedSchema|themeFontLang|clrSchemeMapping|shapeDefaults|decimalSymbol|listSeparator)\b|<m:mathPr\b|<\/w:settings>/;
const behindNotes =
  /<w:(endnotePr|compat|docVars|rsids|mathPr|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|doNotAutoCompressPictures|forceUpgrade|captions|readModeInkLockDown|smartTagType|schemaLibrary|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator)\b|<m:mathPr\b|<w1[45]:|<\/w:settings>/;

/** The settings of a template, with tracked changes and notes. */
export function withSettings(xml: string, review: boolean): string {
  const start = xml === "" ? rootXml("w:settings", []) : xml;
  const open = appended(start, "w:settings", "");
  const tracked =
    review && !open.includes("<w:trackRevisions")
      ? insertBefore(open, behindTracking, "<w:trackRevisions/>")
      : open;
  const notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';
  return tracked.includes("<w:footnotePr") ? tracked : insertBefore(tracked, behindNotes, notes);
}

function insertBefore(xml: string, place: RegExp, more: string): string {
  const at = xml.search(place);
  return at < 0 ? xml : xml.slice(0, at) + more + xml.slice(at);
}

export const withRelations = (xml: string, more: readonly string[]): string =>
  appended(xml === "" ? relationsXml([]) : xml, "Relationships", more.join(""));

/** The relation that a part of the document has already, or a new one. */
export function relatedPart(xml: string, type: string, target: string): string[] {
  return new RegExp(`/${type}"`).test(xml) ? [] : [innerRelation(`rIdL17${type}`, type, target)];
}

const document = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Kinds of all parts of the file; a template becomes a document. */
export function withTypes(xml: string, parts: readonly (readonly [name: string, type: string])[]): string {
  const endings = [
    ["png", "image/png"],
    ["svg", "image/svg+xml"],
    ["xml", "application/xml"],
  ].filter(([ending]) => !new RegExp(`Extension="${ending}"`, "i").test(xml));
  const more = [
    ...endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
    ...parts
      .filter(([name]) => !xml.includes(`PartName="/${name}"`))
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
  ];
  return appended(
    xml.replaceAll(`${document}.template.main+xml`, `${document}.document.main+xml`),
    "Types",
    more.join(""),
  );
}

export function highest(xml: string, pattern: RegExp): number {
  return Math.max(0, ...[...xml.matchAll(pattern)].map(([, digits]) => Number(digits)));
}
