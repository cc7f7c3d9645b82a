import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { applyEdits, type Edit } from "../word/edits.ts";
import { paragraph, run } from "../word/word-parts.ts";
import { childOf, within, xmlTree } from "../word/xml-tree.ts";
import { appended } from "./template-parts.ts";
import { rootXml } from "./word-package.ts";

export const markHeader = "word/headerL17.xml";
export const markHeaderId = "rIdL17header";

export interface MarkedHeaders {
  documentXml: string;
  headers: Map<string, string>;
}

/**
 * The mark of made-up figures at the head of every page: in the headers of the template, also where they have a
 * place for it themselves, which may be hidden, and in one of ours where a page
 * would have none.
 * @param headers by the name of their part, their places already filled in
 */
export function withMark(
  documentXml: string,
  headers: ReadonlyMap<string, string>,
  { mark }: Pick<ChapterDocument, "mark">,
  around: { settings: string; style: (id: string) => string },
): MarkedHeaders {
  const { settings, style } = around;
  if (mark === null) return { documentXml, headers: new Map(headers) };
  const line = paragraph([run(mark, { style: style("L17Mark") })], { style: style("Header") });
  const marked = new Map([...headers].map(([name, xml]) => [name, appended(xml, "w:hdr", line)]));
  const tree = xmlTree(documentXml);
  if (within(tree, "w:sectPr").length === 0)
    return withMark(appended(documentXml, "w:body", "<w:sectPr/>"), headers, { mark }, around);
  const sections = within(tree, "w:sectPr").filter(({ start }) => !isOfAnotherTime(documentXml, start));
  const [first] = sections;
  if (!first) return { documentXml, headers: marked };
  const hasFirstPage = sections.some((section) => childOf(section, "w:titlePg"));
  const wanted = [
    "default",
    ...(hasFirstPage ? ["first"] : []),
    ...(settings.includes("<w:evenAndOddHeaders") ? ["even"] : []),
  ];
  const present = first.children
    .filter(({ name }) => name === "w:headerReference")
    .map(({ attributes }) => attributes["w:type"] ?? "default");
  const missing = wanted.filter((type) => !present.includes(type));
  if (missing.length === 0) return { documentXml, headers: marked };
  marked.set(markHeader, rootXml("w:hdr", [line]));
  const references = missing
    .map((type) => `<w:headerReference w:type="${type}" r:id="${markHeaderId}"/>`)
    .join("");
  const isClosed = first.inner.start === first.inner.end && documentXml[first.end - 2] === "/";
  const edit: Edit = isClosed
    ? { start: first.start, end: first.end, xml: `<w:sectPr>${references}</w:sectPr>` }
    : { start: first.inner.start, end: first.inner.start, xml: references };
  return { documentXml: applyEdits(documentXml, [edit]), headers: marked };
}

/** What a section was before a tracked change is no section. */
const isOfAnotherTime = (xml: string, start: number) =>
  xml.lastIndexOf("<w:sectPrChange", start) > xml.lastIndexOf("</w:sectPrChange>", start);
