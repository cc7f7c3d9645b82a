import { holdEdition, loadNames } from "@lokaal17/db/chapter/editions";
import { findFile, loadFileList } from "@lokaal17/db/chapter/files";
import {
  findRequest,
  insertRequest,
  loadEditionJobs,
  loadOpenRequests,
  loadRequestHeads,
} from "@lokaal17/db/chapter/requests";
import type { Database } from "@lokaal17/db/database/schema";
import { endJob, findJob, insertJob, type Job, loadJobs } from "@lokaal17/db/jobs/jobs";
import { loadPublications } from "@lokaal17/db/publications/queries";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { chapterFormats, type OutputName, outputNames } from "@lokaal17/shared/chapter/output";
import {
  type ChapterJob,
  deleteChapterJob,
  getChapterFile,
  getChapterJob,
  listChapterJobs,
  postChapterJob,
  postChapterJobRetry,
} from "@lokaal17/shared/contract/chapter";
import { locales } from "@lokaal17/shared/text/define-text";
import { editionText } from "@lokaal17/shared/text/editions";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Context, Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { answerFile } from "./answer-file.ts";
import { asEditor, openEdition } from "./edition-access.ts";
import { editionContent, loadEditionRows } from "./edition-content.ts";
import { logChapter } from "./log-chapter.ts";
import { chapterInput } from "./service.ts";

type Editor = ReturnType<typeof asEditor>;

/** Files that the program needs beside the outputs, or that stand in the description of a version. */
const inner: ReadonlySet<string> = new Set(["manifest.json", "snapshot.json", "edition.json"]);

/** Starting chapters, following them, and fetching their files. */
export function chapterRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;

  implement(app, listChapterJobs, async ({ query, actor }) => {
    asEditor(actor);
    const { edition } = query;
    const jobs =
      edition === undefined ? await loadJobs(db, "chapter", 50) : await loadEditionJobs(db, edition, 50);
    return { jobs: await jobViews(context, jobs) };
  });

  implement(app, postChapterJob, async ({ body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const { edition, source, before } = await openEdition(context, body.edition);
    const content = editionContent(await loadEditionRows(db, edition), before, null);
    const { id, name, dataVersion } = source.publication;
    const data = { publicationId: id, publicationName: name, dataVersion };
    return start({ c, actor, body }, edition.id, content, {
      locales: body.locales,
      formats: body.formats,
      ...data,
    });
  });

  implement(app, postChapterJobRetry, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const job = await jobOf(context, params.id);
    if (job.state !== "failed" && job.state !== "cancelled") throw conflict("job-not-ended.detail");
    const request = await findRequest(db, job.id);
    if (!request) throw notFound();
    // A version is frozen anew from its edition, which may have changed since.
    if (request.version > 0) throw conflict("job-freezes.detail");
    return start({ c, actor, body }, request.editionId, request.content, job.input);
  });

  implement(app, getChapterJob, async ({ params, actor }) => {
    asEditor(actor);
    return jobView(context, await jobOf(context, params.id));
  });

  implement(app, deleteChapterJob, async ({ params, ...call }) => {
    const actor = asEditor(call.actor);
    await jobOf(context, params.id);
    await db.transaction().execute(async (tx) => {
      const end = { state: "cancelled" as const, error: null, now: context.now() };
      if (!(await endJob(tx, params.id, end))) return;
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: "chapter stopped",
        channel: "api",
        details: { job: params.id },
      });
    });
    await worker.cancel(params.id);
    return jobView(context, await jobOf(context, params.id));
  });

  implement(app, getChapterFile, async ({ params, actor, c }) => {
    asEditor(actor);
    const job = await jobOf(context, params.id);
    if (job.state !== "done") throw conflict("job-not-done.detail");
    const file = await findFile(db, params.id, params.name);
    if (!file) throw notFound();
    const [head] = await loadRequestHeads(db, [job.id]);
    const { dataVersion } = chapterInput.parse(job.input);
    const say = editionText(/-en\./.test(params.name) ? "en" : "nl");
    const state = head && head.version > 0 ? `${say("file.version")}-${head.version}` : say("file.concept");
    const filename = `${say("file.name")}-${head?.slug ?? dataVersion}-${state}-${params.name}`;
    return answerFile(c, file, { filename, cache: "private, no-store", download: false });
  });

  async function start(
    { c, actor, body }: { c: Context<RequestState>; actor: Editor; body: unknown },
    editionId: string,
    content: EditionContent,
    input: Record<string, unknown>,
  ) {
    const answer = await once(context, { actor, c, body, status: 202 }, async (tx) => {
      // Two that ask at once stand behind each other.
      await holdEdition(tx, content.slug);
      await refuseTooMany(tx, actor.accountId, editionId, input);
      const job = await insertJob(tx, {
        id: context.newId(),
        kind: "chapter",
        step: "queued",
        input,
        createdBy: actor.accountId,
        createdAt: context.now(),
      });
      await insertRequest(tx, {
        jobId: job.id,
        editionId,
        version: 0,
        content,
        changedNl: "",
        changedEn: "",
        embargoUntil: null,
        publishedOn: null,
      });
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: "chapter asked",
        channel: "api",
        details: { edition: content.slug, job: job.id },
      });
      return jobView(context, job, tx);
    });
    worker.kick();
    return answer;
  }
}

