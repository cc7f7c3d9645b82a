import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { allBlocks } from "./document-walk.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { isDict, type PdfDict, textString } from "./pdf-values.ts";

/**
 * The page on which each heading, figure and table of a chapter begins in its PDF, by id. Headings by the names that the
 * PDF gives them; figures and tables by their captions, which stand in the order of the document. Where the captions are
 * others than those of the document, none is answered: a wrong page is worse than none.
 */
export function placesInPdf(pdf: PdfReader, { blocks }: ChapterDocument): Map<string, number> {
  const numbers = new Map(pdf.pages.map((page, at) => [page, at + 1]));
  const places = new Map<string, number>();
  const names = pdf.dict(pdf.dict(pdf.catalog, "Names"), "Dests");
  for (const [name, page] of names ? namedPages(pdf, names) : []) {
    const number = numbers.get(page);
    if (number !== undefined) places.set(name, number);
  }
  const captioned = [...allBlocks(blocks)].filter(({ kind }) => kind === "figure" || kind === "table");
  const captions = captionPages(pdf);
  if (captions.length !== captioned.length) return places;
  for (const [at, block] of captioned.entries()) {
    const page = captions[at];
    const number = page && numbers.get(page);
    if ("id" in block && number !== undefined) places.set(block.id, number);
  }
  return places;
}

/** @see ISO 32000-1, 7.9.6 and 12.3.2.3: names in a tree, each with a destination whose first entry is a page */
function namedPages(pdf: PdfReader, node: PdfDict): [name: string, page: PdfDict][] {
  const below = pdf.list(node, "Kids").filter(isDict);
  const entries = pdf.list(node, "Names");
  const own = entries.flatMap((name, at): [string, PdfDict][] => {
    if (at % 2 === 1 || typeof name !== "string") return [];
    const found = entries[at + 1];
    const place = isDict(found) ? pdf.list(found, "D") : Array.isArray(found) ? found : [];
    const page = pdf.resolve(place[0]);
    return isDict(page) ? [[textString(name), page]] : [];
  });
  return [...own, ...below.flatMap((kid) => namedPages(pdf, kid))];
}

/** The page on which each caption begins, in the order in which they are read. */
function captionPages(pdf: PdfReader): (PdfDict | undefined)[] {
  const root = pdf.dict(pdf.catalog, "StructTreeRoot");
  const roleMap = pdf.dict(root, "RoleMap");
  const found: (PdfDict | undefined)[] = [];
  const walk = (element: PdfDict, above: PdfDict | undefined): void => {
    const page = pdf.dict(element, "Pg") ?? above;
    for (const child of pdf.list(element, "K")) {
      if (!isDict(child)) continue;
      const named = pdf.text(child, "S");
      if (named === undefined) continue;
      const role = pdf.text(roleMap, named) ?? named;
      if (role === "Caption") found.push(firstPage(pdf, child, page));
      else walk(child, page);
    }
  };
  if (root) walk(root, undefined);
  return found;
}

/** The page of the first words in an element. */
function firstPage(pdf: PdfReader, element: PdfDict, above: PdfDict | undefined): PdfDict | undefined {
  const page = pdf.dict(element, "Pg") ?? above;
  const [first] = pdf.list(element, "K");
  return isDict(first) ? firstPage(pdf, first, page) : page;
}
