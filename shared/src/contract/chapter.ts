import { z } from "zod";
import { chapterFormats } from "../chapter/output.ts";
import { locales } from "../text/define-text.ts";
import { uuid } from "./codes.ts";
import { bilingual, editionSlug } from "./editions.ts";
import { endpoint } from "./endpoint.ts";

export const chapterJob = z.object({
  id: uuid,
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  /** 0 to 1. */
  progress: z.number(),
  step: z.string(),
  /** Null: made before there were editions. */
  edition: editionSlug.nullable(),
  editionName: bilingual,
  /** Made to read and review, or to freeze as this version. */
  freezes: z.number().int().nullable(),
  locales: z.array(z.enum(locales)),
  formats: z.array(z.enum(chapterFormats)),
  dataVersion: z.number().int(),
  publicationName: bilingual,
  error: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** `checks.json` is among them: the report of the checks. */
  files: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      format: z.enum(chapterFormats).nullable(),
      locale: z.enum(locales).nullable(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
export type ChapterJob = z.infer<typeof chapterJob>;

const oneJob = z.strictObject({ id: uuid });
const each = <T extends z.ZodType>(of: T, most: number) =>
  z
    .array(of)
    .min(1)
    .max(most)
    .refine((list) => new Set(list).size === list.length, { message: "names one twice" });

export const listChapterJobs = endpoint({
  method: "get",
  path: "/v1/chapter-jobs",
  summary: "Chapters made and being made, the newest first",
  access: "signed-in",
  query: z.strictObject({ edition: editionSlug.optional() }),
  response: z.object({ jobs: z.array(chapterJob) }),
});

export const postChapterJob = endpoint({
  method: "post",
  path: "/v1/chapter-jobs",
  summary: "Starts making an edition as it is now, in these languages and formats (md: with data and facts)",
  access: "signed-in",
  status: 202,
  body: z.strictObject({
    edition: editionSlug,
    locales: each(z.enum(locales), locales.length),
    formats: each(z.enum(chapterFormats), chapterFormats.length),
  }),
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

export const postChapterJobRetry = endpoint({
  method: "post",
  path: "/v1/chapter-jobs/:id/retries",
  summary: "Makes a chapter again that failed or was stopped, as a new job",
  access: "signed-in",
  status: 202,
  params: oneJob,
  body: z.strictObject({}),
  response: chapterJob,
});

/** The handler answers the bytes of the file itself. */
export const getChapterFile = endpoint({
  method: "get",
  path: "/v1/chapter-jobs/:id/files/:name",
  summary: "One file of a finished chapter",
  access: "signed-in",
  params: oneJob.extend({ name: z.string().regex(/^[a-z0-9.-]{1,60}$/, "a file of the chapter") }),
  response: z.string(),
});
