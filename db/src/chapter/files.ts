import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

export interface FinishedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Chapters to read whose files are kept per edition, some 15 MB each in all formats. */
export const keptDrafts = 10;

/**
 * Stores the files of a chapter to read, in the transaction that closes its job: a chapter is there wholly or not at all.
 * Those of older ones of its edition go; the jobs stay in the list. What was published is kept elsewhere, for good.
 */
export async function storeFiles(
  tx: Transaction<Database>,
  jobId: string,
  files: readonly FinishedFile[],
): Promise<void> {
  await tx
    .insertInto("chapterFile")
    .values(files.map((file) => ({ ...file, jobId })))
    .execute();
  const edition = await tx
    .selectFrom("chapterRequest")
    .select("editionId")
    .where("jobId", "=", jobId)
    .executeTakeFirst();
  if (!edition) return;
  const drafts = await tx
    .selectFrom("chapterRequest")
    .innerJoin("job", "job.id", "chapterRequest.jobId")
    .select("job.id")
    .where("chapterRequest.editionId", "=", edition.editionId)
    .where("job.id", "!=", jobId)
    .where((where) =>
      where.exists(where.selectFrom("chapterFile").whereRef("chapterFile.jobId", "=", "job.id")),
    )
    .orderBy("job.createdAt", "desc")
    .orderBy("job.id", "desc")
    .execute();
  const old = drafts.slice(keptDrafts - 1).map(({ id }) => id);
  if (old.length > 0) await tx.deleteFrom("chapterFile").where("jobId", "in", old).execute();
}

/** The files of jobs without their bytes; those of a job that froze a version are the files of that version. */
export async function loadFileList(
  db: Kysely<Database>,
  jobIds: readonly string[],
): Promise<{ jobId: string; name: string; mediaType: string; bytes: number; sha256: string }[]> {
  if (jobIds.length === 0) return [];
  const own = await db
    .selectFrom("chapterFile")
    .select((select) => [
      "jobId",
      "name",
      "mediaType",
      "sha256",
      select.fn<number>("octet_length", ["bytes"]).as("bytes"),
    ])
    .where("jobId", "in", jobIds)
    .orderBy("name")
    .execute();
  const frozen = await frozenBy(db)
    .select(["jobId", "editionReleaseFile.name", "mediaType", "editionReleaseFile.sha256", "size as bytes"])
    .where("jobId", "in", jobIds)
    .orderBy("editionReleaseFile.name")
    .execute();
  return [...own, ...frozen];
}

export async function findFile(
  db: Kysely<Database>,
  jobId: string,
  name: string,
): Promise<{ mediaType: string; bytes: Uint8Array; sha256: string } | undefined> {
  const own = await db
    .selectFrom("chapterFile")
    .select(["mediaType", "bytes", "sha256"])
    .where("jobId", "=", jobId)
    .where("name", "=", name)
    .executeTakeFirst();
  return (
    own ??
    frozenBy(db)
      .select(["mediaType", "editionReleaseFile.bytes", "editionReleaseFile.sha256"])
      .where("jobId", "=", jobId)
      .where("editionReleaseFile.name", "=", name)
      .executeTakeFirst()
  );
}

/** Jobs with the version that they froze. */
function frozenBy(db: Kysely<Database>) {
  return db
    .selectFrom("chapterRequest")
    .innerJoin("editionRelease", (join) =>
      join
        .onRef("editionRelease.editionId", "=", "chapterRequest.editionId")
        .onRef("editionRelease.version", "=", "chapterRequest.version"),
    )
    .innerJoin("editionReleaseFile", "editionReleaseFile.releaseId", "editionRelease.id");
}
