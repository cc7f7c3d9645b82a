import { appendChange } from "@lokaal17/db/audit/append";
import { insertRelease } from "@lokaal17/db/chapter/releases";
import type { ChapterRequest } from "@lokaal17/db/chapter/requests";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";
import type { Keep } from "../jobs/job-worker.ts";
import type { Made } from "./service.ts";

/**
 * Keeps a version for good: its files, what people wrote, the snapshot, and the hashes of all. In the transaction that
 * closes the job: a version is there whole or not at all.
 */
export function freeze(context: ApiContext, job: Job, request: ChapterRequest, made: Made): Keep {
  const { manifest, files } = made;
  const { content } = request;
  return async (tx) => {
    const id = context.newId();
    const frozenAt = context.now();
    await insertRelease(
      tx,
      {
        id,
        editionId: request.editionId,
        version: request.version,
        publicationId: String(job.input.publicationId),
        dataVersion: manifest.dataVersion,
        nameNl: content.name.nl,
        nameEn: content.name.en,
        snapshotId: manifest.snapshotId,
        snapshotHash: manifest.snapshotHash,
        editionHash: manifest.editionHash,
        synthetic: manifest.synthetic,
        changedNl: request.changedNl,
        changedEn: request.changedEn,
        publishedOn: request.publishedOn ?? dayInAmsterdam(frozenAt),
        embargoUntil: request.embargoUntil,
        publishedBy: job.createdBy,
        frozenAt,
      },
      files,
    );
    await appendChange(tx, {
      id: context.newId(),
      organisation: null,
      occurredAt: frozenAt,
      accountId: job.createdBy,
      action: "edition published",
      channel: "publication",
      details: {
        edition: content.slug,
        version: request.version,
        snapshot: manifest.snapshotId,
        snapshotHash: manifest.snapshotHash,
        editionHash: manifest.editionHash,
        embargoUntil: request.embargoUntil,
        files: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
      },
    });
  };
}
