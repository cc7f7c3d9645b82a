import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";

/**
 * The chapter without characters that nobody sees and that turn a text around or hide a part of it, and with letters and
 * their accents as one. They may come from names that municipalities hand in.
 */
export function cleanDocument(document: ChapterDocument): ChapterDocument {
  return clean(document);
}

/** What is clean stays the same object: nearly everything is. */
function clean<T>(part: T): T {
  if (typeof part === "string") return cleanText(part) as T & string;
  if (typeof part !== "object" || part === null) return part;
  let cleaned: T | null = null;
  for (const key in part) {
    const value = clean(part[key]);
    if (value === part[key]) continue;
    cleaned ??= Array.isArray(part) ? ([...part] as T & unknown[]) : { ...part };
    cleaned[key] = value;
  }
  return cleaned ?? part;
}

const cleanText = (text: string) =>
  suspect.test(text) ? text.replace(everyUnseen, "").normalize("NFC") : text;

/** Marks of direction, joins without width but those that letters need, the byte order mark, and signs of nobody's alphabet. */
const everyUnseen =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]/g;
/** Also a loose accent. */
const suspect = new RegExp(`[\\u0300-\\u036f]|${everyUnseen.source}`);
