import { z } from "zod";
import { locales } from "../text/define-text.ts";
import { uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const chapterJob = z.object({
  id: uuid,
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  /** 0 to 1. */
  progress: z.number(),
  step: z.string(),
  locale: z.enum(locales),
  dataVersion: z.number().int(),
  publicationName: z.string(),
  error: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  files: z.array(
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string() }),
  ),
});
export type ChapterJob = z.infer<typeof chapterJob>;

const oneJob = z.strictObject({ id: uuid });

export const listChapterJobs = endpoint({
  method: "get",
  path: "/v1/chapter-jobs",
  summary: "Chapters made and being made, the newest first",
  access: "signed-in",
  response: z.object({ jobs: z.array(chapterJob) }),
});

export const postChapterJob = endpoint({
  method: "post",
  path: "/v1/chapter-jobs",
  summary: "Starts making the chapter of the latest publication",
  access: "signed-in",
  status: 202,
  body: z.strictObject({ locale: z.enum(locales) }),
  response: chapterJob,
});

export const getChapterJob = endpoint({
  method: "get",
  path: "/v1/chapter-jobs/:id",
  summary: "Progress and files of one chapter",
  access: "signed-in",
  params: oneJob,
  response: chapterJob,
});

export const deleteChapterJob = endpoint({
  method: "delete",
  path: "/v1/chapter-jobs/:id",
  summary: "Stops making a chapter",
  access: "signed-in",
  params: oneJob,
  response: chapterJob,
});

/** The handler answers the bytes of the file itself. */
export const getChapterFile = endpoint({
  method: "get",
  path: "/v1/chapter-jobs/:id/files/:name",
  summary: "One file of a finished chapter",
  access: "signed-in",
  params: oneJob.extend({ name: z.enum(["chapter.pdf", "chapter.html", "facts.json"]) }),
  response: z.string(),
});
