import { z } from "zod";
import { noDifferenceReasons } from "../comparison/difference-reasons.ts";
import { areaCode, asOf, indicatorCode, observationStatus, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const count = z.number().int();

/** Of the municipality that was asked for: "clearly-better" is better than the one it is compared with. */
export const clearVerdicts = ["clearly-better", "no-clear-difference", "clearly-worse", "unknown"] as const;
export type ClearVerdict = (typeof clearVerdicts)[number];

const tested = {
  /** The municipality's figure minus the other's, in the unit; null where one is missing. */
  difference: z.number().nullable(),
  /** 95 % interval of this one difference; null where the model gives none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(clearVerdicts),
  /** Why this difference cannot be tested; null where it can. */
  reason: z.enum(noDifferenceReasons).nullable(),
  synthetic: z.boolean(),
};

export const differenceView = z.object({
  area: areaCode,
  name: z.string(),
  value: z.number().nullable(),
  ...tested,
});
export type DifferenceView = z.infer<typeof differenceView>;

export const listDifferences = endpoint({
  method: "get",
  path: "/v1/differences",
  summary: "Where one municipality clearly differs from each other one, and from the rest of the Netherlands",
  access: "public",
  query: z.strictObject({ indicator: indicatorCode, area: areaCode, year: year.optional(), asOf }),
  response: z.object({
    dataVersion: count,
    boundaryYear: count,
    indicator: indicatorCode,
    name: z.string(),
    unit: z.string(),
    decimals: count,
    direction: z.enum(["higher", "lower"]).nullable(),
    area: areaCode,
    areaName: z.string(),
    year: count.nullable(),
    /** Years in which the municipality has a figure. */
    years: z.array(count),
    own: z
      .object({
        value: z.number(),
        status: observationStatus,
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        synthetic: z.boolean(),
      })
      .nullable(),
    /** Where the uncertainty of the figures comes from. */
    errorModel: z.enum(["proportion", "count", "survey", "model", "register", "none"]),
    /** Of the intervals. */
    level: z.number(),
    /** Of the differences called clear, at most this share is expected to be chance (Benjamini–Hochberg). */
    falseDiscoveryRate: z.number(),
    /** How many differences were tested together, that with the rest of the Netherlands among them. */
    tests: count,
    /** Why there is no verdict at all; null where there is one. */
    reason: z
      .enum([
        ...noDifferenceReasons,
        "layer-not-compared",
        "other-boundaries",
        "context",
        "contested",
        "no-direction",
      ])
      .nullable(),
    /** All other municipalities, by code. */
    differences: z.array(differenceView),
    /** The Netherlands without this municipality; null where that cannot be made. */
    rest: z.object({ value: z.number(), ...tested }).nullable(),
    /** A steadier estimate of a share below `belowInhabitants`; it stands beside the figure and never replaces it. */
    shrunken: z
      .object({
        belowInhabitants: count,
        value: z.number(),
        /** 95 % interval, in the unit. */
        low: z.number(),
        high: z.number(),
        /** How much its own figure counts, 0 to 1; the rest is `overall`, the share of all municipalities together. */
        weight: z.number(),
        overall: z.number(),
        areaCount: count,
        synthetic: z.boolean(),
      })
      .nullable(),
    /** Municipalities with a figure, and how many of these figures are examples. */
    figureCount: count,
    syntheticCount: count,
  }),
});
export type Differences = z.infer<typeof listDifferences.response>;
