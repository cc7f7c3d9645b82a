import { z } from "zod";
import { locales } from "../text/define-text.ts";
import { uuid } from "./codes.ts";
import { editionSlug, sectionKey } from "./editions.ts";
import { endpoint } from "./endpoint.ts";

const remark = z.object({
  id: uuid,
  section: sectionKey,
  /** The language of the text that it is about; null: both. */
  locale: z.enum(locales).nullable(),
  /** The words that it is about; empty: the section as a whole. */
  quote: z.string(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  /** From the screen, or from a Word file that came back. */
  origin: z.enum(["screen", "review-copy"]),
  /**
   * A comment, or a change that a reviewer made in the Word file. A replacement: `quote` went and `text` came. Untracked:
   * changed without a trace, `quote` is the sentence as it was made.
   */
  kind: z.enum(["comment", "insertion", "deletion", "replacement", "untracked"]),
  /** The remark that it answers. */
  answers: uuid.nullable(),
  resolved: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
  /** Whether the reader wrote it herself: then she may change its words. */
  own: z.boolean(),
});
export type Remark = z.infer<typeof remark>;

const oneEdition = z.strictObject({ edition: editionSlug });
const words = z.string().trim().min(1).max(4000);

export const listEditionRemarks = endpoint({
  method: "get",
  path: "/v1/editions/:edition/remarks",
  summary: "Remarks beside the text, by section and the oldest first",
  access: "signed-in",
  params: oneEdition,
  query: z.strictObject({ section: sectionKey.optional(), open: z.literal("1").optional() }),
  response: z.object({ remarks: z.array(remark) }),
});

export const postEditionRemark = endpoint({
  method: "post",
  path: "/v1/editions/:edition/remarks",
  summary: "A remark beside the text, or an answer to one",
  access: "signed-in",
  status: 201,
  params: oneEdition,
  body: z.strictObject({
    section: sectionKey,
    locale: z.enum(locales).nullable().optional(),
    quote: z.string().max(1000).optional(),
    text: words,
    answers: uuid.nullable().optional(),
  }),
  response: remark,
});

export const patchEditionRemark = endpoint({
  method: "patch",
  path: "/v1/editions/:edition/remarks/:id",
  summary: "Closes or reopens a remark, or changes the words of an own one",
  access: "signed-in",
  params: oneEdition.extend({ id: uuid }),
  body: z.strictObject({ resolved: z.boolean().optional(), text: words.optional() }),
  response: remark,
});

/** What came back in a Word file. */
const reviewFindings = z.object({
  /** Remarks that are new; the same file again brings none. */
  added: z.array(remark),
  known: z.number().int(),
  /** Remarks whose section is not known: they stand at the colophon. */
  unplaced: z.number().int(),
  /** Remarks beyond what is read of one file. */
  unread: z.number().int(),
  /** The file was made of other data or texts than those of now. */
  older: z.boolean(),
  /** Numbers that somebody changed: not taken over. `value`: what the figure is now; null: it is no longer there. */
  changedNumbers: z.array(
    z.object({
      fact: z.string(),
      name: z.string(),
      was: z.string(),
      became: z.string(),
      value: z.string().nullable(),
    }),
  ),
});
export type ReviewCopyAnswer = z.infer<typeof reviewFindings>;

export const postReviewCopy = endpoint({
  method: "post",
  path: "/v1/editions/:edition/review-copies",
  summary: "A Word file that came back: comments and tracked changes become remarks at their section",
  access: "signed-in",
  status: 201,
  params: oneEdition,
  query: z.strictObject({
    /** Of the text, when the file does not say it. */
    locale: z.enum(locales).optional(),
  }),
  file: "application/octet-stream",
  response: reviewFindings,
});
