import { z } from "zod";
import { breakReasons } from "../areas/recodable.ts";
import { reorganisationKinds } from "../areas/recode.ts";
import { areaCode, asOf, indicatorCode, observationStatus } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const count = z.number().int();

/** The register of reorganisations begins in this year. */
export const firstBoundaryYear = 2010;

const point = {
  year: count,
  /** Null where the status says why there is none. */
  value: z.number().nullable(),
  status: observationStatus,
  synthetic: z.boolean(),
};

/** One step between two areas, with the inhabitants that went along where the register knows. */
export const reorganisationStep = z.object({
  date: z.string(),
  kind: z.enum(reorganisationKinds),
  from: areaCode,
  fromName: z.string(),
  to: areaCode,
  toName: z.string(),
  inhabitants: z.number().nullable(),
});
export type ReorganisationStep = z.infer<typeof reorganisationStep>;

export const getRecodedSeries = endpoint({
  method: "get",
  path: "/v1/recoded-series",
  summary: "One indicator of one area on the boundaries of each year, and recalculated to those of one year",
  access: "public",
  query: z.strictObject({
    indicator: indicatorCode,
    area: areaCode,
    /** Those of the publication unless said otherwise. */
    boundaryYear: z.coerce.number().int().min(firstBoundaryYear).max(2035).optional(),
    asOf,
  }),
  response: z.object({
    dataVersion: count,
    indicator: indicatorCode,
    name: z.string(),
    unit: z.string(),
    decimals: count,
    area: areaCode,
    areaName: z.string(),
    boundaryYear: count,
    /** False: the code is not in use on these boundaries, so that the recalculated series has nothing of it. */
    inUse: z.boolean(),
    /** The figures as they were made: of the area, what it was made of, and what it went into. */
    asMade: z.array(
      z.object({
        area: areaCode,
        name: z.string(),
        relation: z.enum(["own", "predecessor", "successor"]),
        points: z.array(z.object(point)),
      }),
    ),
    /** The area on the boundaries of one year. `recoded`: summed or divided by us ("herberekend"). */
    recoded: z.array(z.object({ ...point, recoded: z.boolean() })),
    /** Years at which the recalculated series may not be judged against the years before. */
    breaks: z.array(z.object({ year: count, reason: z.enum(breakReasons) })),
    /** From and to this area and those related to it, oldest first, until the boundaries of `boundaryYear`. */
    reorganisations: z.array(reorganisationStep),
    /** Pieces of land that changed hands: no figure was moved for these. */
    notMoved: z.array(reorganisationStep),
    /** Years of figures on a code that was not in use on the boundaries they are said to be made for. */
    notPlaced: z.array(count),
    /** Figures of the recalculated series, and how many of these are examples. */
    figureCount: count,
    syntheticCount: count,
  }),
});
export type RecodedSeries = z.infer<typeof getRecodedSeries.response>;
