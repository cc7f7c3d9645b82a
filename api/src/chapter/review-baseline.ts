import type { SectionKey } from "@lokaal17/shared/chapter/outline";

/** What a paragraph (or a row of a table) said when we wrote it. */
export interface BaselineParagraph {
  section: SectionKey | null;
  kind: "text" | "row" | "note";
  text: string;
  /** Bound numbers: where they begin and end in the text, and which fact of the list. */
  facts: readonly (readonly [start: number, end: number, fact: number])[];
}

/** What a Word file of a chapter carries of itself, so that it can be told later what people changed in it. */
export interface ReviewBaseline {
  /** The address of its edition. Files from before it was kept have none. */
  edition?: string | undefined;
  snapshotId: string;
  locale: string;
  /** Ids of facts with the text that each had. */
  facts: readonly (readonly [id: string, text: string])[];
  paragraphs: readonly BaselineParagraph[];
}

export interface Flow {
  /** @returns where the piece begins and ends in the text */
  add(piece: string): [start: number, end: number];
  text(): string;
}

/**
 * A text as programs agree on it: white space counts as one space, and nothing that XML cannot hold. Word, LibreOffice
 * and we cut text in different pieces.
 */
export function flowing(): Flow {
  let words = "";
  return {
    add(piece) {
      const clean = piece.replace(uncertain, "").replace(/\s+/g, " ");
      const joins = words === "" || words.endsWith(" ");
      const start = words.length;
      words += joins ? clean.trimStart() : clean;
      return [start, words.length];
    },
    text: () => words.trimEnd(),
  };
}

/** What XML cannot hold, and marks without width, which programs put in and leave out as they like. */
const uncertain = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{AD}\u{200B}\u{FEFF}]/gu;
