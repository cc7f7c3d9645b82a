import { openPdf, type PdfReader } from "./pdf-reader.ts";
import { isDict, type PdfDict } from "./pdf-values.ts";

/**
 * What is wrong with the structure of a PDF for people who cannot see it, one sentence per problem; empty when
 * nothing was found. It reads the document's tree and resources, not what a page looks like.
 * @throws Error when the bytes are no PDF
 * @see ISO 14289-1 (PDF/UA-1), the parts that a program can decide
 */
export async function checkPdfStructure(bytes: Uint8Array): Promise<string[]> {
  return structureProblems(await openPdf(bytes));
}

/** The same of a PDF that is open. */
export function structureProblems(pdf: PdfReader): string[] {
  const elements = readTree(pdf);
  return [
    ...documentProblems(pdf),
    ...elements.flatMap((element) => elementProblems(pdf, element)),
    ...headingProblems(elements.map(({ role }) => role)),
    ...tableProblems(elements),
    ...pdf.pages.flatMap((page, i) => pageProblems(pdf, page, i + 1)),
    ...fontProblems(pdf),
  ];
}

interface Element {
  role: string;
  parent: string;
  dict: PdfDict;
  children: Element[];
}

function documentProblems(pdf: PdfReader): string[] {
  const { catalog } = pdf;
  const metadata = pdf.stream(catalog, "Metadata") ?? "";
  return failures([
    [pdf.text(pdf.dict(catalog, "MarkInfo"), "Marked") === "true", "The document is not marked as tagged."],
    [pdf.dict(catalog, "StructTreeRoot") !== undefined, "The document has no structure tree."],
    [(pdf.text(catalog, "Lang") ?? "") !== "", "The document has no language."],
    [
      pdf.text(pdf.dict(catalog, "ViewerPreferences"), "DisplayDocTitle") === "true",
      "A reader shows the file's name in place of the title.",
    ],
    [/<dc:title>/.test(metadata), "The metadata has no title."],
    [/pdfuaid:part(?:="|>)1\b/.test(metadata), "The metadata does not claim PDF/UA-1."],
    [pdf.dict(catalog, "Outlines") !== undefined, "The document has no bookmarks."],
  ]);
}

/** All elements of the structure tree in reading order, with the roles that the role map stands for. */
function readTree(pdf: PdfReader): Element[] {
  const root = pdf.dict(pdf.catalog, "StructTreeRoot");
  const roleMap = pdf.dict(root, "RoleMap");
  const found: Element[] = [];
  const walk = (dict: PdfDict, parent: string): Element[] =>
    pdf.list(dict, "K").flatMap((child) => {
      if (!isDict(child)) return [];
      const named = pdf.text(child, "S");
      // Content and annotations stand in the tree as well; only elements have a role.
      if (named === undefined) return [];
      const role = pdf.text(roleMap, named) ?? named;
      const element: Element = { role, parent, dict: child, children: [] };
      found.push(element);
      element.children = walk(child, role);
      return [element];
    });
  if (root) walk(root, "");
  return found;
}

function elementProblems(pdf: PdfReader, { role, parent, dict }: Element): string[] {
  const attribute = (key: string) =>
    pdf
      .list(dict, "A")
      .filter(isDict)
      .map((one) => pdf.text(one, key))
      .find((value) => value !== undefined);
  const within = parents[role];
  const misplaced: Check[] = within
    ? [[within.includes(parent), `A ${role} stands in a ${parent || "root"}.`]]
    : [];
  switch (role) {
    case "Figure":
    case "Formula":
      return failures([
        ...misplaced,
        [
          (pdf.text(dict, "Alt") ?? "").trim().length >= 15,
          `A ${role} has no alternative text that says something.`,
        ],
      ]);
    case "TH":
      return failures([
        ...misplaced,
        [
          ["Row", "Column", "Both"].includes(attribute("Scope") ?? ""),
          "A header cell does not say what it heads.",
        ],
      ]);
    default:
      return failures(misplaced);
  }
}

/** Where an element may stand. @see ISO 32000-1, 14.8.4.3 */
const parents: Record<string, readonly string[]> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};

function headingProblems(roles: readonly string[]): string[] {
  const levels = roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)));
  const skips = levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? level;
    return level > before + 1 ? [`A heading of level ${level} follows one of level ${before}.`] : [];
  });
  return [
    ...failures([
      [levels[0] === 1, "The first heading is not of level 1."],
      [
        levels.filter((level) => level === 1).length === 1,
        "The document has not exactly one heading of level 1.",
      ],
    ]),
    ...skips,
  ];
}

/** Every row has as many cells as the others, every column and every body row its header. */
function tableProblems(elements: readonly Element[]): string[] {
  return elements
    .filter(({ role }) => role === "Table")
    .flatMap((table) => {
      const rows = rowsOf(table);
      const body = rows.filter(({ parent }) => parent !== "THead");
      return failures([
        [rows.length > body.length, "A table has no header row."],
        [
          new Set(rows.map(({ children }) => children.length)).size === 1,
          "A table has rows of different lengths.",
        ],
        [body.every(({ children }) => children[0]?.role === "TH"), "A table has a row without a header."],
      ]);
    });
}

function rowsOf({ children }: Element): Element[] {
  return children.flatMap((child) => (child.role === "TR" ? [child] : rowsOf(child)));
}

function pageProblems(pdf: PdfReader, page: PdfDict, number: number): string[] {
  const annotations = pdf.list(page, "Annots").filter(isDict);
  const links = annotations.filter((one) => pdf.text(one, "Subtype") === "Link");
  const nameless = links.filter((link) => (pdf.text(link, "Contents") ?? "").trim() === "").length;
  const untagged = links.filter((link) => pdf.text(link, "StructParent") === undefined).length;
  return failures([
    [
      annotations.length === 0 || pdf.text(page, "Tabs") === "S",
      `Page ${number} has no tab order by structure.`,
    ],
    [nameless === 0, `Page ${number} has ${nameless} links that do not say where they lead.`],
    [untagged === 0, `Page ${number} has ${untagged} links outside the structure tree.`],
  ]);
}

/** Fonts of the pages and of the forms (pictures) on them. */
function fontProblems(pdf: PdfReader): string[] {
  const seen = new Set<PdfDict>();
  const problems = new Set<string>();
  const visit = (resources: PdfDict | undefined) => {
    if (!resources || seen.has(resources)) return;
    seen.add(resources);
    for (const font of pdf.entries(resources, "Font")) {
      const [descendant] = pdf.list(font, "DescendantFonts").filter(isDict);
      const descriptor = pdf.dict(descendant ?? font, "FontDescriptor");
      const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => pdf.dict(descriptor, key));
      const name = pdf.text(font, "BaseFont") ?? "without a name";
      if (!embedded && pdf.text(font, "Subtype") !== "Type3")
        problems.add(`The font ${name} is not embedded.`);
    }
    for (const form of pdf.entries(resources, "XObject")) visit(pdf.dict(form, "Resources"));
  };
  for (const page of pdf.pages) visit(pdf.dict(page, "Resources"));
  return [...problems];
}

type Check = readonly [holds: boolean, problem: string];

function failures(checks: readonly Check[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
