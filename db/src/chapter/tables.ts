import type { EditionContent, SectionState } from "@lokaal17/shared/chapter/edition";
import type { Narrative, NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { Profile, SectionKey, SigningParty } from "@lokaal17/shared/chapter/outline";
import type { ChapterFormat } from "@lokaal17/shared/chapter/output";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ColumnType, Generated } from "kysely";

/** Written as text, read as what it says. */
type Json<T> = ColumnType<T, string, string>;

export type RemarkKind = "comment" | "insertion" | "deletion" | "replacement" | "untracked";

/** A file of a finished chapter; its bytes stay fetchable for good. */
export interface ChapterFileTable {
  jobId: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

/** What a job was asked to make, as it stood then. */
export interface ChapterRequestTable {
  jobId: string;
  editionId: string;
  /** 0: to read and review; else it is frozen as this version. */
  version: number;
  content: ColumnType<EditionContent, string, never>;
  changedNl: Generated<string>;
  changedEn: Generated<string>;
  embargoUntil: string | null;
  publishedOn: string | null;
}

/** A Word template; the newest that was not removed counts. */
export interface ChapterTemplateTable {
  id: string;
  name: string;
  bytes: Uint8Array;
  sha256: string;
  uploadedBy: string | null;
  uploadedAt: Date;
  removedAt: Date | null;
}

/** A chapter of one year for one readership, bound to a publication. */
export interface EditionTable {
  id: string;
  slug: string;
  profile: Profile;
  year: number;
  nameNl: string;
  nameEn: string;
  deadline: string | null;
  publicationId: string;
  /** The edition whose texts it began with, and whose facts tell what changed. */
  startedFrom: string | null;
  /** The practices that it shows; null: all, also those that are still to come. */
  practices: ColumnType<readonly string[] | null, string | null | undefined, string | null>;
  version: Generated<number>;
  createdBy: string | null;
  createdAt: Date;
}

/** A section about which something was decided; without a row it is a concept of nobody. */
export interface EditionSectionTable {
  editionId: string;
  section: SectionKey;
  state: SectionState;
  assignee: string | null;
  deadline: string | null;
}

/** One saving of a text. The one with the highest version is the text of now. */
export interface EditionTextTable {
  editionId: string;
  section: SectionKey;
  locale: Locale;
  version: number;
  narrative: Json<Narrative>;
  words: number;
  changedBy: string | null;
  changedAt: Date;
}

export interface EditionSignOffTable {
  editionId: string;
  section: SectionKey;
  party: SigningParty;
  accountId: string;
  signedAt: Date;
}

/** One saving of a sentence in an editor's own words; without a text the program's sentence stands again. */
export interface EditionSentenceTable {
  editionId: string;
  sentence: string;
  locale: Locale;
  version: number;
  text: ColumnType<readonly NarrativeInline[] | null, string | null, never>;
  basis: ColumnType<readonly { fact: string; text: string }[], string, never>;
  changedBy: string | null;
  changedAt: Date;
}

export interface EditionRemarkTable {
  id: string;
  editionId: string;
  section: SectionKey;
  locale: Locale | null;
  quote: string;
  text: string;
  /** Null for who wrote in a Word file: she is known by the name in it. */
  accountId: string | null;
  author: string | null;
  writtenAt: Date;
  origin: "screen" | "review-copy";
  kind: RemarkKind;
  answers: string | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  fingerprint: string | null;
}

/** A frozen version. Nothing of it changes any more. */
export interface EditionReleaseTable {
  id: string;
  editionId: string;
  version: number;
  publicationId: string;
  dataVersion: number;
  nameNl: string;
  nameEn: string;
  snapshotId: string;
  snapshotHash: string;
  editionHash: string;
  synthetic: boolean;
  changedNl: string;
  changedEn: string;
  publishedOn: string;
  embargoUntil: string | null;
  publishedBy: string | null;
  frozenAt: Date;
}

/** An embargo of a frozen version that was moved, or lifted (null): the one with the highest number counts. */
export interface EditionEmbargoTable {
  releaseId: string;
  number: number;
  embargoUntil: string | null;
  /** The day on which it is or was public. */
  publishedOn: string;
  reason: string;
  changedBy: string | null;
  changedAt: Date;
}

export interface EditionReleaseFileTable {
  releaseId: string;
  name: string;
  mediaType: string;
  format: ChapterFormat | null;
  locale: Locale | null;
  bytes: Uint8Array;
  size: number;
  sha256: string;
}
