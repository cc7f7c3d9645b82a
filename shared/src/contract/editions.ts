import { z } from "zod";
import { sectionStates } from "../chapter/edition.ts";
import { cleanText } from "../chapter/narrative-clean.ts";
import { profiles, sectionKeys, signingParties } from "../chapter/outline.ts";
import { uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** Slug of an edition, `demonstration-vnr`: its address. */
export const editionSlug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "the address of an edition in kebab-case, such as vnr-2027");
export const sectionKey = z.enum(sectionKeys);
export const signingParty = z.enum(signingParties);
export const sectionState = z.enum(sectionStates);
export const day = z.iso.date();

/** Which words and figures of a section somebody saw: she agrees with these, and with no others. */
export const seenSection = z.strictObject({
  /** Versions of its texts; 0: nothing was written. */
  nl: z.number().int().min(0),
  en: z.number().int().min(0),
  /** How often a sentence of it was written anew or restored, in both languages together. */
  sentences: z.number().int().min(0),
  /** The data that its figures are read from. */
  data: z.string().max(100),
  /** The name on the cover, in both languages, for the section with which it is agreed; "" for every other one. */
  cover: z.string().max(300),
});
export type SeenSection = z.infer<typeof seenSection>;

const name = z
  .string()
  .overwrite((text) => cleanText(text).text)
  .trim()
  .min(1)
  .max(120);
export const bilingual = z.object({ nl: z.string(), en: z.string() });
const bilingualName = z.strictObject({ nl: name, en: name });

/** The data that an edition reads its figures from. */
const boundPublication = z.object({
  id: uuid,
  name: z.string(),
  dataVersion: z.number().int(),
  publishedOn: z.string(),
});

/** Somebody who writes: whom a section can be assigned to. */
const editor = z.object({ id: uuid, name: z.string(), party: signingParty.nullable() });

/** A version that was frozen. Under embargo only editors see it. */
const release = z.object({
  version: z.number().int(),
  /** The day on which it is or was public, also when that day was moved. */
  publishedOn: z.string(),
  embargoUntil: z.string().nullable(),
  /** The day that its files say. */
  statedOn: z.string(),
  /** Whether everybody can read it today. */
  isPublic: z.boolean(),
  changed: bilingual,
  publishedBy: z.string(),
});

/** A decision about an embargo: moved to a day, or lifted (null). */
const embargoMove = z.object({
  until: z.string().nullable(),
  reason: z.string(),
  movedAt: z.string(),
  movedBy: z.string(),
});

const editionSummary = z.object({
  slug: editionSlug,
  name: bilingual,
  profile: z.enum(profiles),
  year: z.number().int(),
  /** Date by which the texts should be there; null: none. */
  deadline: z.string().nullable(),
  publication: boundPublication,
  /** The newest publication when the edition still reads an older one; null: it reads the newest. */
  newerPublication: boundPublication.nullable(),
  /** Sections by state, those that the program alone writes left out. */
  states: z.record(sectionState, z.number().int()),
  /** The newest frozen version; null: never published. */
  published: release.nullable(),
  /** For If-Match. */
  version: z.number().int(),
});
export type EditionSummary = z.infer<typeof editionSummary>;

const signOff = z.object({ party: signingParty, name: z.string(), signedAt: z.string() });
export type SignOff = z.infer<typeof signOff>;

/** One line of the outline, as the page of the edition shows it. */
const sectionSummary = z.object({
  key: sectionKey,
  number: z.string(),
  title: z.string(),
  level: z.union([z.literal(2), z.literal(3)]),
  writing: z.enum(["generated", "narrative", "both"]),
  wordLimit: z.number().int().nullable(),
  state: sectionState,
  /** For agreeing with it. */
  seen: seenSection,
  signOffs: z.array(signOff),
  assignee: editor.pick({ id: true, name: true }).nullable(),
  deadline: z.string().nullable(),
  words: z.object({ nl: z.number().int(), en: z.number().int() }),
  /** In both languages together: facts and rewritten sentences that read otherwise now and wait for a decision. */
  stale: z.number().int(),
  freeNumbers: z.number().int(),
  overrides: z.number().int(),
  openRemarks: z.number().int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type SectionSummary = z.infer<typeof sectionSummary>;

export const refusalKinds = [
  "stale-fact",
  "stale-sentence",
  "free-number",
  "not-agreed",
  "missing-narrative",
  "missing-translation",
  "too-long",
  "invalid-narrative",
] as const;

/** Why the edition cannot be published yet: one reason, with a sentence in the reader's language. */
const refusal = z.object({
  kind: z.enum(refusalKinds),
  section: sectionKey,
  locale: z.enum(["nl", "en"]).nullable(),
  detail: z.string(),
});
export type PublicationRefusal = z.infer<typeof refusal>;

export const editionView = editionSummary.extend({
  sections: z.array(sectionSummary),
  /** Frozen versions, the newest first. */
  versions: z.array(release.extend({ embargoMoves: z.array(embargoMove) })),
  /** The edition it started from, whose facts tell what changed; null: none. */
  startedFrom: z.object({ slug: editionSlug, name: bilingual }).nullable(),
  /** Practices of the network in the order of the chapter, and whether this edition shows them. */
  practices: z.object({
    /** Whether the editors chose; if not, those that are still to come are shown too. */
    chosen: z.boolean(),
    all: z.array(z.object({ id: z.string(), title: z.string(), shown: z.boolean() })),
  }),
  editors: z.array(editor),
  /** The party that the reader signs for; null: she signs for none. */
  ownParty: signingParty.nullable(),
  /** All reasons why publishing would be refused now; empty: it can be published. */
  refusals: z.array(refusal),
  /** The job that is freezing a version right now; null: none. */
  publishing: uuid.nullable(),
});
export type EditionView = z.infer<typeof editionView>;

const oneEdition = z.strictObject({ edition: editionSlug });

export const listEditions = endpoint({
  method: "get",
  path: "/v1/editions",
  summary: "Editions of the chapter, the newest year first, with their states",
  access: "signed-in",
  response: z.object({
    editions: z.array(editionSummary),
    editors: z.array(editor),
    ownParty: signingParty.nullable(),
  }),
});
export type Editions = z.infer<typeof listEditions.response>;

export const postEdition = endpoint({
  method: "post",
  path: "/v1/editions",
  summary: "A new edition on the newest publication; texts come along from the edition that it starts from",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    slug: editionSlug,
    profile: z.enum(profiles),
    year: z.number().int().min(2015).max(2100),
    name: bilingualName,
    /** Left out: the newest edition of the same profile, or none. Null: begin empty. */
    startFrom: editionSlug.nullable().optional(),
    deadline: day.nullable().optional(),
  }),
  response: editionView,
});

