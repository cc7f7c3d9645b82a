import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { Job } from "../jobs/jobs.ts";
import type { ChapterRequestTable, ChapterTemplateTable } from "./tables.ts";

export type ChapterRequest = Selectable<ChapterRequestTable>;
export type ChapterTemplate = Selectable<ChapterTemplateTable>;

/** Keeps what a job is to make, in the transaction that makes the job. */
export async function insertRequest(
  tx: Transaction<Database>,
  request: Omit<ChapterRequest, "content"> & { content: EditionContent },
): Promise<void> {
  await tx
    .insertInto("chapterRequest")
    .values({ ...request, content: JSON.stringify(request.content) })
    .execute();
}

export async function findRequest(db: Kysely<Database>, jobId: string): Promise<ChapterRequest | undefined> {
  return db.selectFrom("chapterRequest").selectAll().where("jobId", "=", jobId).executeTakeFirst();
}

/** The job that is freezing a version of an edition; null: none waits or runs. */
export async function freezingJob(db: Kysely<Database>, editionId: string): Promise<string | null> {
  const row = await db
    .selectFrom("chapterRequest")
    .innerJoin("job", "job.id", "chapterRequest.jobId")
    .select("job.id")
    .where("chapterRequest.editionId", "=", editionId)
    .where("chapterRequest.version", ">", 0)
    .where("job.state", "in", ["queued", "running"])
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What waits or is made as a draft. A version that is frozen is one of its edition already. */
export async function loadOpenRequests(
  db: Kysely<Database>,
): Promise<{ editionId: string; createdBy: string | null; input: Record<string, unknown> }[]> {
  return db
    .selectFrom("chapterRequest")
    .innerJoin("job", "job.id", "chapterRequest.jobId")
    .select(["chapterRequest.editionId", "job.createdBy", "job.input"])
    .where("chapterRequest.version", "=", 0)
    .where("job.state", "in", ["queued", "running"])
    .execute();
}

/** The template that counts now. */
export async function findTemplate(db: Kysely<Database>): Promise<ChapterTemplate | undefined> {
  const newest = await db
    .selectFrom("chapterTemplate")
    .selectAll()
    .where("removedAt", "is", null)
    .orderBy("uploadedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest;
}

/** Puts a template in the place of the one before. */
export async function replaceTemplate(
  tx: Transaction<Database>,
  template: Omit<ChapterTemplate, "removedAt">,
): Promise<void> {
  await removeTemplate(tx, template.uploadedAt);
  await tx
    .insertInto("chapterTemplate")
    .values({ ...template, removedAt: null })
    .execute();
}

/** @returns whether there was one */
export async function removeTemplate(tx: Transaction<Database>, removedAt: Date): Promise<boolean> {
  const gone = await tx
    .updateTable("chapterTemplate")
    .set({ removedAt })
    .where("removedAt", "is", null)
    .returning("id")
    .execute();
  return gone.length > 0;
}

/** What jobs were asked to make, without the content. */
export async function loadRequestHeads(
  db: Kysely<Database>,
  jobIds: readonly string[],
): Promise<
  { jobId: string; editionId: string; slug: string; nameNl: string; nameEn: string; version: number }[]
> {
  if (jobIds.length === 0) return [];
  return db
    .selectFrom("chapterRequest")
    .innerJoin("edition", "edition.id", "chapterRequest.editionId")
    .select([
      "jobId",
      "editionId",
      "edition.slug",
      "edition.nameNl",
      "edition.nameEn",
      "chapterRequest.version",
    ])
    .where("jobId", "in", jobIds)
    .execute();
}

/** The newest jobs of one edition. */
export async function loadEditionJobs(db: Kysely<Database>, slug: string, limit: number): Promise<Job[]> {
  return db
    .selectFrom("job")
    .innerJoin("chapterRequest", "chapterRequest.jobId", "job.id")
    .innerJoin("edition", "edition.id", "chapterRequest.editionId")
    .selectAll("job")
    .where("edition.slug", "=", slug)
    .orderBy("job.createdAt", "desc")
    .limit(limit)
    .execute();
}
