import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type FinishedFile, storeFiles } from "@lokaal17/db/chapter/files";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { loadPublications } from "@lokaal17/db/publications/queries";
import { locales } from "@lokaal17/shared/text/define-text";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import type { JobHandler, JobTools } from "../jobs/job-worker.ts";
import { sayWork, WorkFailed } from "../jobs/work-failed.ts";
import { runChapter } from "./run-child.ts";
import { sealSnapshot, writeSnapshot } from "./snapshot-file.ts";
import { snapshotOfView } from "./snapshot-of-view.ts";

/** What a chapter job was asked to make. */
export const chapterInput = z.object({
  locale: z.enum(locales),
  publicationId: z.uuid(),
  publicationName: z.string(),
  dataVersion: z.number().int(),
});

/** Makes a chapter in a child process, and keeps its files. */
export function chapterWork(context: ApiContext): JobHandler {
  return async (job, tools) => {
    const folder = join(context.workFolder, `chapter-${job.id}`);
    try {
      const files = await makeFiles(context, job, folder, tools);
      return (tx) => storeFiles(tx, job.id, files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function makeFiles(
  { database, views, now }: ApiContext,
  job: Job,
  folder: string,
  { signal, report }: JobTools,
): Promise<FinishedFile[]> {
  const { locale, publicationId } = chapterInput.parse(job.input);
  const publication = (await loadPublications(database.db)).find(({ id }) => id === publicationId);
  if (!publication) throw new WorkFailed(sayWork("publication-gone"));
  const view = await views.at(publicationId, null);
  await mkdir(folder, { recursive: true });
  const snapshotFile = join(folder, "snapshot.json");
  const snapshot = sealSnapshot(snapshotOfView(view, publication), now().toISOString());
  await writeSnapshot(snapshotFile, snapshot);
  const outputFolder = join(folder, "output");
  const manifest = await runChapter({ snapshotFile, outputFolder, locale, signal, onProgress: report });
  const names = [...manifest.files.map(({ name, mediaType }) => ({ name: String(name), mediaType }))];
  return Promise.all(
    [...names, { name: "manifest.json", mediaType: "application/json" }].map(async ({ name, mediaType }) => {
      const bytes = await readFile(join(outputFolder, name));
      return { name, mediaType, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
}
