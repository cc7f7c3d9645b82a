import type { ImportMap, Encoding as KnownEncoding } from "@lokaal17/shared/imports/import-map";
import type { Reading } from "./mapping-draft.ts";

export type Encoding = KnownEncoding;
export type Delimiter = ImportMap["delimiter"];

/* The lists of `import-map.ts` come with the schema library, which browsers do not get: these are checked against them. */
export const encodingNames = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "cp850",
] as const satisfies readonly Encoding[];

export const delimiterNames = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
} as const satisfies Record<Delimiter, string>;

/** Texts of the file that show whether its characters are read rightly: those with a letter outside a to z. */
export function namesToCheck({ sample, names }: Reading): string[] {
  const special = /[^ -~\s]/;
  const texts = [...names.map(({ text }) => text), ...sample.flat()];
  return [...new Set(texts.filter((text) => special.test(text) && text.length <= 40))].slice(0, 4);
}
