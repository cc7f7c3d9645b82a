import { z } from "zod";
import { areaCode, indicatorCode, observationStatus, origin, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** Revisions per page. */
export const revisionsPerPage = 100;

const figure = z.object({
  value: z.string().nullable(),
  status: observationStatus,
  /** Withheld by the disclosure limits: there is a figure and it is not shown. */
  withheld: z.boolean(),
});

const publicationName = z.object({ id: uuid, label: z.string(), publishedOn: z.string() });

export const revision = z.object({
  indicator: indicatorCode,
  indicatorName: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  area: areaCode,
  areaName: z.string(),
  period,
  old: figure,
  new: figure,
  /** Either figure is an example. */
  origin,
  from: publicationName,
  to: publicationName,
  /** `correction`: its organisation corrected it; `source`: a source delivered another figure; `removed`: taken back. */
  reason: z.enum(["correction", "source", "removed"]),
});
export type Revision = z.infer<typeof revision>;

export const getRevisions = endpoint({
  method: "get",
  path: "/v1/revisions",
  summary: "Published figures that differ from the publication before, the newest publication first",
  access: "public",
  query: z.strictObject({
    /** The publication in which the new figure stands; all when left out. */
    publication: uuid.optional(),
    area: areaCode.optional(),
    indicator: indicatorCode.optional(),
    page: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  response: z.object({
    /** All revisions of this choice. */
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    /** Publications that revised something, the newest first. */
    publications: z.array(publicationName.extend({ revisions: z.number().int() })),
    revisions: z.array(revision),
  }),
});
export type Revisions = z.infer<typeof getRevisions.response>;
