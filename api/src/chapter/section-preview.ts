import type { Block } from "@lokaal17/shared/chapter/blocks";
import { buildSection } from "@lokaal17/shared/chapter/build";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { OpenEdition } from "./edition-access.ts";
import { type EditionRows, editionContent } from "./edition-content.ts";

/** Previews that are kept per data: some 300 kB each, so at most 30 MB for the two editions that are written at once. */
const mostKept = 100;

const previews = new WeakMap<object, Map<string, readonly Block[]>>();

/**
 * A section as it will stand in the chapter, in 10 to 40 ms. Kept until somebody writes, agrees or publishes in its
 * edition: what stands elsewhere is told in the annexes and gives other tables their numbers.
 */
export function sectionPreview(
  rows: EditionRows,
  { source, before }: Pick<OpenEdition, "source" | "before">,
  section: SectionKey,
  locale: Locale,
): readonly Block[] {
  const data = before?.facts ?? source.snapshot;
  const known = previews.get(data) ?? new Map<string, readonly Block[]>();
  previews.set(data, known);
  const key = `${source.key} ${locale} ${section} ${printOf(rows)}`;
  const kept = known.get(key);
  known.delete(key);
  const made =
    kept ??
    buildSection({ snapshot: source.snapshot, edition: editionContent(rows, before, null) }, locale, section);
  known.set(key, made);
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(oldest);
  }
  return made;
}

/** What changes once anything of an edition does: texts and sentences are only added to. */
function printOf({ edition, texts, sections, signOffs, sentences, releases }: EditionRows): string {
  return JSON.stringify([
    edition.id,
    edition.version,
    texts.map(({ section, locale, version, changedAt }) => [section, locale, version, changedAt]),
    sentences.map(({ sentence, locale, version, changedAt }) => [sentence, locale, version, changedAt]),
    sections.map(({ section, state }) => [section, state]),
    signOffs.map(({ section, party }) => [section, party]),
    releases.map(({ version, publishedOn }) => [version, publishedOn]),
  ]);
}
