import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

/** Reads a PDF's objects without their indirections. */
export interface PdfReader {
  catalog: PDFDict;
  pages: readonly PDFDict[];
  /** The dictionary under a key, of a dictionary or a stream. */
  dict(of: PDFDict | undefined, key: string): PDFDict | undefined;
  /** The entries of an array, or a single object as a list of one. */
  list(of: PDFDict | undefined, key: string): PDFObject[];
  /** A name, a string or a boolean as text. */
  text(of: PDFDict | undefined, key: string): string | undefined;
  /** The decoded bytes of a stream as Latin-1 text. */
  stream(of: PDFDict | undefined, key: string): string | undefined;
  /** The dictionaries under a resource category: fonts, form objects. */
  entries(of: PDFDict | undefined, key: string): PDFDict[];
}

export async function openPdf(bytes: Uint8Array): Promise<PdfReader> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const resolve = (object: PDFObject | undefined) =>
    object instanceof PDFRef ? document.context.lookup(object) : object;
  const asDict = (object: PDFObject | undefined) =>
    object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;
  const get = (of: PDFDict | undefined, key: string) => resolve(of?.get(PDFName.of(key)));
  return {
    catalog: document.catalog,
    pages: document.getPages().map((page) => page.node),
    dict: (of, key) => asDict(get(of, key)),
    list(of, key) {
      const found = get(of, key);
      const objects = found instanceof PDFArray ? found.asArray().map(resolve) : [found];
      return objects.filter((object) => object !== undefined);
    },
    text(of, key) {
      const found = get(of, key);
      if (found instanceof PDFString || found instanceof PDFHexString || found instanceof PDFName) {
        return found.decodeText();
      }
      if (found instanceof PDFBool) return String(found.asBoolean());
      return found instanceof PDFNumber ? String(found.asNumber()) : undefined;
    },
    stream(of, key) {
      const found = get(of, key);
      if (!(found instanceof PDFRawStream)) return undefined;
      return Buffer.from(decodePDFRawStream(found).decode()).toString("latin1");
    },
    entries(of, key) {
      const found = asDict(get(of, key));
      return (found?.values() ?? [])
        .map((value) => asDict(resolve(value)))
        .filter((value) => value !== undefined);
    },
  };
}
