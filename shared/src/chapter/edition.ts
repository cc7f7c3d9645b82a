import type { Bilingual } from "../framework/indicator.ts";
import type { Locale } from "../text/define-text.ts";
import type { Narrative, NarrativeInline } from "./narrative.ts";
import type { Profile, SectionKey, SigningParty } from "./outline.ts";

/** Grows with every change of the shape that an older reader would misread. */
export const editionFormat = "lokaal17-edition-1";

/**
 * What people wrote and decided for one edition, as plain JSON: with the snapshot all that its outputs are made of.
 * No moment of making stands in it: the same edition and snapshot give the same bytes.
 */
export interface EditionContent {
  format: typeof editionFormat;
  /** `demonstration-vnr`: its address. */
  slug: string;
  profile: Profile;
  year: number;
  name: Bilingual;
  status: "concept" | "published";
  /** 1 for the first publication, 2 for its first correction; 0 for a concept. */
  version: number;
  /** Date of publication of this version; null for a concept. */
  publishedOn: string | null;
  /** Not to be made public before this date; null: at once. */
  embargoUntil: string | null;
  /** In the order of the outline; sections in which nothing is written may be absent. */
  sections: readonly EditionSection[];
  /** Sentences of the program that an editor wrote anew. */
  overrides: readonly SentenceOverride[];
  /** Ids of the practices that it shows; null or absent: all of the network. */
  practices?: readonly string[] | null;
  /** What the edition before this one said, by reference of the fact, to tell what changed since; null: the first. */
  before: { name: Bilingual; facts: Readonly<Record<string, FactBefore>> } | null;
  /** Published versions of this edition, the newest first, with what changed. */
  versions: readonly { version: number; date: string; changed: Bilingual }[];
}

/** A number of the edition before, with what it takes to know whether it may be compared. */
export interface FactBefore {
  value: number;
  text: string;
  decimals: number;
  synthetic: boolean;
  /** In the language that the edition was kept in; null: it did not say. */
  unit: string | null;
}

export interface EditionSection {
  key: SectionKey;
  narrative: Readonly<Record<Locale, Narrative | null>>;
  state: SectionState;
  agreedBy: readonly SigningParty[];
}

export const sectionStates = ["concept", "review", "agreed"] as const;
export type SectionState = (typeof sectionStates)[number];

/** An editor's own words in place of a sentence that the program made. */
export interface SentenceOverride {
  /** Id of the sentence: `goal-11/goal.level`. */
  sentence: string;
  locale: Locale;
  text: readonly NarrativeInline[];
  /** The facts of the sentence as they read when it was written anew: it is stale once one reads otherwise. */
  basis: readonly { fact: string; text: string }[];
}

/** An edition in which nothing was written: for measurements and as a beginning. */
export function emptyEdition(
  wish: Pick<EditionContent, "slug" | "profile" | "year" | "name">,
): EditionContent {
  return {
    format: editionFormat,
    status: "concept",
    version: 0,
    publishedOn: null,
    embargoUntil: null,
    sections: [],
    overrides: [],
    before: null,
    versions: [],
    ...wish,
  };
}
