import type { Locale } from "../text/define-text.ts";
import type { Fact } from "./facts.ts";
import type { SectionKey } from "./outline.ts";

/** A chapter as data: what it says, not how it looks. PDF, Word, HTML and Markdown are made from this one model. */
export interface ChapterDocument {
  locale: Locale;
  title: string;
  /** `Parlement 2027, concept` */
  edition: string;
  /** The address of the edition; a report of a municipality has none. */
  slug?: string;
  snapshotId: string;
  /** The snapshot as the foot of a page names it: `Momentopname 41-5a5a5a5a5a5a`. */
  snapshotLine: string;
  /** Date of the data, `2026-11-21`; the date of the document, so that it does not change from run to run. */
  date: string;
  /** Printed in the head of every page when the edition uses one synthetic value; null when all are real. */
  mark: string | null;
  blocks: readonly Block[];
  /** Every number that the text speaks, by the order of its first use. */
  facts: readonly Fact[];
}

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong"; text: string }
  /** A bound number: `fact` is its id in `ChapterDocument.facts`. */
  | { kind: "fact"; fact: string; text: string }
  | { kind: "emphasis"; text: string }
  /** A link within the document, to the id of a heading, figure or table. */
  | { kind: "ref"; target: string; text: string }
  /** A note at the foot of the page (on screen: at the end of its section). `text` is its number. */
  | { kind: "footnote"; id: string; text: string; inlines: readonly Inline[] }
  | { kind: "break"; text: "" }
  | { kind: "link"; href: string; text: string }
  /** The words that mark a sentence with a synthetic value. */
  | { kind: "mark"; text: string };

export type Block = Heading | Paragraph | List | Contents | Listing | Figure | Table | Box | Pair;

export interface Heading {
  kind: "heading";
  level: 1 | 2 | 3 | 4 | 5;
  id: string;
  text: string;
  /** The goal whose mark stands before the text, and `Doel 16. `, which says the same where there is no mark. */
  goal?: number;
  prefix?: string;
  newPage?: boolean;
  /** The section that begins here: it has an address of its own. */
  section?: SectionKey;
  /** Left out of the contents and of the bookmarks of a reader. */
  unlisted?: boolean;
}

export interface Paragraph {
  kind: "paragraph";
  /** `message`: the sentence that a section is about; `note`: small print; `mark`: a warning that figures are made up. */
  style: "text" | "message" | "note" | "mark";
  inlines: readonly Inline[];
  /** The sentences that the program made, for who wants to know where a text comes from; absent: people wrote it. */
  sentences?: readonly SentenceOrigin[];
}

/** Where a sentence comes from. */
export interface SentenceOrigin {
  /** `goal-11/goal.level`: stays the same from edition to edition. */
  id: string;
  /** Key of the sentence in the catalogue. */
  template: string;
  facts: readonly string[];
  /** `stale`: an editor wrote it anew, and a fact of it reads otherwise now. */
  state: "generated" | "overridden" | "stale";
}

export interface List {
  kind: "list";
  ordered: boolean;
  items: readonly (readonly Inline[])[];
  /** Level of each item, 1 to 3, where a list has lists within it; absent: all items stand at level 1. */
  levels?: readonly number[];
  /** As of a paragraph: the sentences of the program. */
  sentences?: readonly SentenceOrigin[];
}

/** The table of contents, made from the headings. */
export interface Contents {
  kind: "contents";
  title: string;
}

/** The list of all figures, or of all tables, made from their titles. */
export interface Listing {
  kind: "listing";
  of: "figures" | "tables";
  title: string;
}

export interface Figure {
  kind: "figure";
  /** `figure-goal-11-trend`: its address in every format. */
  id: string;
  /** `Figuur 7.16` */
  label: string;
  /** The title, which says the finding. */
  finding: readonly Inline[];
  /** Unit, years, number of municipalities. */
  measure: string;
  source: string;
  /** Says in words what the picture shows. */
  alt: string;
  /** A complete SVG with its paint resolved (no classes), its mark inside when synthetic. */
  svg: string;
  synthetic: boolean;
  /** The numbers that are drawn, for a file beside the document and for who cannot see the picture. */
  numbers: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] };
}

export interface Table {
  kind: "table";
  /** `table-goal-11-provinces` */
  id: string;
  /** `Tabel 7.16` */
  label: string;
  caption: readonly Inline[];
  measure: string;
  source: string;
  columns: readonly Column[];
  /** The first cell of each row is its head. */
  rows: readonly (readonly Cell[])[];
  /** Null, or the share of made-up figures: `5 van de 9 cijfers zijn voorbeelden`. */
  mark: string | null;
  /** A table of hundreds of rows is set smaller. */
  dense?: boolean;
  /** Heads are names of indicators: they may be broken within a word. */
  longHeads?: boolean;
}

export interface Column {
  head: string;
  align: "start" | "end";
  /** Share of the width. */
  width: number;
}

export interface Cell {
  text: string;
  /** Id of the fact that the cell shows. */
  fact?: string;
  synthetic?: boolean;
}

export interface Box {
  kind: "box";
  title: string;
  blocks: readonly (Paragraph | List)[];
}

/** Two columns on paper, one after the other for a reader. */
export interface Pair {
  kind: "pair";
  start: readonly Block[];
  end: readonly Block[];
}
