import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from "pdf-lib";

/**
 * Makes the first cell of each body row a header of its row: the compiler can only tag header rows.
 * Deterministic: nothing but these cells changes.
 */
export async function addRowHeaders(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const resolve = (object: PDFObject | undefined) =>
    object instanceof PDFRef ? context.lookup(object) : object;
  const listOf = (object: PDFObject | undefined): PDFObject[] => {
    const found = resolve(object);
    return found instanceof PDFArray ? found.asArray() : found ? [found] : [];
  };
  const children = (element: PDFDict) =>
    listOf(element.get(key("K")))
      .map(resolve)
      .filter((child) => child instanceof PDFDict);
  const is = (element: PDFDict, role: string) => element.get(key("S")) === key(role);

  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !is(object, "TBody")) continue;
    for (const row of children(object)) {
      if (!is(row, "TR")) continue;
      children(row).forEach((cell, place) => {
        const attributes = listOf(cell.get(key("A")));
        const known = attributes
          .map(resolve)
          .find((one) => one instanceof PDFDict && one.get(key("O")) === key("Table"));
        let ofTable = known instanceof PDFDict ? known : undefined;
        // The compiler lists the headers of each cell by id; row and column scopes now say the same.
        ofTable?.delete(key("Headers"));
        if (place > 0) return;
        cell.set(key("S"), key("TH"));
        if (!ofTable) {
          ofTable = context.obj({ O: "Table" });
          cell.set(key("A"), context.obj([...attributes, ofTable]));
        }
        ofTable.set(key("Scope"), key("Row"));
      });
    }
  }
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

function key(name: string): PDFName {
  return PDFName.of(name);
}
