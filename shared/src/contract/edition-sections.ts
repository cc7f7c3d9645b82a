import { z } from "zod";
import type { Block } from "../chapter/blocks.ts";
import type { Narrative, NarrativeInline } from "../chapter/narrative.ts";
import { locales } from "../text/define-text.ts";
import { uuid } from "./codes.ts";
import { day, editionSlug, sectionKey, sectionState, seenSection, signingParty } from "./editions.ts";
import { endpoint } from "./endpoint.ts";

const locale = z.enum(locales);
const oneSection = z.strictObject({ edition: editionSlug, section: sectionKey });
const inLanguage = z.strictObject({ locale });

/** The JSON of the editor; the server checks it node by node and answers all findings. */
const narrative = z.custom<Narrative>((value) => typeof value === "object" && value !== null);
const inlines = z.custom<readonly NarrativeInline[]>((value) => Array.isArray(value));
const blocks = z.custom<readonly Block[]>((value) => Array.isArray(value));

/** A chip in the text whose figure reads otherwise than when it was accepted. */
const staleChip = z.object({
  fact: z.string(),
  name: z.string(),
  was: z.string(),
  /** Null: the figure is no longer there. */
  now: z.string().nullable(),
  /** The newer value where the editor kept the old text, and why; null: nobody decided yet. */
  kept: z.string().nullable(),
});

