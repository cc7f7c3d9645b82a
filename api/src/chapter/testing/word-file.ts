import { strFromU8, unzipSync } from "fflate";
import { zipParts } from "../../word/zip-parts.ts";

/** For tests: a part of a Word file as text; empty when it has none of that name. */
export function wordPart(bytes: Uint8Array, name = "word/document.xml"): string {
  const part = unzipSync(bytes)[name];
  return part ? strFromU8(part) : "";
}

export type PartChanges = Readonly<Record<string, ((xml: string) => string) | string | null>>;

/** The same file with parts changed, added, or taken out (null). */
export function changedWord(bytes: Uint8Array, changes: PartChanges): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(Object.entries(unzipSync(bytes)));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else parts.set(name, typeof change === "string" ? change : change(wordPart(bytes, name)));
  }
  return zipParts(parts);
}

/** What stands in a part for readers, a line per paragraph. */
export function wordsIn(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
