import { z } from "zod";
import { leftOutReasons, noSimilarReasons, transforms } from "../comparison/similar-reasons.ts";
import { areaCode, asOf, indicatorCode, listOf } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const share = z.number().min(0).max(1);
const count = z.number().int();

/** At most so many neighbours in one answer. */
export const mostNeighbours = 50;
/** A variable may count at most so much. */
export const mostWeight = 100;

const weight = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, "a weight such as 0, 1 or 0.5")
  .transform(Number)
  .pipe(z.number().max(mostWeight));

const named = { code: indicatorCode, name: z.string() };

export const similarVariable = z.object({
  ...named,
  unit: z.string(),
  decimals: count,
  weight: z.number(),
  /** What it was brought to before distances were taken. */
  transform: z.enum(transforms),
  /** First and last year of the figures. */
  firstYear: count,
  lastYear: count,
  /** Share of the municipalities with a figure. */
  coverage: share,
});

export const similarArea = z.object({
  area: areaCode,
  name: z.string(),
  /** In standard deviations; 0 is alike in everything. */
  distance: z.number(),
  /** Share of the weight for which both have figures. */
  commonShare: share,
  /** Why: the largest difference first. `share` is the part of the squared distance; null where that is 0. */
  contributions: z.array(
    z.object({ variable: indicatorCode, own: z.number(), other: z.number(), share: share.nullable() }),
  ),
  /** In how many of the years before it was among the nearest too; null when that cannot be told. */
  stability: z.object({ among: count, of: count }).nullable(),
  synthetic: z.boolean(),
});
export type SimilarAreaView = z.infer<typeof similarArea>;

export const listSimilarAreas = endpoint({
  method: "get",
  path: "/v1/similar-areas",
  summary: "The municipalities that are most like one, why, and how stable that is",
  access: "public",
  query: z
    .strictObject({
      area: areaCode,
      /** How many; 10 unless said otherwise. */
      count: z.coerce.number().int().min(1).max(mostNeighbours).optional(),
      /** Structural variables that count; all unless said otherwise. */
      variables: listOf(indicatorCode, 30).optional(),
      /** Of `variables`, in their order: 0 is not used. The catalogue's own unless said otherwise. */
      weights: z
        .string()
        .min(1)
        .transform((text) => text.split(","))
        .pipe(z.array(weight).max(30))
        .optional(),
      /** What is compared: neither it nor a part of it says who is alike. */
      indicator: indicatorCode.optional(),
      asOf,
    })
    .refine(({ variables, weights }) => weights === undefined || weights.length === variables?.length, {
      message: "give one weight for each of the variables",
      path: ["weights"],
    }),
  response: z.object({
    dataVersion: count,
    boundaryYear: count,
    /** Figures are of this year or at most ten years older. */
    year: count,
    area: areaCode,
    areaName: z.string(),
    indicator: indicatorCode.nullable(),
    variables: z.array(similarVariable),
    leftOut: z.array(z.object({ ...named, reason: z.enum(leftOutReasons) })),
    /** Nearest first. */
    neighbours: z.array(similarArea),
    /** Why there are none; null where there are. */
    reason: z.enum(noSimilarReasons).nullable(),
    /** Municipalities compared, and those with too few figures in common. */
    comparedCount: count,
    notCompared: z.array(areaCode),
    /** Variables of which other figures held in the years before: stability says nothing of the rest. */
    changedVariables: z.array(indicatorCode),
    synthetic: z.boolean(),
    /** Figures of the municipality and its neighbours on these variables, and how many of these are examples. */
    figureCount: count,
    syntheticCount: count,
  }),
});
export type SimilarAreasView = z.infer<typeof listSimilarAreas.response>;
