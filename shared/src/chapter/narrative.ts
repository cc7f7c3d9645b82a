/**
 * What editors write in one section in one language, as JSON: the document of the editor on screen, and the source
 * of every output. Nothing else than these nodes and marks exists; what is not here cannot be written.
 */
export interface Narrative {
  type: "doc";
  content: readonly NarrativeBlock[];
}

export type NarrativeBlock =
  | NarrativeParagraph
  | NarrativeHeading
  | { type: "bulletList"; content: readonly NarrativeListItem[] }
  | { type: "orderedList"; content: readonly NarrativeListItem[] }
  | NarrativeTable
  /** One of the figures that the edition can draw, by its id (`figure-goal-11-trend`). */
  | { type: "figure"; attrs: { figure: string } };

export interface NarrativeParagraph {
  type: "paragraph";
  content?: readonly NarrativeInline[];
}

/** 1 stands directly below the heading of the section. */
export interface NarrativeHeading {
  type: "heading";
  attrs: { level: 1 | 2 };
  content?: readonly NarrativeText[];
}

/** A paragraph, and lists within the list. */
export interface NarrativeListItem {
  type: "listItem";
  content: readonly NarrativeBlock[];
}

export interface NarrativeTableRow {
  type: "tableRow";
  content: readonly NarrativeTableCell[];
}

export interface NarrativeTable {
  type: "table";
  /** Its title, which stands in the list of tables too; a title can be asked for, never made up. */
  attrs?: { caption: string };
  content: readonly NarrativeTableRow[];
}

/** The first row holds header cells; the first cell of every other row is read as its head. */
export interface NarrativeTableCell {
  type: "tableHeader" | "tableCell";
  content: readonly NarrativeParagraph[];
}

export type NarrativeInline =
  | NarrativeText
  | NarrativeFact
  | { type: "hardBreak" }
  | { type: "footnote"; attrs: { inlines: readonly (NarrativeText | NarrativeFact)[] } }
  /** To a section (`goal-11`), figure or table of the edition. */
  | { type: "reference"; attrs: { target: string } };

export interface NarrativeText {
  type: "text";
  text: string;
  marks?: readonly NarrativeMark[];
}

export type NarrativeMark =
  | { type: "bold" }
  | { type: "italic" }
  /** Only `https:` and `mailto:`. */
  | { type: "link"; attrs: { href: string } }
  /** A number that is no measurement (a year of a law, an article), with the reason why it is not bound. */
  | { type: "explained"; attrs: { reason: string } };

/** A bound number. */
export interface NarrativeFact {
  type: "fact";
  attrs: {
    /** What it is: a reference of `fact-reference.ts`. */
    fact: string;
    /** The text that was shown when the editor last accepted it. */
    shown: string;
    /** The data version that `shown` was read from. */
    dataVersion: number;
    /** Why the editor keeps the old text although the figure has another now; null: it follows the figure. */
    kept: string | null;
    /** What the figure read when the old text was kept ("": there was none); with another one it is open again. */
    against?: string;
    /** `shown` was a made-up number. */
    synthetic?: true;
  };
}

/** A section in which nothing is written. */
export const emptyNarrative: Narrative = { type: "doc", content: [] };
