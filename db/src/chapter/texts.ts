import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EditionSentenceTable, EditionTextTable } from "./tables.ts";

export type EditionText = Selectable<EditionTextTable>;
export type EditionSentence = Selectable<EditionSentenceTable>;

/** The texts of an edition as they are now, or those of one section. */
export async function loadTexts(
  db: Kysely<Database>,
  editionId: string,
  section: SectionKey | null = null,
): Promise<EditionText[]> {
  return db
    .selectFrom("editionText")
    .selectAll()
    .distinctOn(["section", "locale"])
    .where("editionId", "=", editionId)
    .$if(section !== null, (query) => query.where("section", "=", section ?? "colophon"))
    .orderBy("section")
    .orderBy("locale")
    .orderBy("version", "desc")
    .execute();
}

interface Place {
  editionId: string;
  section: SectionKey;
  locale: Locale;
}

/** The text of one section in one language as it is now. */
export async function findText(db: Kysely<Database>, place: Place): Promise<EditionText | undefined> {
  return versionsOf(db, place).selectAll().orderBy("version", "desc").limit(1).executeTakeFirst();
}

/** The text as it was in one version. */
export async function findTextVersion(
  db: Kysely<Database>,
  place: Place,
  version: number,
): Promise<EditionText | undefined> {
  return versionsOf(db, place).selectAll().where("version", "=", version).executeTakeFirst();
}

/** Who saved a text when, the newest first, without the texts. */
export async function loadTextVersions(
  db: Kysely<Database>,
  place: Place,
  limit: number,
): Promise<Omit<EditionText, "narrative">[]> {
  return versionsOf(db, place)
    .select(["editionId", "section", "locale", "version", "words", "changedBy", "changedAt"])
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
}

function versionsOf(db: Kysely<Database>, { editionId, section, locale }: Place) {
  return db
    .selectFrom("editionText")
    .where("editionId", "=", editionId)
    .where("section", "=", section)
    .where("locale", "=", locale);
}

/** Saves a text as its next version, while its edition is held. */
export async function insertTexts(tx: Transaction<Database>, texts: readonly EditionText[]): Promise<void> {
  if (texts.length === 0) return;
  await tx
    .insertInto("editionText")
    .values(texts.map((text) => ({ ...text, narrative: JSON.stringify(text.narrative) })))
    .execute();
}

/**
 * What editors wrote in place of sentences as it is now, in all of an edition or in one section; `text` null: the
 * program's sentence stands again.
 */
export async function loadSentences(
  db: Kysely<Database>,
  editionId: string,
  section: SectionKey | null = null,
): Promise<EditionSentence[]> {
  return db
    .selectFrom("editionSentence")
    .selectAll()
    .distinctOn(["sentence", "locale"])
    .where("editionId", "=", editionId)
    .$if(section !== null, (query) => query.where("sentence", "like", `${section}/%`))
    .orderBy("sentence")
    .orderBy("locale")
    .orderBy("version", "desc")
    .execute();
}

export async function findSentence(
  db: Kysely<Database>,
  { editionId, sentence, locale }: Pick<EditionSentence, "editionId" | "sentence" | "locale">,
): Promise<EditionSentence | undefined> {
  return db
    .selectFrom("editionSentence")
    .selectAll()
    .where("editionId", "=", editionId)
    .where("sentence", "=", sentence)
    .where("locale", "=", locale)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insertSentences(
  tx: Transaction<Database>,
  sentences: readonly (Omit<EditionSentence, "text"> & { text: readonly NarrativeInline[] | null })[],
): Promise<void> {
  if (sentences.length === 0) return;
  await tx
    .insertInto("editionSentence")
    .values(
      sentences.map(({ text, basis, ...rest }) => ({
        ...rest,
        text: text && JSON.stringify(text),
        basis: JSON.stringify(basis),
      })),
    )
    .execute();
}
