import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { formatDate } from "@lokaal17/shared/text/number";
import { applyEdits, type Edit } from "../word/edits.ts";
import { escapeXml } from "../word/word-xml.ts";
import { childOf, within, type XmlNode, xmlTree } from "../word/xml-tree.ts";

/** Where the chapter comes in a template, and what else it fills in. */
export const contentPlaces = ["{{inhoud}}", "{{content}}"] as const;

export type TemplateProblem =
  | "word-template.no-place"
  | "word-template.many-places"
  | "word-template.place-inside"
  | "word-template.place-beside"
  | "word-template.changes"
  | "word-template.picture"
  | "word-template.structure"
  | "word-template.prefix";

/** All that keeps a document from being a template, at once. */
export function templateProblems(documentXml: string): { problem: TemplateProblem; count: number }[] {
  const tree = xmlTree(documentXml);
  if (tree.name !== "w:document" || !/2006\/main$/.test(tree.attributes["xmlns:w"] ?? ""))
    return [{ problem: "word-template.prefix", count: 0 }];
  const all = paragraphsWith(tree, documentXml);
  const count = all.length;
  const body = childOf(tree, "w:body");
  const [first] = all;
  const problems: TemplateProblem[] = [];
  if (!first) problems.push("word-template.no-place");
  if (count > 1) problems.push("word-template.many-places");
  if (first && !body?.children.includes(first)) problems.push("word-template.place-inside");
  if (first && !isPlace(wordsOf(first, documentXml).trim())) problems.push("word-template.place-beside");
  if (["w:ins", "w:del", "w:moveFrom", "w:moveTo"].some((name) => within(tree, name).length > 0))
    problems.push("word-template.changes");
  if (within(tree, "wp:docPr").some((node) => isSilent(node, documentXml)))
    problems.push("word-template.picture");
  return problems.map((problem) => ({ problem, count }));
}

/** A picture without words that is not marked as mere decoration: Word can do both. */
const isSilent = ({ attributes, start, end }: XmlNode, xml: string) =>
  (attributes.descr ?? "").trim() === "" && !/:decorative\b[^>]*val="1"/.test(xml.slice(start, end));

/**
 * The paragraph that the chapter takes the place of.
 * @throws Error when the template has none: it was refused when it was handed in
 */
export function placeOf(tree: XmlNode, xml: string): XmlNode {
  const place = childOf(tree, "w:body")?.children.find(
    (node) => node.name === "w:p" && isPlace(wordsOf(node, xml).trim()),
  );
  if (!place) throw new Error(`The template has no place for the chapter (${contentPlaces.join(" or ")}).`);
  return place;
}

const isPlace = (text: string) => (contentPlaces as readonly string[]).includes(text.toLowerCase());

function paragraphsWith(tree: XmlNode, xml: string): XmlNode[] {
  return within(tree, "w:p").filter((node) => {
    const words = wordsOf(node, xml).toLowerCase();
    return contentPlaces.some((place) => words.includes(place));
  });
}

/** The text of a paragraph, which Word cuts in pieces as it likes; not that of text boxes in it. */
function wordsOf(paragraph: XmlNode, xml: string): string {
  return textsOf(paragraph)
    .map(({ inner }) => xml.slice(inner.start, inner.end))
    .join("");
}

const textsOf = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((child) => {
    if (child.name === "w:t") return [child];
    return child.name === "w:p" ? [] : textsOf(child);
  });

/** The words that a template may ask for, in both languages. */
export function fillings(document: ChapterDocument): ReadonlyMap<string, string> {
  const { locale, title, edition, date, snapshotLine, mark } = document;
  const named: [string, string, string][] = [
    ["titel", "title", title],
    ["uitgave", "edition", edition],
    ["datum", "date", formatDate(date, locale)],
    ["momentopname", "snapshot", snapshotLine],
    ["merk", "mark", mark ?? ""],
  ];
  return new Map(
    named.flatMap(([nl, en, words]) => [
      [`{{${nl}}}`, words],
      [`{{${en}}}`, words],
    ]),
  );
}

/** Puts words in their places in a part; the look of each place stays. `used` tells which were asked for. */
export function filled(xml: string, words: ReadonlyMap<string, string>): { xml: string; used: Set<string> } {
  const used = new Set<string>();
  if (!xml.includes("{{") && !/\{(<[^>]*>)+\{/.test(xml)) return { xml, used };
  const edits = within(xmlTree(xml), "w:p").flatMap((node) => fillParagraph(node, xml, words, used));
  return { xml: applyEdits(xml, edits), used };
}

function fillParagraph(
  paragraph: XmlNode,
  xml: string,
  words: ReadonlyMap<string, string>,
  used: Set<string>,
): Edit[] {
  const texts = textsOf(paragraph);
  const pieces = texts.map(({ inner }) => xml.slice(inner.start, inner.end));
  const whole = pieces.join("");
  const found = [...whole.matchAll(/\{\{\s*([a-z]+)\s*\}\}/gi)].flatMap((match) => {
    const key = `{{${(match[1] ?? "").toLowerCase()}}}`;
    const filling = words.get(key);
    if (filling === undefined) return [];
    used.add(key);
    return [{ start: match.index, end: match.index + match[0].length, filling }];
  });
  if (found.length === 0) return [];
  let at = 0;
  return texts.flatMap((node, i): Edit[] => {
    const piece = pieces[i] ?? "";
    const start = at;
    const end = start + piece.length;
    at = end;
    // The words come where their place begins; the rest of the place goes.
    let made = "";
    let from = start;
    for (const place of found) {
      if (place.end <= start || place.start >= end) continue;
      made += whole.slice(from, Math.max(from, place.start));
      if (place.start >= start) made += escapeXml(place.filling);
      from = Math.min(end, place.end);
    }
    made += whole.slice(from, end);
    if (made === piece) return [];
    return [{ start: node.start, end: node.end, xml: `<w:t xml:space="preserve">${made}</w:t>` }];
  });
}
