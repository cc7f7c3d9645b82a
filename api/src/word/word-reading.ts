import { openSafely } from "../imports/xlsx-gate.ts";
import { withoutElements } from "./edits.ts";
import { decodePart, mayHoldFields, refuseFetching, refuseInserted, wordRules } from "./word-gate.ts";

/**
 * All parts of a Word file of somebody behind the gate: what fetches something is refused, and the template that the file was
 * made with is taken away. Every other part keeps its bytes.
 * @param fieldsOf tells the instructions of the fields in a part
 * @throws ArchiveFault or XmlFault when something is wrong with it
 */
export async function readWordParts(
  path: string,
  fieldsOf: (xml: string, name: string) => readonly string[],
): Promise<Map<string, string | Uint8Array>> {
  const archive = await openSafely(path, wordRules);
  const parts = new Map<string, string | Uint8Array>();
  try {
    for (const name of archive.names) {
      const pieces: Buffer[] = [];
      for await (const piece of await archive.read(name)) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      parts.set(name, bytes);
      if (name.endsWith(".rels")) parts.set(name, cleanRelations(bytes, name));
      if (name === "word/settings.xml") parts.set(name, withoutSources(bytes));
      if (mayHoldFields(name)) refuseFetching(fieldsOf(decodePart(bytes), name));
    }
  } finally {
    archive.close();
  }
  return parts;
}

/** Relations without the template that the file was made with: Word fetches it, also from another computer. */
function cleanRelations(bytes: Buffer, name: string): string | Uint8Array {
  const xml = decodePart(bytes);
  refuseInserted(xml, name);
  const cleaned = withoutElements(
    xml,
    (local, attributes) => local === "Relationship" && /\/attachedTemplate$/i.test(attributes.Type ?? ""),
  );
  return cleaned === xml ? bytes : cleaned;
}

/** Settings by which Word fetches something when the file opens, or runs something when it is kept. */
const sources = new Set(["attachedTemplate", "mailMerge", "attachedSchema", "saveThroughXslt"]);

function withoutSources(bytes: Buffer): string | Uint8Array {
  const xml = decodePart(bytes);
  const cleaned = withoutElements(xml, (local) => sources.has(local));
  return cleaned === xml ? bytes : cleaned;
}
