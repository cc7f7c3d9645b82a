import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type FinishedFile, storeFiles } from "@lokaal17/db/chapter/files";
import { type ChapterRequest, findRequest, findTemplate } from "@lokaal17/db/chapter/requests";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { chapterFormats, type Manifest } from "@lokaal17/shared/chapter/output";
import { locales } from "@lokaal17/shared/text/define-text";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import type { JobHandler, JobTools } from "../jobs/job-worker.ts";
import { sayWork, WorkFailed } from "../jobs/work-failed.ts";
import { freeze } from "./freeze.ts";
import { writeInput } from "./input-folder.ts";
import { runChapter } from "./run-child.ts";

/** What a chapter job was asked to make. Jobs from before there were editions made one language. */
export const chapterInput = z
  .object({
    locale: z.enum(locales).optional(),
    locales: z.array(z.enum(locales)).default([]),
    formats: z.array(z.enum(chapterFormats)).default(["pdf", "html"]),
    publicationId: z.uuid(),
    publicationName: z.string(),
    dataVersion: z.number().int(),
    /** Of the snapshot that was checked before publishing; null: to read, or from before it was kept. */
    snapshotHash: z.string().nullable().default(null),
  })
  .transform(({ locale, ...rest }) => ({ ...rest, locales: locale ? [locale] : rest.locales }));

/** What a run made, with the bytes. */
export interface Made {
  manifest: Manifest;
  /** With `manifest.json`, and for a version that is frozen `snapshot.json` and `edition.json`. */
  files: readonly (FinishedFile & Pick<Manifest["files"][number], "format" | "locale">)[];
}

/**
 * Makes an edition in a child process, from what stood in it when it was asked for, and keeps its files: with the job, or,
 * when it is to be published, for good.
 */
export function chapterWork(context: ApiContext): JobHandler {
  return async (job, tools) => {
    const folder = join(context.workFolder, `chapter-${job.id}`);
    try {
      const request = await findRequest(context.database.db, job.id);
      if (!request) throw new WorkFailed(sayWork("publication-gone"));
      const made = await make(context, { job, request, folder }, tools);
      if (request.version > 0) return freeze(context, job, request, made);
      const files = made.files.map(({ name, mediaType, bytes, sha256 }) => ({
        name,
        mediaType,
        bytes,
        sha256,
      }));
      return (tx) => storeFiles(tx, job.id, files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function make(
  { database, editions, workFolder }: ApiContext,
  { job, request, folder }: { job: Job; request: ChapterRequest; folder: string },
  { signal, report }: JobTools,
): Promise<Made> {
  const { locales: languages, formats, publicationId, snapshotHash } = chapterInput.parse(job.input);
  const source = await editions.of(publicationId);
  if (!source) throw new WorkFailed(sayWork("publication-gone"));
  const template = await findTemplate(database.db);
  const inputFolder = join(folder, "input");
  const outputFolder = join(folder, "output");
  const { snapshot } = source;
  // What is frozen is what was agreed: practices and members may have come since.
  if (snapshotHash !== null && snapshotHash !== snapshot.hash) throw new WorkFailed(sayWork("chapter-moved"));
  await writeInput(inputFolder, {
    snapshot,
    edition: request.content,
    template: template?.bytes ?? null,
  });
  const manifest = await runChapter({
    inputFolder,
    outputFolder,
    locales: languages,
    formats,
    compiledFolder: join(workFolder, "compiled"),
    signal,
    onProgress: report,
  });
  const json = { mediaType: "application/json", format: null, locale: null };
  const wanted = [
    ...manifest.files.map((file) => ({ ...file, folder: outputFolder })),
    { name: "manifest.json", ...json, folder: outputFolder },
    ...(request.version > 0
      ? ["snapshot.json", "edition.json"].map((name) => ({ name, ...json, folder: inputFolder }))
      : []),
  ];
  const files = await Promise.all(
    wanted.map(async ({ name, mediaType, format, locale, folder: from }) => {
      const bytes = await readFile(join(from, name));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return { name, mediaType, format, locale, bytes, sha256 };
    }),
  );
  return { manifest, files };
}
