import { markedTexts } from "./pdf-content.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { isDict, type PdfDict } from "./pdf-values.ts";

/** What a screen reader speaks of a tagged PDF, in its order. */
export interface PdfText {
  /** Without the contents, the pictures and the numbers of lists. */
  body: string;
  /** The notes, in the order of the tree. */
  notes: string;
}

/** Reads the text by the structure tree, not by where it stands on the page: what is not in the tree is decoration. */
export function pdfText(pdf: PdfReader): PdfText {
  const root = pdf.dict(pdf.catalog, "StructTreeRoot");
  const roleMap = pdf.dict(root, "RoleMap");
  const texts = new Map<PdfDict, Map<number, string>>();
  const textsOf = (page: PdfDict) => {
    let known = texts.get(page);
    if (!known) {
      known = markedTexts(pdf, page);
      texts.set(page, known);
    }
    return known;
  };
  const body: string[] = [];
  const notes: string[] = [];
  const walk = (element: PdfDict, within: string, above: PdfDict | undefined, into: string[]) => {
    const page = pdf.dict(element, "Pg") ?? above;
    for (const child of pdf.list(element, "K")) {
      if (typeof child === "number") {
        if (page) into.push(textsOf(page).get(child) ?? "");
      } else if (isDict(child)) {
        const named = pdf.text(child, "S");
        if (named === undefined) {
          const number = Number(pdf.text(child, "MCID"));
          const own = pdf.dict(child, "Pg") ?? page;
          if (own && Number.isInteger(number)) into.push(textsOf(own).get(number) ?? "");
          continue;
        }
        const role = pdf.text(roleMap, named) ?? named;
        if (silent.has(role) || (role === "Lbl" && numbered.has(within))) continue;
        const apart = blocks.has(role) ? "\n" : role === "Lbl" ? " " : "";
        into.push(apart);
        walk(child, role, page, role === "Note" ? notes : into);
        into.push(apart);
      }
    }
  };
  if (root) walk(root, "", undefined, body);
  return { body: body.join(""), notes: notes.join("\n") };
}

/** Made from the text itself, or said by their alternative text. */
const silent: ReadonlySet<string> = new Set(["TOC", "Figure"]);
/** What a reader counts by itself; the number of a note within a sentence is text. */
const numbered: ReadonlySet<string> = new Set(["LI", "Note"]);
const blocks: ReadonlySet<string> = new Set(
  "P H1 H2 H3 H4 H5 H6 LI TD TH TR Caption Table Div Note".split(" "),
);