export const getEdition = endpoint({
  method: "get",
  path: "/v1/editions/:edition",
  summary:
    "An edition: outline with states, sign-offs, what is stale, and what stands in the way of publishing",
  access: "signed-in",
  params: oneEdition,
  response: editionView,
});

export const patchEdition = endpoint({
  method: "patch",
  path: "/v1/editions/:edition",
  summary: "Changes name, deadline or the practices that are shown; If-Match says which version was read",
  access: "signed-in",
  params: oneEdition,
  body: z.strictObject({
    name: bilingualName.optional(),
    deadline: day.nullable().optional(),
    /** Null: all, also those that are still to come. */
    practices: z.array(uuid).max(500).nullable().optional(),
  }),
  response: editionView,
});

export const postPublicationChoice = endpoint({
  method: "post",
  path: "/v1/editions/:edition/publication-choice",
  summary: "Binds the edition to another publication; sections with a fact that reads otherwise become stale",
  access: "signed-in",
  params: oneEdition,
  body: z.strictObject({ publication: uuid }),
  response: editionView,
});

/** One fact of a text, or of a rewritten sentence, that reads otherwise than when it was written. */
export const staleFact = z.object({
  section: sectionKey,
  locale: z.enum(["nl", "en"]),
  /** The sentence that was written anew with it; null: a chip in the text. */
  sentence: z.string().nullable(),
  fact: z.string(),
  /** What the fact is, in words. */
  name: z.string(),
  was: z.string(),
  /** Null: the figure is no longer there. */
  now: z.string().nullable(),
});
export type StaleFactView = z.infer<typeof staleFact>;

export const listStale = endpoint({
  method: "get",
  path: "/v1/editions/:edition/stale",
  summary: "Every fact that reads otherwise than in the text, by section",
  access: "signed-in",
  params: oneEdition,
  response: z.object({ dataVersion: z.number().int(), stale: z.array(staleFact) }),
});

export const putSectionStates = endpoint({
  method: "put",
  path: "/v1/editions/:edition/section-states",
  summary: "Takes several sections to review, or back to concept, at once",
  access: "signed-in",
  params: oneEdition,
  body: z.strictObject({
    state: z.enum(["concept", "review"]),
    sections: z.array(sectionKey).min(1).max(sectionKeys.length),
  }),
  response: editionView,
});

export const postSignOffs = endpoint({
  method: "post",
  path: "/v1/editions/:edition/sign-offs",
  summary: "Agrees with several sections in review at once, for the party that one signs for",
  access: "signed-in",
  params: oneEdition,
  body: z.strictObject({
    sections: z
      .array(z.strictObject({ section: sectionKey, seen: seenSection }))
      .min(1)
      .max(sectionKeys.length),
  }),
  response: editionView,
});

export const postEditionPublication = endpoint({
  method: "post",
  path: "/v1/editions/:edition/publications",
  summary: "Freezes the edition as its next version: a job makes the outputs, and all of it stays as it is",
  access: "signed-in",
  status: 202,
  params: oneEdition,
  body: z.strictObject({
    /** What changed since the version before; needed for a correction. */
    changed: z
      .strictObject({ nl: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) })
      .optional(),
    /**
     * Not public before this date. Left out: at once, or with the version that is still under embargo. Null: at once,
     * which is refused while such a version is there.
     */
    embargoUntil: day.nullable().optional(),
  }),
  response: z.object({ job: uuid, version: z.number().int() }),
});

export const putSigningParty = endpoint({
  method: "put",
  path: "/v1/accounts/:id/signing-party",
  summary: "For which of the three parties an editor signs; null: for none",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  body: z.strictObject({ party: signingParty.nullable() }),
  response: editor,
});

const templateFile = z.object({
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
});
export type ChapterTemplate = z.infer<typeof templateFile>;

export const getChapterTemplate = endpoint({
  method: "get",
  path: "/v1/chapter-template",
  summary: "The Word template that chapters are made in; null: the form of the program",
  access: "signed-in",
  response: z.object({ template: templateFile.nullable() }),
});

export const putChapterTemplate = endpoint({
  method: "put",
  path: "/v1/chapter-template",
  summary: "Uploads a Word template with {{inhoud}} where the chapter is to stand",
  access: "signed-in",
  query: z.strictObject({ fileName: z.string().trim().min(1).max(200) }),
  file: "application/octet-stream",
  response: z.object({ template: templateFile }),
});

export const deleteChapterTemplate = endpoint({
  method: "delete",
  path: "/v1/chapter-template",
  summary: "Goes back to the form of the program",
  access: "signed-in",
  response: z.object({ template: z.null() }),
});
