import { z } from "zod";
import { basketCode, observationStatus, uuid, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const publication = z.object({
  id: uuid,
  /** In the language of the answer; without an English name it is told in English by its data and its day. */
  name: z.string(),
  /** As they were given; null: it has no English name. */
  names: z.object({ nl: z.string(), en: z.string().nullable() }),
  dataVersion: z.number().int(),
  publishedAt: z.string(),
  /** As they were given; null: there is none in that language. */
  notes: z.object({ nl: z.string().nullable(), en: z.string().nullable() }),
  basket: basketCode,
  scoreYear: z.number().int(),
  boundaryYear: z.number().int(),
  demonstration: z.boolean(),
});
export type PublicationView = z.infer<typeof publication>;

export const listPublications = endpoint({
  method: "get",
  path: "/v1/publications",
  summary: "All publications, the newest first",
  access: "public",
  response: z.object({ publications: z.array(publication) }),
});

/** Withheld figures that anybody can compute all the same, from what a source or an earlier publication shows. */
const revealed = z.object({
  count: z.number().int(),
  /** The first of them, by indicator, year and area. */
  figures: z.array(
    z.object({
      area: z.string(),
      areaName: z.string(),
      indicator: z.string(),
      indicatorName: z.string(),
      year: z.number().int(),
    }),
  ),
});
export type RevealedView = z.infer<typeof revealed>;

/** What a publication made now would change for the public. */
export const getPreviewChanges = endpoint({
  method: "get",
  path: "/v1/preview",
  summary: "What is approved but not yet public",
  access: "signed-in",
  response: z.object({
    dataVersion: z.number().int(),
    publishedDataVersion: z.number().int().nullable(),
    mayPublish: z.boolean(),
    changes: z.array(
      z.object({
        area: z.string(),
        areaName: z.string(),
        indicator: z.string(),
        indicatorName: z.string(),
        unit: z.string(),
        decimals: z.number().int(),
        period: z.string(),
        published: z.string().nullable(),
        approved: z.string().nullable(),
        /** Of what is approved: a figure can become public as missing. */
        status: observationStatus,
        /** Why there is no figure, as its officer wrote it; null when there is one or nobody wrote it. */
        reason: z.string().nullable(),
        /** Why it would stay out of sight, in words; null when it would be shown. Only VNG reads it. */
        withheld: z.string().nullable(),
        synthetic: z.boolean(),
      }),
    ),
    changeCount: z.number().int(),
    /** Decisions about thresholds and own targets that would become public too. */
    decisionCount: z.number().int(),
    /** What publishing now could not keep from being computed; only VNG reads it. */
    revealed,
    /** The calendar of the round that runs; null when it has none. */
    calendar: z
      .object({
        round: z.string(),
        previewFrom: z.string(),
        /** The last of the working days on which organisations look at the preview. */
        previewUntil: z.string(),
        publishesOn: z.string().nullable(),
        /** Whether publishing today would be before the end of the preview. */
        early: z.boolean(),
      })
      .nullable(),
  }),
});
export type PreviewChanges = z.infer<typeof getPreviewChanges.response>;

export const postPublication = endpoint({
  method: "post",
  path: "/v1/publications",
  summary: "Publishes a data version: what the public sees from now on",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    /** In Dutch. */
    name: z.string().trim().min(3).max(80),
    /** Left out: told in English by its data and its day. */
    nameEn: z.string().trim().min(3).max(80).optional(),
    /** The data version that was looked at; refused when another was approved since. */
    dataVersion: z.number().int().positive(),
    /** In Dutch. */
    note: z.string().trim().max(1000).optional(),
    noteEn: z.string().trim().max(1000).optional(),
    /** The year that scores are for, and the year of the boundaries; those of the publication before unless given. */
    scoreYear: year.optional(),
    boundaryYear: year.optional(),
  }),
  response: publication.extend({ revealed }),
});

export const getConfiguration = endpoint({
  method: "get",
  path: "/v1/configuration",
  summary: "The data version, the publication and the limits of this server",
  access: "public",
  response: z.object({
    demonstration: z.boolean(),
    /** Mail address for questions; null when none was set. */
    helpdesk: z.string().nullable(),
    publication: publication.nullable(),
    limits: z.object({
      bodyBytes: z.number().int(),
      jsonDepth: z.number().int(),
      observations: z.number().int(),
    }),
    baskets: z.array(basketCode),
  }),
});
export type Configuration = z.infer<typeof getConfiguration.response>;
