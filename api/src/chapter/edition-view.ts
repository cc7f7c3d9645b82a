import { type Edition, type EditorAccount, loadEditors, loadNames } from "@lokaal17/db/chapter/editions";
import {
  type EmbargoMove,
  isPublicOn,
  type ListedRelease,
  loadEmbargoMoves,
} from "@lokaal17/db/chapter/releases";
import { countOpenRemarks } from "@lokaal17/db/chapter/remarks";
import { freezingJob } from "@lokaal17/db/chapter/requests";
import type { Database } from "@lokaal17/db/database/schema";
import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { EditionContent, SectionState } from "@lokaal17/shared/chapter/edition";
import { type OutlineEntry, outlineOf } from "@lokaal17/shared/chapter/outline";
import { sectionName } from "@lokaal17/shared/chapter/section-heading";
import type { EditionSummary, EditionView, SectionSummary } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { checkRewritten, checkText, isOpen, isStale } from "./edition-check.ts";
import { type EditionRows, loadEditionRows } from "./edition-content.ts";
import { practiceChoice } from "./edition-practices.ts";
import { refusalsOf } from "./edition-refusals.ts";
import type { EditionSource } from "./edition-sources.ts";
import { seenSection } from "./seen-section.ts";

export interface EditionReader {
  actor: Actor;
  locale: Locale;
  source: EditionSource;
  before: EditionContent["before"];
}

/** An edition as its page shows it. Reads one thing after another, so that it can be asked within a transaction. */
export async function editionView(
  context: ApiContext,
  db: Kysely<Database>,
  edition: Edition,
  { actor, locale, source, before }: EditionReader,
): Promise<EditionView> {
  const rows = await loadEditionRows(db, edition);
  const editors = await loadEditors(db);
  const publications = await loadPublications(db);
  const open = await countOpenRemarks(db, edition.id);
  const moves = await loadEmbargoMoves(db, edition.id);
  const started = edition.startedFrom
    ? await db.selectFrom("edition").selectAll().where("id", "=", edition.startedFrom).executeTakeFirst()
    : undefined;
  const people = await loadNames(db, [
    ...rows.texts.map(({ changedBy }) => changedBy),
    ...rows.sections.map(({ assignee }) => assignee),
  ]);
  const today = dayInAmsterdam(context.now());
  const states = new Map(rows.sections.map(({ section, state }) => [section, state]));
  return {
    ...editionSummary({ edition, publications, releases: rows.releases, states, today, locale }),
    sections: outlineOf(edition.profile).map((entry) => ({
      ...sectionSummary(entry, rows, { source, before, people, locale }),
      openRemarks: open.get(entry.key) ?? 0,
    })),
    versions: rows.releases.map((release) => ({
      ...releaseView(release, today),
      embargoMoves: moves.filter(({ releaseId }) => releaseId === release.id).map(moveView),
    })),
    startedFrom: started ? { slug: started.slug, name: { nl: started.nameNl, en: started.nameEn } } : null,
    practices: practiceChoice(edition, source, locale),
    editors: editors.map(editorView),
    ownParty: ownParty(editors, actor),
    refusals: refusalsOf(rows, { source, before }, locale),
    publishing: await freezingJob(db, edition.id),
  };
}

export function editionSummary({
  edition,
  publications,
  releases,
  states,
  today,
  locale,
}: {
  edition: Edition;
  /** The newest first. */
  publications: readonly Publication[];
  releases: readonly ListedRelease[];
  /** Of the sections about which something was decided. */
  states: ReadonlyMap<string, SectionState>;
  today: string;
  locale: Locale;
}): EditionSummary {
  const own = publications.find(({ id }) => id === edition.publicationId);
  if (!own) throw new Error(`The publication of edition ${edition.slug} is gone`);
  const [newest] = publications;
  const counts = { concept: 0, review: 0, agreed: 0 };
  for (const { key, writing } of outlineOf(edition.profile))
    if (writing !== "generated") counts[states.get(key) ?? "concept"]++;
  const [latest] = releases;
  return {
    slug: edition.slug,
    name: { nl: edition.nameNl, en: edition.nameEn },
    profile: edition.profile,
    year: edition.year,
    deadline: edition.deadline,
    publication: publicationView(own, locale),
    newerPublication: newest && newest.id !== own.id ? publicationView(newest, locale) : null,
    states: counts,
    published: latest ? releaseView(latest, today) : null,
    version: edition.version,
  };
}

export const editorView = ({ id, name, party }: EditorAccount) => ({ id, name, party });

export const ownParty = (editors: readonly EditorAccount[], { accountId }: Actor) =>
  editors.find(({ id }) => id === accountId)?.party ?? null;

const publicationView = (publication: Publication, locale: Locale) => ({
  id: publication.id,
  name: publicationNames(publication)[locale],
  dataVersion: publication.dataVersion,
  publishedOn: dayInAmsterdam(publication.publishedAt),
});

function releaseView(release: ListedRelease, today: string) {
  return {
    version: release.version,
    publishedOn: release.publishedOn,
    embargoUntil: release.embargoUntil,
    statedOn: release.statedOn,
    isPublic: isPublicOn(release, today),
    changed: { nl: release.changedNl, en: release.changedEn },
    publishedBy: release.publisherName ?? "",
  };
}

const moveView = ({ embargoUntil, reason, changedAt, name }: EmbargoMove) => ({
  until: embargoUntil,
  reason,
  movedAt: changedAt.toISOString(),
  movedBy: name ?? "",
});

function sectionSummary(
  entry: OutlineEntry,
  { edition, texts, sections, signOffs, sentences }: EditionRows,
  { source, before, people, locale }: Omit<EditionReader, "actor"> & { people: ReadonlyMap<string, string> },
): Omit<SectionSummary, "openRemarks"> {
  const { key } = entry;
  const speaking = { profile: edition.profile, source, before };
  const own = texts.filter(({ section }) => section === key);
  const row = sections.find(({ section }) => section === key);
  const words = (language: Locale) => own.find((text) => text.locale === language)?.words ?? 0;
  const checks = own.map((text) => checkText(speaking, text));
  const rewritten = sentences.filter(({ sentence, text }) => text && sentence.startsWith(`${key}/`));
  const sentenceChecks = rewritten.map((one) => checkRewritten(speaking, one));
  const last = own.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())[0];
  const count = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  return {
    ...entry,
    title: sectionName(source.snapshot.content, key, locale),
    state: row?.state ?? "concept",
    seen: seenSection({ edition, texts, sentences }, source, key),
    signOffs: signOffs
      .filter(({ section }) => section === key)
      .map(({ party, name, signedAt }) => ({ party, name, signedAt: signedAt.toISOString() })),
    assignee: row?.assignee ? { id: row.assignee, name: people.get(row.assignee) ?? "" } : null,
    deadline: row?.deadline ?? null,
    words: { nl: words("nl"), en: words("en") },
    stale:
      count(checks.map(({ stale }) => stale.filter(isOpen).length)) + sentenceChecks.filter(isStale).length,
    freeNumbers: count([...checks, ...sentenceChecks].map(({ freeNumbers }) => freeNumbers.length)),
    overrides: rewritten.length,
    changedAt: last?.changedAt.toISOString() ?? null,
    changedBy: last?.changedBy ? (people.get(last.changedBy) ?? null) : null,
  };
}
