import { readObjects } from "./pdf-objects.ts";
import { isDict, type PdfDict, PdfName, type PdfValue, textString } from "./pdf-values.ts";

/** Reads a PDF's objects without their indirections. */
export interface PdfReader {
  catalog: PdfDict;
  pages: readonly PdfDict[];
  /** The dictionary under a key, of a dictionary or a stream. */
  dict(of: PdfDict | undefined, key: string): PdfDict | undefined;
  /** The entries of an array, or a single object as a list of one. */
  list(of: PdfDict | undefined, key: string): PdfValue[];
  /** A name, a string or a boolean as text. */
  text(of: PdfDict | undefined, key: string): string | undefined;
  /** The decoded bytes of a stream as Latin-1 text. */
  stream(of: PdfDict | undefined, key: string): string | undefined;
  /** The decoded bytes of one stream or of several in a row. */
  streams(of: PdfDict | undefined, key: string): string[];
  /** The dictionaries under a resource category: fonts, form objects. */
  entries(of: PdfDict | undefined, key: string): PdfDict[];
  /** What stands behind a reference. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
}

/** @throws Error when the bytes are no PDF */
export function openPdf(bytes: Uint8Array): PdfReader {
  const { trailer, resolve, unpacked } = readObjects(bytes);
  const get = (of: PdfDict | undefined, key: string) => resolve(of?.get(key));
  const dict = (of: PdfDict | undefined, key: string) => {
    const found = get(of, key);
    return isDict(found) ? found : undefined;
  };
  const list = (of: PdfDict | undefined, key: string) => {
    const found = get(of, key);
    const objects = Array.isArray(found) ? found.map(resolve) : [found];
    return objects.filter((object) => object !== undefined);
  };
  const decoded = (found: PdfValue | undefined) =>
    isDict(found) ? unpacked(found)?.toString("latin1") : undefined;
  const catalog = dict(trailer, "Root");
  if (!catalog) throw new Error("The PDF has no catalog.");
  const below = (node: PdfDict): PdfDict[] =>
    node.has("Kids") ? list(node, "Kids").filter(isDict).flatMap(below) : [node];
  const pages = dict(catalog, "Pages");
  return {
    catalog,
    pages: pages ? below(pages) : [],
    dict,
    list,
    text(of, key) {
      const found = get(of, key);
      if (found instanceof PdfName) return found.name;
      if (typeof found === "string") return textString(found);
      return typeof found === "boolean" || typeof found === "number" ? String(found) : undefined;
    },
    stream: (of, key) => decoded(get(of, key)),
    streams: (of, key) =>
      list(of, key)
        .map(decoded)
        .filter((body) => body !== undefined),
    entries: (of, key) => [...(dict(of, key)?.values() ?? [])].map(resolve).filter(isDict),
    resolve,
  };
}
