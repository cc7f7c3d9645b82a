import type { Bilingual } from "../framework/indicator.ts";
import type { Locale } from "../text/define-text.ts";
import type { Profile } from "./outline.ts";

/** What an edition can be made as. `md` is Markdown with a package of data and the list of facts. */
export const chapterFormats = ["pdf", "docx", "html", "md"] as const;
export type ChapterFormat = (typeof chapterFormats)[number];

export interface OutputName {
  name: string;
  mediaType: string;
  /** Null for what belongs to all formats: the report of the checks. */
  format: ChapterFormat | null;
  locale: Locale | null;
}

/** The files of one format in one language, the document itself first. */
export function outputNames(format: ChapterFormat, locale: Locale): readonly OutputName[] {
  return stems[format].map(({ stem, extension, mediaType }) => ({
    name: `${stem}-${locale}.${extension}`,
    mediaType,
    format,
    locale,
  }));
}

/** What the checks found, beside the files of every job. */
export const checksFile: OutputName = {
  name: "checks.json",
  mediaType: "application/json",
  format: null,
  locale: null,
};

/** A file that a job can make: `chapter-nl.pdf`, `data-en.zip`, `checks.json`. */
export const outputNamePattern =
  /^(?:chapter-(?:nl|en)\.(?:pdf|docx|html|md)|data-(?:nl|en)\.zip|facts-(?:nl|en)\.json|checks\.json)$/;

const stems: Record<ChapterFormat, readonly { stem: string; extension: string; mediaType: string }[]> = {
  pdf: [{ stem: "chapter", extension: "pdf", mediaType: "application/pdf" }],
  docx: [
    {
      stem: "chapter",
      extension: "docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
  ],
  html: [{ stem: "chapter", extension: "html", mediaType: "text/html; charset=utf-8" }],
  md: [
    { stem: "chapter", extension: "md", mediaType: "text/markdown; charset=utf-8" },
    { stem: "data", extension: "zip", mediaType: "application/zip" },
    { stem: "facts", extension: "json", mediaType: "application/json" },
  ],
};

/** What one run made. It stands beside the files as `manifest.json`. No moment of making stands in it. */
export interface Manifest {
  edition: { slug: string; profile: Profile; year: number; name: Bilingual; version: number };
  snapshotId: string;
  snapshotHash: string;
  /** SHA-256 of the canonical JSON of what people wrote. */
  editionHash: string;
  dataVersion: number;
  /** Whether the edition uses one synthetic value. */
  synthetic: boolean;
  languages: readonly ManifestLanguage[];
  files: readonly ManifestFile[];
}

export interface ManifestLanguage {
  locale: Locale;
  title: string;
  /** `Parlement 2027, concept` */
  edition: string;
  /** Of the PDF; null when none was made. */
  pages: number | null;
  figures: number;
  tables: number;
  facts: number;
}

export interface ManifestFile extends OutputName {
  bytes: number;
  sha256: string;
}

/** The report of the gates that every file passed, for who hands the edition in. */
export interface CheckReport {
  snapshotId: string;
  editionHash: string;
  /** With what it says for people: the name of the check, and what it found. */
  checks: readonly (CheckResult & { name: Bilingual; result: Bilingual })[];
}

export interface CheckResult {
  check: CheckName;
  locale: Locale;
  /** The format that was looked at; null: the model that all formats are made from. */
  format: ChapterFormat | null;
  /** How many things were looked at: pages, figures, numbers, sentences. */
  looked: number;
  /** One sentence each; empty when all is well. A job with one problem makes no files. */
  problems: readonly string[];
}

export const checkNames = ["structure", "numbers", "frames", "language", "broken-text", "links"] as const;
export type CheckName = (typeof checkNames)[number];
