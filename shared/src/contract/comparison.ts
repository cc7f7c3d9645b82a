import { z } from "zod";
import { areaCode, asOf, goalNumber, indicatorCode, layer, observationStatus, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** One subject over all areas of a layer in one year, with what the figures of a page need; in columns. */
export const comparison = z.object({
  dataVersion: z.number().int(),
  indicator: indicatorCode.nullable(),
  goal: goalNumber.nullable(),
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(["higher", "lower"]).nullable(),
  source: z.string(),
  /** True when the figures are answers: 1 is yes, 0 is no. */
  binary: z.boolean(),
  layer,
  /** The year shown, and all years that have figures. */
  year: z.number().int().nullable(),
  years: z.array(z.number().int()),
  boundaryYear: z.number().int(),
  synthetic: z.boolean(),
  syntheticCount: z.number().int(),
  areas: z.array(areaCode),
  values: z.array(z.number().nullable()),
  statuses: z.array(observationStatus.nullable()),
  syntheticAreas: z.array(z.boolean()),
  median: z.number().nullable(),
  coverage: z.object({ areas: z.number().int(), of: z.number().int(), inhabitants: z.number().nullable() }),
  /** The figure of the Netherlands that the source publishes, else our own aggregate; null when neither can be had. */
  netherlands: z.object({ value: z.number(), published: z.boolean(), synthetic: z.boolean() }).nullable(),
  /** p10, median and p90 over the areas per year; null where fewer than half have a figure. */
  band: z.array(
    z.object({
      year: z.number().int(),
      p10: z.number(),
      median: z.number(),
      p90: z.number(),
      count: z.number().int(),
      synthetic: z.boolean(),
    }),
  ),
  /** The series of the areas that were asked for. */
  series: z.array(
    z.object({
      area: areaCode,
      points: z.array(
        z.object({
          year: z.number().int(),
          value: z.number(),
          status: observationStatus,
          synthetic: z.boolean(),
        }),
      ),
      /**
       * Years in which the series breaks: by the source, or because the area is not what it was at its figure before. No
       * line may join these figures to earlier ones.
       */
      breaks: z.array(z.number().int()),
      /** Years whose figure is of the area as it was on other boundaries than those of the answer. */
      otherBoundaries: z.array(z.number().int()),
    }),
  ),
  provinces: z.array(
    z.object({
      code: areaCode,
      name: z.string(),
      median: z.number().nullable(),
      areas: z.number().int(),
      /** Of the province as a whole: the source's own, else ours; null on a goal, on yes or no, and where there is none. */
      figure: z
        .object({
          value: z.number(),
          published: z.boolean(),
          /** A weighted mean, and not the quotient of sums. */
          approximate: z.boolean(),
          synthetic: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparison>;

export const getComparison = endpoint({
  method: "get",
  path: "/v1/comparisons",
  summary: "Municipalities (or another layer) on one indicator or goal",
  access: "public",
  query: z
    .strictObject({
      indicator: indicatorCode.optional(),
      goal: goalNumber.optional(),
      layer: layer.optional(),
      year: year.optional(),
      /** Areas whose series are wanted, at most 10. */
      series: z
        .string()
        .transform((text) => text.split(","))
        .pipe(z.array(areaCode).max(10))
        .optional(),
      asOf,
    })
    .refine((query) => (query.indicator === undefined) !== (query.goal === undefined), {
      message: "name an indicator or a goal, one of the two",
    }),
  response: comparison,
});
