import { SaxesParser } from "saxes";
import { XmlFault } from "../imports/xlsx-xml.ts";

/** A stretch of a part, as places in its text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Something else in place of a stretch of a part. */
export interface Edit extends Stretch {
  xml: string;
}

/** Word nests tables and text boxes; beyond this nobody does, and parsers keep every open element. */
export const deepest = 400;

/**
 * Puts edits in a part; all that lies outside them stays as it is.
 * @throws RangeError when two of them overlap
 */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, xml: replacement } of sorted) {
    if (start < at) throw new RangeError("Two edits stand in one place.");
    pieces.push(xml.slice(at, start), replacement);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/**
 * A part without some of its elements.
 * @param isUnwanted of an element without its prefix, and its attributes by their names as written
 * @throws XmlFault when it is no XML, or too deep
 */
export function withoutElements(
  xml: string,
  isUnwanted: (local: string, attributes: Readonly<Record<string, string>>) => boolean,
): string {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const open: (number | null)[] = [];
  let unwantedOpen = 0;
  const unwanted: Edit[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (open.length >= deepest) throw new XmlFault("too deep");
    const start = isUnwanted(local, attributes) ? xml.lastIndexOf("<", parser.position - 1) : null;
    if (start !== null) unwantedOpen++;
    open.push(start);
  });
  parser.on("closetag", () => {
    const start = open.pop() ?? null;
    if (start === null) return;
    unwantedOpen--;
    if (unwantedOpen === 0) unwanted.push({ start, end: parser.position, xml: "" });
  });
  parser.on("doctype", () => {
    throw new XmlFault("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.write(xml).close();
  return unwanted.length === 0 ? xml : applyEdits(xml, unwanted);
}
