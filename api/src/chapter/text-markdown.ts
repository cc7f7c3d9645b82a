import { setImmediate as pause } from "node:timers/promises";
import type { EditionText } from "@lokaal17/db/chapter/texts";
import { joinPieces, markdownPieces } from "@lokaal17/shared/chapter/narrative-markdown-write";

/** Texts whose Markdown is kept: those that are being written. */
const mostKept = 200;

/** A version of a text never changes. */
const written = new Map<string, string>();

/** A text as Markdown, written once per version, with other requests answered in between. */
export async function textMarkdown(text: EditionText): Promise<string> {
  const { editionId, section, locale, version, changedAt, narrative } = text;
  // With its moment: a saving that was not kept gives its version back.
  const key = `${editionId} ${section} ${locale} ${version} ${changedAt.getTime()}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const pieces: string[] = [];
  for (const piece of markdownPieces(narrative, locale)) {
    pieces.push(piece);
    await pause();
  }
  const markdown = joinPieces(pieces);
  written.set(key, markdown);
  for (const oldest of written.keys()) {
    if (written.size <= mostKept) break;
    written.delete(oldest);
  }
  return markdown;
}
