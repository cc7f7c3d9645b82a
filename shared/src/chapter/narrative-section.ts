import type { Block } from "./blocks.ts";
import { drawFigure } from "./figure-catalogue.ts";
import { type NarrativeWriting, narrativeBlocks } from "./narrative-blocks.ts";
import type { Writing } from "./section.ts";

/** What people wrote in the section that is being written. */
export function narrativeOf(w: Writing): Block[] {
  const section = w.edition.sections.find(({ key }) => key === w.entry.key);
  const narrative = section?.narrative[w.locale];
  return narrative ? narrativeBlocks(narrative, narrativeWriting(w)) : [];
}

/** Hands the text of people what it needs of the document. */
export function narrativeWriting(w: Writing): NarrativeWriting {
  return {
    locale: w.locale,
    book: w.book,
    source: w.source,
    section: w.entry.key,
    level: w.entry.level,
    nextFootnote: w.nextFootnote,
    nextTable: w.nextTable,
    // Its own place in the chapter keeps the plain id.
    figure: (id) => drawFigure(w, id, `${id}-in-${w.entry.key}`),
    referenceText: w.referenceText,
  };
}
