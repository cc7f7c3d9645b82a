import type { Edition } from "@lokaal17/db/chapter/editions";
import { isPublicOn, type ListedRelease, loadReleases } from "@lokaal17/db/chapter/releases";
import {
  type EditionSectionRow,
  loadSections,
  loadSignOffs,
  type SectionSignOff,
} from "@lokaal17/db/chapter/sections";
import { type EditionSentence, type EditionText, loadSentences, loadTexts } from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import { type EditionContent, editionFormat } from "@lokaal17/shared/chapter/edition";
import { outlineOf, type SectionKey, signingParties } from "@lokaal17/shared/chapter/outline";
import type { Kysely } from "kysely";

/** All that people wrote and decided for one edition, as its rows. */
export interface EditionRows {
  edition: Edition;
  texts: readonly EditionText[];
  sections: readonly EditionSectionRow[];
  signOffs: readonly SectionSignOff[];
  sentences: readonly EditionSentence[];
  releases: readonly ListedRelease[];
}

/** What people wrote and decided for one section. */
export type SectionRows = Omit<EditionRows, "releases">;

/** The rows of one section, in both languages: an edition with all that its sections hold takes ten times as long. */
export async function loadSectionRows(
  db: Kysely<Database>,
  edition: Edition,
  section: SectionKey,
): Promise<SectionRows> {
  return {
    edition,
    texts: await loadTexts(db, edition.id, section),
    sections: await loadSections(db, edition.id, section),
    signOffs: (await loadSignOffs(db, edition.id)).filter((one) => one.section === section),
    sentences: await loadSentences(db, edition.id, section),
  };
}

/** One read after another: within a transaction there is one connection. */
export async function loadEditionRows(db: Kysely<Database>, edition: Edition): Promise<EditionRows> {
  return {
    edition,
    texts: await loadTexts(db, edition.id),
    sections: await loadSections(db, edition.id),
    signOffs: await loadSignOffs(db, edition.id),
    sentences: await loadSentences(db, edition.id),
    releases: await loadReleases(db, edition.slug),
  };
}

/** The version that is being frozen. */
export interface Freezing {
  version: number;
  publishedOn: string;
  embargoUntil: string | null;
  changed: { nl: string; en: string };
}

/**
 * The rows as the JSON that the outputs are made of, in the order of the outline. Names of people are not in it.
 * `freezing` null: as a concept, to read and review.
 */
export function editionContent(
  { edition, texts, sections, signOffs, sentences, releases }: EditionRows,
  before: EditionContent["before"],
  freezing: Freezing | null,
): EditionContent {
  const narrativeOf = (section: string, locale: "nl" | "en") =>
    texts.find((text) => text.section === section && text.locale === locale)?.narrative ?? null;
  // A frozen list of changes is read from the day of its version on: what is still under embargo then stays out of it.
  const versions = releases
    .filter((release) => !freezing || isPublicOn(release, freezing.publishedOn))
    .map(({ version, publishedOn, changedNl, changedEn }) => ({
      version,
      date: publishedOn,
      changed: { nl: changedNl, en: changedEn },
    }));
  return {
    format: editionFormat,
    slug: edition.slug,
    profile: edition.profile,
    year: edition.year,
    name: { nl: edition.nameNl, en: edition.nameEn },
    status: freezing ? "published" : "concept",
    version: freezing?.version ?? 0,
    publishedOn: freezing?.publishedOn ?? null,
    embargoUntil: freezing?.embargoUntil ?? null,
    sections: outlineOf(edition.profile).map(({ key }) => ({
      key,
      narrative: { nl: narrativeOf(key, "nl"), en: narrativeOf(key, "en") },
      state: sections.find(({ section }) => section === key)?.state ?? "concept",
      agreedBy: signingParties.filter((party) =>
        signOffs.some((one) => one.section === key && one.party === party),
      ),
    })),
    overrides: sentences.flatMap(({ sentence, locale, text, basis }) =>
      text === null ? [] : [{ sentence, locale, text, basis }],
    ),
    practices: edition.practices,
    before,
    versions: freezing
      ? [{ version: freezing.version, date: freezing.publishedOn, changed: freezing.changed }, ...versions]
      : versions,
  };
}
