import { findFile, loadFileList } from "@lokaal17/db/chapter/files";
import { endJob, findJob, insertJob, type Job, loadJobs } from "@lokaal17/db/jobs/jobs";
import { latestPublication } from "@lokaal17/db/publications/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  type ChapterJob,
  deleteChapterJob,
  getChapterFile,
  getChapterJob,
  listChapterJobs,
  postChapterJob,
} from "@lokaal17/shared/contract/chapter";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { chapterStyleHash } from "./html-style.ts";
import { chapterInput } from "./service.ts";

/** Starting chapters, following them, and fetching their files. */
export function chapterRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;

  implement(app, listChapterJobs, async ({ actor }) => {
    refuseOthers(actor);
    return { jobs: await jobViews(context, await loadJobs(db, "chapter", 50)) };
  });

  implement(app, postChapterJob, async ({ body, actor }) => {
    refuseOthers(actor);
    const publication = await latestPublication(db);
    if (!publication) throw conflict("no-publication.detail");
    const job = await insertJob(db, {
      id: context.newId(),
      kind: "chapter",
      step: "queued",
      input: {
        locale: body.locale,
        publicationId: publication.id,
        publicationName: publication.name,
        dataVersion: publication.dataVersion,
      },
      createdBy: signedIn(actor).accountId,
      createdAt: context.now(),
    });
    worker.kick();
    return jobView(context, job);
  });

  implement(app, getChapterJob, async ({ params, actor }) => {
    refuseOthers(actor);
    return jobView(context, await jobOf(context, params.id));
  });

  implement(app, deleteChapterJob, async ({ params, actor }) => {
    refuseOthers(actor);
    await jobOf(context, params.id);
    await endJob(db, params.id, { state: "cancelled", error: null, now: context.now() });
    await worker.cancel(params.id);
    return jobView(context, await jobOf(context, params.id));
  });

  implement(app, getChapterFile, async ({ params, actor, c }) => {
    refuseOthers(actor);
    const job = await jobOf(context, params.id);
    if (job.state !== "done") throw conflict("job-not-done.detail");
    const file = await findFile(db, params.id, params.name);
    if (!file) throw notFound();
    const { dataVersion, locale } = chapterInput.parse(job.input);
    const filename = params.name.replace("chapter", `decentrale-overheden-${dataVersion}-${locale}`);
    const inline = params.name === "chapter.html";
    c.header("Content-Disposition", `${inline ? "inline" : "attachment"}; filename="${filename}"`);
    // The chapter is a document of its own, with its style inside; it may run and load nothing.
    if (inline)
      c.header(
        "Content-Security-Policy",
        `default-src 'none'; style-src '${chapterStyleHash}'; img-src data:; sandbox`,
      );
    c.header("Cache-Control", "private, no-store");
    return c.body(new Uint8Array(file.bytes), 200, { "Content-Type": file.mediaType });
  });
}

function refuseOthers(actor: Actor | null): void {
  if (!may(actor, "make chapters")) throw forbidden();
}

async function jobOf(context: ApiContext, id: string): Promise<Job> {
  const job = await findJob(context.database.db, id);
  if (job?.kind !== "chapter") throw notFound();
  return job;
}

const jobView = async (context: ApiContext, job: Job): Promise<ChapterJob> =>
  (await jobViews(context, [job]))[0] ?? Promise.reject(notFound());

async function jobViews(context: ApiContext, jobs: readonly Job[]): Promise<ChapterJob[]> {
  const { db } = context.database;
  const files = await loadFileList(
    db,
    jobs.map(({ id }) => id),
  );
  return jobs.map((job) => {
    const { locale, dataVersion, publicationName } = chapterInput.parse(job.input);
    const own = files.filter(({ jobId, name }) => jobId === job.id && name !== "manifest.json");
    return {
      id: job.id,
      state: job.state,
      progress: job.progress,
      step: job.step,
      locale,
      dataVersion,
      publicationName,
      error: job.error,
      createdAt: job.createdAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
      files: own.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 })),
    };
  });
}
