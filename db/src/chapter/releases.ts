import type { Profile } from "@lokaal17/shared/chapter/outline";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EditionEmbargoTable, EditionReleaseFileTable, EditionReleaseTable } from "./tables.ts";

export type Release = Selectable<EditionReleaseTable>;
export type ReleaseFile = Selectable<EditionReleaseFileTable>;

/** A frozen version as it stands today, with what it is a version of. */
export interface ListedRelease extends Release {
  slug: string;
  profile: Profile;
  year: number;
  publisherName: string | null;
  publication: { name: string; nameEn: string | null; publishedAt: Date };
  /** The day that its files say: that of when they were frozen. `publishedOn` and `embargoUntil` are those of now. */
  statedOn: string;
}

/** Frozen versions, the newest first: of one edition by its address, or all. Whether one is public: `isPublicOn`. */
export async function loadReleases(db: Kysely<Database>, slug?: string): Promise<ListedRelease[]> {
  const rows = await db
    .selectFrom("editionRelease")
    .innerJoin("edition", "edition.id", "editionRelease.editionId")
    .innerJoin("publication", "publication.id", "editionRelease.publicationId")
    .leftJoin("account", "account.id", "editionRelease.publishedBy")
    .leftJoin(lastMoves(db), (join) => join.onRef("moved.releaseId", "=", "editionRelease.id"))
    .selectAll("editionRelease")
    .select([
      "edition.slug",
      "edition.profile",
      "edition.year",
      "account.name as publisherName",
      "publication.name as ofName",
      "publication.nameEn as ofNameEn",
      "publication.publishedAt as ofMoment",
      "moved.publishedOn as movedTo",
      "moved.embargoUntil as movedEmbargo",
    ])
    .$if(slug !== undefined, (query) => query.where("edition.slug", "=", slug ?? ""))
    .orderBy("edition.year", "desc")
    .orderBy("editionRelease.frozenAt", "desc")
    .orderBy("editionRelease.version", "desc")
    .execute();
  return rows.map(({ ofName, ofNameEn, ofMoment, ...row }) => ({
    ...asOfNow(row),
    statedOn: row.publishedOn,
    publication: { name: ofName, nameEn: ofNameEn, publishedAt: ofMoment },
  }));
}

/** A version with the days of the newest decision about it. */
function asOfNow<Row extends Release & { movedTo: string | null; movedEmbargo: string | null }>(
  row: Row,
): Omit<Row, "movedTo" | "movedEmbargo"> {
  const { movedTo, movedEmbargo, ...release } = row;
  return movedTo === null ? release : { ...release, publishedOn: movedTo, embargoUntil: movedEmbargo };
}

/** The newest decision about the embargo of each version. */
const lastMoves = (db: Kysely<Database>) =>
  db
    .selectFrom("editionEmbargo")
    .selectAll()
    .distinctOn("releaseId")
    .orderBy("releaseId")
    .orderBy("number", "desc")
    .as("moved");

/** What is under embargo becomes public at the beginning of that day in the Netherlands. */
export const isPublicOn = ({ embargoUntil }: Pick<Release, "embargoUntil">, today: string): boolean =>
  embargoUntil === null || embargoUntil <= today;

/** The newest version of an edition that everybody may see on a day (`2026-12-01`). */
export async function latestPublicRelease(
  db: Kysely<Database>,
  editionId: string,
  today: string,
): Promise<Release | undefined> {
  const rows = await db
    .selectFrom("editionRelease")
    .leftJoin(lastMoves(db), (join) => join.onRef("moved.releaseId", "=", "editionRelease.id"))
    .selectAll("editionRelease")
    .select(["moved.publishedOn as movedTo", "moved.embargoUntil as movedEmbargo"])
    .where("editionId", "=", editionId)
    .orderBy("version", "desc")
    .execute();
  return rows.map(asOfNow).find((release) => isPublicOn(release, today));
}

/** A decision about an embargo, with who took it. */
export type EmbargoMove = Selectable<EditionEmbargoTable> & { name: string | null };

/** Every decision about the embargoes of an edition, the newest first. */
export async function loadEmbargoMoves(db: Kysely<Database>, editionId: string): Promise<EmbargoMove[]> {
  return db
    .selectFrom("editionEmbargo")
    .innerJoin("editionRelease", "editionRelease.id", "editionEmbargo.releaseId")
    .leftJoin("account", "account.id", "editionEmbargo.changedBy")
    .selectAll("editionEmbargo")
    .select("account.name")
    .where("editionRelease.editionId", "=", editionId)
    .orderBy("editionEmbargo.changedAt", "desc")
    .orderBy("editionEmbargo.number", "desc")
    .execute();
}

/** Moves or lifts an embargo. Who calls it holds the edition. */
export async function insertEmbargoMove(
  tx: Transaction<Database>,
  move: Omit<Selectable<EditionEmbargoTable>, "number">,
): Promise<void> {
  const { before } = await tx
    .selectFrom("editionEmbargo")
    .select(({ fn }) => fn.countAll<number>().as("before"))
    .where("releaseId", "=", move.releaseId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("editionEmbargo")
    .values({ ...move, number: Number(before) + 1 })
    .execute();
}

/** Files of a version without their bytes, by name. */
export async function loadReleaseFiles(
  db: Kysely<Database>,
  releaseId: string,
): Promise<Omit<ReleaseFile, "bytes">[]> {
  return db
    .selectFrom("editionReleaseFile")
    .select(["releaseId", "name", "mediaType", "format", "locale", "size", "sha256"])
    .where("releaseId", "=", releaseId)
    .orderBy("name")
    .execute();
}

export async function findReleaseFile(
  db: Kysely<Database>,
  releaseId: string,
  name: string,
): Promise<ReleaseFile | undefined> {
  return db
    .selectFrom("editionReleaseFile")
    .selectAll()
    .where("releaseId", "=", releaseId)
    .where("name", "=", name)
    .executeTakeFirst();
}

/** The versions that have a file with this hash, the oldest first. */
export async function findByHash(
  db: Kysely<Database>,
  sha256: string,
): Promise<{ releaseId: string; name: string }[]> {
  return db
    .selectFrom("editionReleaseFile")
    .innerJoin("editionRelease", "editionRelease.id", "editionReleaseFile.releaseId")
    .select(["releaseId", "editionReleaseFile.name"])
    .where("editionReleaseFile.sha256", "=", sha256)
    .orderBy("editionRelease.frozenAt")
    .execute();
}

/** Freezes a version with its files. Neither is ever altered: the tables refuse it. */
export async function insertRelease(
  tx: Transaction<Database>,
  release: Release,
  files: readonly Omit<ReleaseFile, "releaseId" | "size">[],
): Promise<void> {
  await tx.insertInto("editionRelease").values(release).execute();
  for (const file of files)
    await tx
      .insertInto("editionReleaseFile")
      .values({ ...file, releaseId: release.id, size: file.bytes.byteLength })
      .execute();
}
