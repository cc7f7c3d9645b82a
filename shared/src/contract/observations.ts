import { z } from "zod";
import { areaCode, asOf, indicatorCode, listOf, observationStatus, origin, period } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { decimalMark, fileLanguage } from "./export-formats.ts";

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

/** Without indicators or areas: all of them. More rows than one answer may have are refused, with their number. */
const choice = {
  indicators: listOf(indicatorCode, 300).optional(),
  areas: listOf(areaCode, 500).optional(),
  periods: listOf(period, 50).optional(),
  asOf,
};

/** An earlier state: the answer then holds only what became different since. */
const changedSince = z
  .string()
  .regex(/^(\d{1,15}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: "a data version or the id of a publication",
  })
  .optional();

const query = z.strictObject({ ...choice, changedSince });
export const listObservations = endpoint({
  method: "get",
  path: "/v1/observations",
  summary: `Observations, at most ${mostObservations} rows; with changedSince only what became different`,
  access: "public",
  query,
  response: z.object({
    dataVersion: z.number().int(),
    /** True when one of the figures is an example, not a real figure. */
    synthetic: z.boolean(),
    observations: z.array(observation),
    /** With changedSince: the data version that the changes are counted from. */
    since: z.number().int().optional(),
    /** With changedSince: figures that are no longer there. */
    removed: z
      .array(
        z.object({
          indicator: indicatorCode,
          area: areaCode,
          period: z.string(),
          breakdown: z.string(),
        }),
      )
      .optional(),
  }),
});

/** The same rows as files; the handlers write bytes, so the answers are not described here. */
const file = { method: "get", access: "public", response: z.string() } as const;
const fileKeys = { ...choice, changedSince, language: fileLanguage };

export const observationsCsv = endpoint({
  ...file,
  path: "/v1/observations.csv",
  summary: "The same observations as CSV (RFC 4180); changes have the column ACTION: R or D",
  query: z.strictObject({ ...fileKeys, decimalMark }),
});

export const observationsCsvMetadata = endpoint({
  ...file,
  path: "/v1/observations.csv-metadata.json",
  summary: "What the columns of that CSV hold (W3C, CSV on the web)",
  query: z.strictObject({ ...fileKeys, decimalMark }),
});

export const observationsXlsx = endpoint({
  ...file,
  path: "/v1/observations.xlsx",
  summary: "The same observations as a workbook, with sources and definitions",
  query: z.strictObject(fileKeys),
});

export const observationsParquet = endpoint({
  ...file,
  path: "/v1/observations.parquet",
  summary: "The same observations as Parquet, decimals as DOUBLE and as exact text",
  query: z.strictObject(fileKeys),
});

export const observationsJsonStat = endpoint({
  ...file,
  path: "/v1/observations.json-stat",
  summary: "The same observations as a JSON-stat 2.0 dataset",
  query: z.strictObject({ ...choice, language: fileLanguage }),
});