/** A number that somebody typed: to be bound to a fact, or explained. */
const freeNumber = z.object({
  text: z.string(),
  /** The words around it, as they stand in the text. */
  around: z.string(),
  /** `reference`: the number of a figure or table, which a reference keeps right. */
  kind: z.enum(["number", "word", "reference"]),
  /** JSON pointer of the paragraph, cell or footnote, and the places in it. */
  pointer: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

/** What a text may not hold or should not, in the reader's language. */
const finding = z.object({
  pointer: z.string(),
  detail: z.string(),
  /** Whether the edition cannot be published with it. */
  blocks: z.boolean(),
});

/** A fact that can be bound, with what it is, where it comes from, and what it was. */
const foundFact = z.object({
  /** The reference: `burglary/NL01/2025/median`. */
  fact: z.string(),
  /** What it is, in words. */
  name: z.string(),
  areaName: z.string(),
  /** `middelste gemeente`; "" for a value as it is. */
  statistic: z.string(),
  /** The year or years as a reader sees them. */
  period: z.string(),
  /** As a reader sees it, without its unit. */
  text: z.string(),
  unit: z.string(),
  synthetic: z.boolean(),
  /** Organisation, table, year. */
  sourceLine: z.string(),
  /** The same figure of other years, the oldest first. */
  history: z.array(z.object({ period: z.string(), text: z.string() })),
});
export type FoundFact = z.infer<typeof foundFact>;

/** What a fact of a text is and reads now; where it comes from is asked when somebody looks at it. */
const namedFact = foundFact.omit({ sourceLine: true, history: true });
export type NamedFact = z.infer<typeof namedFact>;

/** A sentence of the program in this section, and what an editor made of it. */
const generatedSentence = z.object({
  /** `goal-11/goal.level` */
  id: z.string(),
  template: z.string(),
  /** As the program says it now. */
  text: z.string(),
  /** The same as text that can be edited, with its numbers as chips: what a rewriting begins with. */
  inlines,
  facts: z.array(z.object({ fact: z.string(), text: z.string() })),
  /** The program's sentence rests on an example. */
  synthetic: z.boolean(),
  /** For If-Match; 0: nobody wrote it anew yet. */
  version: z.number().int(),
  override: z
    .object({
      text: inlines,
      by: z.string().nullable(),
      at: z.string(),
      /** Facts that read otherwise than when it was written; empty: it still holds. */
      stale: z.array(
        z.object({
          fact: z.string(),
          /** Null: the program's sentence speaks of it since then. */
          was: z.string().nullable(),
          now: z.string().nullable(),
        }),
      ),
      /** Numbers that were typed into it; those that the program's own sentence writes as words are none. */
      freeNumbers: z.array(freeNumber),
      findings: z.array(finding),
    })
    .nullable(),
});
export type GeneratedSentence = z.infer<typeof generatedSentence>;

export const sectionView = z.object({
  edition: editionSlug,
  key: sectionKey,
  number: z.string(),
  title: z.string(),
  writing: z.enum(["generated", "narrative", "both"]),
  wordLimit: z.number().int().nullable(),
  locale,
  narrative,
  /** The same text as Markdown. */
  markdown: z.string(),
  /** For If-Match; 0: nothing was written yet. */
  version: z.number().int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  state: sectionState,
  /** For agreeing with it. */
  seen: seenSection,
  signOffs: z.array(
    z.object({ party: signingParty, name: z.string(), signedAt: z.string(), own: z.boolean() }),
  ),
  /** The party that the reader can agree for now; null: she signs for none, or it is not in review. */
  mayAgreeFor: signingParty.nullable(),
  assignee: z.object({ id: uuid, name: z.string() }).nullable(),
  deadline: z.string().nullable(),
  words: z.number().int(),
  stale: z.array(staleChip),
  freeNumbers: z.array(freeNumber),
  findings: z.array(finding),
  sentences: z.array(generatedSentence),
  /** Every fact of the text and of the sentences as it reads now; those that are gone are absent. */
  facts: z.array(namedFact),
  /** The data that its facts are read from. */
  dataVersion: z.number().int(),
  openRemarks: z.number().int(),
});
export type SectionView = z.infer<typeof sectionView>;

/** What saving a text changes: the sentences of the program and their facts stay as they were read. */
export const savedSection = sectionView.omit({ sentences: true });
export type SavedSection = z.infer<typeof savedSection>;

export const getSection = endpoint({
  method: "get",
  path: "/v1/editions/:edition/sections/:section",
  summary: "One section in one language: its text, and what is stale or unbound in it",
  access: "signed-in",
  params: oneSection,
  query: inLanguage,
  response: sectionView,
});

export const getSectionPreview = endpoint({
  method: "get",
  path: "/v1/editions/:edition/sections/:section/preview",
  summary: "The section as it will stand in the chapter, with its pictures: some 300 kB",
  access: "signed-in",
  params: oneSection,
  query: inLanguage,
  response: z.object({ preview: blocks }),
});

export const putSection = endpoint({
  method: "put",
  path: "/v1/editions/:edition/sections/:section",
  summary:
    "Saves the text as JSON or as Markdown; If-Match is the version that was read, 412 brings both texts",
  access: "signed-in",
  params: oneSection,
  query: inLanguage,
  body: z
    .strictObject({ narrative: narrative.optional(), markdown: z.string().max(200_000).optional() })
    .refine((body) => (body.narrative === undefined) !== (body.markdown === undefined), {
      message:
        "Geef de tekst als narrative of als markdown, niet als beide. / Give the text as narrative or as markdown, not as both.",
    }),
  response: savedSection,
});

/** What a refusal with 412 brings: the text of now, the text that was read (null: nothing), and the one sent. */
export interface SectionConflict {
  current: { narrative: Narrative; version: number; changedAt: string | null; changedBy: string | null };
  base: { narrative: Narrative; version: number } | null;
  yours: { narrative: Narrative };
}

const revision = z.object({
  version: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string().nullable(),
  words: z.number().int(),
  /** Savings in a row by one person within a quarter of an hour stand together; this is the last of so many. */
  savings: z.number().int(),
});

export const listSectionRevisions = endpoint({
  method: "get",
  path: "/v1/editions/:edition/sections/:section/revisions",
  summary: "Earlier texts of a section in one language, the newest first",
  access: "signed-in",
  params: oneSection,
  query: inLanguage,
  response: z.object({ revisions: z.array(revision) }),
});
export type SectionRevisions = z.infer<typeof listSectionRevisions.response>;

export const getSectionRevision = endpoint({
  method: "get",
  path: "/v1/editions/:edition/sections/:section/revisions/:version",
  summary: "The text of a section as it was in one version",
  access: "signed-in",
  params: oneSection.extend({ version: z.coerce.number().int().min(1).max(999_999_999) }),
  query: inLanguage,
  response: revision.omit({ savings: true }).extend({ narrative, markdown: z.string() }),
});

/** State, sign-offs and assignment of a section, in both languages together. */
const sectionStatus = z.object({
  key: sectionKey,
  state: sectionState,
  signOffs: z.array(z.object({ party: signingParty, name: z.string(), signedAt: z.string() })),
  assignee: z.object({ id: uuid, name: z.string() }).nullable(),
  deadline: z.string().nullable(),
});
export type SectionStatus = z.infer<typeof sectionStatus>;

export const putSectionState = endpoint({
  method: "put",
  path: "/v1/editions/:edition/sections/:section/state",
  summary: "Takes a section to review, or back to concept; it is agreed once all three parties agree",
  access: "signed-in",
  params: oneSection,
  body: z.strictObject({ state: z.enum(["concept", "review"]) }),
  response: sectionStatus,
});

const oneSignOff = oneSection.extend({ party: signingParty });

export const putSignOff = endpoint({
  method: "put",
  path: "/v1/editions/:edition/sections/:section/sign-offs/:party",
  summary: "Agrees with a section in review, for the party that one signs for",
  access: "signed-in",
  params: oneSignOff,
  body: z.strictObject({ seen: seenSection }),
  response: sectionStatus,
});

export const deleteSignOff = endpoint({
  method: "delete",
  path: "/v1/editions/:edition/sections/:section/sign-offs/:party",
  summary: "Takes an agreement back, for the party that one signs for",
  access: "signed-in",
  params: oneSignOff,
  response: sectionStatus,
});

export const putSectionAssignment = endpoint({
  method: "put",
  path: "/v1/editions/:edition/sections/:section/assignment",
  summary: "Who writes the section, and by when; she hears of it by mail",
  access: "signed-in",
  params: oneSection,
  body: z.strictObject({ assignee: uuid.nullable(), deadline: day.nullable() }),
  response: sectionStatus,
});

const sentenceId = z
  .string()
  .max(160)
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9./:-]+$/, "the id of a sentence, such as goal-11/goal.level");

