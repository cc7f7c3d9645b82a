import { z } from "zod";
import { profiles } from "../chapter/outline.ts";
import { chapterFormats } from "../chapter/output.ts";
import { locales } from "../text/define-text.ts";
import { bilingual, editionSlug } from "./editions.ts";
import { endpoint } from "./endpoint.ts";

/** One published file; its bytes and their hash stay the same for good. */
const publishedFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  format: z.enum(chapterFormats).nullable(),
  locale: z.enum(locales).nullable(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** `/v1/chapters/vnr-2027/1/files/chapter-nl.pdf` */
  address: z.string(),
});
export type PublishedFile = z.infer<typeof publishedFile>;

const publishedVersion = z.object({
  version: z.number().int(),
  publishedOn: z.string(),
  changed: bilingual,
});

const chapterSummary = z.object({
  slug: editionSlug,
  name: bilingual,
  profile: z.enum(profiles),
  year: z.number().int(),
  version: z.number().int(),
  publishedOn: z.string(),
  /** Whether one figure in it is made up. */
  synthetic: z.boolean(),
});
export type ChapterSummary = z.infer<typeof chapterSummary>;

export const chapterView = chapterSummary.extend({
  /** The day that its files say, when it became public on another one; null: on that day. */
  statedOn: z.string().nullable(),
  /** The newest version that is public. */
  newest: z.number().int(),
  /** Public versions, the newest first. */
  versions: z.array(publishedVersion),
  /** As one refers to it, with version, snapshot and address. */
  citeAs: bilingual,
  /** The lasting address of this version. */
  address: z.string(),
  snapshotId: z.string(),
  snapshotHash: z.string(),
  /** Of what people wrote. */
  editionHash: z.string(),
  /** The data that it was made from. */
  dataVersion: z.number().int(),
  publicationName: bilingual,
  files: z.array(publishedFile),
});
export type ChapterView = z.infer<typeof chapterView>;

const oneChapter = z.strictObject({ edition: editionSlug });
const oneVersion = oneChapter.extend({ version: z.coerce.number().int().min(1).max(9999) });

/** Stands before the chapters themselves: no edition may be called `verification`. */
export const verifyChapterFile = endpoint({
  method: "get",
  path: "/v1/chapters/verification",
  summary: "Whether a file is what was published, by its SHA-256",
  access: "public",
  query: z.strictObject({
    sha256: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
  }),
  response: z.object({
    /** Null: no file that was published has this hash. */
    found: z
      .object({
        slug: editionSlug,
        name: bilingual,
        version: z.number().int(),
        newest: z.number().int(),
        publishedOn: z.string(),
        file: publishedFile,
      })
      .nullable(),
  }),
});
export type ChapterVerification = z.infer<typeof verifyChapterFile.response>;

export const listChapters = endpoint({
  method: "get",
  path: "/v1/chapters",
  summary: "Published chapters, the newest first",
  access: "public",
  response: z.object({ chapters: z.array(chapterSummary) }),
});

export const getChapter = endpoint({
  method: "get",
  path: "/v1/chapters/:edition",
  summary: "The newest public version of a chapter: files, hashes, versions, how to cite it",
  access: "public",
  params: oneChapter,
  response: chapterView,
});

export const getChapterVersion = endpoint({
  method: "get",
  path: "/v1/chapters/:edition/:version",
  summary: "One public version of a chapter",
  access: "public",
  params: oneVersion,
  response: chapterView,
});

/** The handler answers the bytes of the file itself. */
export const getPublishedFile = endpoint({
  method: "get",
  path: "/v1/chapters/:edition/:version/files/:name",
  summary: "One file of a published chapter",
  access: "public",
  params: oneVersion.extend({ name: z.string().regex(/^[a-z0-9.-]{1,60}$/, "a file of the chapter") }),
  query: z.strictObject({
    /** The page in HTML is shown; `1`: saved as a file. */
    download: z.literal("1").optional(),
  }),
  response: z.string(),
});
