import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { missingCharacters } from "../chapter/glyphs.ts";

/**
 * A document whose every character our typeface has: any other one becomes a question mark, as in a profile. Nobody can
 * mend the explanation of a municipality while a reader waits for its report; an edition of the chapter refuses instead.
 */
export function printableDocument(document: ChapterDocument): ChapterDocument {
  const missing = new Set(missingCharacters(JSON.stringify(document)));
  return missing.size === 0 ? document : replaced(document, missing);
}

function replaced<T>(part: T, missing: ReadonlySet<string>): T {
  if (typeof part === "string")
    return [...part].map((character) => (missing.has(character) ? "?" : character)).join("") as T & string;
  if (Array.isArray(part)) return part.map((one) => replaced(one, missing)) as T & unknown[];
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, replaced(value, missing)]),
  ) as T & object;
}