export const putSentence = endpoint({
  method: "put",
  path: "/v1/editions/:edition/sentences",
  summary: "Own words in place of a sentence of the program; If-Match is the version that was read",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug }),
  body: z.strictObject({
    sentence: sentenceId,
    locale,
    text: inlines,
    /** The figures of the program's sentence as its writer saw them; 412 when they read otherwise by now. */
    facts: z.array(z.strictObject({ fact: z.string().max(300), text: z.string().max(300) })).max(200),
  }),
  response: generatedSentence,
});

export const deleteSentence = endpoint({
  method: "delete",
  path: "/v1/editions/:edition/sentences",
  summary: "Back to the sentence of the program; If-Match is the version that was read",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug }),
  query: z.strictObject({ sentence: sentenceId, locale }),
  response: generatedSentence,
});

export const searchEditionFacts = endpoint({
  method: "get",
  path: "/v1/editions/:edition/facts",
  summary: "Facts of the edition's data by words: armoede Groningen 2024, aantal gemeenten boven doel 11",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug }),
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    locale,
    limit: z.coerce.number().int().min(1).max(50).optional(),
  }),
  response: z.object({
    dataVersion: z.number().int(),
    facts: z.array(foundFact),
    /** What was asked and is not held: the facts are of another year, or another kind of number. */
    relaxed: z.array(z.enum(["year", "statistic"])),
  }),
});

export const getEditionFact = endpoint({
  method: "get",
  path: "/v1/editions/:edition/fact",
  summary: "One fact by its reference, with source and history",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug }),
  query: z.strictObject({ reference: z.string().min(1).max(300), locale }),
  response: z.object({ dataVersion: z.number().int(), fact: foundFact }),
});

/** A figure or table of the edition that a text can show or refer to. */
const editionFigure = z.object({
  id: z.string(),
  kind: z.enum(["figure", "table"]),
  label: z.string(),
  title: z.string(),
  measure: z.string(),
  section: sectionKey,
});
export type EditionFigure = z.infer<typeof editionFigure>;

export const listEditionFigures = endpoint({
  method: "get",
  path: "/v1/editions/:edition/figures",
  summary: "Figures and tables of the edition to refer to, and figures that a text can show",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug }),
  query: inLanguage,
  response: z.object({
    /** What stands in the edition, with its label: to refer to. */
    figures: z.array(editionFigure),
    /** What can be put into a text. */
    offered: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        goal: z.number().int().nullable(),
        synthetic: z.boolean(),
      }),
    ),
  }),
});
