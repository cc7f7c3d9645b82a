import { loadNames, partyOf } from "@lokaal17/db/chapter/editions";
import { countOpenRemarks } from "@lokaal17/db/chapter/remarks";
import type { EditionSentence } from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { emptyNarrative } from "@lokaal17/shared/chapter/narrative";
import type { OutlineEntry, SigningParty } from "@lokaal17/shared/chapter/outline";
import { sectionName } from "@lokaal17/shared/chapter/section-heading";
import type {
  GeneratedSentence,
  SavedSection,
  SectionStatus,
  SectionView,
} from "@lokaal17/shared/contract/edition-sections";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely } from "kysely";
import { checkRewritten, checkText } from "./edition-check.ts";
import type { EditionRows, SectionRows } from "./edition-content.ts";
import type { EditionSource } from "./edition-sources.ts";
import type { EditionReader } from "./edition-view.ts";
import { factViews, referencesIn } from "./fact-view.ts";
import { type ProgramSentence, programSentences, type Speaking } from "./program-sentences.ts";
import { seenSection } from "./seen-section.ts";
import { textMarkdown } from "./text-markdown.ts";

/** One section in one language, as its editor sees it. */
export async function sectionView(
  db: Kysely<Database>,
  rows: SectionRows,
  about: SectionAbout,
): Promise<SectionView> {
  const { entry, language, reader } = about;
  const { source, before, locale } = reader;
  const people = await loadNames(
    db,
    rows.sentences.map(({ changedBy }) => changedBy),
  );
  const sentences = sentencesOf(rows, { key: entry.key, language, source, before, people, reader: locale });
  const saved = await savedSectionView(db, rows, about);
  const spoken = sentences.flatMap(({ facts, override }) => [
    ...facts.map(({ fact }) => fact),
    ...(override ? referencesIn(override.text) : []),
  ]);
  return {
    ...saved,
    sentences,
    facts: factViews([...referencesIn(saved.narrative), ...spoken], source, language),
  };
}

export interface SectionAbout {
  entry: OutlineEntry;
  language: Locale;
  /** With what the edition before said. */
  reader: EditionReader;
}

/** The part of it that another text changes. */
export async function savedSectionView(
  db: Kysely<Database>,
  rows: SectionRows,
  { entry, language, reader }: SectionAbout,
): Promise<SavedSection> {
  const { source, actor, locale } = reader;
  const { key } = entry;
  const text = rows.texts.find((one) => one.section === key && one.locale === language);
  const status = await sectionStatus(db, rows, entry.key);
  const people = await loadNames(db, [text?.changedBy ?? null]);
  const party = await partyOf(db, actor.accountId);
  const check = text && checkText({ source, profile: rows.edition.profile }, text);
  const narrative = text?.narrative ?? emptyNarrative;
  return {
    edition: rows.edition.slug,
    ...entry,
    title: sectionName(source.snapshot.content, key, locale),
    locale: language,
    narrative,
    markdown: text ? await textMarkdown(text) : "",
    version: text?.version ?? 0,
    changedAt: text?.changedAt.toISOString() ?? null,
    changedBy: text?.changedBy ? (people.get(text.changedBy) ?? null) : null,
    ...status,
    seen: seenSection(rows, source, key),
    signOffs: status.signOffs.map((one) => ({ ...one, own: one.party === party })),
    mayAgreeFor: mayAgree(status, party),
    words: text?.words ?? 0,
    stale: (check?.stale ?? []).map((chip) => ({ ...chip, name: chip.name(locale) })),
    freeNumbers: [...(check?.freeNumbers ?? [])],
    findings: [...(check?.findings(locale) ?? [])],
    facts: factViews(referencesIn(narrative), source, language),
    dataVersion: source.publication.dataVersion,
    openRemarks: (await countOpenRemarks(db, rows.edition.id)).get(key) ?? 0,
  };
}

/** State, sign-offs and assignment of a section. */
export async function sectionStatus(
  db: Kysely<Database>,
  { sections, signOffs }: Pick<EditionRows, "sections" | "signOffs">,
  key: OutlineEntry["key"],
): Promise<SectionStatus> {
  const row = sections.find(({ section }) => section === key);
  const people = await loadNames(db, [row?.assignee ?? null]);
  return {
    key,
    state: row?.state ?? "concept",
    signOffs: signOffs
      .filter(({ section }) => section === key)
      .map(({ party, name, signedAt }) => ({ party, name, signedAt: signedAt.toISOString() })),
    assignee: row?.assignee ? { id: row.assignee, name: people.get(row.assignee) ?? "" } : null,
    deadline: row?.deadline ?? null,
  };
}

function mayAgree({ state, signOffs }: SectionStatus, party: SigningParty | null): SigningParty | null {
  if (party === null || state === "concept") return null;
  return signOffs.some((one) => one.party === party) ? null : party;
}

function sentencesOf(
  { edition, sentences }: SectionRows,
  {
    key,
    language,
    source,
    before,
    people,
    reader,
  }: {
    key: OutlineEntry["key"];
    language: Locale;
    source: EditionSource;
    before: EditionContent["before"];
    people: ReadonlyMap<string, string>;
    reader: Locale;
  },
): GeneratedSentence[] {
  const speaking = { profile: edition.profile, source, before };
  const made = programSentences(speaking, language, key);
  const rewritten = sentences.filter(({ locale }) => locale === language);
  return made.map((one) =>
    sentenceView(
      one,
      rewritten.find(({ sentence }) => sentence === one.id),
      speaking,
      { people, reader },
    ),
  );
}

export function sentenceView(
  made: ProgramSentence,
  saved: EditionSentence | undefined,
  speaking: Speaking,
  { people, reader }: { people: ReadonlyMap<string, string>; reader: Locale },
): GeneratedSentence {
  const checked = saved?.text ? checkRewritten(speaking, saved) : null;
  return {
    ...made,
    facts: [...made.facts],
    version: saved?.version ?? 0,
    override: saved?.text
      ? {
          text: saved.text,
          by: saved.changedBy ? (people.get(saved.changedBy) ?? null) : null,
          at: saved.changedAt.toISOString(),
          stale: [...(checked?.stale ?? [])],
          freeNumbers: [...(checked?.freeNumbers ?? [])],
          findings: [...(checked?.findings(reader) ?? [])],
        }
      : null,
  };
}
