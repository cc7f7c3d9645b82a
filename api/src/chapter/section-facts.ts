import { setImmediate as pause } from "node:timers/promises";
import { buildSection } from "@lokaal17/shared/chapter/build";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { outlineOf, type SectionKey } from "@lokaal17/shared/chapter/outline";
import { locales } from "@lokaal17/shared/text/define-text";
import { type EditionRows, editionContent } from "./edition-content.ts";
import type { EditionSource } from "./edition-sources.ts";

/**
 * The sections that read otherwise with other data, in one of the languages: a number, but also a unit, a name, the mark
 * of an example. One after another (10 to 40 ms each), so that other requests are answered in between.
 */
export async function differingSections(
  rows: EditionRows,
  before: EditionContent["before"],
  was: EditionSource,
  is: EditionSource,
): Promise<SectionKey[]> {
  const edition = editionContent(rows, before, null);
  const differing: SectionKey[] = [];
  for (const { key } of outlineOf(edition.profile)) {
    for (const locale of locales) {
      const texts: string[] = [];
      for (const { snapshot } of [was, is]) {
        texts.push(JSON.stringify(buildSection({ snapshot, edition }, locale, key), withoutPictures));
        await pause();
      }
      if (texts[0] === texts[1]) continue;
      differing.push(key);
      break;
    }
  }
  return differing;
}

/** A picture is drawn from the numbers and words that stand in its block. */
const withoutPictures = (name: string, value: unknown) => (name === "svg" ? undefined : value);
