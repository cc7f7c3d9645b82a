import type { Edition } from "@lokaal17/db/chapter/editions";
import { insertRequest } from "@lokaal17/db/chapter/requests";
import type { Database } from "@lokaal17/db/database/schema";
import { insertJob, type Job } from "@lokaal17/db/jobs/jobs";
import type { Publication } from "@lokaal17/db/publications/queries";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { chapterFormats } from "@lokaal17/shared/chapter/output";
import { locales } from "@lokaal17/shared/text/define-text";
import type { Transaction } from "kysely";

interface AskedVersion {
  jobId: string;
  edition: Edition;
  version: number;
  content: EditionContent;
  /** What changed since the version before, for readers. */
  changed: { nl: string; en: string };
  embargoUntil: string | null;
  /** Day (YYYY-MM-DD) that stands on the cover. */
  publishedOn: string;
  publication: Pick<Publication, "id" | "name" | "dataVersion">;
  snapshotHash?: string;
  by: string | null;
  now: Date;
}

/** Asks for a version of an edition: a job that makes all its files, and what is frozen when they are made. */
export async function askVersion(tx: Transaction<Database>, asked: AskedVersion): Promise<Job> {
  const { jobId, edition, version, content, changed, embargoUntil, publishedOn, publication, now } = asked;
  const job = await insertJob(tx, {
    id: jobId,
    kind: "chapter",
    step: "queued",
    input: {
      locales,
      formats: chapterFormats,
      publicationId: publication.id,
      publicationName: publication.name,
      dataVersion: publication.dataVersion,
      ...(asked.snapshotHash === undefined ? {} : { snapshotHash: asked.snapshotHash }),
    },
    createdBy: asked.by,
    createdAt: now,
  });
  await insertRequest(tx, {
    jobId: job.id,
    editionId: edition.id,
    version,
    content,
    changedNl: changed.nl,
    changedEn: changed.en,
    embargoUntil,
    publishedOn,
  });
  return job;
}