/** Chapters of one person that wait or are made. Each takes a core for some ten seconds. */
const mostOpen = 3;

/** @throws Problem 409 when the person has enough under way, or the same is being made */
async function refuseTooMany(
  tx: Transaction<Database>,
  accountId: string,
  editionId: string,
  input: Record<string, unknown>,
): Promise<void> {
  const open = await loadOpenRequests(tx);
  const wish = wishOf(input);
  if (open.some((one) => one.editionId === editionId && wishOf(one.input) === wish))
    throw conflict("chapter-job-same.detail");
  if (open.filter(({ createdBy }) => createdBy === accountId).length >= mostOpen)
    throw conflict("chapter-jobs-open.detail", { limit: mostOpen });
}

function wishOf(input: Record<string, unknown>): string {
  const wish = chapterInput.parse(input);
  return JSON.stringify([[...wish.locales].sort(), [...wish.formats].sort(), wish.publicationId]);
}

async function jobOf(context: ApiContext, id: string): Promise<Job> {
  const job = await findJob(context.database.db, id);
  if (job?.kind !== "chapter") throw notFound();
  return job;
}

const jobView = async (
  context: ApiContext,
  job: Job,
  db = context.database.db as Parameters<typeof loadFileList>[0],
): Promise<ChapterJob> => (await jobViews(context, [job], db))[0] ?? Promise.reject(notFound());

async function jobViews(
  context: ApiContext,
  jobs: readonly Job[],
  db: Parameters<typeof loadFileList>[0] = context.database.db,
): Promise<ChapterJob[]> {
  const ids = jobs.map(({ id }) => id);
  const files = await loadFileList(db, ids);
  const heads = await loadRequestHeads(db, ids);
  const people = await loadNames(
    db,
    jobs.map(({ createdBy }) => createdBy),
  );
  const publications = await loadPublications(db);
  return jobs.map((job) => {
    const { publicationId, publicationName: then, dataVersion, ...wish } = chapterInput.parse(job.input);
    const publication = publications.find(({ id }) => id === publicationId);
    const publicationName = publication ? publicationNames(publication) : { nl: then, en: then };
    const head = heads.find(({ jobId }) => jobId === job.id);
    const own = files.filter(({ jobId, name }) => jobId === job.id && !inner.has(name));
    return {
      id: job.id,
      state: job.state,
      progress: job.progress,
      step: job.step,
      edition: head?.slug ?? null,
      editionName: head ? { nl: head.nameNl, en: head.nameEn } : publicationName,
      freezes: head && head.version > 0 ? head.version : null,
      locales: wish.locales,
      formats: wish.formats,
      dataVersion,
      publicationName,
      error: job.error,
      createdAt: job.createdAt.toISOString(),
      createdBy: job.createdBy ? (people.get(job.createdBy) ?? null) : null,
      finishedAt: job.finishedAt?.toISOString() ?? null,
      files: own.map(({ name, mediaType, bytes, sha256 }) => {
        const { format = null, locale = null } = known.get(name) ?? {};
        return { name, mediaType, format, locale, bytes, sha256 };
      }),
    };
  });
}

const known: ReadonlyMap<string, OutputName> = new Map(
  locales.flatMap((locale) =>
    chapterFormats.flatMap((format) => outputNames(format, locale).map((one) => [one.name, one])),
  ),
);
