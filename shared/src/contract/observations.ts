import { z } from "zod";
import { areaCode, asOf, indicatorCode, listOf, observationStatus, origin, period } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const observation = z.object({
  indicator: indicatorCode,
  area: areaCode,
  period: z.string(),
  breakdown: z.string(),
  boundaryYear: z.number().int().nullable(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  status: observationStatus,
  origin,
  source: z.string(),
  definitionVersion: z.number().int(),
});
export type ObservationView = z.infer<typeof observation>;

/** At most so many observations in one answer; more is refused with the count. */
export const mostObservations = 50_000;

const query = z.strictObject({
  indicators: listOf(indicatorCode, 50),
  areas: listOf(areaCode, 500).optional(),
  periods: listOf(period, 50).optional(),
  asOf,
});

export const listObservations = endpoint({
  method: "get",
  path: "/v1/observations",
  summary: `Observations of indicators, at most ${mostObservations} rows`,
  access: "public",
  query,
  response: z.object({
    dataVersion: z.number().int(),
    /** True when one of the figures is an example, not a real figure. */
    synthetic: z.boolean(),
    observations: z.array(observation),
  }),
});

/** The same rows as CSV; the handler writes text, so the answer is not described here. */
export const observationsCsv = endpoint({
  method: "get",
  path: "/v1/observations.csv",
  summary: "The same observations as CSV, with the origin of every figure",
  access: "public",
  query,
  response: z.string(),
});
