import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

export interface FinishedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Stores the files of a chapter, in the transaction that closes its job: a chapter is there wholly or not at all. */
export async function storeFiles(
  tx: Transaction<Database>,
  jobId: string,
  files: readonly FinishedFile[],
): Promise<void> {
  await tx
    .insertInto("chapterFile")
    .values(files.map((file) => ({ ...file, jobId })))
    .execute();
}

/** The files of jobs without their bytes. */
export async function loadFileList(
  db: Kysely<Database>,
  jobIds: readonly string[],
): Promise<{ jobId: string; name: string; mediaType: string; bytes: number; sha256: string }[]> {
  if (jobIds.length === 0) return [];
  return db
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
}

export async function findFile(
  db: Kysely<Database>,
  jobId: string,
  name: string,
): Promise<{ mediaType: string; bytes: Uint8Array; sha256: string } | undefined> {
  return db
    .selectFrom("chapterFile")
    .select(["mediaType", "bytes", "sha256"])
    .where("jobId", "=", jobId)
    .where("name", "=", name)
    .executeTakeFirst();
}
