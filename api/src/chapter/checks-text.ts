import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { Look } from "./checks.ts";
import { spokenTexts } from "./document-text.ts";
import type { ChapterSource } from "./input-folder.ts";

/** What a text shows when a value was missing or a sentence was not filled in. */
const broken: readonly RegExp[] = [
  /\bundefined\b/,
  /\bNaN\b/,
  /\bInfinity\b/,
  /\bnull\b/,
  /\[object /,
  /\{[a-z][A-Za-z]*(?:, [a-z]+)?\}/,
  /[\uE000-\uF8FF\uFFFD]/,
  /[-\u2212]0(?:[.,]0+)?(?![\d.,])/,
  /\(\s*\)/,
  / {2}\S/,
  /[^\d\s]\s[.,;](?:\s|$)/,
  /[^.]\.\.(?!\.)/,
];

/**
 * Whether a text shows what only a fault would print. What people wrote themselves is theirs to write: a sentence that
 * holds a string of the input is left alone.
 */
export function brokenText(document: ChapterDocument, { edition, snapshot }: ChapterSource): Look {
  const texts = spokenTexts(document);
  let written: string | null = null;
  const problems = texts.flatMap(({ text, where }) => {
    const found = broken.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    if (found === undefined) return [];
    written ??= writtenTexts([edition.sections, edition.overrides, snapshot.content]).join("\n");
    return written.includes(found) ? [] : [`${where} prints "${found}": "${text.slice(0, 120)}".`];
  });
  return { looked: texts.length, problems };
}

/** Every text within plain JSON. */
export function writtenTexts(json: unknown): string[] {
  if (typeof json === "string") return [json];
  if (Array.isArray(json)) return json.flatMap(writtenTexts);
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(writtenTexts) : [];
}
